import { rank } from '../derive/rank.ts';
import { supported } from '../derive/supported.ts';
import { keysOf } from './facts.ts';
import type { Kind } from './kind.ts';

/** How many others the intervals do not separate from the first of the newest PAPI total that has intervals; those without one do not count. */
export const leaderUncertain: Kind = {
  kind: 'leader-uncertain',
  ordered: true,
  tell(facts) {
    const id = 'papi.total';
    const set = facts.fullYears(id, 'vn63').findLast((s) => s.cells.some((c) => c.interval !== null));
    const order = set ? rank(set.cells, (c) => c.value, 'higher') : [];
    const [first, second] = order;
    if (!set || !first || !second || first.value === second.value) return [];
    const unclear = order.slice(1).filter((r) => supported(first.item, r.item) === false).map((r) => r.item);
    const others = order.slice(1).filter((r) => supported(first.item, r.item) !== null).length;
    if (unclear.length === 0) return [];
    return [{
      indicator: id,
      values: { period: set.period, first: first.item.unit, value: first.value, unclear: unclear.length, others },
      evidence: keysOf([first.item, ...unclear], set.cells),
      about: [first.item.unit],
    }];
  },
};
