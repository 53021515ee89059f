import { describe, expect, it } from 'vitest';
import { brokenLines } from './brokenLines.ts';
import { messages } from './fixture.ts';
import { publishedFixture } from './published.fixture.ts';

const found = (html: string, file = 'index.html'): string[] => messages(brokenLines, { ...publishedFixture, [file]: `<html lang="vi"><body>${html}</body></html>` }).map((m) => m.slice(file.length + 2));
const figure = (inside: string, csv = 'toy.score'): string => `<figure class="chart-figure">${inside}<a href="/data/indicators/${csv}.csv">CSV</a></figure>`;
/** Synthetic: ten pixels a year from 2014 at 10. */
const ticks = '<g><text x="10" y="90">2014</text><text x="50" y="90">2018</text></g>';
const trend = (d: string, labels = ticks): string => figure(`<svg class="chart chart-trend">${labels}<g fill="none" stroke-linejoin="round"><path d="${d}"/></g></svg>`);

describe('a trend', () => {
  it('may join years of one side, each side by itself', () => {
    expect(found(trend('M10,5L20,6M30,9L40,9L50,8'))).toEqual([]);
  });
  it('may not cross a break', () => {
    expect(found(trend('M10,5L20,6L30,9'))).toEqual(['drawing <svg class="chart chart-trend"> draws toy.score from 2015.0 to 2016.0, across its break of 2016']);
  });
  it('may not cross years without a figure', () => {
    expect(found(trend('M30,5L50,6'))).toEqual(['drawing <svg class="chart chart-trend"> draws toy.score from 2016 to 2018, over years without a figure']);
  });
  it('must have its corners on years, and tell years and indicator', () => {
    expect(found(trend('M34,5L44,6'))[0]).toContain('with a corner between two years');
    expect(found(trend('M30,5L40,6', ''))).toEqual(['drawing <svg class="chart chart-trend"> has lines but does not tell its years']);
    expect(found(trend('M30,5L40,6').replace('toy.score.csv', 'gone.csv'))[0]).toContain('does not tell its indicator (gone)');
  });
  it('may draw furniture where it likes', () => {
    expect(found(figure(`<svg class="chart chart-trend">${ticks}<path d="M25 0V90"/><path d="M0 0L90 90"/></svg>`))).toEqual([]);
  });
});

describe('drawings without labels', () => {
  const units = (line: string, median = ''): string =>
    figure(`<svg><defs><path id="m" d="${median}"/></defs></svg><ul class="unit-lines" data-years="2014,4 2018,44"><li><svg><use class="median" href="#m"/><path class="line" d="${line}"/></svg></li></ul>`);
  it('are read by the years their list tells', () => {
    expect(found(units('M0 0m4 3l10 0m10 0l10 0l10 0'))).toEqual([]);
    expect(found(units('M0 0m4 3l10 0l10 0'))[0]).toContain('across its break of 2016');
    expect(found(units('', 'M0 0m14 3l10 0'))[0]).toContain('across its break of 2016');
  });
  it('of several indicators name each', () => {
    const spark = (head: string, d: string): string => `<figure class="chart-figure"><ul data-years="2014,4 2018,44"><li><p>${head} <b>3</b></p><svg class="chart chart-sparkline"><g stroke-linejoin="round"><path d="${d}"/></g></svg></li></ul></figure>`;
    expect(found(spark('<a href="/chi-so/toy.score/">x</a>', 'M4,1L14,1'))).toEqual([]);
    expect(found(spark('<a href="/chi-so/toy.score/">x</a>', 'M14,1L24,1'))[0]).toContain('across its break of 2016');
    expect(found(spark('<span>toy.score</span>', 'M14,1L24,1'))[0]).toContain('across its break of 2016');
    expect(found(spark('<span>unknown</span>', 'M14,1L24,1'))[0]).toContain('does not tell its indicator (none)');
  });
});
