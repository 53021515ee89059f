import { uniforms } from './draws.ts';
import { quantile } from './quantile.ts';

/** Rank of each value from 1 for the smallest; equal values share the mean of their ranks ("1, 2.5, 2.5, 4"). */
export function meanRanks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to++;
    for (let i = from; i <= to; i++) ranks[order[i]!] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}

/**
 * Spearman's coefficient of rank correlation: Pearson's coefficient of the mean ranks, which is right with ties as well (Spearman 1904, The
 * proof and measurement of association between two things; Kendall 1948, Rank correlation methods, chapter 3). From −1 to 1;
 * null for fewer than three pairs or where one side does not vary.
 */
export function spearman(x: readonly number[], y: readonly number[]): number | null {
  if (x.length !== y.length) throw new Error(`spearman: ${x.length} and ${y.length} values are no pairs`);
  if (x.length < 3) return null;
  const [a, b] = [meanRanks(x), meanRanks(y)];
  const middle = (x.length + 1) / 2;
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [u, v] = [a[i]! - middle, b[i]! - middle];
    ab += u * v;
    aa += u * u;
    bb += v * v;
  }
  return aa === 0 || bb === 0 ? null : Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb)));
}

/** A coefficient with its interval and the number of pairs. */
export interface Association {
  readonly coefficient: number;
  readonly lower: number;
  readonly upper: number;
  /** Level of confidence of lower and upper, 0.95. */
  readonly level: number;
  readonly pairs: number;
}

const draws = 1999;
const seed = 20240103;

/** Fewest pairs a coefficient is given for. */
export const fewestPairs = 10;

/**
 * Spearman's coefficient with its percentile bootstrap interval at 95 %: the pairs are drawn again with replacement 1,999 times with a
 * fixed seed, whatever their order, and the interval leaves 2.5 % of the coefficients on either side (Efron & Tibshirani 1993, An introduction to the
 * bootstrap, chapter 13). It speaks of chance among the pairs held alone, not of how they came to be held. Null for fewer than ten pairs
 * or where one side does not vary.
 */
export function association(x: readonly number[], y: readonly number[]): Association | null {
  const coefficient = spearman(x, y);
  if (coefficient === null || x.length < fewestPairs) return null;
  const order = x.map((_, i) => i).sort((i, j) => x[i]! - x[j]! || y[i]! - y[j]!);
  const next = uniforms(seed);
  const found: number[] = [];
  for (let d = 0; d < draws; d++) {
    const picked = x.map(() => order[Math.floor(next() * x.length)]!);
    const again = spearman(picked.map((i) => x[i]!), picked.map((i) => y[i]!));
    if (again !== null) found.push(again);
  }
  return { coefficient, lower: quantile(found, 0.025), upper: quantile(found, 0.975), level: 0.95, pairs: x.length };
}
