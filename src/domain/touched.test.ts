import { expect, it } from 'vitest';
import type { Cell } from './published.ts';
import { letterOf, spansOf, touchedBy } from './touched.ts';

/** Synthetic cells: only unit, period, presence and caveats matter here. */
const cell = (unit: string, period: string, caveats: readonly string[], value: number | null = 1, indicator = 'toy.score'): Cell => ({
  indicator, unit, period, value, status: value === null ? 'not-published' : 'published', interval: null, sources: ['toy.S1'], copy: false,
  standardError: null, publishedLower: null, publishedUpper: null, respondents: null, ruling: null, correction: null, caveats, notes: [], from: [],
});

it('names the years a caveat touches, and the unit where it touches all of one', () => {
  const cells = ['2019', '2020', '2021'].flatMap((p) => ['vn63:01', 'vn63:46', 'vn63:48'].map((u) => cell(u, p, [...(p > '2019' ? ['toy.copy'] : []), ...(u === 'vn63:46' ? ['toy.hue'] : [])])));
  expect(touchedBy(cells)).toEqual([
    { caveat: 'toy.copy', values: 6, all: false, units: [], indicators: [], periods: ['2020', '2021'] },
    { caveat: 'toy.hue', values: 3, all: false, units: ['vn63:46'], indicators: [], periods: [] },
  ]);
});
it('counts a value shown twice once, leaves absent ones out and knows a caveat on all', () => {
  const one = cell('vn63:01', '2020', ['toy.copy']);
  expect(touchedBy([one, one, cell('vn63:02', '2020', ['toy.copy'], null)])).toEqual([{ caveat: 'toy.copy', values: 1, all: true, units: [], indicators: [], periods: [] }]);
  expect(touchedBy([cell('vn63:01', '2020', [])])).toEqual([]);
});
it('names the indicator a caveat touches all of', () => {
  const found = touchedBy([cell('vn63:01', '2020', ['toy.open'], 1, 'toy.late'), cell('vn63:01', '2020', [], 1)]);
  expect(found).toMatchObject([{ caveat: 'toy.open', all: false, units: [], indicators: ['toy.late'], periods: [] }]);
});
it('letters and spans', () => {
  expect([0, 25, 26, 27].map(letterOf)).toEqual(['a', 'z', 'aa', 'ab']);
  expect(spansOf(['2011', '2012', '2013', '2024', '2026..2026-10-10'])).toEqual(['2011–2013', '2024', '2026..2026-10-10']);
});
