import { count, figure, list, value } from '../i18n/format.ts';
import { archipelagosInWords } from './archipelagos.ts';
import { classCounts, classed, classInWords, classTexts, type Classed, type ClassedInput } from './classed.ts';
import type { ChartContext, ChartTable } from './contract.ts';
import { reason } from './measured.ts';
import type { UnitCell } from './rankingOrder.ts';
import { describe as describeRanking, table as rankingTable } from './rankingWords.ts';

const few = 3;

function members(index: number, { order, classOf }: Classed, ctx: ChartContext): string {
  const units = order.ranked.filter((r) => classOf(r.unit.id) === index).toSorted((a, b) => a.unit.sort - b.unit.sort);
  if (units.length > few) return ctx.t.units(count(units.length, ctx.locale), units[0]!.unit.kind);
  return list(units.map((r) => r.unit.short[ctx.locale]), ctx.locale);
}

/** Which units are in the highest and the lowest class, or in which class the highlighted unit is. */
export function title(input: ClassedInput, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const set = classed(input);
  const { order, classes } = set;
  const own = order.ranked.find((r) => r.unit.id === input.highlight);
  const held = classes.counts.flatMap((n, i) => (n > 0 ? [i] : []));
  const say = (index: number): string => classInWords(classes, index, order.measure, ctx);
  const what = input.indicator.short[locale];
  if (own) {
    const [index, printed] = [classes.of(own.value), value(own.value, order.measure, locale)];
    if (classes.cuts.length === 0) return t.maps.value(own.unit.short[locale], printed);
    const others = classes.counts[index]! - 1;
    return others > 0 ? t.maps.own(own.unit.short[locale], printed, say(index), count(others, locale)) : t.maps.ownAlone(own.unit.short[locale], printed, say(index));
  }
  const [low, high] = [held[0]!, held.at(-1)!];
  if (low === high) {
    const all = t.allUnits(count(order.ranked.length, locale), order.ranked[0]!.unit.kind);
    return t.maps.same(what, classes.cuts.length ? say(low) : value(order.ranked[0]!.value, order.measure, locale), all);
  }
  return t.maps.title(what, say(high), members(high, set, ctx), say(low), members(low, set, ctx));
}

/** The order of the values, the number of units in each class, and the two archipelagos. */
export function describe(input: ClassedInput, ctx: ChartContext): string {
  const { order, classes } = classed(input);
  return [describeRanking(input, ctx), ...classCounts(classes, order.measure, ctx), ctx.t.maps.shows(list(archipelagosInWords(input, ctx), ctx.locale))].join(' ');
}

/** How the classes were made, what they leave open, which units have no figure and why. */
export function notes(input: ClassedInput, ctx: ChartContext): string[] {
  const { t, locale } = ctx;
  const { order, classes } = classed(input);
  const names = (rows: readonly UnitCell[]): string => list(rows.map((r) => r.unit.short[locale]), locale);
  const unsure = order.ranked.filter((r) => r.cell.status === 'provisional' || r.cell.status === 'disputed');
  return [
    ...(classes.cuts.length ? [input.cuts ? t.classes.given : t.classes.round] : []),
    ...(classes.cuts.length && order.ranked.some((r) => r.cell.interval) ? [t.classes.uncertain] : []),
    ...(unsure.length ? [t.classes.unsure(names(unsure))] : []),
    ...[...Map.groupBy(order.absent, (a) => reason(a.cell, ctx))].map(([why, rows]) => t.note.absent(names(rows), why)),
  ];
}

/** The table of a ranking with the class of every unit. */
export function table(input: ClassedInput, ctx: ChartContext): ChartTable {
  const { order, classes, classOf } = classed(input);
  const { columns, rows } = rankingTable(input, ctx);
  if (classes.cuts.length === 0) return { columns, rows };
  const ranges = classTexts(classes, order.measure, ctx);
  return {
    columns: [...columns, { key: 'class', label: ctx.t.classes.column, numeric: true }],
    rows: rows.map((row) => {
      const index = row.unit === null ? null : classOf(row.unit);
      return { ...row, texts: [...row.texts, index === null ? '' : ranges[index]!] };
    }),
  };
}

/** Name and value of a unit, or why it has none. */
export function unitInWords(row: UnitCell, set: Classed, ctx: ChartContext): string {
  const { value: held } = row.cell;
  return ctx.t.maps.value(row.unit.short[ctx.locale], held === null ? reason(row.cell, ctx) : figure(held, set.order.measure, ctx.locale));
}
