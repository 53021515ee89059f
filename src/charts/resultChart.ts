import * as Plot from '@observablehq/plot';
import { tickStep, ticks } from 'd3';
import { count, number } from '../i18n/format.ts';
import type { Chart, ChartContext, Spec } from './contract.ts';
import { label, shapes, type Shape } from './shapes.ts';
import { textWidth } from './textWidth.ts';
import { attention, brand, fontSize, ink, isWide, neutral, paper, rule, soft } from './theme.ts';

export type ResultKind = 'bars' | 'line' | 'dots';
type Value = string | number | boolean | null;

/** A table of any origin, with the columns to draw by number; `name` is the column that names rows or lines, or null. */
export interface ResultInput {
  readonly kind: ResultKind;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  readonly name: number | null;
  readonly x: number;
  readonly y: number;
}

/** What a result can be drawn as: the kinds, each with the columns that fit, from what its columns hold. */
export function resultCharts(columns: readonly string[], rows: readonly (readonly Value[])[]): readonly Omit<ResultInput, 'columns' | 'rows'>[] {
  const all = columns.map((_, i) => i);
  const holds = (i: number, test: (v: Value) => boolean): boolean => rows.some((r) => r[i] !== null) && rows.every((r) => r[i] === null || test(r[i]!));
  const numbers = all.filter((i) => holds(i, (v) => typeof v === 'number'));
  const isYear = (i: number): boolean => holds(i, (v) => /^(19|20)\d{2}$/.test(String(v)));
  const year = all.find(isYear);
  const values = numbers.filter((i) => !isYear(i));
  const text = all.find((i) => i !== year && holds(i, (v) => typeof v === 'string'));
  const [first, second] = values;
  if (rows.length === 0 || first === undefined) return [];
  const name = text ?? null;
  return [
    ...(year !== undefined && new Set(rows.map((r) => r[year])).size > 1 ? [{ kind: 'line', name, x: year, y: first } as const] : []),
    ...(name !== null || year !== undefined ? [{ kind: 'bars', name: name ?? year!, x: name ?? year!, y: first } as const] : []),
    ...(second !== undefined ? [{ kind: 'dots', name, x: first, y: second } as const] : []),
  ];
}

export const mostBars = 40;
export const mostResultLines = 12;
const colours = [brand, attention, neutral];

/** A number as short as it can be said: at most four decimals. */
function plain(value: number, { locale }: ChartContext): string {
  const decimals = Number.isInteger(value) ? 0 : Math.min(4, (String(Number(value.toPrecision(6))).split('.')[1] ?? '').length);
  return number(value, decimals, locale);
}

interface Scale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  text(value: number): string;
}

function scaleOf(values: readonly number[], wanted: number, zero: boolean, ctx: ChartContext): Scale {
  const [low, high] = [Math.min(...values, ...(zero ? [0] : [])), Math.max(...values, ...(zero ? [0] : []))];
  const air = (high - low || Math.abs(high) || 1) * 0.05;
  const domain = [zero && low === 0 ? 0 : low - air, zero && high === 0 ? 0 : high + air] as const;
  const decimals = Math.max(0, -Math.floor(Math.log10(tickStep(domain[0], domain[1], wanted)) + 1e-9));
  return { domain, ticks: ticks(domain[0], domain[1], wanted), text: (v) => number(v, decimals, ctx.locale) };
}

const cell = (row: readonly Value[], i: number | null): string => (i === null ? '' : String(row[i] ?? ''));

function bars({ rows, name, y }: ResultInput, ctx: ChartContext): Spec {
  const shown = rows.filter((r) => typeof r[y] === 'number').slice(0, mostBars);
  const values = shown.map((r) => r[y] as number);
  const scale = scaleOf(values, 4, true, ctx);
  const cut = (text: string): string => (text.length > 34 ? `${text.slice(0, 33)}…` : text);
  const names = shown.map((r) => cut(cell(r, name)));
  const left = Math.min(ctx.width * 0.45, Math.max(...names.map((n) => textWidth(n, fontSize)))) + 10;
  const right = Math.max(...values.map((v) => textWidth(plain(v, ctx), fontSize))) + 12;
  const pitch = 24;
  const height = shown.length * pitch + 6;
  const x = (v: number): number => left + ((v - scale.domain[0]) / (scale.domain[1] - scale.domain[0] || 1)) * (ctx.width - left - right);
  const zero = x(Math.min(Math.max(0, scale.domain[0]), scale.domain[1]));
  const list = shown.flatMap((_, i): Shape[] => {
    const [middle, end] = [i * pitch + pitch / 2 + 3, x(values[i]!)];
    return [
      { name: 'rect', at: { x: Math.min(zero, end), y: middle - 8, width: Math.max(1, Math.abs(end - zero)), height: 16, fill: brand } },
      label(left - 8, middle, names[i]!, { 'text-anchor': 'end', fill: ink }),
      label(Math.max(zero, end) + 6, middle, plain(values[i]!, ctx), { 'text-anchor': 'start', fill: ink }),
    ];
  });
  return { width: ctx.width, height, margin: 0, marks: [shapes([...list, { name: 'path', at: { d: `M${zero} 0V${height}`, stroke: soft, fill: 'none' } }])] };
}

/** Rows by the column that names them, at most twelve names; rows without one go together. */
const byName = ({ rows, name, x, y }: ResultInput) =>
  [...Map.groupBy(rows.filter((r) => r[x] !== null && typeof r[y] === 'number'), (r) => cell(r, name))].slice(0, mostResultLines);

function plane(input: ResultInput, xs: readonly number[], ys: readonly number[], ctx: ChartContext, right: number) {
  const [horizontal, vertical] = [scaleOf(xs, isWide(ctx.width) ? 8 : 5, false, ctx), scaleOf(ys, 5, false, ctx)];
  const marginLeft = Math.ceil(Math.max(...vertical.ticks.map((v) => textWidth(vertical.text(v), fontSize)))) + 10;
  const height = Math.round(Math.max(240, Math.min(420, ctx.width * 0.5)));
  return {
    vertical,
    horizontal,
    options: { width: ctx.width, height, marginLeft, marginTop: 26, marginBottom: 44, marginRight: right, x: { type: 'linear', domain: [...horizontal.domain], axis: null }, y: { type: 'linear', domain: [...vertical.domain], axis: null } } as const,
    furniture: [
      Plot.ruleY(vertical.ticks, { stroke: rule }),
      Plot.text(vertical.ticks, { x: { value: () => marginLeft - 8, scale: null } as Plot.ChannelValueSpec, y: (v: number) => v, text: (v: number) => vertical.text(v), textAnchor: 'end', fill: soft }),
      shapes([label(0, 8, input.columns[input.y]!, { 'text-anchor': 'start', fill: soft }), label(ctx.width, height - 8, input.columns[input.x]!, { 'text-anchor': 'end', fill: soft })]),
    ],
  };
}

/** Points with the number of their run: a year without a value ends one. */
function runs<P extends { readonly x: number }>(points: readonly P[]): (P & { readonly run: number })[] {
  let run = 0;
  return points.map((p, i) => ({ ...p, run: i > 0 && p.x !== points[i - 1]!.x + 1 ? ++run : run }));
}

function line(input: ResultInput, ctx: ChartContext): Spec {
  const groups = byName(input);
  const points = groups.flatMap(([of, rows], n) => rows.map((r) => ({ of, n, x: Number(r[input.x]), y: r[input.y] as number }))).sort((a, b) => a.n - b.n || a.x - b.x);
  const right = Math.min(ctx.width * 0.35, Math.max(10, ...groups.map(([of]) => textWidth(of, fontSize) + 14)));
  const { options, furniture } = plane(input, points.map((p) => p.x), points.map((p) => p.y), ctx, right);
  const years = [...new Set(points.map((p) => p.x))].sort((a, b) => a - b);
  const step = Math.ceil((years.length * 44) / Math.max(60, ctx.width - options.marginLeft - right));
  const colour = (n: number): string => colours[n % colours.length]!;
  const dashes = ['none', '7 3', '2 3', '10 3 2 3'];
  return {
    ...options,
    marks: [
      ...furniture,
      Plot.text(years.filter((_, i) => (years.length - 1 - i) % step === 0), { x: (v: number) => v, frameAnchor: 'bottom', dy: 18, text: (v: number) => String(v), fill: soft }),
      ...groups.flatMap(([of], n) => {
        const own = points.filter((p) => p.of === of);
        const dash = dashes[Math.floor(n / colours.length)]!;
        return [
          Plot.line(runs(own), { x: 'x', y: 'y', z: 'run', stroke: colour(n), strokeWidth: 2, ...(dash === 'none' ? {} : { strokeDasharray: dash }) }),
          Plot.dot(own, { x: 'x', y: 'y', r: 2.5, fill: colour(n) }),
          Plot.text(own.slice(-1), { x: 'x', y: 'y', text: () => of, dx: 8, textAnchor: 'start', fill: ink, stroke: paper, strokeWidth: 4 }),
        ];
      }),
    ],
  };
}

function dots(input: ResultInput, ctx: ChartContext): Spec {
  const points = input.rows.filter((r) => typeof r[input.x] === 'number' && typeof r[input.y] === 'number').map((r) => ({ x: r[input.x] as number, y: r[input.y] as number }));
  const { options, furniture, horizontal } = plane(input, points.map((p) => p.x), points.map((p) => p.y), ctx, 16);
  return {
    ...options,
    marks: [
      ...furniture,
      Plot.text(horizontal.ticks, { x: (v: number) => v, frameAnchor: 'bottom', dy: 18, text: (v: number) => horizontal.text(v), fill: soft }),
      Plot.dot(points, { x: 'x', y: 'y', r: 4, fill: brand, stroke: paper, fillOpacity: 0.85 }),
    ],
  };
}

/** A drawing of the result of a query, as plain as the result: it knows nothing of what the numbers mean, so it compares and concludes nothing. */
export const resultChart: Chart<ResultInput> = {
  id: 'result',
  title: ({ columns, kind, name, x, y }, { t }) => t.result.title(columns[y]!, columns[kind === 'bars' ? (name ?? x) : x]!),
  subtitle: (_, { t }) => t.result.subtitle,
  describe: (input, ctx) => ctx.t.result.describe(input.columns[input.y]!, count(input.rows.length, ctx.locale)),
  notes: (input, ctx) => (input.kind === 'bars' && input.rows.length > mostBars ? [ctx.t.result.cut(count(mostBars, ctx.locale), count(input.rows.length, ctx.locale))] : input.kind === 'line' && new Set(input.rows.map((r) => cell(r, input.name))).size > mostResultLines ? [ctx.t.result.cutLines(count(mostResultLines, ctx.locale))] : []),
  table: ({ columns, rows }, ctx) => ({
    columns: columns.map((c, i) => ({ key: c, label: c, numeric: rows.some((r) => typeof r[i] === 'number') })),
    rows: rows.slice(0, mostBars).map((r) => ({ texts: r.map((v) => (typeof v === 'number' ? plain(v, ctx) : String(v ?? ''))), cell: null, unit: null, period: null })),
  }),
  spec: (input, ctx) => (input.kind === 'bars' ? bars(input, ctx) : input.kind === 'line' ? line(input, ctx) : dots(input, ctx)),
};
