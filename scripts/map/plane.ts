/** A corner in the plane of the map; x grows to the right, y downwards. */
export type Point = readonly [number, number];

/** A closed line; the first corner is not repeated at the end. */
export type Ring = readonly Point[];

/** Signed area by the shoelace formula: positive where the inside lies to the left of the line, y taken upwards. */
export function ringArea(ring: Ring): number {
  let twice = 0;
  for (const [i, [x, y]] of ring.entries()) {
    const [u, v] = ring[(i + 1) % ring.length]!;
    twice += x * v - u * y;
  }
  return twice / 2;
}

/** Finds what lies near a place by cells of a square grid; the side of a cell is `size`. */
export class Cells {
  readonly #cells = new Map<number, number[]>();
  readonly #size: number;
  constructor(size: number) {
    this.#size = size;
  }
  /** Notes an item at a corner, or along an edge. */
  add(item: number, a: Point, b: Point = a): void {
    for (const key of this.#keys(a, b, 0)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(item);
      else this.#cells.set(key, [item]);
    }
  }
  /** Every item within `reach` of the box around a and b, and some more. */
  near(a: Point, b: Point, reach: number): Set<number> {
    const found = new Set<number>();
    for (const key of this.#keys(a, b, reach)) for (const item of this.#cells.get(key) ?? []) found.add(item);
    return found;
  }
  #keys([x0, y0]: Point, [x1, y1]: Point, reach: number): number[] {
    const cell = (v: number): number => Math.floor(v / this.#size);
    const keys: number[] = [];
    for (let x = cell(Math.min(x0, x1) - reach); x <= cell(Math.max(x0, x1) + reach); x++)
      for (let y = cell(Math.min(y0, y1) - reach); y <= cell(Math.max(y0, y1) + reach); y++) keys.push(x * 1_000_003 + y);
    return keys;
  }
}

export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
const cross = (o: Point, a: Point, b: Point): number => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);

/** Where along a→b (0 to 1) the foot of p lies when p is within reach of the inside of the edge, else null. */
export function foot(p: Point, a: Point, b: Point, reach: number): number | null {
  const length = distance(a, b);
  const along = ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / (length * length);
  return along > 0 && along < 1 && Math.abs(cross(a, b, p)) / length <= reach ? along : null;
}

/** Where a–b and c–d cut each other inside both, else null. */
function crossing(a: Point, b: Point, c: Point, d: Point): Point | null {
  const [d1, d2, d3, d4] = [cross(a, b, c), cross(a, b, d), cross(c, d, a), cross(c, d, b)];
  if (d1 * d2 >= 0 || d3 * d4 >= 0) return null;
  const t = d3 / (d3 - d4);
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}

/** Every pair of edges that cut each other inside both, by index, and where. `cell` is about the length of a long edge. */
export function crossings(edges: readonly (readonly [Point, Point])[], cell: number): { readonly pair: readonly [number, number]; readonly at: Point }[] {
  const cells = new Cells(cell);
  for (const [i, [a, b]] of edges.entries()) cells.add(i, a, b);
  return edges.flatMap(([a, b], i) =>
    [...cells.near(a, b, 0)].flatMap((j) => {
      const at = j > i ? crossing(a, b, edges[j]![0], edges[j]![1]) : null;
      return at ? [{ pair: [i, j] as const, at }] : [];
    }),
  );
}
