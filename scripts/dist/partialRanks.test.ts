import { expect, it } from 'vitest';
import { messages } from './fixture.ts';
import { partialRanks } from './partialRanks.ts';
import { publishedFixture } from './published.fixture.ts';

const found = (html: string, file = 'index.html', lang = 'vi'): string[] => messages(partialRanks, { ...publishedFixture, [file]: `<html lang="${lang}"><body>${html}</body></html>` }).map((m) => m.slice(file.length + 2));
const rows = (n: number): string => `<table><tbody>${'<tr><th>x</th><td>4,1</td></tr>'.repeat(n)}<tr><th>y</th><td>…</td></tr></tbody></table>`;
const chart = (n: number, kind = 'ranking', csv = '<a href="/data/indicators/toy.score.csv">CSV</a>'): string => `<figure class="chart-figure"><svg class="chart chart-${kind}"></svg>${rows(n)}${csv}</figure>`;

it('accepts a ranking or a map of a full set', () => {
  expect(found(chart(3))).toEqual([]);
  expect(found(chart(3, 'choropleth', ''), 'chi-so/toy.score/2020/index.html')).toEqual([]);
});
it('refuses one of a part, of a year that is not full, or of nothing it tells', () => {
  expect(found(chart(2))).toEqual(['<figure class="chart-figure"> ranks or maps 2 units of toy.score, of which no period is held in full with so many']);
  expect(found(chart(3, 'choropleth', ''), 'chi-so/toy.score/2021/index.html')[0]).toContain('of which no 2021 is held in full');
  expect(found(chart(3, 'tile-grid', ''))).toEqual(['<figure class="chart-figure"> ranks or maps without telling its indicator']);
  expect(found(chart(3, 'ranking', '<a href="/data/indicators/toy.rank.csv">CSV</a>'))).toHaveLength(1);
  expect(found(chart(2, 'values-held'))).toEqual([]);
});
it('refuses a rank in words among fewer than all, save one the publisher printed', () => {
  const row = (id: string, rank: string): string => `<table><tr><th><a href="/chi-so/${id}/">x</a></th><td>${rank}</td></tr></table>`;
  expect(found(row('toy.score', 'hạng 1/3'))).toEqual([]);
  expect(found(row('toy.score', 'đồng hạng 1/2'))).toEqual(['"hạng 1/2" ranks toy.score, of which no period with 2 units is held in full']);
  expect(found(row('toy.score', '1st of 2').replace('/chi-so/', '/en/indicators/'), 'en/index.html', 'en')).toHaveLength(1);
  expect(found(row('toy.rank', 'hạng 1/2'))).toEqual([]);
});
