import type { Cell } from '../published.ts';
import type { Better, UnitId } from '../types.ts';
import { normals } from './draws.ts';
import { z95 } from './interval.ts';

/** Number of simulated sets behind a critical value. */
const draws = 9999;
const seed = 20240101;
/** One-sided 99 % quantile of the standard normal distribution. */
const z99 = 2.3263478740408408;

/**
 * The size of a studentised difference that the largest one among all pairs of independent normal estimates exceeds in `alpha` of all
 * samples where no two units differ: the upper quantile of max |zᵢ − zⱼ| / √(sᵢ² + sⱼ²), z normal with the standard errors given, from
 * 9,999 draws with a fixed seed, the same for any order of the errors (Tukey 1953, The problem of multiple comparisons, for unequal errors). Of the
 * draws in order the 9,551st is taken, not the 9,500th: the upper 99 % limit of that quantile, so that the noise of the simulation does not take
 * from the level claimed (Conover 1999, Practical nonparametric statistics, chapter 3). 0 for fewer than two units.
 */
export function criticalDifference(errors: readonly number[], alpha = 0.05): number {
  if (errors.length < 2) return 0;
  const sorted = errors.toSorted((a, b) => a - b);
  const next = normals(seed);
  const u = new Float64Array(errors.length);
  const largest = Float64Array.from({ length: draws }, () => {
    for (let i = 0; i < u.length; i++) u[i] = next();
    return largestDifference(u, sorted);
  });
  const place = (draws + 1) * (1 - alpha) + z99 * Math.sqrt(draws * alpha * (1 - alpha));
  return largest.sort()[Math.min(draws, Math.ceil(place)) - 1]!;
}

/**
 * The largest |uᵢsᵢ − uⱼsⱼ| / √(sᵢ² + sⱼ²) of all pairs. As it is at most √(uᵢ² + uⱼ²), only units far from 0 are tried once a large one
 * is found.
 */
function largestDifference(u: Float64Array, s: readonly number[]): number {
  const apart = (i: number, j: number): number => Math.abs(u[i]! * s[i]! - u[j]! * s[j]!) / Math.sqrt(s[i]! * s[i]! + s[j]! * s[j]!);
  let far = 0;
  for (let i = 1; i < u.length; i++) if (Math.abs(u[i]!) > Math.abs(u[far]!)) far = i;
  let most = 0;
  for (let j = 0; j < u.length; j++) if (j !== far) most = Math.max(most, apart(far, j));
  const left: number[] = [];
  for (let i = 0; i < u.length; i++) {
    if (i === far || u[i]! * u[i]! + u[far]! * u[far]! <= most * most) continue;
    for (const j of left) most = Math.max(most, apart(i, j));
    left.push(i);
  }
  return most;
}

/** Standard error behind a cell's interval, in the unit of its value. */
export const errorOf = (c: Pick<Cell, 'interval'>): number => (c.interval!.upper - c.interval!.lower) / (2 * z95);

type Estimate = Pick<Cell, 'unit' | 'value' | 'interval'>;
type Ranges = ReadonlyMap<UnitId, readonly [number, number]>;

/**
 * Best and worst rank of every unit with an interval where a difference counts from `critical` standard errors of it on. A unit's best rank
 * is one more than those surely ahead of it, its worst rank leaves those surely behind it. What has no interval is never
 * surely ahead or behind, which widens the ranges of the others, and has no range itself.
 */
export function rangesAt(critical: number, cells: readonly Estimate[], better: Better): Ranges {
  const sign = better === 'lower' ? -1 : 1;
  const present = cells.filter((c) => c.value !== null);
  const known = present.filter((c) => c.interval !== null).map((cell) => ({ cell, error: errorOf(cell) }));
  return new Map(
    known.map((c) => {
      let [ahead, behind] = [0, 0];
      for (const o of known) {
        const lead = sign * (o.cell.value! - c.cell.value!);
        if (Math.abs(lead) <= critical * Math.hypot(c.error, o.error)) continue;
        if (lead > 0) ahead++;
        else behind++;
      }
      return [c.cell.unit, [ahead + 1, present.length - behind]];
    }),
  );
}

/**
 * Best and worst rank of every unit with an interval, so wide that in at least 95 % of samples all true ranks of the set lie in their
 * ranges together: the critical difference is that of all pairs (Al Mohamad, Goeman & van Zwet 2022, Simultaneous confidence intervals
 * for ranks with application to ranking institutions, Biometrics 78(1), single-step procedure of Tukey). Units whose true values are
 * equal share all their ranks, and the ranges hold them all. Empty where no value has an interval.
 */
export function rankRanges(cells: readonly Estimate[], better: Better): Ranges {
  return rangesAt(criticalDifference(cells.filter((c) => c.value !== null && c.interval !== null).map(errorOf)), cells, better);
}
