import type { Cell } from '../published.ts';
import { normalQuantile } from './normalQuantile.ts';

/**
 * Like supported, for a difference picked out of `comparisons` that are made together: |a − b| > (z* / z) √(hₐ² + h_b²), where h is half the
 * width of an interval, z the quantile of its level and z* that of 1 − (1 − level) / comparisons. The chance that even one of them is called
 * a difference by accident stays below 1 − level (Bonferroni; Dunn 1961, Multiple comparisons among means, JASA 56(293)).
 * Null where either value has no interval or the levels differ.
 */
export function supportedAmong(a: Cell, b: Cell, comparisons: number): boolean | null {
  if (a.value === null || b.value === null || !a.interval || !b.interval || a.interval.level !== b.interval.level) return null;
  const half = (c: Cell): number => (c.interval!.upper - c.interval!.lower) / 2;
  const error = (1 - a.interval.level) / 2;
  return Math.abs(a.value - b.value) > (normalQuantile(1 - error / Math.max(1, comparisons)) / normalQuantile(1 - error)) * Math.hypot(half(a), half(b));
}
