import { period } from '../domain/period.ts';
import type { Coverage, Dataset, Indicator, Vintage } from '../domain/types.ts';
import type { Store } from './store.ts';

/** One line of a coverage matrix: an indicator in one vintage, its coverage by the year in which the period ends. */
export interface CoverageRow {
  readonly dataset: Dataset;
  readonly indicator: Indicator;
  readonly vintage: Vintage;
  readonly byYear: ReadonlyMap<number, Coverage>;
}

const yearly = (c: Coverage): boolean => ['year', 'to-date'].includes(period(c.period).kind);

/** The coverage of an indicator, a line for each vintage it has values in; only whole years and years to date. */
export function coverageRows(store: Store, indicator: Indicator): CoverageRow[] {
  const all = store.coverageOf(indicator.id).filter((c) => yearly(c) && c.held + c.notPublished > 0);
  return [...Map.groupBy(all, (c) => c.vintage)].map(([vintage, list]) => ({
    dataset: store.dataset(indicator.dataset),
    indicator,
    vintage,
    byYear: new Map(list.map((c) => [period(c.period).year!, c])),
  }));
}

const held = (row: CoverageRow): number => [...row.byYear.values()].reduce((sum, c) => sum + c.held, 0);

/** One line for each dataset and vintage: its leading indicator, the one with most values. Datasets without yearly values are left out. */
export function leadingCoverage(store: Store): CoverageRow[] {
  return store.datasets.flatMap((dataset) => {
    const rows = store.indicatorsOf(dataset.id).filter((i) => i.rankOf === null).flatMap((i) => coverageRows(store, i));
    return [...Map.groupBy(rows, (r) => r.vintage).values()].map((of) => of.reduce((best, r) => (held(r) > held(best) ? r : best)));
  });
}

/** The years from the first to the last with any coverage. */
export function yearsOf(rows: readonly CoverageRow[]): number[] {
  const years = rows.flatMap((r) => [...r.byYear.keys()]);
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i);
}
