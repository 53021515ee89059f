import type { Unit, UnitId, Vintage } from '../../src/domain/types.ts';
import { unitNames, type UnitNames } from '../../src/domain/unitNames.ts';
import { fold } from '../../src/domain/fold.ts';
import { firstDayOf34, lastDayOf63 } from '../../src/domain/unit.ts';
import type { Raw, Row } from './read.ts';
import { error, type Problem } from '../problem.ts';

export interface Tile {
  readonly vintage: Vintage;
  readonly unit: UnitId;
  readonly label: { vi: string; en: string } | null;
  readonly column: number;
  readonly row: number;
}

/** Finds units by name within a vintage. */
export class UnitRegistry {
  readonly units: readonly Unit[];
  readonly tiles: readonly Tile[];
  readonly byId: ReadonlyMap<UnitId, Unit>;
  readonly #names: UnitNames<Unit>;
  readonly #locals = new Map<string, Unit>();

  constructor(units: readonly Unit[], tiles: readonly Tile[], locals: ReadonlyMap<string, UnitId>, places: ReadonlyMap<UnitId, Row>, problems: Problem[]) {
    this.units = units;
    this.tiles = tiles;
    this.byId = new Map(units.map((u) => [u.id, u]));
    this.#names = unitNames(units, (name, first, second) => {
      problems.push(error('unit-names', places.get(second.id)!, `the name "${name}" means both ${first.id} and ${second.id}, expected one unit`, 'remove the alias from one of them'));
    });
    for (const [key, id] of locals) this.#locals.set(key, this.byId.get(id)!);
  }

  /** The unit of that kind with that name or alias in the vintage, or null. */
  find(kind: string, vintage: Vintage | null, name: string): Unit | null {
    return this.#names.find(kind, vintage, name);
  }

  /** A declared local unit or tier of a province, or null. */
  findLocal(vintage: Vintage, code: string, name: string, tier: string, sector: string): Unit | null {
    return this.#locals.get(localKey(vintage, code, name, tier, sector)) ?? null;
  }

  /** Why a name is not known in a vintage, with the nearest name or the other vintage as hint. */
  hint(kind: string, vintage: Vintage | null, name: string): string | null {
    const other = vintage === 'vn63' ? 'vn34' : 'vn63';
    const elsewhere = kind === 'province' ? this.find(kind, other, name) : null;
    if (elsewhere) {
      return other === 'vn63'
        ? `"${elsewhere.name.vi}" was a province until 30 June 2025 (${elsewhere.id}); today it belongs to ${elsewhere.successors.map((s) => this.byId.get(s)?.name.vi).join(', ')}`
        : `"${elsewhere.name.vi}" is a unit since 1 July 2025 (${elsewhere.id}), not one of the 63`;
    }
    const [close] = this.#names.near(kind, vintage, name, 1);
    return close ? `did you mean "${close.name.vi}"?` : null;
  }

  /** The unit of the other vintage that carries the same code, for hints. */
  sameCode(vintage: Vintage, code: string): Unit | null {
    return this.byId.get(`${vintage === 'vn63' ? 'vn34' : 'vn63'}:${code}`) ?? null;
  }
}

const localKey = (vintage: Vintage, code: string, name: string, tier: string, sector: string): string => `${vintage}|${code}|${fold(name)}|${tier}|${fold(sector)}`;
const split = (text: string): string[] => (text === '' ? [] : text.split('|'));
const vintageOfSystem = (system: string): Vintage => (system === '34' ? 'vn34' : 'vn63');

type Draft = Omit<Unit, 'sort' | 'fold'> & { readonly bare: string };

function province(row: Row, vintage: Vintage, regionColumn: string, links: { predecessors: UnitId[]; successors: UnitId[] }): Draft {
  const c = row.cells;
  const code = c['code']!;
  const bare = c['name_vi']!;
  const city = (c['type_from_2026_04_30'] || c['type']) === 'city';
  const aliases = split(c['aliases'] ?? '');
  const fullCity = aliases.find((a) => fold(a) === `thanh pho ${fold(bare)}`);
  const full = city && fullCity && !fold(c['name_vi_full']!).startsWith('thanh pho') ? fullCity : c['name_vi_full']!;
  const capitalCity = c['slug'] === 'ho-chi-minh';
  const en = c['name_en']!;
  return {
    id: `${vintage}:${code}`,
    kind: 'province',
    vintage,
    code,
    parent: `${vintage}:r.${c[regionColumn]!.toLowerCase()}`,
    bare,
    name: { vi: capitalCity ? `TP. ${bare}` : bare, en },
    short: { vi: capitalCity ? 'TP.HCM' : bare, en: capitalCity ? 'HCMC' : en },
    full: { vi: full, en: en.endsWith('City') ? en : `${en} ${city ? 'City' : 'province'}` },
    slug: c['slug']!,
    aliases: [...new Set([bare, ...aliases])],
    ...links,
    validFrom: vintage === 'vn34' ? firstDayOf34 : null,
    validTo: vintage === 'vn63' ? lastDayOf63 : null,
  };
}

/** Builds every unit of both vintages from data/units, with successors from the crosswalk and the order of Vietnamese collation. */
export function buildUnits(raw: Raw): { output: UnitRegistry; problems: Problem[] } {
  const problems: Problem[] = [];
  const rows = (name: keyof Raw['units']): readonly Row[] => raw.units[name]?.rows ?? [];
  const none = { predecessors: [] as UnitId[], successors: [] as UnitId[] };
  const crosswalk = rows('crosswalk.csv').map((r) => ({ old: `vn63:${r.cells['old_code']}`, fresh: `vn34:${r.cells['new_code']}` }));
  const drafts: Draft[] = [];
  const places = new Map<UnitId, Row>();
  const add = (draft: Draft, row: Row): void => {
    const first = places.get(draft.id);
    if (first) problems.push(error('unit-names', row, `the unit ${draft.id} stands twice (also ${first.file}:${first.line}), expected once`, 'remove one of the rows'));
    else {
      drafts.push(draft);
      places.set(draft.id, row);
    }
  };
  for (const r of rows('groups.csv')) {
    const c = r.cells;
    const name = { vi: c['name_vi']!, en: c['name_en']! };
    add({ id: c['id']!, kind: c['kind'] as Unit['kind'], vintage: (c['vintage'] || null) as Vintage | null, code: null, parent: null, bare: name.vi, name, short: { vi: c['short_vi']!, en: c['short_en']! }, full: name, slug: fold(name.en).replaceAll(' ', '-'), aliases: split(c['aliases']!), ...none, validFrom: null, validTo: null }, r);
  }
  for (const r of rows('regions.csv')) {
    const c = r.cells;
    const vintage = vintageOfSystem(c['system']!);
    const name = { vi: c['name_vi']!, en: c['name_en']! };
    add({ id: `${vintage}:r.${c['code']!.toLowerCase()}`, kind: 'region', vintage, code: c['code']!, parent: 'vn', bare: name.vi, name, short: { vi: c['abbr_vi']!, en: name.en }, full: name, slug: fold(name.en).replaceAll(' ', '-'), aliases: split(c['aliases']!), ...none, validFrom: vintage === 'vn34' ? firstDayOf34 : null, validTo: vintage === 'vn63' ? lastDayOf63 : null }, r);
  }
  for (const r of rows('vn63.csv')) {
    const id = `vn63:${r.cells['code']}`;
    const successors = crosswalk.filter((x) => x.old === id).map((x) => x.fresh);
    if (successors.length !== 1) problems.push(error('crosswalk', r, `${id} has ${successors.length} successors, expected exactly one`, 'mend units/crosswalk.csv'));
    add(province(r, 'vn63', 'region6_code', { predecessors: [], successors }), r);
  }
  for (const r of rows('vn34.csv')) {
    const id = `vn34:${r.cells['code']}`;
    const predecessors = crosswalk.filter((x) => x.fresh === id).map((x) => x.old);
    if (predecessors.length === 0) problems.push(error('crosswalk', r, `${id} has no predecessor, expected at least one`, 'mend units/crosswalk.csv'));
    add(province(r, 'vn34', 'region6_2025_code', { predecessors, successors: [] }), r);
  }
  for (const r of rows('ministries.csv')) {
    const c = r.cells;
    const name = { vi: c['name_vi']!, en: c['name_en']! };
    add({ id: `min:${c['id']}`, kind: 'ministry', vintage: null, code: c['id']!, parent: 'vn', bare: name.vi, name, short: { vi: c['short_vi']!, en: c['short_en']! }, full: name, slug: c['id']!, aliases: split(c['aliases']!), ...none, validFrom: null, validTo: c['valid_to'] || null }, r);
  }
  const locals = new Map<string, UnitId>();
  for (const r of rows('local.csv')) {
    const c = r.cells;
    const vintage = vintageOfSystem(c['system']!);
    const parent = `${vintage}:${c['parent_code']}`;
    const name = { vi: c['name_vi']!, en: c['name_en']! };
    const id = `${parent}/${c['slug']}`;
    add({ id, kind: 'local', vintage, code: null, parent, bare: name.vi, name, short: name, full: name, slug: c['slug']!, aliases: [], ...none, validFrom: null, validTo: null }, r);
    locals.set(localKey(vintage, c['parent_code']!, c['match']!, c['tier']!, c['sector']!), id);
  }
  for (const d of drafts) if (!d.name.vi || !d.name.en) problems.push(error('both-languages', places.get(d.id)!, `the unit ${d.id} lacks a name in ${d.name.vi ? 'English' : 'Vietnamese'}, expected both languages`, 'add the missing name'));
  const collator = new Intl.Collator('vi');
  const order = [...drafts].sort((a, b) => collator.compare(a.bare, b.bare) || (a.id < b.id ? -1 : 1));
  const position = new Map(order.map((d, i) => [d.id, i + 1]));
  const units = drafts.map(({ bare, ...d }): Unit => ({ ...d, sort: position.get(d.id)!, fold: fold(bare) }));
  return { output: new UnitRegistry(units, tiles(raw), locals, places, problems), problems };
}

function tiles(raw: Raw): Tile[] {
  const grid = (vintage: Vintage, name: 'tilegrid63.csv' | 'tilegrid34.csv'): Tile[] =>
    (raw.units[name]?.rows ?? []).map((r) => ({ vintage, unit: `${vintage}:${r.cells['code']}`, label: null, column: Number(r.cells['col']), row: Number(r.cells['row']) }));
  const islands = (raw.units['tilegrid_islands.csv']?.rows ?? []).map((r): Tile => {
    const vintage = vintageOfSystem(r.cells['system']!);
    return { vintage, unit: `${vintage}:${r.cells['parent_code']}`, label: { vi: r.cells['label_vi']!, en: r.cells['label_en']! }, column: Number(r.cells['col']), row: Number(r.cells['row']) };
  });
  return [...grid('vn63', 'tilegrid63.csv'), ...grid('vn34', 'tilegrid34.csv'), ...islands];
}
