import source from '@svg-maps/vietnam';
import { feature, merge } from 'topojson-client';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { MapFile } from '../../src/domain/published.ts';
import type { Vintage } from '../../src/domain/types.ts';
import { paths } from '../paths.ts';
import { folderIo } from '../pipeline/io.ts';
import { read } from '../pipeline/read.ts';
import { buildUnits } from '../pipeline/units.ts';
import { drawnBorders, mapFiles } from './mapFiles.ts';
import { crossings, ringArea, type Point } from './plane.ts';
import { pathRings } from './svgPath.ts';

const { units } = buildUnits(read(folderIo(paths.data)).output).output;
const maps = mapFiles(units);
const bytes = (map: MapFile): string => `${JSON.stringify(map)}\n`;
type Topology = Parameters<typeof merge>[0];
type Polygons = Point[][][];

/** Parts of each shape of a map, every ring closed, in units of the map. */
function shapes(map: MapFile, object: 'provinces' | 'islands'): Map<string, Polygons> {
  const topology = map as unknown as Topology;
  const found = feature(topology, topology.objects[object]!) as unknown as { features: { id: string; geometry: { coordinates: Polygons } }[] };
  return new Map(found.features.map((f) => [f.id, f.geometry.coordinates]));
}
const area = (parts: Polygons): number => parts.flat().reduce((sum, ring) => sum + ringArea(ring.slice(1)), 0);
const edges = (parts: Polygons): { from: Point; to: Point; key: string }[] =>
  parts.flat().flatMap((ring) => ring.slice(1).map((to, i) => ({ from: ring[i]!, to, key: [ring[i]!, to].map((p) => p.map((v) => v.toFixed(3)).join()).sort().join(' ') })));
const sourceParts = (id: string): Point[][] => pathRings(source.locations.find((l) => l.id === id)!.path).map((r) => [...r]);

describe.each<[Vintage, number, number, Record<string, string>]>([
  ['vn63', 63, 14_000, { 'hoang-sa': 'vn63:48', 'truong-sa': 'vn63:56' }],
  ['vn34', 34, 8_000, { 'hoang-sa': 'vn34:48', 'truong-sa': 'vn34:56' }],
])('the map of %s', (vintage, count, budget, homes) => {
  const map = maps.get(vintage)!;
  const provinces = shapes(map, 'provinces');
  const islands = shapes(map, 'islands');
  const all = [...provinces.values()].flatMap(edges);

  it('shows every province once and nothing else', () => {
    const ids = map.objects.provinces.geometries.map((g) => g.id);
    expect(ids).toHaveLength(count);
    expect([...ids].sort()).toEqual(units.filter((u) => u.kind === 'province' && u.vintage === vintage).map((u) => u.id).sort());
  });
  it('has no empty part, no hole and no line that goes back on itself', () => {
    for (const parts of [...provinces.values(), ...islands.values()]) {
      expect(parts.length).toBeGreaterThan(0);
      for (const part of parts) {
        expect(part).toHaveLength(1);
        expect(part[0]!.length).toBeGreaterThan(3);
        expect(ringArea(part[0]!.slice(1))).toBeGreaterThan(0.001);
        expect(new Set(edges([part]).map((e) => e.key)).size).toBe(part[0]!.length - 1);
      }
    }
  });
  it('has borders that neighbours share edge by edge, without crossing, gap or sliver', () => {
    const uses = new Map<string, number>();
    for (const e of all) uses.set(e.key, (uses.get(e.key) ?? 0) + 1);
    expect(Math.max(...uses.values())).toBe(2);
    expect(crossings([...new Map(all.map((e) => [e.key, e])).values()].map((e) => [e.from, e.to] as const), 5)).toEqual([]);
    const topology = map as unknown as Topology;
    const land = merge(topology, (topology.objects['provinces'] as unknown as { geometries: Parameters<typeof merge>[1] & object[] }).geometries).coordinates as unknown as Polygons;
    expect(land.filter((part) => part.length > 1)).toEqual([]);
    expect(area(land)).toBeCloseTo([...provinces.values()].reduce((sum, p) => sum + area(p), 0), 3);
  });
  it('holds both archipelagos with every part, where they are drawn, inside the frame', () => {
    expect(Object.fromEntries(map.objects.islands.geometries.map((g) => [g.id, g.properties.unit]))).toEqual(homes);
    for (const [id, drawn, parts] of [['hoang-sa', 'hoangsa', 19], ['truong-sa', 'truongsa', 54]] as const) {
      const original = sourceParts(drawn);
      expect(original).toHaveLength(parts);
      const shown = islands.get(id)!.map(([ring]) => ring!);
      expect(shown).toHaveLength(parts);
      const middle = (ring: readonly Point[], axis: 0 | 1): number => (Math.min(...ring.map((p) => p[axis])) + Math.max(...ring.map((p) => p[axis]))) / 2;
      for (const ring of original) expect(shown.some((s) => Math.hypot(middle(s, 0) - middle(ring, 0), middle(s, 1) - middle(ring, 1)) < 0.4)).toBe(true);
    }
    const [left, top, right, bottom] = map.bbox;
    const corners = [...provinces.values(), ...islands.values()].flat(3) as unknown as Point[];
    const xs = corners.map((p) => p[0]);
    const ys = corners.map((p) => p[1]);
    expect([left, top, right, bottom].map((v) => v.toFixed(2))).toEqual([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map((v) => v.toFixed(2)));
  });
  it(`stays within ${budget} bytes gzipped`, () => {
    expect(gzipSync(bytes(map), { level: 9 }).length).toBeLessThanOrEqual(budget);
  });
});

describe('both maps', () => {
  const former = shapes(maps.get('vn63')!, 'provinces');
  const today = shapes(maps.get('vn34')!, 'provinces');

  it('share their lines: every edge of today is an edge of a former province', () => {
    const known = new Set([...former.values()].flatMap(edges).map((e) => e.key));
    expect([...today.values()].flatMap(edges).filter((e) => !known.has(e.key))).toEqual([]);
  });
  it('give each unit of today the area of its predecessors', () => {
    for (const u of units.filter((x) => x.kind === 'province' && x.vintage === 'vn34'))
      expect(area(today.get(u.id)!) / u.predecessors.reduce((sum, id) => sum + area(former.get(id)!), 0)).toBeCloseTo(1, 6);
  });
  it('keep the area of each province as drawn within 7 %', () => {
    const shortened: Record<string, string> = { 'ba-ria-vung-tau': 'baria', 'ho-chi-minh': 'hcm', 'thua-thien-hue': 'tthue' };
    for (const [id, parts] of former) {
      const { slug } = units.find((u) => u.id === id)!;
      const original = sourceParts(shortened[slug] ?? slug.replaceAll('-', '')).reduce((sum, ring) => sum + Math.abs(ringArea(ring)), 0);
      expect(Math.abs(Math.abs(area(parts)) / original - 1), id).toBeLessThan(0.07);
    }
  });
  it('are the same bytes again, whatever the order of the units', () => {
    const again = mapFiles([...units].reverse().map((u) => ({ ...u, predecessors: [...u.predecessors].reverse() })));
    for (const [vintage, map] of maps) expect(bytes(again.get(vintage)!)).toBe(bytes(map));
  });
  it('need little settling where the drawn borders do not meet', () => {
    const { gaps, overlaps, splinters } = drawnBorders().faces.settled;
    const drawn = [...former.values()].reduce((sum, parts) => sum + area(parts), 0) * 50 * 50;
    expect([...gaps, ...overlaps, ...splinters].reduce((sum, a) => sum + a) / drawn).toBeLessThan(0.001);
  });
});
