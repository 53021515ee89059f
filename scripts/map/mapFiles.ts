import source from '@svg-maps/vietnam';
import type { MapFile } from '../../src/domain/published.ts';
import type { Unit, Vintage } from '../../src/domain/types.ts';
import { assignFaces, shapeRings, type Faces } from './faces.ts';
import { mapFile, sharedLines, type Outlines } from './outlines.ts';
import { ringArea, type Ring } from './plane.ts';
import { snapBorders, type Borders } from './snap.ts';
import { pathRings } from './svgPath.ts';
import type { Detail } from './thin.ts';

/** Grid steps to a unit of the source's drawing, which is about 2.06 km (its Ha Noi against the official area). */
const grid = 50;
/** In units of the drawing: how far neighbouring borders stand apart in it. */
const reach = 0.3;
/** In square units of the drawing: gaps up to 5 are inlets whose mouth the reach has closed; splinters up to 0.33 come from the joining. */
const limits = { gap: 5, part: 0.33 };
const detail = { provinces: { area: 3, step: 0.2 }, islands: { area: 0.02, step: 0.02 } };

const archipelagos = [
  { id: 'hoang-sa', drawn: 'hoangsa', code: '48' },
  { id: 'truong-sa', drawn: 'truongsa', code: '56' },
];
/** Slugs the source shortens; every other one only lacks the hyphens. */
const shortened: Readonly<Record<string, string>> = { 'ba-ria-vung-tau': 'baria', 'ho-chi-minh': 'hcm', 'thua-thien-hue': 'tthue' };

/** Borders of the former provinces as drawn, made to meet; `names` are the source's ids in the order of the shapes. */
export function drawnBorders(): { names: readonly string[]; borders: Borders; faces: Faces } {
  const drawn = source.locations.filter((l) => !archipelagos.some((a) => a.drawn === l.id));
  const borders = snapBorders(drawn.map((l) => onGrid(l.path)), reach * grid);
  return { names: drawn.map((l) => l.id), borders, faces: assignFaces(borders, { gap: limits.gap * grid * grid, part: limits.part * grid * grid }) };
}

/** Closed lines of a path in grid steps, inside to the left. */
function onGrid(path: string): Ring[] {
  return pathRings(path).map((ring) => {
    const steps = ring.map(([x, y]) => [Math.round(x * grid), Math.round(y * grid)] as const);
    return ringArea(steps) < 0 ? steps.reverse() : steps;
  });
}

/**
 * The maps of both vintages, made from one set of lines: a unit of today is bounded by lines of its predecessors. Both carry
 * the two archipelagos with every part of the source. Geometry: @svg-maps/vietnam, CC BY 4.0. Units the source does not draw
 * are left out.
 */
export function mapFiles(units: readonly Unit[]): ReadonlyMap<Vintage, MapFile> {
  const { names, borders, faces } = drawnBorders();
  const rings = shapeRings(borders, faces);
  const known = new Map(names.map((name, shape) => [name, rings.get(shape)!]));
  const provinces = units.filter((u) => u.kind === 'province').sort((a, b) => (a.id < b.id ? -1 : 1));
  const outlines: Outlines = new Map(
    provinces.flatMap((u) => {
      const drawn = u.vintage === 'vn63' ? known.get(shortened[u.slug] ?? u.slug.replaceAll('-', '')) : undefined;
      return drawn ? [[u.id, drawn] as const] : [];
    }),
  );
  const islands: Outlines = new Map(archipelagos.map((a) => [a.id, onGrid(source.locations.find((l) => l.id === a.drawn)!.path)]));
  const onSteps = ({ area, step }: Detail): Detail => ({ area: area * grid * grid, step: step * grid });
  const lines = sharedLines(outlines, islands, { provinces: onSteps(detail.provinces), islands: onSteps(detail.islands) });
  const file = (vintage: Vintage, members: (unit: Unit) => readonly string[]): readonly [Vintage, MapFile] => {
    const drawn = provinces.filter((u) => u.vintage === vintage).map((u) => [u.id, members(u).filter((id) => outlines.has(id)).sort()] as const);
    return [vintage, mapFile(lines, new Map(drawn.filter(([, ids]) => ids.length)), new Map(archipelagos.map((a) => [a.id, `${vintage}:${a.code}`])), 1 / grid)];
  };
  return new Map([file('vn63', (u) => [u.id]), file('vn34', (u) => u.predecessors)]);
}
