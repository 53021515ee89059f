import { crossings, type Point } from './plane.ts';

/** How far lines are simplified; lengths in grid steps. */
export interface Detail {
  /** A corner goes when the triangle it makes with its neighbours is smaller, in square grid steps. */
  readonly area: number;
  /** Corners are rounded to multiples of this. */
  readonly step: number;
}

/** A line whose corners carry their weight as third number, the ends an infinite one. */
export type WeighedLine = readonly (readonly number[])[];

/** Corners every closed line keeps besides its ends, so that no islet falls together. */
const leastCorners = 5;

/**
 * Takes the corners below the weight of `detail` from each line. Where two edges would cross or coincide that way, the heaviest
 * corner taken from under each comes back. Throws when edges cross none the less.
 */
export function thinLines(lines: readonly WeighedLine[], detail: (line: number) => Detail): Point[][] {
  const rounded = lines.map((line, i) => line.map((p): Point => onStep(p, detail(i).step)));
  const kept = lines.map((line, i) => keptCorners(line, detail(i).area));
  const reach = Math.max(...lines.map((_, i) => detail(i).step)) * 30;
  for (;;) {
    const edges = kept.flatMap((corners, line) => corners.slice(1).map((to, k) => ({ line, from: corners[k]!, to })));
    const ends = edges.map((e) => [rounded[e.line]![e.from]!, rounded[e.line]![e.to]!] as const);
    const crossed = crossings(ends, reach).flatMap(({ pair }) => pair);
    const under = [...new Set([...crossed, ...coinciding(ends)])].map((i) => edges[i]!).filter((e) => e.to - e.from > 1);
    if (under.length === 0) {
      if (crossed.length) throw new Error('map: simplified borders cross and no corner is left to give back, expected a finer step');
      return kept.map((corners, line) => withoutSpikes(corners.map((k) => rounded[line]![k]!)));
    }
    for (const { line, from, to } of under) {
      const between = Array.from({ length: to - from - 1 }, (_, k) => from + 1 + k);
      kept[line]!.push(between.reduce((best, k) => (lines[line]![k]![2]! > lines[line]![best]![2]! ? k : best)));
      kept[line]!.sort((a, b) => a - b);
    }
  }
}

/** Indexes of edges that run between the same two corners as another. */
function coinciding(edges: readonly (readonly [Point, Point])[]): number[] {
  const first = new Map<string, number>();
  return edges.flatMap(([a, b], i) => {
    const key = [a, b].map((p) => p.join()).sort().join(' ');
    const other = first.get(key);
    if (other === undefined) first.set(key, i);
    return other === undefined ? [] : [other, i];
  });
}

const onStep = (p: readonly number[], step: number): Point => [Math.round(p[0]! / step) * step, Math.round(p[1]! / step) * step];

function keptCorners(line: WeighedLine, area: number): number[] {
  const [first, last] = [line[0]!, line.at(-1)!];
  const closed = first[0] === last[0] && first[1] === last[1];
  const heaviest = line.map((p) => p[2]!).sort((a, b) => b - a);
  const least = closed ? Math.min(area, heaviest[Math.min(leastCorners, heaviest.length - 1)]!) : area;
  return [...line.keys()].filter((k) => line[k]![2]! >= least);
}

/** A line without repeated corners and without turns that go back the way they came. */
function withoutSpikes(line: readonly Point[]): Point[] {
  const same = (a: Point | undefined, b: Point): boolean => a !== undefined && a[0] === b[0] && a[1] === b[1];
  const kept: Point[] = [];
  for (const corner of line) {
    if (same(kept.at(-1), corner)) continue;
    if (same(kept.at(-2), corner)) kept.pop();
    else kept.push(corner);
  }
  return kept;
}
