import { count } from '../i18n/format.ts';
import { classTexts, type Classed } from './classed.ts';
import type { ChartContext } from './contract.ts';
import { hatch } from './hatch.ts';
import { outline } from './scales.ts';
import { textWidth } from './textWidth.ts';
import { soft } from './theme.ts';
import type { Branch } from './tree.ts';

const pitch = 1.45;
const tall = 1.05;
const em = (n: number): string => `${Math.round(n * 100) / 100}em`;
const wide = (texts: readonly string[]): number => Math.max(0, ...texts.map((t) => textWidth(t, 1)));

export interface ClassKey {
  readonly branches: readonly Branch[];
  /** In em. */
  readonly height: number;
}

/**
 * The key of a drawing in classes, all lengths in em of its text so that it grows and shrinks with it: for each class, from
 * the highest, its range and a bar in its colour as long as the number of its units; a hatched bar for those without a
 * figure. `width` is the room in em, `heads` stand above.
 */
export function classKey({ classes, fills, order }: Classed, width: number, heads: readonly string[], ctx: ChartContext): ClassKey {
  const n = (value: number): string => count(value, ctx.locale);
  const rows = classes.counts.map((units, i) => ({ text: classTexts(classes, order.measure, ctx)[i]!, units, fill: fills[i]! })).reverse();
  const all = [...rows, ...(order.absent.length ? [{ text: ctx.t.noFigure, units: order.absent.length, fill: null }] : [])];
  const left = wide(all.map((r) => r.text)) + (all.some((r) => r.text) ? 0.7 : 0);
  const room = Math.max(1.5, Math.min(9, width - left - wide(all.map((r) => n(r.units))) - 0.5));
  const longest = Math.max(...all.map((r) => r.units));
  const line = (i: number): number => (heads.length + i) * pitch;
  const text = (x: number, at: number, words: string, more: Branch['at'] = {}): Branch => ({ name: 'text', at: { x: em(x), y: em(at + pitch / 2 + 0.35), ...more }, text: words });
  const bars = all.map(({ units, fill }, i): Branch => {
    const at = { x: em(left), y: em(line(i) + (pitch - tall) / 2), width: em(units ? Math.max(0.5, (units / longest) * room) : 0), height: em(tall) };
    if (fill !== null) return { name: 'rect', at: { ...at, fill, stroke: outline, 'stroke-width': units ? 0.8 : 0 } };
    const length = (units / longest) * room * 13;
    const box = { x: 0, y: 0, width: Math.max(14, length), height: 14 };
    return {
      name: 'svg',
      at: { ...at, width: em(box.width / 13), viewBox: `0 0 ${Math.round(box.width)} 14` },
      inside: hatch([box]).map((shape): Branch => ({ name: 'path', at: shape.at })),
    };
  });
  const ends = all.map(({ units, fill }, i) => text(left + (units ? Math.max(fill === null ? 1.1 : 0.5, (units / longest) * room) : 0) + 0.4, line(i), n(units)));
  return {
    branches: [
      { name: 'g', at: { 'text-anchor': 'start', fill: soft }, inside: [...heads.map((h, i) => text(0, i * pitch, h)), ...all.map((r, i) => text(0, line(i), r.text))] },
      ...bars,
      { name: 'g', at: { 'text-anchor': 'start' }, inside: ends },
    ],
    height: line(all.length),
  };
}
