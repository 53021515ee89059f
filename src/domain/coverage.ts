import type { Coverage, Indicator } from './types.ts';

/** What a page may draw of one indicator in one period of one vintage. */
export type Display = 'ranking' | 'values-we-hold' | 'nothing';

/**
 * The one place that decides the display. A ranking or a map needs the full set of the vintage less the published absences
 * and a direction or a volume to order by; published ranks are never ranked again. Otherwise the values we hold are listed
 * and named as partial.
 */
export function display(indicator: Indicator, coverage: Coverage | null): Display {
  if (!coverage || coverage.held === 0) return 'nothing';
  return coverage.full && indicator.rankOf === null ? 'ranking' : 'values-we-hold';
}
