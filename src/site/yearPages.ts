import { display } from '../domain/coverage.ts';
import { parsePeriod } from '../domain/period.ts';
import { brokenBetween } from '../domain/series.ts';
import type { Store } from './store.ts';

export interface YearPage {
  readonly indicator: string;
  readonly year: string;
}

/** The years for which an indicator can be mapped and ranked, oldest first; empty where it has fewer than two of them. */
export function mappedYears(store: Store, indicator: string): string[] {
  const { better } = store.indicator(indicator);
  if (better === 'neither') return [];
  const years = store.coverageOf(indicator).filter((c) => parsePeriod(c.period)?.kind === 'year' && display(store.indicator(indicator), c) === 'ranking').map((c) => c.period);
  return years.length < 2 ? [] : [...new Set(years)];
}

/** Every year that has a page: those of totals and dimensions, not of their parts, so that the site stays small. */
export function yearPages(store: Store): YearPage[] {
  return store.indicators
    .filter((i) => i.parent === null || store.indicator(i.parent).parent === null)
    .flatMap((i) => mappedYears(store, i.id).map((year) => ({ indicator: i.id, year })));
}

/** The years of an indicator that have pages. */
export function yearsOf(store: Store, indicator: string): string[] {
  return yearPages(store).flatMap((p) => (p.indicator === indicator ? [p.year] : []));
}

/** The mapped years that may be compared with a year: no break of the series lies between them. */
export function comparableYears(store: Store, indicator: string, year: string): string[] {
  return mappedYears(store, indicator).filter((y) => !brokenBetween(store.indicator(indicator), Number(y), Number(year)));
}
