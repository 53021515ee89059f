import type { Interval } from '../types.ts';

/** Two-sided 95 % quantile of the standard normal distribution. */
export const z95 = 1.959963984540054;
/** Two-sided 90 % quantile: what PAPI prints as "95 % CI" is value ± 1.645 × SE. */
export const z90 = 1.6448536269514722;

/**
 * 95 % interval value ± 1.96 × SE, in the unit of the value. Null where no standard error is given or it is 0
 * (a printed 0 means that none was computed).
 */
export function interval95(value: number, standardError: number | null): Interval | null {
  if (standardError === null || standardError <= 0) return null;
  return { lower: value - z95 * standardError, upper: value + z95 * standardError, level: 0.95 };
}
