import type { Cell } from '../published.ts';

/**
 * Whether the intervals of two independent values support that they differ: |a − b| > √(hₐ² + h_b²), where h is half the
 * width of an interval, which for normal intervals of one level is the test of the difference at that level (Schenker & Gentleman
 * 2001, On judging the significance of differences by examining the overlap between confidence intervals, The American Statistician 55(3)).
 * Intervals may overlap and the difference still be supported. Null where either value has no interval or the levels differ: nothing can be said.
 */
export function supported(a: Cell, b: Cell): boolean | null {
  if (a.value === null || b.value === null || !a.interval || !b.interval || a.interval.level !== b.interval.level) return null;
  const half = (c: Cell): number => (c.interval!.upper - c.interval!.lower) / 2;
  return Math.abs(a.value - b.value) > Math.hypot(half(a), half(b));
}
