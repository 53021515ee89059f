import type { Rollup, UnitId } from '../types.ts';

/**
 * The value of a new unit from its predecessors. Counts add up; a ratio is made from the added counts (see ratio.ts); what has
 * no weights is never rolled up. Null where the rule is not `sum` or where one predecessor has no value: a part of a sum is
 * not the sum.
 */
export function rollUp(rollup: Rollup, predecessors: readonly UnitId[], valueOf: (unit: UnitId) => number | null): number | null {
  if (rollup.how !== 'sum' || predecessors.length === 0) return null;
  let total = 0;
  for (const unit of predecessors) {
    const value = valueOf(unit);
    if (value === null) return null;
    total += value;
  }
  return total;
}
