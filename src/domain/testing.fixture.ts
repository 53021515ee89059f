import type { Cell } from './published.ts';
import type { Indicator } from './types.ts';

/** An invented indicator for tests, with what a test cares about. */
export function indicatorOf(more: Partial<Indicator> = {}): Indicator {
  const text = { vi: 'x', en: 'x' };
  return {
    id: 'toy.x', dataset: 'toy', parent: null, name: text, short: text, about: text, misleads: null,
    measures: [{ from: null, to: null, unit: 'points', min: 0, max: 100, decimals: 2 }],
    better: 'higher', rollup: { how: 'none', why: text }, breaks: [], processing: 'published', trend: true, ratio: null, rankOf: null, denominator: null, ...more,
  };
}

/** An invented cell for tests, with what a test cares about. */
export function cellOf(more: Partial<Cell> = {}): Cell {
  return {
    indicator: 'toy.x', unit: 'vn63:01', period: '2023', value: 1, status: 'published', interval: null, sources: ['toy.S1'], copy: false, standardError: null,
    publishedLower: null, publishedUpper: null, respondents: null, ruling: null, correction: null, caveats: [], notes: [], from: [], ...more,
  };
}
