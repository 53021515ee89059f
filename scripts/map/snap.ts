import { Cells, crossings, distance, foot, type Point, type Ring } from './plane.ts';

/** Borders of shapes as a plane graph: no two edges cross, and shapes that touch share their edges. */
export interface Borders {
  readonly corners: readonly Point[];
  /** Ends of each edge as indexes of corners, the smaller first. */
  readonly edges: readonly (readonly [number, number])[];
  /** Per edge: shapes to the left of it (+1) or to the right (−1) when walked from its first to its second end. */
  readonly sides: readonly ReadonlyMap<number, number>[];
}

/** Share of the reach within which an edge bends: below √½ both halves of a bent edge are shorter than it was, so that bending ends. */
const closely = 0.7;

/**
 * Joins the borders of shapes drawn beside each other without meeting: corners closer than `reach` become one, edges bend to the
 * corners they pass closely, and crossings become corners. Every line is given with its inside to the left. Coordinates are
 * rounded to whole numbers. Throws when the lines do not come to rest.
 */
export function snapBorders(shapes: readonly (readonly Ring[])[], reach: number): Borders {
  const corners: Point[] = [];
  const cornerCells = new Cells(reach * 4);
  const corner = (point: Point): number => {
    const p: Point = [Math.round(point[0]), Math.round(point[1])];
    let [best, nearest] = [-1, reach + 1e-9];
    for (const c of cornerCells.near(p, p, reach)) {
      const far = distance(corners[c]!, p);
      if (far < nearest || (far === nearest && c < best)) [best, nearest] = [c, far];
    }
    if (best >= 0) return best;
    cornerCells.add(corners.length, p);
    return corners.push(p) - 1;
  };
  let lines = shapes.flatMap((rings, shape) => rings.map((ring) => ({ shape, path: ring.map(corner) })));

  for (let round = 0; ; round++) {
    if (round === 20) throw new Error('map: the borders do not come to rest after 20 rounds, expected a smaller reach');
    const edges = new Map<string, readonly [number, number]>();
    for (const { path } of lines)
      for (const [i, a] of path.entries()) {
        const b = path[(i + 1) % path.length]!;
        if (a !== b) edges.set(`${Math.min(a, b)},${Math.max(a, b)}`, [Math.min(a, b), Math.max(a, b)]);
      }
    const between = new Map<string, number[]>();
    for (const [key, [a, b]] of edges) {
      const [from, to] = [corners[a]!, corners[b]!];
      const passed = [...cornerCells.near(from, to, reach)]
        .filter((c) => c !== a && c !== b)
        .map((c) => ({ c, along: foot(corners[c]!, from, to, reach * closely) }))
        .filter((x): x is { c: number; along: number } => x.along !== null)
        .sort((x, y) => x.along - y.along || x.c - y.c);
      if (passed.length) between.set(key, passed.map((x) => x.c));
    }
    if (between.size === 0) {
      const list = [...edges];
      for (const { pair, at } of crossings(list.map(([, [a, b]]) => [corners[a]!, corners[b]!] as const), reach * 8)) {
        const keys = pair.map((i) => list[i]![0]);
        if (keys.some((key) => between.has(key))) continue;
        const middle = corner(at);
        for (const key of keys) between.set(key, [middle]);
      }
    }
    if (between.size === 0) return sides(corners, [...edges.values()], lines);
    lines = lines.map(({ shape, path }) => ({
      shape,
      path: path.flatMap((a, i) => {
        const b = path[(i + 1) % path.length]!;
        const middle = between.get(`${Math.min(a, b)},${Math.max(a, b)}`) ?? [];
        return [a, ...(a < b ? middle : [...middle].reverse())];
      }),
    }));
  }
}

function sides(corners: readonly Point[], edges: readonly (readonly [number, number])[], lines: readonly { shape: number; path: readonly number[] }[]): Borders {
  const byEnds = new Map(edges.map(([a, b], i) => [`${a},${b}`, i]));
  const counts = edges.map(() => new Map<number, number>());
  for (const { shape, path } of lines)
    for (const [i, a] of path.entries()) {
      const b = path[(i + 1) % path.length]!;
      if (a === b) continue;
      const count = counts[byEnds.get(`${Math.min(a, b)},${Math.max(a, b)}`)!]!;
      count.set(shape, (count.get(shape) ?? 0) + (a < b ? 1 : -1));
    }
  return { corners, edges, sides: counts };
}
