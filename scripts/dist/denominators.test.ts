import { expect, it } from 'vitest';
import { denominators } from './denominators.ts';
import { messages } from './fixture.ts';
import { publishedFixture } from './published.fixture.ts';

const found = (html: string): string[] => messages(denominators, { ...publishedFixture, 'index.html': `<html lang="en"><body>${html}</body></html>` }).map((m) => m.slice('index.html: '.length));
const csv = (...ids: string[]): string => ids.map((id) => `<a href="/data/indicators/${id}.csv">CSV</a>`).join('');
const figure = (inside: string): string => `<figure class="chart-figure">${inside}</figure>`;

it('accepts one share, and a share beside a count', () => {
  expect(found(figure(csv('toy.late', 'toy.score')))).toEqual([]);
  expect(found(figure(csv('toy.late')) + figure(csv('toy.due')))).toEqual([]);
});
it('refuses shares of two wholes, told by files, links or words', () => {
  const problem = ['chart <figure class="chart-figure"> sets toy.late (of: resolved) beside toy.due (of: due)'];
  expect(found(figure(csv('toy.late', 'toy.due')))).toEqual(problem);
  expect(found(figure(`${csv('toy.late')}<table><tr><th><a href="/en/indicators/toy.due/">x</a></th></tr></table>`))).toEqual(problem);
  expect(found(figure(`${csv('toy.late')}<table><tr><th>name of toy.due</th></tr></table>`))).toEqual(problem);
});
it('lets bars with a scale each stand together where every whole is named', () => {
  expect(found(figure(`<svg class="chart chart-share-bars"></svg><p>of resolved; of due</p>${csv('toy.late', 'toy.due')}`))).toEqual([]);
  expect(found(figure(`<svg class="chart chart-share-bars"></svg><p>of resolved</p>${csv('toy.late', 'toy.due')}`))).toHaveLength(1);
  expect(found(figure(`<svg class="chart chart-scatter"></svg><p>of resolved; of due</p>${csv('toy.late', 'toy.due')}`))).toHaveLength(1);
});
