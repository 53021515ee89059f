import { feature, merge, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify } from 'topojson-simplify';
import type { MapFile } from '../../src/domain/published.ts';
import type { Ring } from './plane.ts';
import { thinLines, type Detail } from './thin.ts';

/** Closed lines by name, whole numbers of grid steps, every one a part of its own. */
export type Outlines = ReadonlyMap<string, readonly Ring[]>;

type Lines = ReturnType<typeof presimplify>;
type Geometry = { readonly type: 'MultiPolygon'; readonly id: string; readonly arcs: number[][][] };

const cut = (objects: Parameters<typeof topology>[0]): Lines => topology(objects) as Lines;
const shape = (id: string, coordinates: number[][][][], properties: { unit: string } | null = null) => ({ type: 'Feature' as const, id, properties, geometry: { type: 'MultiPolygon' as const, coordinates } });
const collection = (features: ReturnType<typeof shape>[]) => ({ type: 'FeatureCollection' as const, features });
const closed = (ring: Ring): number[][] => [...ring, ring[0]!].map(([x, y]) => [x, y]);
const drawn = (outlines: Outlines) => collection([...outlines].map(([id, rings]) => shape(id, rings.map((ring) => [closed(ring)]))));
const geometries = (lines: Lines, object: string): readonly Geometry[] => (lines.objects[object] as unknown as { geometries: Geometry[] }).geometries;

/** Cuts outlines into the lines they share and takes small corners away, alike on both sides of a border (Visvalingam and Whyatt 1993). */
export function sharedLines(provinces: Outlines, islands: Outlines, detail: { readonly provinces: Detail; readonly islands: Detail }): Lines {
  const lines = presimplify(cut({ provinces: drawn(provinces), islands: drawn(islands) }));
  const fine = new Set(geometries(lines, 'islands').flatMap((g) => g.arcs.flat(2)).map((arc) => (arc < 0 ? ~arc : arc)));
  return { ...lines, arcs: thinLines(lines.arcs, (i) => (fine.has(i) ? detail.islands : detail.provinces)).map((line) => line.map(([x, y]) => [x, y])) };
}

/**
 * The map of one vintage: `members` names the outlines that make up each unit, `homes` the unit each island group belongs to.
 * `step` is the length of a grid step in units of the map. Lines inside a unit are left out.
 */
export function mapFile(lines: Lines, members: ReadonlyMap<string, readonly string[]>, homes: ReadonlyMap<string, string>, step: number): MapFile {
  const outlines = new Map(geometries(lines, 'provinces').map((g) => [g.id, g]));
  const united = (names: readonly string[]) => merge(lines, names.map((n) => outlines.get(n)!)).coordinates;
  const provinces = [...members].map(([id, names]) => shape(id, united(names)));
  const islands = geometries(lines, 'islands').map((g) => shape(g.id, (feature(lines, g).geometry as { coordinates: number[][][][] }).coordinates, { unit: homes.get(g.id)! }));
  const { objects, arcs, bbox } = quantize(cut({ provinces: collection(provinces), islands: collection(islands) }), { scale: [1, 1], translate: [0, 0] });
  return {
    type: 'Topology',
    bbox: bbox!.map((v) => Number((v * step).toFixed(6))),
    transform: { scale: [step, step], translate: [0, 0] },
    objects,
    arcs,
  } as unknown as MapFile;
}
