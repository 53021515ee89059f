import type { MapFile, MapShape } from '../domain/published.ts';
import type { UnitId } from '../domain/types.ts';

export type Corner = readonly [number, number];

/** A province or an archipelago in whole pixels: one closed line a part, the first corner not repeated. */
export interface Outline {
  readonly id: string;
  readonly parts: readonly (readonly Corner[])[];
}

export interface MapLines {
  readonly provinces: readonly Outline[];
  readonly islands: readonly (Outline & { readonly unit: UnitId })[];
  readonly height: number;
}

/**
 * The lines of a map for a drawing `width` pixels wide with `edge` pixels of air all round. Corners are rounded to whole
 * pixels, alike on both sides of a border, so that neighbours keep meeting; a part smaller than a pixel stays as one corner.
 */
export function mapLines(map: MapFile, width: number, edge: number): MapLines {
  const [left, top, right, bottom] = map.bbox;
  const scale = (width - 2 * edge) / (right - left);
  const { transform } = map;
  const onPlane = (n: number, axis: 0 | 1): number => Math.round((n * transform.scale[axis] + transform.translate[axis] - (axis ? top : left)) * scale + edge);
  const arcs = map.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]): Corner => {
      x += dx!;
      y += dy!;
      return [onPlane(x, 0), onPlane(y, 1)];
    });
  });
  const line = (numbers: readonly number[]): Corner[] => {
    const corners: Corner[] = [];
    for (const n of numbers) {
      for (const corner of n < 0 ? arcs[~n]!.toReversed() : arcs[n]!) {
        const before = corners.at(-1);
        if (!before || before[0] !== corner[0] || before[1] !== corner[1]) corners.push(corner);
      }
    }
    const [first, last] = [corners[0]!, corners.at(-1)!];
    if (corners.length > 1 && first[0] === last[0] && first[1] === last[1]) corners.pop();
    return corners;
  };
  const outline = (shape: MapShape): Outline => ({ id: shape.id, parts: shape.arcs.map((part) => line(part[0]!)) });
  return {
    provinces: map.objects.provinces.geometries.map(outline),
    islands: map.objects.islands.geometries.map((g) => ({ ...outline(g), unit: g.properties.unit })),
    height: Math.ceil((bottom - top) * scale + 2 * edge),
  };
}

/** Path data of an outline; a part of one or two corners is a line that round caps make a dot. */
export function pathOf(parts: Outline['parts']): string {
  return parts
    .map((corners) => {
      const [x, y] = corners[0]!;
      if (corners.length < 3) return `M${x} ${y}l${corners.length > 1 ? `${corners[1]![0] - x} ${corners[1]![1] - y}` : '0 0'}`;
      const steps = corners.slice(1).map(([cx, cy], i) => {
        const [dx, dy] = [cx - corners[i]![0], cy - corners[i]![1]];
        return `${i > 0 && dx >= 0 ? ' ' : ''}${dx}${dy >= 0 ? ' ' : ''}${dy}`;
      });
      return `M${x} ${y}l${steps.join('')}z`;
    })
    .join('');
}

/** Twice the signed area of a closed line and the sums for its centre (Bourke 1988). */
function moments(corners: readonly Corner[]): { readonly area: number; readonly x: number; readonly y: number } {
  let [area, x, y] = [0, 0, 0];
  for (const [i, [ax, ay]] of corners.entries()) {
    const [bx, by] = corners[(i + 1) % corners.length]!;
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return { area, x, y };
}

/** The centre of the largest part of an outline. */
export function centreOf(parts: Outline['parts']): Corner {
  const largest = parts.map(moments).reduce((a, b) => (Math.abs(b.area) > Math.abs(a.area) ? b : a));
  return largest.area === 0 ? parts[0]![0]! : [largest.x / (3 * largest.area), largest.y / (3 * largest.area)];
}

/** Path data of the hatch inside an outline: strokes at 45 degrees, `gap` pixels apart along an edge. */
export function hatchOf(parts: Outline['parts'], gap: number): string {
  const edges = parts.flatMap((corners) => corners.map((c, i) => [c, corners[(i + 1) % corners.length]!] as const));
  const sums = edges.flatMap(([a, b]) => [a[0] + a[1], b[0] + b[1]]);
  const [first, last] = [Math.min(...sums), Math.max(...sums)];
  let d = '';
  for (let sum = (Math.floor(first / gap) + 0.5) * gap; sum < last; sum += gap) {
    const crossings = edges
      .flatMap(([[ax, ay], [bx, by]]) => {
        const [sa, sb] = [ax + ay, bx + by];
        return sa <= sum === sb <= sum ? [] : [ax + ((sum - sa) / (sb - sa)) * (bx - ax)];
      })
      .toSorted((p, q) => p - q);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from, to] = [Math.round(crossings[i]!), Math.round(crossings[i + 1]!)];
      if (to > from) d += `M${from} ${Math.round(sum - from)}l${to - from} ${from - to}`;
    }
  }
  return d;
}
