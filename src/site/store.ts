import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparePeriods } from '../domain/period.ts';
import { display } from '../domain/coverage.ts';
import type { PeersFile } from '../domain/derive/peers.ts';
import {
  unpackCells,
  type Cell,
  type CoverageFile,
  type DatasetCount,
  type FindingsFile,
  type GlossaryFile,
  type Headline,
  type HeadlinesFile,
  type IndicatorFile,
  type IndicatorsFile,
  type Manifest,
  type MapFile,
  type NotesFile,
  type Reference,
  type SchemaFile,
  type SchemaTable,
  type SourcesFile,
  type UnitsFile,
} from '../domain/published.ts';
import type { Caveat, Correction, Coverage, Dataset, Finding, Indicator, ObservationKey, PeriodId, Ruling, Source, Term, Text, Theme, Unit, UnitId, Vintage } from '../domain/types.ts';

/** The published data as pages ask for it. Look-ups by id throw on an unknown id; everything else gives null or an empty list. */
export interface Store {
  readonly release: string;
  readonly manifest: Manifest;
  readonly units: readonly Unit[];
  readonly tiles: UnitsFile['tiles'];
  readonly datasets: readonly Dataset[];
  readonly indicators: readonly Indicator[];
  readonly sources: readonly Source[];
  readonly themes: readonly Theme[];
  readonly findings: readonly Finding[];
  readonly terms: readonly Term[];
  readonly headlines: readonly Headline[];
  readonly rulings: readonly Ruling[];
  readonly corrections: readonly Correction[];
  readonly caveats: readonly Caveat[];
  readonly counts: readonly DatasetCount[];
  readonly allCoverage: readonly Coverage[];
  unit(id: UnitId): Unit;
  /** Provinces and cities of a vintage in Vietnamese order. */
  provinces(vintage: Vintage): readonly Unit[];
  /** The comparable provinces of every province of both vintages. */
  peers(): PeersFile;
  /** Outlines of the provinces of a vintage and of both archipelagos. */
  map(vintage: Vintage): MapFile;
  /** Regions of a vintage in their official order, each with its provinces in Vietnamese order. */
  regions(vintage: Vintage): readonly { readonly region: Unit; readonly provinces: readonly Unit[] }[];
  /** Agencies, districts and communes below a unit. */
  localUnits(parent: UnitId): readonly Unit[];
  dataset(id: string): Dataset;
  indicator(id: string): Indicator;
  indicatorsOf(dataset: string): readonly Indicator[];
  /** Words for a period that its id does not say, such as an undated one, or null. */
  periodText(period: PeriodId): Text | null;
  /** Carried files about the indicators of a dataset: schemes, scales, wording. */
  referencesOf(dataset: string): readonly Reference[];
  /** All cells of an indicator in the published order. */
  cells(indicator: string): readonly Cell[];
  cell(key: ObservationKey): Cell | null;
  /** The cells of one indicator and unit in order of time. */
  series(indicator: string, unit: UnitId): readonly Cell[];
  /** Every cell of a unit, indicator by indicator. */
  cellsOf(unit: UnitId): readonly Cell[];
  /** The cells of the provinces of a vintage in one period, in Vietnamese order of the units. */
  provinceCells(indicator: string, period: PeriodId, vintage: Vintage): readonly Cell[];
  coverage(indicator: string, period: PeriodId, vintage: Vintage): Coverage | null;
  /** Coverage of an indicator in order of time. */
  coverageOf(indicator: string): readonly Coverage[];
  source(id: string): Source;
  sourcesOf(dataset: string): readonly Source[];
  rulingsOf(dataset: string): readonly Ruling[];
  ruling(id: string): Ruling;
  correctionsOf(dataset: string): readonly Correction[];
  caveatsOf(dataset: string): readonly Caveat[];
  caveat(id: string): Caveat;
  theme(id: string): Theme;
  term(id: string): Term;
  findingsOf(filter: { readonly unit?: UnitId; readonly theme?: string; readonly indicator?: string; readonly source?: string }): readonly Finding[];
  /** Tables and views of the database. */
  schema(): readonly SchemaTable[];
  /** The newest period in which a ranking of the indicator may be drawn, or null. */
  latestFull(indicator: string): Coverage | null;
  /** The newest period with any value of a province, or null. */
  latestHeld(indicator: string): Coverage | null;
}

function grouped<T>(items: readonly T[], key: (item: T) => string): (key: string) => readonly T[] {
  const groups = Map.groupBy(items, key);
  return (wanted) => groups.get(wanted) ?? [];
}

function byId<T extends { readonly id: string }>(kind: string, items: readonly T[]): (id: string) => T {
  const map = new Map(items.map((item) => [item.id, item]));
  return (id) => {
    const found = map.get(id);
    if (!found) throw new Error(`store: no ${kind} "${id}" is published`);
    return found;
  };
}

/** Opens a folder of published files; indicator files are read when first asked for. Throws when the folder was not built. */
export function openStore(folder: string): Store {
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`store: ${folder} holds no manifest.json; run "npm run data" first`);
  const read = <T>(path: string): T => JSON.parse(readFileSync(join(folder, path), 'utf8')) as T;
  const manifest = read<Manifest>('manifest.json');
  const { units, tiles } = read<UnitsFile>('units.json');
  const { datasets, indicators, periods, references } = read<IndicatorsFile>('indicators.json');
  const { sources } = read<SourcesFile>('sources.json');
  const { themes, findings } = read<FindingsFile>('findings.json');
  const { terms } = read<GlossaryFile>('glossary.json');
  const { headlines } = read<HeadlinesFile>('headlines.json');
  const { rulings, corrections, caveats } = read<NotesFile>('notes.json');
  const { coverage: allCoverage, counts } = read<CoverageFile>('coverage.json');

  const unit = byId('unit', units);
  const indicator = byId('indicator', indicators);
  const theme = byId('theme', themes);
  const bySort = (a: Unit, b: Unit): number => a.sort - b.sort;
  const provincesOf = grouped([...units].filter((u) => u.kind === 'province').sort(bySort), (u) => u.vintage ?? '');
  const localsOf = grouped([...units].filter((u) => u.kind === 'local').sort(bySort), (u) => u.parent ?? '');
  const coverageOf = grouped([...allCoverage].sort((a, b) => comparePeriods(a.period, b.period)), (c) => c.indicator);
  const indicatorsOf = grouped(indicators, (i) => i.dataset);

  const loaded = new Map<string, { cells: readonly Cell[]; byKey: Map<string, Cell>; byUnit: (unit: string) => readonly Cell[] }>();
  const load = (id: string) => {
    indicator(id);
    const known = loaded.get(id);
    if (known) return known;
    const cells = unpackCells(read<IndicatorFile>(`indicators/${id}.json`));
    const inTime = [...cells].sort((a, b) => comparePeriods(a.period, b.period));
    const entry = {
      cells,
      byKey: new Map(cells.map((c) => [`${c.unit}|${c.period}`, c])),
      byUnit: grouped(inTime, (c) => c.unit),
    };
    loaded.set(id, entry);
    return entry;
  };
  const maps = new Map<Vintage, MapFile>();
  const provinces = (vintage: Vintage): readonly Unit[] => provincesOf(vintage);
  const newest = (id: string, test: (c: Coverage) => boolean): Coverage | null => coverageOf(id).findLast(test) ?? null;

  return {
    release: manifest.release,
    manifest,
    units,
    tiles,
    datasets,
    indicators,
    sources,
    themes,
    findings,
    terms,
    headlines,
    rulings,
    corrections,
    caveats,
    counts,
    allCoverage,
    unit,
    provinces,
    peers: () => read<PeersFile>('peers.json'),
    map: (vintage) => {
      const known = maps.get(vintage) ?? read<MapFile>(`map/${vintage}.json`);
      maps.set(vintage, known);
      return known;
    },
    regions: (vintage) =>
      units
        .filter((u) => u.kind === 'region' && u.vintage === vintage)
        .map((region) => ({ region, provinces: provinces(vintage).filter((p) => p.parent === region.id) })),
    localUnits: (parent) => localsOf(parent),
    dataset: byId('dataset', datasets),
    indicator,
    indicatorsOf: (dataset) => indicatorsOf(dataset),
    periodText: (period) => periods[period] ?? null,
    referencesOf: grouped(references, (r) => r.dataset),
    cells: (id) => load(id).cells,
    cell: (key) => {
      const [id, ...rest] = key.split('|');
      return load(id ?? '').byKey.get(rest.join('|')) ?? null;
    },
    series: (id, of) => load(id).byUnit(of),
    cellsOf: (of) => indicators.flatMap((i) => load(i.id).byUnit(of)),
    provinceCells: (id, period, vintage) =>
      provinces(vintage).flatMap((p) => {
        const found = load(id).byKey.get(`${p.id}|${period}`);
        return found ? [found] : [];
      }),
    coverage: (id, period, vintage) => coverageOf(id).find((c) => c.period === period && c.vintage === vintage) ?? null,
    coverageOf: (id) => coverageOf(id),
    source: byId('source', sources),
    sourcesOf: grouped(sources, (s) => s.dataset),
    rulingsOf: grouped(rulings, (r) => r.dataset),
    ruling: byId('ruling', rulings),
    correctionsOf: grouped(corrections, (c) => c.dataset),
    caveatsOf: grouped(caveats, (c) => c.dataset),
    caveat: byId('caveat', caveats),
    theme,
    term: byId('term', terms),
    findingsOf: ({ unit: of, theme: about, indicator: touches, source }) =>
      findings.filter(
        (f) =>
          (of === undefined || f.unit === of || unit(f.unit).parent === of) &&
          (about === undefined || f.theme === about) &&
          (touches === undefined || theme(f.theme).indicators.includes(touches)) &&
          (source === undefined || f.source === source),
      ),
    schema: () => read<SchemaFile>('schema.json').tables,
    latestFull: (id) => newest(id, (c) => display(indicator(id), c) === 'ranking'),
    latestHeld: (id) => newest(id, (c) => c.held > 0),
  };
}

let opened: Store | undefined;

/** The store of this build: public/data below the folder the build runs in, read once. */
export function store(): Store {
  opened ??= openStore(join(process.cwd(), 'public', 'data'));
  return opened;
}
