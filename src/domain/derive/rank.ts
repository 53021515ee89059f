import type { Better } from '../types.ts';

export interface Ranked<T> {
  readonly item: T;
  readonly value: number;
  /** 1 for the best; ties share the lowest rank (1, 2, 2, 4). */
  readonly rank: number;
}

/**
 * Competition ranking ("1224"). `better: lower` ranks the smallest first; `neither` ranks the largest first (a volume).
 * Items with a null value are left out: callers rank only full sets.
 */
export function rank<T>(items: readonly T[], value: (item: T) => number | null, better: Better): Ranked<T>[] {
  const sign = better === 'lower' ? 1 : -1;
  const present = items
    .map((item) => ({ item, value: value(item) }))
    .filter((x): x is { item: T; value: number } => x.value !== null)
    .sort((a, b) => sign * (a.value - b.value));
  let last = 0;
  return present.map((x, i) => {
    if (i === 0 || x.value !== present[i - 1]!.value) last = i + 1;
    return { ...x, rank: last };
  });
}
