import type { Shape } from './shapes.ts';
import { hatchInk } from './theme.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const tenth = (n: number): number => Math.round(n * 10) / 10;

/**
 * The sign for "no figure": diagonal strokes at 45 degrees inside the boxes, as one path. It needs no pattern and so no id,
 * and strokes of neighbouring boxes meet. `gap` is the distance of the strokes along an edge, in pixels.
 */
export function hatch(boxes: readonly Box[], gap = 5): Shape[] {
  let d = '';
  for (const { x, y, width, height } of boxes) {
    const [right, bottom] = [x + width, y + height];
    for (let c = Math.ceil((x + y + 0.5) / gap) * gap; c < right + bottom - 0.5; c += gap) {
      const from = Math.max(x, c - bottom);
      const run = tenth(Math.min(right, c - y) - from);
      if (run > 0) d += `M${tenth(from)} ${tenth(c - from)}l${run}-${run}`;
    }
  }
  return d === '' ? [] : [{ name: 'path', at: { d, stroke: hatchInk, fill: 'none' } }];
}
