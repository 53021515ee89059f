import type { Coverage, Indicator, PeriodId, Source, Status, Text, Unit, UnitId, UnitKind, Vintage } from '../types.ts';
import type { Cell } from '../published.ts';
import { countedCoverage } from '../derive/coverage.ts';
import { comparePeriods, period } from '../period.ts';
import { isPresent } from '../status.ts';

/** The units an indicator has observations of in one period, in the order of the catalogue. */
export interface Holding {
  readonly period: PeriodId;
  /** With a value. */
  readonly held: readonly UnitId[];
  /** For which the publisher released nothing. */
  readonly notPublished: readonly UnitId[];
  /** Without a value for another reason that a source or a ruling gives. */
  readonly otherwise: readonly UnitId[];
}

/** A dataset as menus name it. */
export interface CatalogueDataset {
  readonly id: string;
  readonly title: Text;
  readonly short: Text;
}

/** What must be known to ask: everything but the values. */
export interface Catalogue {
  readonly release: string;
  readonly datasets: readonly CatalogueDataset[];
  /** The nation, groups, regions in their official order, ministries, provinces of both vintages; no local units. */
  readonly units: readonly Unit[];
  readonly unitById: ReadonlyMap<UnitId, Unit>;
  readonly indicators: readonly Indicator[];
  readonly indicatorById: ReadonlyMap<string, Indicator>;
  /** By indicator, in order of time. */
  readonly holdings: ReadonlyMap<string, readonly Holding[]>;
  /** Every period of a holding, oldest first. */
  readonly periods: readonly PeriodId[];
  /** Words for periods whose id does not say them. */
  readonly periodTexts: ReadonlyMap<PeriodId, Text>;
  /** Publisher of each source. */
  readonly publishers: ReadonlyMap<string, Text>;
  /** The comparable provinces of each province, nearest first. */
  readonly peers: ReadonlyMap<UnitId, readonly UnitId[]>;
}

/** The lists a catalogue is put together from. */
export type CatalogueParts = Pick<Catalogue, 'release' | 'datasets' | 'units' | 'indicators' | 'holdings' | 'periodTexts' | 'publishers' | 'peers'>;

/** A catalogue with its look-ups. */
export function catalogueFrom(parts: CatalogueParts): Catalogue {
  const periods = new Set([...parts.holdings.values()].flatMap((list) => list.map((h) => h.period)));
  return {
    ...parts,
    unitById: new Map(parts.units.map((u) => [u.id, u])),
    indicatorById: new Map(parts.indicators.map((i) => [i.id, i])),
    periods: [...periods].sort(comparePeriods),
  };
}

/** The holdings of one indicator from its cells, oldest first; cells of units outside the catalogue are left out. */
export function holdingsOf(units: readonly Unit[], cells: readonly Cell[]): Holding[] {
  const place = new Map(units.map((u, n) => [u.id, n]));
  const known = cells.filter((c) => place.has(c.unit)).sort((a, b) => place.get(a.unit)! - place.get(b.unit)!);
  const unpublished = (status: Status): boolean => status === 'not-published' || status === 'not-surveyed';
  return [...Map.groupBy(known, (c) => c.period)]
    .sort(([a], [b]) => comparePeriods(a, b))
    .map(([id, list]) => {
      const of = (test: (status: Status) => boolean): UnitId[] => list.filter((c) => test(c.status)).map((c) => c.unit);
      return { period: id, held: of(isPresent), notPublished: of(unpublished), otherwise: of((s) => !isPresent(s) && !unpublished(s)) };
    });
}

/** What a site or a test has read from the published files. */
export interface Published {
  readonly release: string;
  readonly datasets: readonly CatalogueDataset[];
  readonly units: readonly Unit[];
  readonly indicators: readonly Indicator[];
  readonly sources: readonly Source[];
  readonly periodTexts: ReadonlyMap<PeriodId, Text>;
  readonly peers: ReadonlyMap<UnitId, readonly UnitId[]>;
  cells(indicator: string): readonly Cell[];
}

/** The catalogue of the published files; reads every cell once. */
export function catalogueOf(published: Published): Catalogue {
  const units = published.units.filter((u) => u.kind !== 'local');
  return catalogueFrom({
    release: published.release,
    datasets: published.datasets.map(({ id, title, short }) => ({ id, title, short })),
    units,
    indicators: published.indicators,
    holdings: new Map(published.indicators.map((i) => [i.id, holdingsOf(units, published.cells(i.id))])),
    periodTexts: published.periodTexts,
    publishers: new Map(published.sources.map((s) => [s.id, s.publisher])),
    peers: published.peers,
  });
}

/** The holding of an indicator in a period, or null. */
export function holdingIn(catalogue: Catalogue, indicator: string, id: PeriodId): Holding | null {
  return catalogue.holdings.get(indicator)?.find((h) => h.period === id) ?? null;
}

/** Units of one kind that a full set needs in a period: those of the vintage, or the ministries that exist then. */
function setOf(catalogue: Catalogue, kind: UnitKind, vintage: Vintage, id: PeriodId): readonly Unit[] {
  const { start, end } = period(id);
  const exists = (u: Unit): boolean => (u.validFrom === null || end === null || u.validFrom <= end) && (u.validTo === null || start === null || start <= u.validTo);
  return catalogue.units.filter((u) => u.kind === kind && (kind === 'ministry' ? exists(u) : u.vintage === vintage));
}

/**
 * How much of a set an indicator holds in a period; of provinces it is the published coverage. Null where no unit of the set is observed.
 * For ministries, which belong to both vintages, `vintage` is the one asked with.
 */
export function coverageIn(catalogue: Catalogue, indicator: string, vintage: Vintage, id: PeriodId, kind: 'province' | 'region' | 'ministry' = 'province'): Coverage | null {
  const holding = holdingIn(catalogue, indicator, id);
  if (!holding) return null;
  const set = new Set(setOf(catalogue, kind, vintage, id).map((u) => u.id));
  const count = (ids: readonly UnitId[]): number => ids.filter((unit) => set.has(unit)).length;
  const [held, notPublished, otherwise] = [count(holding.held), count(holding.notPublished), count(holding.otherwise)];
  return held + notPublished + otherwise === 0 ? null : countedCoverage({ indicator, vintage, period: id, held, notPublished, total: set.size });
}
