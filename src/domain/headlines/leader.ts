import { rank } from '../derive/rank.ts';
import { criticalDifference, errorOf } from '../derive/rankRange.ts';
import { keysOf } from './facts.ts';
import type { Kind } from './kind.ts';

/**
 * How many others the intervals do not separate from the first of the newest PAPI total that has intervals, all pairs of the set
 * tested together as for the ranges of ranks; those without an interval do not count.
 */
export const leaderUncertain: Kind = {
  kind: 'leader-uncertain',
  ordered: true,
  tell(facts) {
    const id = 'papi.total';
    const set = facts.fullYears(id, 'vn63').findLast((s) => s.cells.some((c) => c.interval !== null));
    const order = set ? rank(set.cells, (c) => c.value, 'higher') : [];
    const [first, second] = order;
    if (!set || !first || !second || first.value === second.value) return [];
    const known = order.filter((r) => r.item.interval);
    if (first !== known[0]) return [];
    const critical = criticalDifference(known.map((r) => errorOf(r.item)));
    const unclear = known.slice(1).filter((r) => first.value - r.value <= critical * Math.hypot(errorOf(first.item), errorOf(r.item))).map((r) => r.item);
    const others = known.length - 1;
    if (unclear.length === 0) return [];
    return [{
      indicator: id,
      values: { period: set.period, first: first.item.unit, value: first.value, unclear: unclear.length, others },
      evidence: keysOf([first.item, ...unclear], set.cells),
      about: [first.item.unit],
    }];
  },
};
