import { rank } from '../derive/rank.ts';
import { ratio } from '../derive/ratio.ts';
import { keysOf, type Facts, type FullSet } from './facts.ts';
import type { Kind } from './kind.ts';

const sum = (set: FullSet): number => set.cells.reduce((a, c) => a + c.value, 0);

/** Late counts and volumes of the newest full set to date, for the same units; null where one is missing. */
export function lateAndReceived(facts: Facts): { readonly late: FullSet; readonly received: FullSet; readonly share: number } | null {
  const late = facts.latestToDate('dossiers.overdue_all');
  const received = late && facts.full('dossiers.received_total', late.period, late.vintage);
  if (!late || !received || late.cells.length !== received.cells.length) return null;
  const share = ratio(sum(late), sum(received), 100);
  return share === null ? null : { late, received, share };
}

/** Of all dossiers the provinces took on, how many are past their day; sums of counts only. */
export const lateInHundred: Kind = {
  kind: 'late-in-hundred',
  ordered: true,
  tell(facts) {
    const found = lateAndReceived(facts);
    if (!found) return [];
    const { late, received, share } = found;
    return [{
      indicator: 'dossiers.overdue_all_rate',
      values: { period: late.period, late: sum(late), received: sum(received), share, units: late.cells.length, vintage: late.vintage },
      evidence: keysOf(late.cells, received.cells),
    }];
  },
};

/** The two units with most late dossiers, and their part of all late ones. */
export const lateConcentration: Kind = {
  kind: 'late-concentration',
  ordered: true,
  tell(facts) {
    const late = facts.latestToDate('dossiers.overdue_all');
    const [first, second] = late ? rank(late.cells, (c) => c.value, 'higher') : [];
    if (!late || !first || !second) return [];
    const share = ratio(first.value + second.value, sum(late), 100);
    return share === null ? [] : [{
      indicator: 'dossiers.overdue_all',
      values: { period: late.period, first: first.item.unit, firstLate: first.value, second: second.item.unit, secondLate: second.value, all: sum(late), share, units: late.cells.length },
      evidence: keysOf([first.item, second.item], late.cells),
      about: [first.item.unit, second.item.unit],
    }];
  },
};

/** A kind that tells the lowest and the highest value of an indicator's newest full set to date; silent where they are equal. */
export const rangeOf = (kind: string, indicator: string, lowKey: string, highKey: string): Kind => ({
  kind,
  ordered: true,
  tell(facts) {
    const set = facts.latestToDate(indicator);
    const order = set ? rank(set.cells, (c) => c.value, 'lower') : [];
    const [low, high] = [order[0], order.at(-1)];
    if (!set || !low || !high || low.value === high.value) return [];
    return [{
      indicator,
      values: { period: set.period, low: low.item.unit, [lowKey]: low.value, high: high.item.unit, [highKey]: high.value, units: order.length },
      evidence: keysOf([low.item, high.item], set.cells),
      about: [low.item.unit, high.item.unit],
    }];
  },
});

/** Highest and lowest late share. */
export const lateRange = rangeOf('late-range', 'dossiers.overdue_all_rate', 'lowShare', 'highShare');

/** Share, in per cent, below which few units stand. */
const limit = 5;

/** How many units keep their late share below five per cent. */
export const lateBelow: Kind = {
  kind: 'late-below',
  ordered: true,
  tell(facts) {
    const id = 'dossiers.overdue_all_rate';
    const set = facts.latestToDate(id);
    const below = set?.cells.filter((c) => c.value < limit) ?? [];
    if (!set || below.length === 0 || below.length === set.cells.length) return [];
    const list = rank(below, (c) => c.value, 'lower').map((r) => r.item);
    return [{
      indicator: id,
      values: { period: set.period, below: below.length, limit, named: list.map((c) => c.unit).join(' '), units: set.cells.length },
      evidence: keysOf(list, set.cells),
      about: list.map((c) => c.unit),
    }];
  },
};
