import { describe, expect, test } from 'vitest';
import type { Coverage, Indicator } from '../domain/types.ts';
import { coverageRows, leadingCoverage, yearsOf } from './coverageRows.ts';
import type { Store } from './store.ts';

/** Made-up coverage, only for this test. */
const coverage = (indicator: string, vintage: Coverage['vintage'], period: string, held: number): Coverage => ({ indicator, vintage, period, held, expected: 63, notPublished: 0, total: 63, full: held === 63 });
const all = [
  coverage('a.total', 'vn63', '2023', 63),
  coverage('a.total', 'vn63', '2023-Q1', 1),
  coverage('a.total', 'vn34', '2026..2026-10-10', 34),
  coverage('a.part', 'vn63', '2021', 2),
];
const indicator = (id: string): Indicator => ({ id, dataset: 'a', rankOf: null }) as unknown as Indicator;
const store = {
  datasets: [{ id: 'a' }],
  dataset: (id: string) => ({ id }),
  indicatorsOf: () => [indicator('a.part'), indicator('a.total')],
  coverageOf: (id: string) => all.filter((c) => c.indicator === id),
} as unknown as Store;

describe('coverageRows', () => {
  test('the two vintages never share a line, and quarters are left out', () => {
    const rows = coverageRows(store, indicator('a.total'));
    expect(rows.map((r) => [r.vintage, [...r.byYear.keys()]])).toEqual([
      ['vn63', [2023]],
      ['vn34', [2026]],
    ]);
  });

  test('a dataset is led by its indicator with most values', () => {
    const rows = leadingCoverage(store);
    expect(rows.map((r) => r.indicator.id)).toEqual(['a.total', 'a.total']);
    expect(yearsOf(rows)).toEqual([2023, 2024, 2025, 2026]);
  });

  test('without rows there are no years', () => {
    expect(yearsOf([])).toEqual([]);
  });
});
