import { rank } from '../derive/rank.ts';
import { period as parse } from '../period.ts';
import { brokenBetween } from '../series.ts';
import { keysOf, type Held } from './facts.ts';
import type { Kind, Telling } from './kind.ts';

/** Overall values that publishers print themselves; nothing is averaged here. */
const printed = [['sipas.total', 'vn'], ['par.total', 'vn63:all'], ['par.total', 'min:all']] as const;

/** The change of a printed overall value over the newest two years that follow one another without a break. */
export const overallChange: Kind = {
  kind: 'overall-change',
  ordered: false,
  tell: (facts) =>
    printed.flatMap(([id, unit]): Telling[] => {
      const indicator = facts.indicator(id);
      const [before, after] = facts.series(id, unit).filter((c) => parse(c.period).kind === 'year').sort((a, b) => Number(a.period) - Number(b.period)).slice(-2);
      if (!indicator || !before || !after || before.value === after.value) return [];
      if (Number(after.period) !== Number(before.period) + 1 || brokenBetween(indicator, Number(before.period), Number(after.period))) return [];
      return [{
        of: `${id}.${unit}`,
        indicator: id,
        values: { period: after.period, of: unit, index: id === 'sipas.total' ? 'sipas' : 'par', before: before.value, after: after.value, change: after.value - before.value, from: before.period, to: after.period, side: after.value > before.value ? 'up' : 'down' },
        evidence: keysOf([after, before]),
      }];
    }),
};

const par = 'par.total';

/** Highest and lowest region of PAR Index in the newest year with every region of the vintage. */
export const regionsApart: Kind = {
  kind: 'regions-apart',
  ordered: true,
  tell(facts) {
    const regions = facts.units.filter((u) => u.kind === 'region' && u.vintage === 'vn63').map((u) => u.id);
    const cells = facts.cells(par).filter((c): c is Held => c.value !== null && regions.includes(c.unit) && parse(c.period).kind === 'year');
    const newest = [...Map.groupBy(cells, (c) => c.period).values()].filter((of) => of.length === regions.length).sort((a, b) => Number(a[0]!.period) - Number(b[0]!.period)).at(-1);
    const order = newest ? rank(newest, (c) => c.value, 'higher') : [];
    const [first, last] = [order[0], order.at(-1)];
    if (!newest || !first || !last || first.value === last.value) return [];
    return [{
      indicator: par,
      values: { period: first.item.period, first: first.item.unit, firstValue: first.value, last: last.item.unit, lastValue: last.value, units: newest.length },
      evidence: keysOf([first.item, last.item], newest),
    }];
  },
};

/** Fewest ministries of a list that is taken for the whole. */
const fewest = 10;

/** First and last ministry of PAR Index in the newest year whose published ranks leave no place empty. */
export const ministriesApart: Kind = {
  kind: 'ministries-apart',
  ordered: true,
  tell(facts) {
    const ranks = facts.cells(`${par}-rank`).filter((c): c is Held => c.value !== null && facts.unit(c.unit)?.kind === 'ministry' && parse(c.period).kind === 'year');
    const whole = [...Map.groupBy(ranks, (c) => c.period).values()].filter((of) => of.length >= fewest && [...of].sort((a, b) => a.value - b.value).every((c, i) => c.value === i + 1));
    const newest = whole.sort((a, b) => Number(a[0]!.period) - Number(b[0]!.period)).at(-1);
    const scored = newest?.flatMap((r) => facts.cell(par, r.unit, r.period) ?? []) ?? [];
    if (!newest || scored.length !== newest.length) return [];
    const at = (place: number): Held => scored.find((c) => c.unit === newest.find((r) => r.value === place)!.unit)!;
    const [first, last] = [at(1), at(newest.length)];
    return [{
      indicator: par,
      values: { period: first.period, first: first.unit, firstValue: first.value, last: last.unit, lastValue: last.value, units: newest.length },
      evidence: keysOf([first, last], scored, newest),
    }];
  },
};
