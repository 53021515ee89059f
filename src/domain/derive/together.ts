import type { Indicator } from '../types.ts';
import { ratio } from './ratio.ts';

const sum = (values: readonly number[]): number => values.reduce((total, v) => total + v, 0);

/**
 * The figure of all provinces of a full set together, in the unit of the indicator: counts are added; a share is made from the
 * added counts, scale × sum / sum, never from the mean of shares. `values` gives the values of the whole set of an indicator, or
 * null where one is missing. Null for what has neither counts nor a rule.
 */
export function together(indicator: Indicator, values: (indicator: string) => readonly number[] | null): number | null {
  const rule = indicator.rollup.how === 'ratio' ? indicator.rollup : indicator.ratio;
  if (rule) {
    const [of, by] = [values(rule.of), values(rule.by)];
    return of && by && of.length === by.length ? ratio(sum(of), sum(by), rule.scale) : null;
  }
  const own = indicator.rollup.how === 'sum' ? values(indicator.id) : null;
  return own && own.length > 0 ? sum(own) : null;
}
