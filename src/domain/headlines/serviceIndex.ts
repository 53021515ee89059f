import { quartiles } from '../derive/quartiles.ts';
import { rank } from '../derive/rank.ts';
import { period as parse } from '../period.ts';
import { measureAt } from '../series.ts';
import { keysOf, type Facts, type FullSet } from './facts.ts';
import type { Kind } from './kind.ts';

interface Component {
  readonly id: string;
  readonly max: number;
  readonly set: FullSet;
}

/** The components of the newest full service index, each with its largest possible score; sums of two components are left out. */
function components(facts: Facts): Component[] {
  const total = facts.latestToDate('service-index.total');
  if (!total) return [];
  return facts.indicators.flatMap((i): Component[] => {
    const set = i.dataset === 'service-index' && i.parent !== null && i.rankOf === null ? facts.full(i.id, total.period, total.vintage) : null;
    const max = set && measureAt(i, parse(total.period).year).max;
    return set && max ? [{ id: i.id, max, set }] : [];
  });
}

/** A service index within the highest quarter and a late share within the highest quarter too: two figures of one portal that point apart. */
export const scoreHighLateHigh: Kind = {
  kind: 'score-high-late-high',
  ordered: true,
  tell(facts) {
    const score = facts.latestToDate('service-index.total');
    const late = score && facts.full('dossiers.overdue_all_rate', score.period, score.vintage);
    if (!score || !late) return [];
    const [from, above] = [quartiles(score.cells.map((c) => c.value)).upper, quartiles(late.cells.map((c) => c.value)).upper];
    return rank(score.cells, (c) => c.value, 'higher').flatMap(({ item }) => {
      const share = late.cells.find((c) => c.unit === item.unit);
      if (!share || item.value < from || share.value < above) return [];
      return [{
        of: item.unit,
        indicator: 'service-index.total',
        values: { period: score.period, unit: item.unit, score: item.value, share: share.value, units: score.cells.length },
        evidence: keysOf([item, share], score.cells, late.cells),
        about: [item.unit],
      }];
    });
  },
};

/** The component whose median is the smallest part of its largest possible score. */
export const weakestComponent: Kind = {
  kind: 'weakest-component',
  ordered: true,
  tell(facts) {
    const all = components(facts);
    const [first, second] = rank(all, (c) => c.set.median / c.max, 'lower');
    if (!first || !second || first.value === second.value) return [];
    const { id, max, set } = first.item;
    return [{ indicator: id, values: { period: set.period, component: id, median: set.median, max, share: 100 * first.value, of: all.length, units: set.cells.length }, evidence: keysOf(set.cells, ...all.map((c) => c.set.cells)) }];
  },
};

/** The component on which the provinces lie furthest apart, measured by its largest possible score. */
export const widestComponent: Kind = {
  kind: 'widest-component',
  ordered: true,
  tell(facts) {
    const all = components(facts).map((c) => ({ ...c, order: rank(c.set.cells, (x) => x.value, 'lower') }));
    const [first, second] = rank(all, ({ order, max }) => (order.at(-1)!.value - order[0]!.value) / max, 'higher');
    if (!first || !second || first.value === second.value) return [];
    const { id, max, set, order } = first.item;
    const [low, high] = [order[0]!.item, order.at(-1)!.item];
    return [{
      indicator: id,
      values: { period: set.period, component: id, low: low.unit, lowScore: low.value, high: high.unit, highScore: high.value, max, of: all.length, units: set.cells.length },
      evidence: keysOf([low, high], ...all.map((c) => c.set.cells)),
      about: [low.unit, high.unit],
    }];
  },
};
