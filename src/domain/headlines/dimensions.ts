import { quarters, type Quarter } from '../derive/quarter.ts';
import { rank } from '../derive/rank.ts';
import type { Indicator } from '../types.ts';
import { brokenBetween } from '../series.ts';
import { keysOf, type Facts, type FullSet, type Held } from './facts.ts';
import type { Kind, Telling } from './kind.ts';

const total = 'papi.total';

/** The dimensions of PAPI. */
export const dimensionsOf = (facts: Facts): readonly Indicator[] => facts.indicators.filter((i) => i.parent === total);

/** The full sets of all dimensions in the newest year that has every one of them. */
function newestOfAll(facts: Facts): readonly { readonly id: string; readonly set: FullSet }[] {
  const all = dimensionsOf(facts).map((i) => ({ id: i.id, sets: facts.fullYears(i.id, 'vn63') }));
  const year = all[0]?.sets.findLast((s) => all.every((d) => d.sets.some((x) => x.period === s.period)))?.period;
  return year === undefined ? [] : all.map(({ id, sets }) => ({ id, set: sets.find((s) => s.period === year)! }));
}

/** The newest two full years of an indicator that follow one another without a break, with the pairs of values. */
function newestPair(facts: Facts, indicator: Indicator): { readonly before: FullSet; readonly after: FullSet; readonly pairs: readonly (readonly [Held, Held])[] } | null {
  const [before, after] = facts.fullYears(indicator.id, 'vn63').slice(-2);
  if (!before || !after || Number(after.period) !== Number(before.period) + 1 || brokenBetween(indicator, Number(before.period), Number(after.period))) return null;
  return { before, after, pairs: after.cells.flatMap((a) => before.cells.filter((b) => b.unit === a.unit).map((b) => [b, a] as const)) };
}

/** Least part of the provinces that must have moved one way. */
const most = 3 / 4;

function movedMost(facts: Facts, sign: 1 | -1): Telling[] {
  const all = dimensionsOf(facts).flatMap((i) => {
    const found = newestPair(facts, i);
    return found && found.pairs.length > 0 ? [{ id: i.id, ...found, moved: found.pairs.filter(([b, a]) => Math.sign(a.value - b.value) === sign).length }] : [];
  });
  const newest = all.map((d) => d.after.period).sort().at(-1);
  const [first, second] = rank(all.filter((d) => d.after.period === newest), (d) => d.moved / d.pairs.length, 'higher');
  if (!first || first.value < most || first.value === second?.value) return [];
  const { id, pairs, moved, before, after } = first.item;
  return [{ indicator: id, values: { period: after.period, dimension: id, moved, units: pairs.length, from: before.period, to: after.period }, evidence: keysOf(pairs.flatMap(([b, a]) => [a, b])) }];
}

/** The dimension in which most provinces have a higher point value than the year before: three quarters of them at least. */
export const mostRose: Kind = { kind: 'most-rose', ordered: true, tell: (facts) => movedMost(facts, 1) };

/** The same for lower values. */
export const mostFell: Kind = { kind: 'most-fell', ordered: true, tell: (facts) => movedMost(facts, -1) };

/** The dimension with the lowest median. */
export const weakestDimension: Kind = {
  kind: 'weakest-dimension',
  ordered: true,
  tell(facts) {
    const [first, second] = rank(newestOfAll(facts), (d) => d.set.median, 'lower');
    if (!first || !second || first.value === second.value) return [];
    return [{
      indicator: first.item.id,
      values: { period: first.item.set.period, dimension: first.item.id, median: first.value, next: second.item.id, nextMedian: second.value, units: first.item.set.cells.length },
      evidence: keysOf(first.item.set.cells, second.item.set.cells),
    }];
  },
};

function often(facts: Facts, quarter: Quarter): Telling[] {
  const all = newestOfAll(facts).map((d) => ({ ...d, groups: quarters(d.set.cells) }));
  const units = all[0]?.set.cells.map((c) => c.unit) ?? [];
  return rank(units, (u) => all.filter((d) => d.groups.get(u) === quarter).length, 'higher')
    .filter((r) => r.value >= all.length * most)
    .map(({ item: unit, value: times }): Telling => {
      const own = all.filter((d) => d.groups.get(unit) === quarter).flatMap((d) => d.set.cells.find((c) => c.unit === unit) ?? []);
      return {
        of: unit,
        indicator: total,
        values: { period: all[0]!.set.period, unit, times, of: all.length, named: own.map((c) => c.indicator).join(' ') },
        evidence: keysOf(own, ...all.map((d) => d.set.cells)),
        about: [unit],
      };
    });
}

/** Provinces within the highest quarter of three quarters of the dimensions. */
export const highInMost: Kind = { kind: 'high-in-most', ordered: true, tell: (facts) => often(facts, 4) };

/** Provinces within the lowest quarter of three quarters of the dimensions. */
export const lowInMost: Kind = { kind: 'low-in-most', ordered: true, tell: (facts) => often(facts, 1) };

/** Provinces among the first tenth in one dimension and among the last tenth in another. */
export const dimensionsApart: Kind = {
  kind: 'dimensions-apart',
  ordered: true,
  tell(facts) {
    const all = newestOfAll(facts).map((d) => ({ ...d, order: rank(d.set.cells, (c) => c.value, 'higher') }));
    const units = all[0]?.set.cells.map((c) => c.unit) ?? [];
    const found = units.flatMap((unit) => {
      const own = all.flatMap((d) => d.order.filter((r) => r.item.unit === unit).map((r) => ({ ...r, of: d.order.length }))).sort((a, b) => a.rank - b.rank);
      const [best, worst] = [own[0], own.at(-1)];
      return best && worst && best.rank <= best.of / 10 && worst.rank > (worst.of * 9) / 10 ? [{ unit, best, worst }] : [];
    });
    return rank(found, (f) => f.worst.rank - f.best.rank, 'higher').map(({ item: { unit, best, worst } }): Telling => ({
      of: unit,
      indicator: best.item.indicator,
      values: { period: best.item.period, unit, best: best.item.indicator, bestRank: best.rank, bestOf: best.of, worst: worst.item.indicator, worstRank: worst.rank, worstOf: worst.of },
      evidence: keysOf([best.item, worst.item], ...all.filter((d) => d.id === best.item.indicator || d.id === worst.item.indicator).map((d) => d.set.cells)),
      about: [unit],
    }));
  },
};

/** Provinces whose PAPI total moved by two quarters of the order or more from one year to the next. */
export const groupMoved: Kind = {
  kind: 'group-moved',
  ordered: true,
  tell(facts) {
    const indicator = facts.indicator(total);
    const pair = indicator && newestPair(facts, indicator);
    if (!pair) return [];
    const [earlier, later] = [quarters(pair.before.cells), quarters(pair.after.cells)];
    return pair.pairs.flatMap(([before, after]): Telling[] => {
      const [from, to] = [earlier.get(before.unit)!, later.get(after.unit)!];
      if (Math.abs(to - from) < 2) return [];
      return [{
        of: after.unit,
        indicator: total,
        values: { period: after.period, unit: after.unit, year: before.period, from, to, before: before.value, after: after.value, side: to > from ? 'up' : 'down' },
        evidence: keysOf([after, before], pair.after.cells, pair.before.cells),
        about: [after.unit],
      }];
    });
  },
};
