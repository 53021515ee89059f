import * as Plot from '@observablehq/plot';
import type { Cell } from '../domain/published.ts';
import type { Measure, Unit } from '../domain/types.ts';
import { figure } from '../i18n/format.ts';
import { axis } from './axis.ts';
import type { ChartContext, Spec } from './contract.ts';
import { hatch } from './hatch.ts';
import { key, type KeyItem } from './key.ts';
import { levelText, reason } from './measured.ts';
import { halo, label, shapes, type Shape } from './shapes.ts';
import { textWidth, wrap } from './textWidth.ts';
import { attention, brand, fontSize, ink, interval, isWide, lineHeight, neutral, paper, rule, soft } from './theme.ts';

/** One unit of a drawing that has a row for each. */
export interface UnitRow {
  readonly unit: Unit;
  readonly cell: Cell;
  /** Text before the name, its rank; empty where none is given. */
  readonly rank: string;
  /** Text after the value: the ranks its interval leaves open. */
  readonly range?: string;
}

export interface UnitRows {
  readonly rows: readonly UnitRow[];
  readonly measure: Measure;
  readonly form: 'dot' | 'bar';
  /** Units that the publisher gave no figure for, below the others. */
  readonly absent: readonly { readonly unit: Unit; readonly cell: Cell }[];
  /** One more line below: how many units are without a figure. */
  readonly rest?: string;
  readonly highlight?: string;
  /** A value to compare with, drawn as an upright line and named in the key. */
  readonly reference?: { readonly value: number; readonly name: string };
  /** Heading above the ranges. */
  readonly rangeHead?: string;
}

const rowHeight = 20;
const gap = 10;
const widest = (texts: readonly string[], bold = false): number => Math.ceil(Math.max(0, ...texts.map((t) => textWidth(t, fontSize, bold))));
const hollow = (cell: Cell): boolean => cell.status === 'provisional' || cell.status === 'disputed';

function keyItems({ rows, absent, reference, rest, form }: UnitRows, ctx: ChartContext): KeyItem[] {
  const level = rows.find((r) => r.cell.interval)?.cell.interval?.level;
  return [
    ...(level === undefined ? [] : [{ sign: 'interval', text: ctx.t.interval(levelText(level, ctx)) } as const]),
    ...(form === 'dot' && rows.some((r) => hollow(r.cell)) ? [{ sign: 'hollow', text: ctx.t.hollow } as const] : []),
    ...(reference ? [{ sign: 'reference', text: reference.name } as const] : []),
    ...(absent.length || rest ? [{ sign: 'hatch', text: ctx.t.noFigure } as const] : []),
  ];
}

interface Columns {
  readonly rank: number;
  readonly name: number;
  readonly left: number;
  readonly right: number;
  readonly value: number;
  readonly stacked: boolean;
}

/** Places rank, name, drawing and value side by side; long names of offices and communes take a line of their own. */
function columns(input: UnitRows, values: readonly string[], ctx: ChartContext): Columns {
  const { rows, absent, form } = input;
  const locale = ctx.locale;
  const rankWidth = widest(rows.map((r) => r.rank));
  const name = rankWidth ? rankWidth + 8 : 0;
  const nameWidth = widest([...rows, ...absent].map((r) => r.unit.short[locale]), input.highlight !== undefined);
  const stacked = name + nameWidth > ctx.width * 0.45;
  const ranges = widest([...rows.map((r) => r.range ?? ''), ...(isWide(ctx.width) && rows.some((r) => r.range) ? [input.rangeHead ?? ''] : [])]);
  const value = ctx.width - (ranges ? ranges + 16 : 0);
  const right = value - widest(values) - (form === 'bar' ? 6 : gap + 4);
  return { rank: rankWidth, name, left: (stacked ? name : name + nameWidth + gap) + (form === 'dot' ? 4 : 0), right, value, stacked };
}

/**
 * A drawing with one row a unit: rank, name, mark, value. Dots carry their intervals and stand on a scale cut to the data;
 * bars start at zero. Units without a figure follow with a hatch and the reason. Throws without rows.
 */
export function unitRowsSpec(input: UnitRows, ctx: ChartContext): Spec {
  const { rows, absent, measure, form, highlight, reference, rest } = input;
  const { width, locale, t } = ctx;
  const texts = rows.map((r) => figure(r.cell.value!, measure, locale));
  const at = columns(input, texts, ctx);
  const keys = key(keyItems(input, ctx), 0, 0, width);
  const ends = rows.flatMap((r) => (r.cell.interval ? [r.cell.interval.lower, r.cell.interval.upper] : []));
  const scale = axis([...rows.map((r) => r.cell.value!), ...ends, ...(reference ? [reference.value] : [])], measure, isWide(width) ? 6 : 3, ctx, form === 'bar');
  const head = form === 'dot' ? 24 : rows.some((r) => r.range) ? 22 : 0;
  const top = keys.height + head;
  const pitch = at.stacked ? rowHeight + lineHeight + 8 : rowHeight;
  const middle = (i: number): number => top + i * pitch + (at.stacked ? lineHeight - 2 : 0) + rowHeight / 2;
  const nameAt = (i: number): number => (at.stacked ? top + i * pitch + lineHeight / 2 : middle(i));
  const below = rows.length + (absent.length ? 0.35 : 0);
  const restLines = rest ? wrap(rest, width - 24, fontSize) : [];
  const restTop = top + (below + absent.length) * pitch + 6;
  const height = Math.ceil(restTop + (rest ? restLines.length * lineHeight + 16 : 0));
  const absentBoxes = absent.map((_, i) => ({ x: at.left, y: middle(below + i) - 7, width: at.value - at.left, height: 14 }));
  const placed = rows.map((row, i) => ({ row, i, value: row.cell.value!, y: middle(i), own: row.unit.id === highlight }));
  const y = { value: 'y', scale: null } as const;
  const bars = form === 'bar';
  const aligned = !bars || reference !== undefined;
  const colour = (own: boolean): string => (own ? attention : brand);
  const name = (unit: Unit, i: number, fill: string, own = false): Shape => label(at.name, nameAt(i), unit.short[locale], { 'text-anchor': 'start', fill, ...(own ? { 'font-weight': 600 } : {}) });
  const furniture: Shape[] = [
    ...keys.shapes,
    ...(bars ? [] : [{ name: 'path', at: { d: placed.map((p) => `M${at.left} ${Math.round(p.y) + 0.5}H${at.right}`).join(''), stroke: rule, fill: 'none' } } as const]),
    ...placed.flatMap((p): Shape[] => [
      ...(p.row.rank ? [label(at.rank, nameAt(p.i), p.row.rank, { 'text-anchor': 'end', fill: soft })] : []),
      name(p.row.unit, p.i, ink, p.own),
      ...(aligned ? [label(at.value, p.y, texts[p.i]!, { 'text-anchor': 'end', ...(p.own ? { 'font-weight': 600 } : {}) })] : []),
      ...(p.row.range ? [label(width, p.y, p.row.range, { 'text-anchor': 'end', fill: soft })] : []),
    ]),
    ...(input.rangeHead && rows.some((r) => r.range) ? [label(width, top - 10, input.rangeHead, { 'text-anchor': 'end', fill: soft })] : []),
    ...hatch([...absentBoxes, ...(rest ? [{ x: 0, y: restTop, width, height: restLines.length * lineHeight + 12 }] : [])]),
    ...absent.flatMap(({ unit, cell }, i) => [
      name(unit, below + i, soft),
      label(absentBoxes[i]!.x + 8, middle(below + i), reason(cell, ctx) || t.noFigure, { 'text-anchor': 'start', fill: soft, ...halo }),
    ]),
    ...restLines.map((line, i) => label(width / 2, restTop + 6 + (i + 0.5) * lineHeight, line, halo)),
  ];
  const ticks = (own: boolean, empty: boolean) => placed.filter((p) => p.own === own && hollow(p.row.cell) === empty);
  return {
    width,
    height,
    marginTop: top,
    marginRight: width - at.right,
    marginBottom: height - top - rows.length * pitch,
    marginLeft: at.left,
    x: { type: 'linear', domain: [...scale.domain], axis: null },
    near: 'row',
    spots: (to) => [
      ...placed.map((p) => ({ unit: p.row.unit.id, x: to('x', p.value), y: p.y })),
      ...absent.map(({ unit }, i) => ({ unit: unit.id, x: at.left + 8, y: middle(below + i) })),
    ],
    marks: [
      ...(bars ? [] : [Plot.ruleX(scale.ticks, { stroke: rule })]),
      ...(bars ? [] : [Plot.text(scale.ticks, { x: (v: number) => v, frameAnchor: 'top', dy: -12, text: (v: number) => scale.tick(v), fill: soft })]),
      shapes(furniture),
      ...(!bars && reference ? [Plot.ruleX([reference.value], { stroke: neutral, strokeWidth: 2 })] : []),
      ...(bars
        ? [true, false].map((own) => Plot.ruleY(placed.filter((p) => p.own === own), { x1: 0, x2: 'value', y, stroke: colour(own), strokeWidth: 14 }))
        : [
            Plot.ruleY(placed.filter((p) => p.row.cell.interval), { x1: (p) => p.row.cell.interval!.lower, x2: (p) => p.row.cell.interval!.upper, y, stroke: interval, strokeWidth: 4 }),
            ...[true, false].flatMap((own) => [
              Plot.dot(ticks(own, false), { x: 'value', y, r: 4.5, fill: colour(own), stroke: paper, strokeWidth: 1 }),
              Plot.dot(ticks(own, true), { x: 'value', y, r: 3.5, fill: paper, stroke: colour(own), strokeWidth: 1.5 }),
            ]),
          ]),
      ...(bars ? [Plot.ruleX([0], { stroke: soft })] : []),
      ...(bars && !aligned ? [Plot.text(placed, { x: 'value', y, text: (p) => texts[p.i]!, dx: 6, textAnchor: 'start' })] : []),
      ...(bars && reference ? [Plot.ruleX([reference.value], { stroke: paper, strokeWidth: 6 }), Plot.ruleX([reference.value], { stroke: neutral, strokeWidth: 2 })] : []),
    ],
  };
}
