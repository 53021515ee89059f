import type { Indicator, PeriodId, Text, Unit, UnitId } from '../types.ts';
import { fold, slug } from '../fold.ts';
import { searchKey, searchKeys } from '../search.ts';
import { vintageOf } from '../unit.ts';
import { catalogueFrom, type Catalogue, type Holding } from './catalogue.ts';
import { packRuns, unpackRuns } from './runs.ts';

/** The language of a packed catalogue. */
type Language = keyof Text;

/** An object without the fields that hold what `usual` says. */
function lean<T extends object>(all: T, usual: Partial<T>): Partial<T> {
  return Object.fromEntries(Object.entries(all).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(usual[key as keyof T]))) as Partial<T>;
}

/** Every text of one language; a packed catalogue holds no other. */
type Spoken<T> = T extends Text ? string : T extends readonly (infer Item)[] ? readonly Spoken<Item>[] : T extends object ? { readonly [Key in keyof T]: Spoken<T[Key]> } : T;

const isText = (value: object): value is Text => Object.keys(value).length === 2 && 'vi' in value && 'en' in value;

function spoken<T>(value: T, language: Language): Spoken<T> {
  const of = (item: unknown): unknown => {
    if (typeof item !== 'object' || item === null) return item;
    if (Array.isArray(item)) return item.map(of);
    return isText(item) ? item[language] : Object.fromEntries(Object.entries(item).map(([key, part]) => [key, of(part)]));
  };
  return of(value) as Spoken<T>;
}

const both = (text: string): Text => ({ vi: text, en: text });

type SpokenUnit = Omit<Spoken<Unit>, 'predecessors' | 'successors'>;

/** What most units hold, given id and name. */
const usualUnit = (id: UnitId, name: string): Partial<SpokenUnit> => ({
  kind: 'province',
  vintage: vintageOf(id),
  code: id.slice(id.indexOf(':') + 1),
  short: name,
  slug: slug(name),
  fold: fold(name),
  aliases: [],
  validFrom: vintageOf(id) === 'vn34' ? '2025-07-01' : null,
  validTo: vintageOf(id) === 'vn63' ? '2025-06-30' : null,
});

/** Fields of an indicator that many share are numbers of a list. */
type SharedField = 'measures' | 'breaks' | 'rollup' | 'denominator';
const sharedFields: readonly SharedField[] = ['measures', 'breaks', 'rollup', 'denominator'];
type SpokenIndicator = Omit<Spoken<Indicator>, SharedField | 'about' | 'misleads'> & { readonly [Field in SharedField]: number };

const usualIndicator = (name: string): Partial<SpokenIndicator> => ({ parent: null, short: name, better: 'neither', processing: 'published', trend: true, ratio: null, rankOf: null });

/** The period as a number of the list, then the units as runs of their places: with a value, not published, otherwise absent. */
type PackedHolding = readonly [number, string, string?, string?];

/** The catalogue in one language, as a browser fetches it; indicators come without their explanations, units without local ones. */
export interface PackedCatalogue {
  readonly release: string;
  readonly datasets: Spoken<Catalogue['datasets']>;
  readonly units: readonly (Partial<SpokenUnit> & { readonly id: UnitId; readonly name: string })[];
  /** Places of the former provinces of each province that has some. */
  readonly predecessors: Readonly<Record<UnitId, string>>;
  readonly periods: readonly PeriodId[];
  readonly periodTexts: Readonly<Record<PeriodId, string>>;
  readonly shared: { readonly [Field in SharedField]: readonly Spoken<Indicator>[Field][] };
  readonly indicators: readonly (Partial<SpokenIndicator> & { readonly id: string; readonly name: string })[];
  /** In the order of the indicators. */
  readonly holdings: readonly (readonly PackedHolding[])[];
  /** Each publisher with its sources. */
  readonly publishers: readonly (readonly [string, string])[];
  /** Places of the comparable provinces of each province. */
  readonly peers: Readonly<Record<UnitId, readonly number[]>>;
}

/** Names a unit is searched by that its name does not answer to already, folded. */
const otherNames = ({ name, short, aliases }: Unit, language: Language): string[] =>
  searchKeys([name.vi, name.en, short.vi, short.en, ...aliases]).filter((key) => !key.includes(searchKey(name[language])));

/** Packs a catalogue in one language. */
export function packCatalogue(catalogue: Catalogue, language: Language): PackedCatalogue {
  const { units, indicators } = catalogue;
  const place = new Map(units.map((u, n) => [u.id, n]));
  const places = (ids: readonly UnitId[]): number[] => ids.map((id) => place.get(id)!);
  const runs = (ids: readonly UnitId[]): string => packRuns(places(ids));
  const periodPlace = new Map(catalogue.periods.map((p, n) => [p, n]));
  const lists: Record<SharedField, Spoken<Indicator>[SharedField][]> = { measures: [], breaks: [], rollup: [], denominator: [] };
  const inList = (field: SharedField, indicator: Spoken<Indicator>): number => {
    const found = lists[field].findIndex((known) => JSON.stringify(known) === JSON.stringify(indicator[field]));
    return found >= 0 ? found : lists[field].push(indicator[field]) - 1;
  };
  return {
    release: catalogue.release,
    datasets: spoken(catalogue.datasets, language),
    units: units.map((u) => {
      const { predecessors: _before, successors: _after, ...rest } = spoken(u, language);
      return { id: u.id, name: rest.name, ...lean({ ...rest, aliases: otherNames(u, language) }, usualUnit(u.id, rest.name)) };
    }),
    predecessors: Object.fromEntries(units.filter((u) => u.predecessors.length > 0).map((u) => [u.id, runs(u.predecessors.toSorted((a, b) => place.get(a)! - place.get(b)!))])),
    periods: catalogue.periods,
    periodTexts: Object.fromEntries([...catalogue.periodTexts].map(([id, text]) => [id, text[language]])),
    indicators: indicators.map((i) => {
      const { about: _about, misleads: _misleads, ...rest } = spoken({ ...i, rollup: i.rollup.how === 'none' ? { how: 'none' as const, why: both('') } : i.rollup }, language);
      const numbers = Object.fromEntries(sharedFields.map((field) => [field, inList(field, rest as Spoken<Indicator>)])) as Record<SharedField, number>;
      return { id: i.id, name: rest.name, ...lean({ ...rest, ...numbers } as SpokenIndicator, { ...usualIndicator(rest.name) }) };
    }),
    shared: lists as PackedCatalogue['shared'],
    holdings: indicators.map((i) => (catalogue.holdings.get(i.id) ?? []).map((h): PackedHolding => {
      const head = [periodPlace.get(h.period)!, runs(h.held)] as const;
      if (h.otherwise.length > 0) return [...head, runs(h.notPublished), runs(h.otherwise)];
      return h.notPublished.length > 0 ? [...head, runs(h.notPublished)] : head;
    })),
    publishers: [...Map.groupBy(catalogue.publishers, ([, text]) => text[language])].map(([text, sources]) => [text, sources.map(([id]) => id).join(' ')] as const),
    peers: Object.fromEntries([...catalogue.peers].map(([id, peers]) => [id, places(peers)])),
  };
}

/** Unpacks a catalogue; every text stands in the language of the file under both languages. Explanations of indicators are blank. */
export function unpackCatalogue(packed: PackedCatalogue): Catalogue {
  const ids = packed.units.map((u) => u.id);
  const unitIds = (runs = ''): UnitId[] => unpackRuns(runs).map((n) => ids[n]!);
  const successors = new Map<UnitId, UnitId[]>();
  for (const [id, runs] of Object.entries(packed.predecessors)) for (const former of unitIds(runs)) successors.set(former, [...(successors.get(former) ?? []), id]);
  const units = packed.units.map((part): Unit => {
    const u = { ...usualUnit(part.id, part.name), ...part } as SpokenUnit;
    return { ...u, name: both(u.name), short: both(u.short), full: both(u.full), predecessors: unitIds(packed.predecessors[u.id]), successors: successors.get(u.id) ?? [] };
  });
  const textOf = (text: string | null): Text | null => (text === null ? null : both(text));
  const indicators = packed.indicators.map((part): Indicator => {
    const i = { ...usualIndicator(part.name), ...part } as SpokenIndicator;
    const rollup = packed.shared.rollup[i.rollup]!;
    return {
      ...i,
      name: both(i.name),
      short: both(i.short),
      about: both(''),
      misleads: null,
      measures: packed.shared.measures[i.measures]!,
      breaks: packed.shared.breaks[i.breaks]!.map((b) => ({ at: b.at, why: both(b.why) })),
      rollup: rollup.how === 'none' ? { how: 'none', why: both('') } : rollup,
      denominator: textOf(packed.shared.denominator[i.denominator]!),
    };
  });
  const holding = ([at, held, notPublished, otherwise]: PackedHolding): Holding => ({ period: packed.periods[at]!, held: unitIds(held), notPublished: unitIds(notPublished), otherwise: unitIds(otherwise) });
  return catalogueFrom({
    release: packed.release,
    datasets: packed.datasets.map((d) => ({ id: d.id, title: both(d.title), short: both(d.short) })),
    units,
    indicators,
    holdings: new Map(packed.indicators.map((i, n) => [i.id, packed.holdings[n]!.map(holding)])),
    periodTexts: new Map(Object.entries(packed.periodTexts).map(([id, text]) => [id, both(text)])),
    publishers: new Map(packed.publishers.flatMap(([text, sources]) => sources.split(' ').map((id) => [id, both(text)] as const))),
    peers: new Map(Object.entries(packed.peers).map(([id, peers]) => [id, peers.map((n) => ids[n]!)])),
  });
}
