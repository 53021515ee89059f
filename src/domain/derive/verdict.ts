import type { Cell } from '../published.ts';
import { brokenBetween } from '../series.ts';
import type { Indicator, UnitId } from '../types.ts';
import { normals } from './draws.ts';
import { z95 } from './interval.ts';
import { median } from './quantile.ts';
import { errorOf } from './rankRange.ts';
import { supported } from './supported.ts';

/** What may be said of one value against another: higher, lower, not enough ground to say, or nothing where an interval is lacking. */
export type Verdict = 'higher' | 'lower' | 'unclear' | 'none';

type Estimate = Pick<Cell, 'unit' | 'value' | 'interval'>;

/**
 * The first value against the second, both independent samples: two provinces, or one province in two years of one series. The
 * test of a difference at the level of the intervals, see supported.ts; each verdict stands alone, so that of twenty pairs which do not
 * differ one is called different on average.
 */
export function verdict(a: Cell, b: Cell): Verdict {
  const differs = supported(a, b);
  if (differs === null) return 'none';
  return !differs ? 'unclear' : a.value! > b.value! ? 'higher' : 'lower';
}

/** A year against the one before it; 'none' also where that year is not held or a break of the series lies between. */
export function againstYearBefore(indicator: Indicator, series: readonly Cell[], year: number): Verdict {
  const at = (y: number): Cell | undefined => series.find((c) => c.period === String(y));
  const [now, before] = [at(year), at(year - 1)];
  return now && before && !brokenBetween(indicator, year - 1, year) ? verdict(now, before) : 'none';
}

/** A value against the median of its set. */
export interface AgainstMedian {
  readonly verdict: Verdict;
  /** Value less median, in the unit of the value. */
  readonly difference: number;
  /** Standard error of that difference. */
  readonly standardError: number;
}

const draws = 1999;
const seed = 20240102;

/**
 * Every value with an interval against the median of the set, whose own error counts too: the set is drawn again 1,999 times from normal
 * distributions around its values with their standard errors (parametric bootstrap, Efron & Tibshirani 1993, An introduction to
 * the bootstrap, chapter 6; fixed seed), each time with a new median, and the error of a difference is its spread over the draws. So
 * a value near the middle, which moves the median with it, is judged with that. Values without an interval are drawn with the
 * largest error of the set, as nothing better is known of them, and get no verdict. The order of the cells does not matter. A difference is one beyond 1.96 errors. Empty where no
 * value has an interval.
 */
export function againstMedian(cells: readonly Estimate[]): ReadonlyMap<UnitId, AgainstMedian> {
  const present = cells.filter((c) => c.value !== null).toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
  const known = present.filter((c) => c.interval !== null);
  if (known.length === 0) return new Map();
  const most = Math.max(...known.map(errorOf));
  const errors = present.map((c) => (c.interval ? errorOf(c) : most));
  const next = normals(seed);
  const sums = present.map(() => ({ first: 0, second: 0 }));
  for (let d = 0; d < draws; d++) {
    const moved = errors.map((e) => e * next());
    const middle = median(present.map((c, i) => c.value! + moved[i]!));
    present.forEach((c, i) => {
      const apart = c.value! + moved[i]! - middle;
      sums[i]!.first += apart;
      sums[i]!.second += apart * apart;
    });
  }
  const middle = median(present.map((c) => c.value!));
  return new Map(
    present.flatMap((c, i): [UnitId, AgainstMedian][] => {
      if (!c.interval) return [];
      const { first, second } = sums[i]!;
      const standardError = Math.sqrt((second - (first * first) / draws) / (draws - 1));
      const difference = c.value! - middle;
      return [[c.unit, { verdict: Math.abs(difference) <= z95 * standardError ? 'unclear' : difference > 0 ? 'higher' : 'lower', difference, standardError }]];
    }),
  );
}
