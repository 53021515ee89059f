import type { Cell } from '../domain/published.ts';

/**
 * Whether the intervals of two independent values support that they differ: |a − b| > √(hₐ² + h_b²), where h is half the
 * width of an interval, which for normal intervals of one level is the test of the difference at that level.
 * Null where either value has no interval or the levels differ: nothing can be said.
 */
export function supported(a: Cell, b: Cell): boolean | null {
  if (a.value === null || b.value === null || !a.interval || !b.interval || a.interval.level !== b.interval.level) return null;
  const half = (c: Cell): number => (c.interval!.upper - c.interval!.lower) / 2;
  return Math.abs(a.value - b.value) > Math.hypot(half(a), half(b));
}
