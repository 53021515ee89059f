import type { Picture } from './png.ts';

/** Side of the squares in which two pictures are compared, in pixels. */
export const square = 8;

/** How far two pictures are apart. */
export interface Difference {
  /** Squares that differ more than a renderer may. */
  readonly squares: number;
  /** Top left corner of the worst of them. */
  readonly worst: readonly [x: number, y: number] | null;
  /** Largest mean difference of one channel over a square, 0 to 255: a colour. */
  readonly colour: number;
  /** Largest mean difference after blur and a search of one pixel around, 0 to 255: a form. */
  readonly form: number;
}

/** Bounds above which a square is another one, and how many squares may be; tests/visual/change.test.ts shows what passes and what does not. */
export const bounds = { colour: 34, form: 20, squares: 3 } as const;

/** Mean of 3 × 3 pixels. */
function blurred({ width, height, rgb }: Picture): Uint8Array {
  const out = new Uint8Array(rgb.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (let c = 0; c < 3; c += 1) {
        let sum = 0;
        for (let dy = -1; dy <= 1; dy += 1)
          for (let dx = -1; dx <= 1; dx += 1) sum += rgb[(Math.min(height - 1, Math.max(0, y + dy)) * width + Math.min(width - 1, Math.max(0, x + dx))) * 3 + c]!;
        out[(y * width + x) * 3 + c] = sum / 9;
      }
  return out;
}

/** Least difference of one pixel of `a` from the pixels of `b` up to one away, the largest of three channels. */
function least(a: Uint8Array, b: Uint8Array, x: number, y: number, width: number, height: number): number {
  const at = (y * width + x) * 3;
  let best = 255;
  for (let dy = -1; dy <= 1; dy += 1)
    for (let dx = -1; dx <= 1; dx += 1) {
      const [nx, ny] = [x + dx, y + dy];
      if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
      const other = (ny * width + nx) * 3;
      const apart = Math.max(Math.abs(a[at]! - b[other]!), Math.abs(a[at + 1]! - b[other + 1]!), Math.abs(a[at + 2]! - b[other + 2]!));
      if (apart < best) best = apart;
    }
  return best;
}

/**
 * Compares two pictures square by square, by colour and by form, as an eye would that does not mind how a letter is smoothed
 * or whether a line lies half a pixel lower. Pictures of different widths differ everywhere; a height may differ by four pixels.
 */
export function difference(a: Picture, b: Picture): Difference {
  if (a.width !== b.width || Math.abs(a.height - b.height) > 4) return { squares: Infinity, worst: [0, Math.min(a.height, b.height)], colour: 255, form: 255 };
  const { width } = a;
  const height = Math.min(a.height, b.height);
  const [softA, softB] = [blurred(a), blurred(b)];
  let [squares, colour, form, top] = [0, 0, 0, 0];
  let worst: [number, number] | null = null;
  for (let y0 = 0; y0 + square <= height; y0 += square / 2)
    for (let x0 = 0; x0 + square <= width; x0 += square / 2) {
      const signed = [0, 0, 0];
      let shape = 0;
      for (let y = y0; y < y0 + square; y += 1)
        for (let x = x0; x < x0 + square; x += 1) {
          const at = (y * width + x) * 3;
          const same = softA[at] === softB[at] && softA[at + 1] === softB[at + 1] && softA[at + 2] === softB[at + 2];
          for (let c = 0; c < 3; c += 1) signed[c]! += a.rgb[at + c]! - b.rgb[at + c]!;
          if (!same) shape += Math.max(least(softA, softB, x, y, width, height), least(softB, softA, x, y, width, height));
        }
      const area = square * square;
      const tone = Math.max(...signed.map(Math.abs)) / area;
      shape /= area;
      colour = Math.max(colour, tone);
      form = Math.max(form, shape);
      const over = Math.max(tone / bounds.colour, shape / bounds.form);
      if (over > 1) squares += 1;
      if (over > Math.max(1, top)) {
        top = over;
        worst = [x0, y0];
      }
    }
  return { squares, worst, colour, form };
}
