import { median } from '../domain/derive/quantile.ts';
import { quartiles } from '../domain/derive/quartiles.ts';
import type { Association } from '../domain/derive/spearman.ts';
import type { Cell } from '../domain/published.ts';
import { isPresent } from '../domain/status.ts';
import type { Indicator, PeriodId, Unit, UnitId } from '../domain/types.ts';
import { count, figure, list, number, periodLabel, unitName, value } from '../i18n/format.ts';
import { axis } from './axis.ts';
import type { Chart, ChartContext, ChartTable, Spec } from './contract.ts';
import { levelText, measured, measureIn, scaleText, valueOrReason } from './measured.ts';
import { farthest, pointsSpec, type Point } from './points.ts';
import type { Shape } from './shapes.ts';
import { isWide, neutral } from './theme.ts';

export interface ScatterAxis {
  readonly indicator: Indicator;
  readonly period: PeriodId;
}

export interface ScatterRow {
  readonly unit: Unit;
  readonly x: Cell;
  readonly y: Cell;
  readonly size?: Cell;
}

export interface ScatterInput {
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  /** What the area of a point stands for, a volume. */
  readonly size?: ScatterAxis;
  /** Units with both cells; a row that lacks a value is not drawn but named. */
  readonly rows: readonly ScatterRow[];
  /** Number of units in the whole set. */
  readonly total: number;
  readonly highlight?: UnitId;
  /** Units to name besides those that stand far from the others. */
  readonly named?: readonly UnitId[];
  /** Spearman's coefficient of the units drawn, printed below the drawing. */
  readonly association?: Association;
  /** The units drawn were chosen by someone who named them, which the notes say. */
  readonly chosen?: boolean;
  /** False leaves the lines of the medians out. */
  readonly medians?: boolean;
}

const held = (cell: Cell): boolean => isPresent(cell.status) && cell.value !== null;
const drawnRows = (input: ScatterInput): readonly ScatterRow[] => input.rows.filter((r) => held(r.x) && held(r.y)).toSorted((a, b) => a.unit.sort - b.unit.sort);
const without = (input: ScatterInput, rows: readonly ScatterRow[]): ScatterRow[] => input.rows.filter((r) => !rows.includes(r)).toSorted((a, b) => a.unit.sort - b.unit.sort);
const unsure = (cell: Cell): boolean => cell.status === 'provisional' || cell.status === 'disputed';
const measureOf = (a: ScatterAxis) => measureIn(a.indicator, a.period);
const kindOf = (input: ScatterInput): Unit['kind'] => input.rows[0]?.unit.kind ?? 'province';

/** Radius of a point, its area in proportion to a value; the largest fits the width. */
export function radius(amount: number, most: number, width: number): number {
  return Math.max(2.5, Math.sqrt(Math.max(0, amount) / most) * (isWide(width) ? 22 : 16));
}

/** How many points lie on the same side of both medians; points on a median lie on none. */
function sides(rows: readonly ScatterRow[]): { readonly same: number; readonly apart: number } {
  const [x, y] = [median(rows.map((r) => r.x.value!)), median(rows.map((r) => r.y.value!))];
  const products = rows.map((r) => Math.sign(r.x.value! - x) * Math.sign(r.y.value! - y));
  return { same: products.filter((p) => p > 0).length, apart: products.filter((p) => p < 0).length };
}

function both(row: ScatterRow, input: ScatterInput, ctx: ChartContext): string {
  const [x, y] = ([['x', input.x], ['y', input.y]] as const).map(([key, a]) => ctx.t.scatter.pair(a.indicator.short[ctx.locale], value(row[key].value!, measureOf(a), ctx.locale)));
  return ctx.t.scatter.own(row.unit.short[ctx.locale], x!, y!);
}

function title(input: ScatterInput, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const rows = drawnRows(input);
  const [x, y] = [input.x.indicator.short[locale], input.y.indicator.short[locale]];
  if (rows.length === 0) return t.scatter.none(x, y);
  const own = rows.find((r) => r.unit.id === input.highlight);
  if (own) return both(own, input, ctx);
  if (rows.length < 8) return t.scatter.few(x, y, t.units(count(rows.length, locale), kindOf(input)));
  return t.scatter.sides(x, y, count(sides(rows).same, locale), t.units(count(rows.length, locale), kindOf(input)));
}

const axisText = (a: ScatterAxis, ctx: ChartContext): string => `${measured(a.indicator, scaleText(measureOf(a), ctx), ctx)}, ${periodLabel(a.period, ctx.locale)}`;

function describe(input: ScatterInput, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const rows = drawnRows(input);
  if (rows.length === 0) return `${title(input, ctx)}.`;
  const { same, apart } = sides(rows);
  const end = (key: 'x' | 'y', sign: 1 | -1): string => {
    const row = rows.reduce((a, b) => (sign * (b[key].value! - a[key].value!) > 0 ? b : a));
    return `${row.unit.short[locale]} ${figure(row[key].value!, measureOf(input[key]), locale)}`;
  };
  const own = rows.find((r) => r.unit.id === input.highlight);
  return [
    t.scatter.intro(axisText(input.x, ctx), axisText(input.y, ctx), t.units(count(rows.length, locale), kindOf(input))),
    t.scatter.ends(input.x.indicator.short[locale], end('x', -1), end('x', 1)),
    t.scatter.ends(input.y.indicator.short[locale], end('y', -1), end('y', 1)),
    ...(rows.length < 8 ? [] : [t.scatter.counted(count(same, locale), count(apart, locale))]),
    ...(own ? [`${both(own, input, ctx)}.`] : []),
  ].join(' ');
}

/** Coefficient, interval and number of pairs in words, and what may be said from them. */
export function associationWords({ coefficient, lower, upper, level, pairs }: Association, ctx: ChartContext): readonly [figures: string, reading: string] {
  const { judged } = ctx.t;
  const [r, low, high] = [coefficient, lower, upper].map((n) => number(n, 2, ctx.locale));
  return [judged.association(r!, levelText(level, ctx), low!, high!, count(pairs, ctx.locale)), lower > 0 ? judged.together : upper < 0 ? judged.apart : judged.open];
}

function notes(input: ScatterInput, ctx: ChartContext): string[] {
  const { t, locale } = ctx;
  const rows = drawnRows(input);
  const left = without(input, rows);
  return [
    ...(input.association ? [associationWords(input.association, ctx).join(' ')] : []),
    ...(input.chosen ? [t.judged.chosen] : []),
    ...(input.medians === false ? [] : [t.scatter.lines]),
    ...(rows.length < input.total ? [t.scatter.partial(count(rows.length, locale), t.units(count(input.total, locale), kindOf(input)))] : []),
    ...(left.length && left.length <= 12 ? [t.scatter.left(list(left.map((r) => r.unit.short[locale]), locale))] : []),
    ...(rows.some((r) => r.x.interval ?? r.y.interval) ? [t.scatter.uncertain] : []),
    ...(rows.some((r) => unsure(r.x) || unsure(r.y)) ? [t.note.hollow] : []),
    t.scatter.cause,
  ];
}

function table(input: ScatterInput, ctx: ChartContext): ChartTable {
  const { t, locale } = ctx;
  const axes = [input.x, input.y, ...(input.size ? [input.size] : [])];
  const rows = drawnRows(input);
  const all = [...rows, ...without(input, rows)];
  return {
    columns: [
      { key: 'unit', label: t.kind(kindOf(input)), numeric: false },
      ...axes.map((a, i) => ({ key: ['x', 'y', 'size'][i]!, label: axes.every((o) => o.period === a.period) ? a.indicator.short[locale] : `${a.indicator.short[locale]}, ${periodLabel(a.period, locale)}`, numeric: true })),
    ],
    rows: all.map((r) => ({
      texts: [r.unit.short[locale], ...axes.map((a, i) => {
        const cell = [r.x, r.y, r.size][i];
        return cell ? (held(cell) ? figure(cell.value!, measureOf(a), locale) : valueOrReason(cell, measureOf(a), ctx)) : '';
      })],
      cell: r.x,
      unit: r.unit.id,
      period: input.x.period,
    })),
  };
}

function axisTitle(a: ScatterAxis, ctx: ChartContext): string {
  const measure = measureOf(a);
  return ctx.t.scatter.axis(a.indicator.short[ctx.locale], measure.unit === 'percent' ? '%' : unitName(measure.unit, ctx.locale));
}

function spec(input: ScatterInput, ctx: ChartContext): Spec {
  const { width, t } = ctx;
  const rows = drawnRows(input);
  if (rows.length === 0) throw new Error(`scatter of ${input.x.indicator.id} and ${input.y.indicator.id}: no unit has both values`);
  const most = Math.max(...rows.map((r) => r.size?.value ?? 0), 1);
  const points = rows.map((r): Point => ({ unit: r.unit, x: r.x.value!, y: r.y.value!, r: input.size ? radius(r.size?.value ?? 0, most, width) : 4.5, hollow: unsure(r.x) || unsure(r.y) }));
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  const [qx, qy] = [quartiles(xs), quartiles(ys)];
  const middle = (q: typeof qx) => [q.lower, q.median, q.upper] as const;
  const scale = (a: ScatterAxis, values: readonly number[], ticks: number) => ({ ...axis(values, measureOf(a), ticks, ctx), title: axisTitle(a, ctx) });
  return pointsSpec(
    {
      points,
      x: scale(input.x, xs, isWide(width) ? 7 : 4),
      y: scale(input.y, ys, 5),
      keys: [
        ...(input.medians === false ? [] : [{ sign: 'break', text: t.scatter.median } as const]),
        ...(input.size ? [{ sign: 'dot', text: t.scatter.area(input.size.indicator.short[ctx.locale]) } as const] : []),
        ...(points.some((p) => p.hollow) ? [{ sign: 'hollow', text: t.hollow } as const] : []),
      ],
      highlight: input.highlight,
      must: [...(input.highlight ? [input.highlight] : []), ...(input.named ?? [])],
      may: farthest(points, middle(qx), middle(qy), 1.1).slice(0, isWide(width) ? 14 : 7),
      right: 0,
      guides: ({ frame, x, y }) => {
        const [mx, my] = [Math.round(x(qx.median)), Math.round(y(qy.median))];
        const lines: Shape = { name: 'path', at: { d: `M${mx} ${frame.y}v${frame.height}M${frame.x} ${my}h${frame.width}`, stroke: neutral, 'stroke-dasharray': '2 3', fill: 'none' } };
        return { shapes: input.medians === false ? [] : [lines], taken: [] };
      },
    },
    ctx,
  );
}

/** Units by two values, those that stand apart named; no line is fitted through them. */
export const scatter: Chart<ScatterInput> = {
  id: 'scatter',
  title,
  subtitle: (input, ctx) => ctx.t.scatter.subtitle(axisText(input.x, ctx), axisText(input.y, ctx)),
  describe,
  notes,
  table,
  spec,
};

