import type { Caveat, Correction, Coverage, Dataset, Finding, Indicator, Interval, PeriodId, Ruling, Source, Status, Term, Text, Theme, Unit, UnitId } from './types.ts';

/** One observation as the published json files carry it: what a page needs, with source ids instead of whole claims. */
export interface Cell {
  readonly indicator: string;
  readonly unit: UnitId;
  readonly period: PeriodId;
  readonly value: number | null;
  readonly status: Status;
  readonly interval: Interval | null;
  /** Source ids, the first is the one that carries the value. */
  readonly sources: readonly string[];
  /** True where no printed table or text stands behind the value but a copy of it. */
  readonly copy: boolean;
  readonly standardError: number | null;
  readonly publishedLower: number | null;
  readonly publishedUpper: number | null;
  readonly respondents: number | null;
  readonly ruling: string | null;
  readonly correction: string | null;
  readonly caveats: readonly string[];
  readonly notes: readonly Text[];
  /** Keys of the observations a derived value was made from. */
  readonly from: readonly string[];
}

/** Shape of public/data/indicators/<id>.json; see packCells and unpackCells. */
export interface IndicatorFile {
  readonly indicator: string;
  readonly units: readonly UnitId[];
  readonly periods: readonly PeriodId[];
  readonly sources: readonly string[];
  readonly notes: readonly Text[];
  /** [unit index, period index, value, status, source indexes, extras?] */
  readonly rows: readonly PackedRow[];
}

export interface PackedExtras {
  readonly ci?: readonly [number, number, number];
  readonly se?: number;
  readonly pci?: readonly [number, number];
  readonly n?: number;
  readonly copy?: 1;
  readonly ruling?: string;
  readonly correction?: string;
  readonly caveats?: readonly string[];
  readonly notes?: readonly number[];
  readonly from?: readonly string[];
}

export type PackedRow = readonly [number, number, number | null, Status, readonly number[], PackedExtras?];

const indexOf = <T>(list: T[], seen: Map<string, number>, item: T, key: string): number => {
  const at = seen.get(key);
  if (at !== undefined) return at;
  seen.set(key, list.length);
  list.push(item);
  return list.length - 1;
};

/** Packs the cells of one indicator with dictionaries for units, periods, sources and notes; the order of cells is kept. */
export function packCells(indicator: string, cells: readonly Cell[]): IndicatorFile {
  const units: string[] = [];
  const periods: string[] = [];
  const sources: string[] = [];
  const notes: Text[] = [];
  const seen = { u: new Map<string, number>(), p: new Map<string, number>(), s: new Map<string, number>(), n: new Map<string, number>() };
  const rows = cells.map((c): PackedRow => {
    const extras: Record<string, unknown> = {};
    if (c.interval) extras['ci'] = [c.interval.lower, c.interval.upper, c.interval.level];
    if (c.standardError !== null) extras['se'] = c.standardError;
    if (c.publishedLower !== null && c.publishedUpper !== null) extras['pci'] = [c.publishedLower, c.publishedUpper];
    if (c.respondents !== null) extras['n'] = c.respondents;
    if (c.copy) extras['copy'] = 1;
    if (c.ruling) extras['ruling'] = c.ruling;
    if (c.correction) extras['correction'] = c.correction;
    if (c.caveats.length) extras['caveats'] = c.caveats;
    if (c.notes.length) extras['notes'] = c.notes.map((n) => indexOf(notes, seen.n, n, JSON.stringify([n.vi, n.en])));
    if (c.from.length) extras['from'] = c.from;
    const head = [
      indexOf(units, seen.u, c.unit, c.unit),
      indexOf(periods, seen.p, c.period, c.period),
      c.value,
      c.status,
      c.sources.map((s) => indexOf(sources, seen.s, s, s)),
    ] as const;
    return Object.keys(extras).length ? [...head, extras as PackedExtras] : head;
  });
  return { indicator, units, periods, sources, notes, rows };
}

/** The inverse of packCells. */
export function unpackCells(file: IndicatorFile): Cell[] {
  return file.rows.map(([u, p, value, status, sources, x]) => ({
    indicator: file.indicator,
    unit: file.units[u]!,
    period: file.periods[p]!,
    value,
    status,
    interval: x?.ci ? { lower: x.ci[0], upper: x.ci[1], level: x.ci[2] } : null,
    sources: sources.map((s) => file.sources[s]!),
    copy: x?.copy === 1,
    standardError: x?.se ?? null,
    publishedLower: x?.pci?.[0] ?? null,
    publishedUpper: x?.pci?.[1] ?? null,
    respondents: x?.n ?? null,
    ruling: x?.ruling ?? null,
    correction: x?.correction ?? null,
    caveats: x?.caveats ?? [],
    notes: (x?.notes ?? []).map((n) => file.notes[n]!),
    from: x?.from ?? [],
  }));
}

/**
 * What a sentence computed from the figures stands on. The sentence itself is worded by the dictionary of each language
 * under `kind`, from these values and the names of the units.
 */
export interface Headline {
  readonly id: string;
  readonly kind: string;
  readonly values: Readonly<Record<string, number | string>>;
  /** Observation keys, that of the cell the sentence is first of all about first; at least one, but where findings are counted. */
  readonly evidence: readonly string[];
  /** Ids of the findings the sentence counts. */
  readonly findings: readonly string[];
  /** The units whose pages may show the sentence; none where it is about all of them. */
  readonly about: readonly UnitId[];
  /** The indicator page that shows more. */
  readonly indicator: string;
}

/** public/data/units.json */
export interface UnitsFile {
  readonly units: readonly Unit[];
  /** Tile-grid positions per vintage, with the cells of the two archipelagos. */
  readonly tiles: readonly { readonly vintage: 'vn63' | 'vn34'; readonly unit: UnitId; readonly label: Text | null; readonly column: number; readonly row: number }[];
}
/** public/data/indicators.json */
export interface IndicatorsFile {
  readonly datasets: readonly Dataset[];
  readonly indicators: readonly Indicator[];
  /** Words for periods that need them (undated ones). */
  readonly periods: Readonly<Record<PeriodId, Text>>;
  /** Files about the indicators that are carried as they are, also published as datasets/<dataset>.<name>.csv. */
  readonly references: readonly Reference[];
}

/** A carried file about indicators (schemes, maxima, wording), row by row. */
export interface Reference {
  readonly dataset: string;
  readonly path: string;
  readonly name: string;
  readonly about: Text;
  readonly columns: readonly { readonly name: string; readonly title: Text }[];
  readonly rows: readonly { readonly line: number; readonly indicator: string | null; readonly cells: readonly string[] }[];
}
/** public/data/sources.json */
export interface SourcesFile {
  readonly sources: readonly Source[];
}
/** public/data/findings.json */
export interface FindingsFile {
  readonly themes: readonly Theme[];
  readonly findings: readonly Finding[];
}
/** public/data/coverage.json: the coverage of provinces, and the counts of every dataset as the pipeline printed them. */
export interface CoverageFile {
  readonly coverage: readonly Coverage[];
  readonly counts: readonly DatasetCount[];
}
/** public/data/notes.json: everything that explains a value beyond its source. */
export interface NotesFile {
  readonly rulings: readonly Ruling[];
  readonly corrections: readonly Correction[];
  readonly caveats: readonly Caveat[];
}
/** public/data/glossary.json, in the order of the file. */
export interface GlossaryFile {
  readonly terms: readonly Term[];
}
/** public/data/headlines.json */
export interface HeadlinesFile {
  readonly headlines: readonly Headline[];
}

/** A table or view of the database and what it holds; `about` is null where nothing is said. */
export interface SchemaTable {
  readonly name: string;
  readonly about: Text | null;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly about: Text | null }[];
}
/** public/data/schema.json */
export interface SchemaFile {
  readonly tables: readonly SchemaTable[];
}

export interface DatasetCount {
  readonly dataset: string;
  readonly rows: number;
  readonly claims: number;
  readonly observations: number;
  readonly present: number;
  readonly absent: Readonly<Record<string, number>>;
  /** Observations that join two or more claims. */
  readonly joined: number;
  readonly ruled: number;
  readonly corrected: number;
  readonly derived: number;
  readonly findings: number;
}

/** public/data/manifest.json, written last. */
export interface Manifest {
  readonly release: string;
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string; readonly rows: number | null }[];
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
  readonly tables: Readonly<Record<string, number>>;
}

/** A unit or an archipelago on a map; each polygon is one part without holes, its arcs as TopoJSON numbers them. */
export interface MapShape {
  readonly type: 'MultiPolygon';
  readonly id: string;
  readonly arcs: readonly (readonly (readonly number[])[])[];
}

/**
 * Map of one vintage, public/data/map/vn63.json and vn34.json: TopoJSON in the plane of the drawing, x to the right and y
 * downwards, one unit about 2 km. Arcs are whole steps of `transform`, each corner as the difference to the one before. Both
 * files are cut from the same lines, so a border of today has the very corners it had before.
 */
export interface MapFile {
  readonly type: 'Topology';
  readonly bbox: readonly [number, number, number, number];
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly objects: {
    /** Ids are unit ids. */
    readonly provinces: { readonly type: 'GeometryCollection'; readonly geometries: readonly MapShape[] };
    /** `hoang-sa` and `truong-sa`, with the province each belongs to in this vintage. */
    readonly islands: { readonly type: 'GeometryCollection'; readonly geometries: readonly (MapShape & { readonly properties: { readonly unit: UnitId } })[] };
  };
  readonly arcs: readonly (readonly (readonly number[])[])[];
}
