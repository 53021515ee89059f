import { count, figure, list, periodLabel } from '../i18n/format.ts';
import type { ChartContext, ChartTable } from './contract.ts';
import { heatBy, heatRows, type HeatMapInput, type HeatRow, type HeatRows } from './heatRows.ts';
import { measured, scaleText } from './measured.ts';

const few = 3;
const yearsOf = (input: HeatMapInput, ctx: ChartContext): string => {
  const [first, last] = [input.columns[0]!, input.columns.at(-1)!].map((c) => periodLabel(c.period, ctx.locale));
  return first === last ? first! : `${first}–${last}`;
};
const subjectOf = (input: HeatMapInput, kind: HeatRows['kind'], ctx: ChartContext): string => (kind === 'years' ? input.columns[0]!.indicator.name[ctx.locale] : (input.subject ?? ''));

/** Name of a column: a year, or the short name of an indicator. */
export const columnName = (input: HeatMapInput, i: number, kind: HeatRows['kind'], ctx: ChartContext): string => {
  const { indicator, period } = input.columns[i]!;
  return kind === 'years' ? periodLabel(period, ctx.locale) : indicator.short[ctx.locale];
};

const often = (row: HeatRow, index: number): number => row.cells.filter((c) => 'index' in c && c.index === index).length;

/** Being in the lowest or highest class, in words that follow a name. */
const ends = (input: HeatMapInput, set: HeatRows, { t }: ChartContext): { readonly low: string; readonly high: string } =>
  heatBy(input) === 'quartile' ? { low: t.heat.isLowest, high: t.heat.isHighest } : { low: set.scale.texts[0]!, high: set.scale.texts.at(-1)! };

function range(set: HeatRows, ctx: ChartContext): string {
  const values = set.rows.flatMap((r) => r.cells.flatMap((c) => ('value' in c ? [c.value] : [])));
  return `${figure(Math.min(...values), set.measures[0]!, ctx.locale)}–${figure(Math.max(...values), set.measures[0]!, ctx.locale)}`;
}

/** Which units are in the highest class most often, or how often the highlighted one is; for values their range. */
export function title(input: HeatMapInput, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const set = heatRows(input, ctx);
  const n = (value: number): string => count(value, locale);
  if (heatBy(input) === 'value') return t.heat.range(subjectOf(input, set.kind, ctx), range(set, ctx), t.units(n(set.rows.length), set.rows[0]!.unit.kind));
  const top = set.scale.fills.length - 1;
  const { low, high } = ends(input, set, ctx);
  const times = (k: number): string => (set.kind === 'years' ? t.heat.inYears : t.heat.inItems)(n(k), n(input.columns.length));
  const own = set.rows.find((r) => r.unit.id === input.highlight);
  if (own) return t.heat.own(own.unit.short[locale], high, times(often(own, top)), low, times(often(own, 0)));
  const most = Math.max(...set.rows.map((r) => often(r, top)));
  const units = set.rows.filter((r) => often(r, top) === most);
  const who = units.length > few ? t.units(n(units.length), units[0]!.unit.kind) : list(units.map((r) => r.unit.short[locale]), locale);
  return t.heat.most(who, high, times(most), t.units(n(set.rows.length), set.rows[0]!.unit.kind), units.length > 1);
}

/** What is measured, unit, direction, years, and what the colour says. */
export function subtitle(input: HeatMapInput, ctx: ChartContext): string {
  const set = heatRows(input, ctx);
  const { indicator } = input.columns.at(-1)!;
  const scale = scaleText(set.measures.at(-1)!, ctx);
  const what = set.kind === 'years' ? measured(indicator, scale, ctx) : (input.subject ?? '');
  const order = input.order === 'value' ? ctx.t.heat.byLast(columnName(input, input.columns.length - 1, set.kind, ctx)) : ctx.t.heat.byName;
  return `${[what, yearsOf(input, ctx)].filter(Boolean).join(', ')}; ${order}`;
}

/** Size, meaning of the classes, the units most often in the highest, and how much is missing. */
export function describe(input: HeatMapInput, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const set = heatRows(input, ctx);
  const n = (value: number): string => count(value, locale);
  const top = set.scale.fills.length - 1;
  const ranked = set.rows.map((row) => ({ row, times: often(row, top) })).toSorted((a, b) => b.times - a.times || a.row.unit.sort - b.row.unit.sort);
  const absent = set.rows.flatMap((r) => r.cells).filter((c) => 'absent' in c).length;
  const first = list(ranked.slice(0, few).filter((r) => r.times > 0).map((r) => `${r.row.unit.short[locale]} ${n(r.times)}`), locale);
  return [
    t.heat.intro(subjectOf(input, set.kind, ctx), yearsOf(input, ctx), t.units(n(set.rows.length), set.rows[0]!.unit.kind), (set.kind === 'years' ? t.heat.years : t.heat.items)(n(input.columns.length))),
    t.heat.classes(set.scale.texts.join('; ')),
    ...(first ? [t.heat.first(ends(input, set, ctx).high, first)] : []),
    ...(absent ? [t.heat.absent(n(absent))] : []),
  ].join(' ');
}

/** How the classes were made, the breaks, and which figures are missing and why. */
export function notes(input: HeatMapInput, ctx: ChartContext): string[] {
  const { t, locale } = ctx;
  const set = heatRows(input, ctx);
  const broken = set.breaks.flat();
  const missing = set.rows.flatMap((row) => row.cells.flatMap((cell, i) => ('absent' in cell ? [{ why: t.absent[cell.absent], text: `${row.unit.short[locale]} (${columnName(input, i, set.kind, ctx)})` }] : [])));
  const by = heatBy(input);
  return [
    ...(by === 'quartile' ? [set.kind === 'years' ? t.heat.quartileYears : t.heat.quartileItems] : []),
    ...(by === 'median' ? [set.kind === 'years' ? t.heat.medianYears : t.heat.medianItems] : []),
    ...(by === 'value' ? [t.classes.round] : []),
    ...(broken.map((b) => t.note.broken(String(b.at), b.why[locale]))),
    ...[...Map.groupBy(missing, (m) => m.why)].map(([why, all]) => (all.length > 12 ? t.note.absent(t.heat.cells(count(all.length, locale)), why) : t.note.absent(all.map((m) => m.text).join(', '), why))),
  ];
}

/** One row a unit in the order of the drawing, one column a year or indicator. */
export function table(input: HeatMapInput, ctx: ChartContext): ChartTable {
  const { t, locale } = ctx;
  const set = heatRows(input, ctx);
  return {
    columns: [
      { key: 'unit', label: t.kind(set.rows[0]?.unit.kind ?? 'province'), numeric: false },
      ...input.columns.map(({ indicator, period }, i) => ({ key: set.kind === 'years' ? period : indicator.id, label: columnName(input, i, set.kind, ctx), numeric: true })),
    ],
    rows: set.rows.map((row) => ({
      texts: [row.unit.short[locale], ...row.cells.map((cell, i) => ('value' in cell ? figure(cell.value, set.measures[i]!, locale) : t.absent[cell.absent]))],
      cell: null,
      unit: row.unit.id,
      period: null,
    })),
  };
}
