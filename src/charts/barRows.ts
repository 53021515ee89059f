import * as Plot from '@observablehq/plot';
import type { ChartContext } from './contract.ts';
import { hatch } from './hatch.ts';
import { key, type KeyItem } from './key.ts';
import { halo, label, shapes, type Shape } from './shapes.ts';
import { textWidth, wrap } from './textWidth.ts';
import { brand, fontSize, isWide, lineHeight, neutral, paper, soft, track } from './theme.ts';

/** One bar of a drawing whose rows measure different things. */
export interface BarRow {
  readonly name: string;
  /** Length of the bar as a part of the longest bar or frame of its group, 0…1; null where there is no figure. */
  readonly share: number | null;
  /** Length of the frame around the bar, on the same scale; null draws none. */
  readonly frame: number | null;
  /** Place of the value to compare with, on the same scale. */
  readonly reference: number | null;
  /** That value as printed; empty where there is none. */
  readonly referenceText: string;
  /** The value as printed, or why there is none. */
  readonly text: string;
}

const barHeight = 16;

/** Names above the bars on a phone and beside them on a wide page; values at the ends of the bars. Throws without rows. */
export function barRowsSpec(rows: readonly BarRow[], items: readonly KeyItem[], ctx: ChartContext): Plot.PlotOptions {
  if (rows.length === 0) throw new Error('bars: there is no row to draw');
  const { width } = ctx;
  const wide = isWide(width);
  const widest = (texts: readonly string[], bold = false): number => Math.ceil(Math.max(0, ...texts.map((t) => textWidth(t, fontSize, bold))));
  const beside = rows.some((r) => r.referenceText) ? widest(rows.map((r) => r.referenceText)) + 14 : 0;
  const nameWidth = wide ? Math.min(width * 0.4, widest(rows.map((r) => r.name))) : width - (beside ? beside + 12 : 0);
  const names = rows.map((r) => wrap(r.name, nameWidth, fontSize));
  const lines = Math.max(...names.map((n) => n.length));
  const left = wide ? nameWidth + 12 : 1;
  const room = widest(rows.map((r) => (r.share === null ? '' : r.text)), true) + 12 + (wide && beside ? beside + 16 : 0);
  const right = width - room;
  const keys = key(items, 0, 0, width);
  const pitch = wide ? Math.max(34, lines * lineHeight + 10) : lines * lineHeight + barHeight + 18;
  const top = keys.height + (keys.height ? 4 : 0);
  const height = top + rows.length * pitch + 2;
  const middle = (i: number): number => top + i * pitch + (wide ? pitch / 2 : lines * lineHeight + 4 + barHeight / 2);
  const x = (share: number): number => left + share * (right - left);
  /** A value stands at the end of its own bar; past the mark compared with only where it would touch that. */
  const after = ({ share, frame, reference, text }: BarRow): number => {
    const end = Math.max(share ?? 0, frame ?? 0);
    return reference !== null && reference > end && x(reference) - 8 < x(end) + 7 + textWidth(text, fontSize, true) ? reference : end;
  };
  const placed = rows.map((row, i) => ({ ...row, middle: middle(i), top: middle(i) - barHeight / 2, bottom: middle(i) + barHeight / 2, end: after(row) }));
  const missing = placed.filter((p) => p.share === null);
  const absentBoxes = missing.map((p) => ({ x: left, y: p.top, width: Math.max(x(p.frame ?? 1) - left, textWidth(p.text, fontSize) + 24), height: barHeight }));
  const frames = placed.flatMap((p): Shape[] => (p.frame === null || p.share === null ? [] : [{ name: 'rect', at: { x: left, y: p.top, width: x(p.frame) - left, height: barHeight, fill: track, stroke: soft } }]));
  const first = (i: number): number => (wide ? middle(i) - ((names[i]!.length - 1) * lineHeight) / 2 : middle(i) - barHeight / 2 - 4 - (names[i]!.length - 0.5) * lineHeight);
  const upright = (at: number, y: number, reach: number, stroke: string = neutral, thick = 2): Shape => ({ name: 'line', at: { x1: at, x2: at, y1: y - reach, y2: y + reach, stroke, 'stroke-width': thick } });
  const compared = (p: (typeof placed)[number], i: number): Shape[] => {
    const y = wide ? p.middle : first(i);
    if (p.reference === null) return [];
    const tick = [upright(x(p.reference), p.middle, barHeight / 2, paper, 6), upright(x(p.reference), p.middle, barHeight / 2 + 4)];
    const at = width - beside + 6;
    return p.referenceText ? [...tick, upright(at, y, 6), label(width, y, p.referenceText, { 'text-anchor': 'end', fill: soft })] : tick;
  };
  const furniture: Shape[] = [
    ...keys.shapes,
    ...names.flatMap((name, i) => name.map((line, n) => label(wide ? left - 12 : 0, first(i) + n * lineHeight, line, { 'text-anchor': wide ? 'end' : 'start' }))),
    { name: 'path', at: { d: placed.map((p) => `M${left} ${p.top - 3}V${p.bottom + 3}`).join(''), stroke: soft, fill: 'none' } },
    ...hatch(absentBoxes),
    ...missing.map((p) => label(left + 10, p.middle, p.text, { 'text-anchor': 'start', fill: soft, ...halo })),
    ...placed.filter((p) => p.share !== null).map((p) => label(x(p.end) + 7, p.middle, p.text, { 'text-anchor': 'start', 'font-weight': 600 })),
  ];
  return {
    width,
    height,
    marginTop: top,
    marginBottom: 2,
    marginLeft: left,
    marginRight: room,
    x: { type: 'linear', domain: [0, 1], axis: null },
    marks: [
      shapes(frames),
      Plot.ruleY(placed.filter((p) => p.share !== null), { x1: 0, x2: 'share', y: { value: 'middle', scale: null }, stroke: brand, strokeWidth: barHeight }),
      shapes(furniture),
      shapes(placed.flatMap(compared)),
    ],
  };
}
