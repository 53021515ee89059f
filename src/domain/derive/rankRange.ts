import type { Cell } from '../published.ts';
import type { Better, UnitId } from '../types.ts';

const half = (c: Cell): number => (c.interval!.upper - c.interval!.lower) / 2;

/**
 * Best and worst rank that the intervals leave open, for every unit with an interval. A unit is surely ahead of another where
 * |a − b| > √(hₐ² + h_b²), h being half the width of an interval: the test of a difference at the level of the intervals. What has
 * no interval is never surely ahead or behind, so ranges are rather too wide than too narrow. Empty where no value has one.
 */
export function rankRanges(cells: readonly Cell[], better: Better): ReadonlyMap<UnitId, readonly [number, number]> {
  const sign = better === 'lower' ? -1 : 1;
  const present = cells.filter((c) => c.value !== null);
  const known = present.filter((c) => c.interval !== null);
  return new Map(
    known.map((c) => {
      let [ahead, behind] = [0, 0];
      for (const o of known) {
        const lead = sign * (o.value! - c.value!);
        if (Math.abs(lead) <= Math.hypot(half(o), half(c))) continue;
        if (lead > 0) ahead++;
        else behind++;
      }
      return [c.unit, [ahead + 1, present.length - behind]];
    }),
  );
}
