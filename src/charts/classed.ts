import type { UnitsFile } from '../domain/published.ts';
import type { Measure, UnitId } from '../domain/types.ts';
import { count, number, percent, value } from '../i18n/format.ts';
import { classesAt, classesOf, type Classes } from './classes.ts';
import type { ChartContext } from './contract.ts';
import { rankingOrder, type Order, type RankingInput, type UnitCell } from './rankingOrder.ts';
import { onSequential, sequential, spread } from './scales.ts';

/** What a map or a tile grid is drawn from: a full set of one vintage, as for a ranking. */
export interface ClassedInput extends RankingInput {
  /** Places of the tiles, with the labels of the two archipelagos; those of other vintages are left out. */
  readonly tiles: UnitsFile['tiles'];
  /** Thresholds to use instead of those computed from the values, where several periods share one scale. */
  readonly cuts?: readonly number[];
}

export interface Classed {
  readonly order: Order;
  readonly classes: Classes;
  readonly fills: readonly string[];
  /** Colours of text on the fills. */
  readonly inks: readonly string[];
  row(unit: UnitId): UnitCell;
  /** Class of a unit; null where it has no figure. */
  classOf(unit: UnitId): number | null;
}

/** The units of a set in classes. Throws where the coverage allows no map, and for a unit without a row. */
export function classed(input: ClassedInput): Classed {
  const order = rankingOrder(input);
  const { decimals } = order.measure;
  const values = order.ranked.map((r) => r.value);
  const classes = input.cuts ? classesAt(input.cuts, values, decimals) : classesOf(values, decimals);
  const rows = new Map(input.rows.map((r) => [r.unit.id, r]));
  const present = new Map(order.ranked.map((r) => [r.unit.id, r.value]));
  const row = (unit: UnitId): UnitCell => {
    const found = rows.get(unit);
    if (!found) throw new Error(`map of ${input.indicator.id} in ${input.period}: ${unit} has no row, one for every unit is needed`);
    return found;
  };
  return {
    order,
    classes,
    fills: spread(sequential, classes.counts.length),
    inks: spread(onSequential, classes.counts.length),
    row,
    classOf: (unit) => (present.has(row(unit).unit.id) ? classes.of(present.get(unit)!) : null),
  };
}

const decimalsOf = (n: number): number => (String(n).split('.')[1] ?? '').length;

/** The range of each class for a key, from the lowest: `dưới 5%`, `5–10%`, `từ 20%`. */
export function classTexts({ cuts }: Classes, measure: Measure, ctx: ChartContext): string[] {
  const { classes: t } = ctx.t;
  const decimals = Math.max(0, ...cuts.map(decimalsOf));
  const bare = (n: number): string => number(n, decimals, ctx.locale);
  const full = (n: number): string => (measure.unit === 'percent' ? percent(n, decimals, ctx.locale) : bare(n));
  if (cuts.length === 0) return [''];
  return [t.below(full(cuts[0]!)), ...cuts.slice(1).map((to, i) => t.between(bare(cuts[i]!), full(to))), t.from(full(cuts.at(-1)!))];
}

/** The range of a class inside a sentence: `từ 5% đến dưới 10%`; an empty text where all values are alike. */
export function classInWords({ cuts }: Classes, index: number, measure: Measure, ctx: ChartContext): string {
  const { classes: t } = ctx.t;
  const decimals = Math.max(0, ...cuts.map(decimalsOf));
  const full = (n: number): string => value(n, { ...measure, decimals }, ctx.locale);
  const bare = (n: number): string => (measure.unit === 'percent' ? full(n) : number(n, decimals, ctx.locale));
  if (cuts.length === 0) return '';
  if (index === 0) return t.sayBelow(full(cuts[0]!));
  return index === cuts.length ? t.sayFrom(full(cuts.at(-1)!)) : t.sayBetween(bare(cuts[index - 1]!), full(cuts[index]!));
}

/** Number of units in each class that has any, from the highest class, as one sentence. */
export function classCounts(classes: Classes, measure: Measure, ctx: ChartContext): string[] {
  if (classes.cuts.length === 0) return [];
  const each = classes.counts.map((n, i) => (n ? ctx.t.classes.count1(classInWords(classes, i, measure, ctx), count(n, ctx.locale)) : '')).filter(Boolean);
  return [ctx.t.classes.counts(each.reverse().join('; '))];
}
