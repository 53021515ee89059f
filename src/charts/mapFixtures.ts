/**
 * Input of the tests of maps and tile grids. The lines are synthetic: every unit is a square at the place of its tile, the
 * archipelagos are triangles, one of them smaller than a pixel. No page imports this file.
 */
import type { MapFile, MapShape, UnitsFile } from '../domain/published.ts';
import { cellOf, indicatorOf, lateShare, lateShare2026, overdue2026, overdueAll, papiD5, papiTotal, ranking2023, unit } from './fixtures.ts';
import figures from './fixtures.json' with { type: 'json' };
import tileFile from './mapFixtures.json' with { type: 'json' };
import { coverageIn, procedures, units } from './unitFixtures.ts';

type TileRow = readonly [string, number, number, string?, string?];
const rows = tileFile.tiles34 as unknown as TileRow[];

export const tiles34: UnitsFile['tiles'] = rows.map(([unit, column, row, vi, en]) => ({ vintage: 'vn34', unit, column, row, label: vi && en ? { vi, en } : null }));

const side = 200;
const square = (column: number, row: number): number[][] => [[column * side, row * side], [side, 0], [0, side], [-side, 0], [0, -side]];
const triangle = (x: number, y: number, size: number): number[][] => [[x, y], [size, 0], [0, size], [-size, -size]];

/** Parts of the two synthetic archipelagos. */
export const islandParts = { 'hoang-sa': 4, 'truong-sa': 7 } as const;

const arcs: number[][][] = [];
const shape = (id: string, lines: readonly number[][][]): MapShape => ({ type: 'MultiPolygon', id, arcs: lines.map((line) => [[arcs.push(line) - 1]]) });
const provinces = tiles34.filter((t) => !t.label).map((t) => shape(t.unit, [square(t.column, t.row)]));
const [first, second] = tiles34.filter((t) => t.label) as [UnitsFile['tiles'][number], UnitsFile['tiles'][number]];
const scattered = (n: number, { column, row }: UnitsFile['tiles'][number]): number[][][] =>
  Array.from({ length: n }, (_, i) => triangle(column * side + ((i * 37) % side), row * side + ((i * 53) % side), i === 0 ? 1 : 6));
const islands = [
  { ...shape('hoang-sa', scattered(islandParts['hoang-sa'], first)), properties: { unit: first.unit } },
  { ...shape('truong-sa', scattered(islandParts['truong-sa'], second)), properties: { unit: second.unit } },
];

export const map34: MapFile = {
  type: 'Topology',
  bbox: [0, 0, 8 * side * 0.5, 16 * side * 0.5],
  transform: { scale: [0.5, 0.5], translate: [0, 0] },
  objects: { provinces: { type: 'GeometryCollection', geometries: provinces }, islands: { type: 'GeometryCollection', geometries: islands } },
  arcs,
};

/** Late shares of the 34 units on synthetic lines. */
export const lateMap2026 = { ...lateShare2026, tiles: tiles34, map: map34 };
/** The same with a synthetic absence, of the unit of an archipelago, which is then hatched too. */
export const lateMapAbsent = {
  ...lateMap2026,
  rows: lateShare2026.rows.map((r) => (r.unit.id === 'vn34:48' ? { ...r, cell: { ...r.cell, value: null, status: 'not-published' as const } } : r)),
  coverage: { ...lateShare2026.coverage, held: 33, expected: 33, notPublished: 1 },
};
/** Late dossiers of the 34 units, one of them set off. */
export const overdueTiles2026 = { ...overdue2026, tiles: tiles34, highlight: 'vn34:79' };

/** Dimension 5 of all former provinces over the years. */
export const heatYears = {
  columns: procedures.coverage.map((coverage) => ({ indicator: papiD5, period: coverage.period, coverage })),
  rows: units.map((u) => ({ unit: u, cells: procedures.cells.filter((c) => c.unit === u.id) })),
};

const syntheticItems = ['One', 'Two things', 'A third item with a longer name', 'Four', 'Five'].map((name, i) => indicatorOf(`synthetic.i${i + 1}`, name, name, [{ from: null, to: null, unit: 'points', min: 0, max: 10, decimals: 1 }]));
const ids34 = provinces.map((p) => p.id);
/** Five invented items of the 34 units in one period; one value was not published, one not found. */
export const syntheticHeatItems = {
  subject: 'Synthetic',
  by: 'median' as const,
  order: 'value' as const,
  columns: syntheticItems.map((indicator, i) => ({
    indicator,
    period: '2025',
    coverage: { ...coverageIn(indicator.id, '2025', ids34.map((_, n) => (i === 1 && n === 3 ? null : 1))), vintage: 'vn34' as const, total: 34 },
  })),
  rows: ids34.map((id, n) => ({
    unit: unit(id),
    cells: syntheticItems.flatMap((indicator, i) => (i === 2 && n === 5 ? [] : [cellOf(indicator.id, id, '2025', i === 1 && n === 3 ? null : ((n * 7 + i * 11) % 34) / 6 + i)])),
  })),
};

const received = indicatorOf('dossiers.received_total', 'Received', 'Dossiers received', [{ from: null, to: null, unit: 'dossiers', min: 0, max: null, decimals: 0 }], { better: 'neither', rollup: { how: 'sum' } });
const portal = figures.portal2026 as unknown as readonly (readonly [string, number, number])[];
/** Volume, late dossiers and late share of the 34 units. */
export const dossiers2026 = {
  volume: received,
  late: overdueAll,
  share: lateShare,
  period: overdue2026.period,
  rows: portal.map(([id, volume], i) => ({ unit: unit(id), volume: cellOf(received.id, id, overdue2026.period, volume), late: overdue2026.rows[i]!.cell, share: lateShare2026.rows[i]!.cell })),
  coverages: [overdue2026, overdue2026, lateShare2026].map((s) => s.coverage),
};

/** Dimension 5 and the total of PAPI 2023; two provinces were not published. */
export const scatter2023 = {
  x: { indicator: papiD5, period: '2023' },
  y: { indicator: papiTotal, period: '2023' },
  rows: ranking2023.rows.map((r) => ({ unit: r.unit, x: procedures.cells.find((c) => c.unit === r.unit.id && c.period === '2023')!, y: r.cell })),
  total: 63,
};
