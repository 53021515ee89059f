import type { Indicator, Measure, PeriodId } from '../types.ts';
import { period, periodBefore } from '../period.ts';
import { brokenBetween, measureAt } from '../series.ts';
import { gapStatus } from '../gap.ts';

/**
 * Why no change is given: nothing earlier is held or can be compared; the indicator is no trend; the scale changed; a break lies between.
 */
export type ChangeWhy = 'no-earlier' | 'no-trend' | 'measure' | 'break';

/** What a value of one period is compared with. */
export interface Comparison {
  /** The period before that may be compared, or null. */
  readonly from: PeriodId | null;
  /** Why there is none. */
  readonly why: ChangeWhy | null;
}

/** Whether two measures are one scale: the same unit and the same range. */
export const sameMeasure = (a: Measure, b: Measure): boolean => a.unit === b.unit && a.min === b.min && a.max === b.max;

/** Which period a change of an indicator is counted from: never across a break or a change of measure, never for what is no trend. */
export function comparison(indicator: Indicator, id: PeriodId): Comparison {
  const none = (why: ChangeWhy): Comparison => ({ from: null, why });
  if (!indicator.trend) return none('no-trend');
  const before = periodBefore(id);
  const [early, late] = [before === null ? null : period(before).year, period(id).year];
  if (before === null || early === null || late === null) return none('no-earlier');
  if ([early, late].some((year) => gapStatus(indicator, year) === 'not-applicable')) return none('no-earlier');
  if (!sameMeasure(measureAt(indicator, early), measureAt(indicator, late))) return none('measure');
  return brokenBetween(indicator, early, late) ? none('break') : { from: before, why: null };
}
