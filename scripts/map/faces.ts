import { ringArea, type Point, type Ring } from './plane.ts';
import type { Borders } from './snap.ts';

/** What had to be settled so that each face of the plane belongs to one shape or to none; areas in square units. */
export interface Settled {
  readonly gaps: readonly number[];
  readonly overlaps: readonly number[];
  /** Bounded faces left to no shape: water enclosed by land. */
  readonly open: readonly number[];
  /** Splinters of a shape that went to a neighbour or to the sea. */
  readonly splinters: readonly number[];
}

/**
 * Half-edges of the borders: 2e runs from the first end of edge e to its second, 2e + 1 back. `left` is the shape on the left
 * side of each, −1 where there is none.
 */
export interface Faces {
  readonly left: readonly number[];
  readonly settled: Settled;
}

const twin = (half: number): number => half ^ 1;
const from = (borders: Borders, half: number): number => borders.edges[half >> 1]![half & 1]!;

/** Half-edges leaving each corner, in order of their angle. */
function fans(borders: Borders): readonly (readonly number[])[] {
  const leaving: { half: number; angle: number }[][] = borders.corners.map(() => []);
  for (let half = 0; half < borders.edges.length * 2; half++) {
    const [a, b] = [borders.corners[from(borders, half)]!, borders.corners[from(borders, twin(half))]!];
    leaving[from(borders, half)]!.push({ half, angle: Math.atan2(b[1] - a[1], b[0] - a[0]) });
  }
  return leaving.map((list) => list.sort((a, b) => a.angle - b.angle).map((x) => x.half));
}

/** The closed walks over the half-edges that `wanted` accepts, each keeping the same region, named by `region`, on its left. */
function walks(borders: Borders, wanted: (half: number) => boolean, region: (half: number) => number): number[][] {
  const around = fans(borders);
  const seen = new Set<number>();
  const next = (half: number): number => {
    const fan = around[from(borders, twin(half))]!;
    const back = fan.indexOf(twin(half));
    for (let k = 1; k <= fan.length; k++) {
      const candidate = fan[(back - k + fan.length) % fan.length]!;
      if (wanted(candidate) && region(candidate) === region(half)) return candidate;
    }
    throw new Error('map: a border ends in the open, expected closed lines');
  };
  const found: number[][] = [];
  for (let half = 0; half < borders.edges.length * 2; half++) {
    if (seen.has(half) || !wanted(half)) continue;
    const walk: number[] = [];
    for (let at = half; !seen.has(at); at = next(at)) {
      seen.add(at);
      walk.push(at);
    }
    found.push(walk);
  }
  return found;
}

const ringOf = (borders: Borders, walk: readonly number[]): Ring => walk.map((half): Point => borders.corners[from(borders, half)]!);

/** What faces of the plane must fulfil, in square units. */
export interface FaceLimits {
  /** Faces between shapes up to this size are closed. */
  readonly gap: number;
  /** Parts of a shape smaller than this are taken from it. */
  readonly part: number;
}

/**
 * Gives every face of the borders to one shape. An overlap, a small gap and a splinter go to the shape they share the longest
 * border with, a splinter in the sea to nobody. Shapes that lie inside another without touching it are not foreseen.
 */
export function assignFaces(borders: Borders, limits: FaceLimits): Faces {
  const walked = walks(borders, () => true, () => 0);
  const faceOf: number[] = [];
  for (const [face, walk] of walked.entries()) for (const half of walk) faceOf[half] = face;
  const areas = walked.map((walk) => ringArea(ringOf(borders, walk)));
  const owners = coveringShapes(borders, walked, faceOf, areas);
  const owner = owners.map((list) => (list.length === 1 ? list[0]! : -1));

  const neighbour = (faces: readonly number[], may: (shape: number) => boolean): number => {
    const shared = new Map<number, number>();
    for (const half of faces.flatMap((face) => walked[face]!)) {
      const shape = owner[faceOf[twin(half)]!]!;
      if (shape >= 0 && may(shape)) shared.set(shape, (shared.get(shape) ?? 0) + edgeLength(borders, half));
    }
    return [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1;
  };
  const settled = { gaps: [] as number[], overlaps: [] as number[], open: [] as number[], splinters: [] as number[] };
  for (const [face, list] of owners.entries()) {
    const area = areas[face]!;
    if (area <= 0 || list.length === 1) continue;
    if (list.length > 1) {
      const shape = neighbour([face], (s) => list.includes(s));
      owner[face] = shape >= 0 ? shape : list[0]!;
      settled.overlaps.push(area);
    } else if (area <= limits.gap) {
      owner[face] = neighbour([face], () => true);
      settled.gaps.push(area);
    } else settled.open.push(area);
  }
  for (const { shape, faces } of parts(walked, faceOf, owner)) {
    const area = faces.reduce((sum, face) => sum + areas[face]!, 0);
    if (area >= limits.part) continue;
    const other = neighbour(faces, (s) => s !== shape);
    for (const face of faces) owner[face] = other;
    settled.splinters.push(area);
  }
  return { left: faceOf.map((face) => owner[face]!), settled };
}

/** The shapes that cover each face, found by walking over the edges from the sea inwards. */
function coveringShapes(borders: Borders, walked: readonly number[][], faceOf: readonly number[], areas: readonly number[]): number[][] {
  const covers: (Map<number, number> | undefined)[] = areas.map((area) => (area <= 0 ? new Map<number, number>() : undefined));
  const queue = [...covers.keys()].filter((face) => covers[face]);
  for (let face = queue.pop(); face !== undefined; face = queue.pop())
    for (const half of walked[face]!) {
      const other = faceOf[twin(half)]!;
      if (covers[other]) continue;
      const cover = new Map(covers[face]);
      for (const [shape, net] of borders.sides[half >> 1]!) cover.set(shape, (cover.get(shape) ?? 0) + (half & 1 ? net : -net));
      covers[other] = cover;
      queue.push(other);
    }
  return covers.map((cover) => [...cover!].filter(([, count]) => count > 0).map(([shape]) => shape));
}

/** Connected faces of one owner. */
function parts(walked: readonly number[][], faceOf: readonly number[], owner: readonly number[]): { shape: number; faces: number[] }[] {
  const seen = new Set<number>();
  const found: { shape: number; faces: number[] }[] = [];
  for (const start of walked.keys()) {
    const shape = owner[start]!;
    if (shape < 0 || seen.has(start)) continue;
    const faces = [start];
    seen.add(start);
    for (const face of faces)
      for (const half of walked[face]!) {
        const other = faceOf[twin(half)]!;
        if (owner[other] !== shape || seen.has(other)) continue;
        seen.add(other);
        faces.push(other);
      }
    found.push({ shape, faces });
  }
  return found;
}

function edgeLength(borders: Borders, half: number): number {
  const [a, b] = [borders.corners[from(borders, half)]!, borders.corners[from(borders, twin(half))]!];
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

/** The closed lines of each shape by its number, inside to the left; a region that meets itself in one corner counts as several. */
export function shapeRings(borders: Borders, { left }: Faces): ReadonlyMap<number, readonly Ring[]> {
  const rings = new Map<number, Ring[]>();
  for (const walk of walks(borders, (half) => left[half]! >= 0 && left[half] !== left[twin(half)], (half) => left[half]!)) {
    const shape = left[walk[0]!]!;
    rings.set(shape, [...(rings.get(shape) ?? []), ringOf(borders, walk)]);
  }
  return rings;
}
