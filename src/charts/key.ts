import { hatch } from './hatch.ts';
import { halo, label, type Shape } from './shapes.ts';
import { textWidth } from './textWidth.ts';
import { brand, fontSize, interval, lineHeight, neutral, paper, soft } from './theme.ts';

/** A sign by name, a filled box, or a drawing of its own from a left edge, 16 pixels wide around a middle. */
export type KeySign = 'line' | 'dot' | 'hollow' | 'median' | 'interval' | 'hatch' | 'break' | 'reference' | 'bar' | 'cross' | { readonly fill: string } | ((x: number, y: number) => readonly Shape[]);

export interface KeyItem {
  readonly sign: KeySign;
  readonly text: string;
}

const signWidth = 22;
const between = 16;

function sign(kind: KeySign, x: number, y: number): readonly Shape[] {
  if (typeof kind === 'function') return kind(x, y);
  const line = (stroke: string, width: number, more: Record<string, string> = {}): Shape => ({
    name: 'line',
    at: { x1: x, x2: x + 16, y1: y, y2: y, stroke, 'stroke-width': width, ...more },
  });
  const dot = (fill: string): Shape => ({ name: 'circle', at: { cx: x + 8, cy: y, r: 3.5, fill, stroke: brand, 'stroke-width': 1.5 } });
  const upright = (stroke: string, width: number, more: Record<string, string> = {}): Shape => ({
    name: 'line',
    at: { x1: x + 8, x2: x + 8, y1: y - 7, y2: y + 7, stroke, 'stroke-width': width, ...more },
  });
  if (typeof kind === 'object') return [{ name: 'rect', at: { x, y: y - 6, width: 16, height: 12, fill: kind.fill, stroke: soft } }];
  switch (kind) {
    case 'line':
      return [line(brand, 2.5), dot(brand)];
    case 'dot':
      return [dot(brand)];
    case 'hollow':
      return [dot(paper)];
    case 'median':
      return [line(soft, 1.5)];
    case 'interval':
      return [line(interval, 4)];
    case 'break':
      return [upright(soft, 1, { 'stroke-dasharray': '2 3' })];
    case 'reference':
      return [upright(neutral, 2)];
    case 'bar':
      return [{ name: 'rect', at: { x, y: y - 5, width: 16, height: 10, fill: brand } }];
    case 'hatch':
      return [...hatch([{ x, y: y - 6, width: 16, height: 12 }], 4)];
    case 'cross':
      return [...hatch([{ x, y: y - 6, width: 16, height: 12 }], 4), { name: 'rect', at: { x, y: y - 6, width: 16, height: 12, fill: 'none', stroke: soft } }, label(x + 8, y, '×', halo)];
  }
}

/**
 * The key of a drawing: signs and words in rows that fit `width`, from (x, y) downwards, in pixels.
 * An empty list takes no height.
 */
export function key(items: readonly KeyItem[], x: number, y: number, width: number): { readonly shapes: Shape[]; readonly height: number } {
  const shapes: Shape[] = [];
  let [left, row] = [0, 0];
  for (const item of items) {
    const needed = signWidth + textWidth(item.text, fontSize);
    if (left > 0 && left + needed > width) [left, row] = [0, row + 1];
    const middle = y + row * lineHeight + lineHeight / 2;
    shapes.push(...sign(item.sign, x + left, middle), label(x + left + signWidth, middle, item.text, { fill: soft, 'text-anchor': 'start' }));
    left += needed + between;
  }
  return { shapes, height: items.length ? (row + 1) * lineHeight + 6 : 0 };
}
