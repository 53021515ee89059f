import { fold } from './fold.ts';
import { nearestFew } from './nearest.ts';
import type { Unit, UnitKind, Vintage } from './types.ts';

/** What names are looked up from. */
export type NamedUnit = Pick<Unit, 'id' | 'kind' | 'vintage' | 'name' | 'full' | 'aliases'>;

export interface UnitNames<U extends NamedUnit> {
  /** The unit of that kind with that name or alias, in the vintage for provinces and regions; null where there is none. */
  find(kind: string, vintage: Vintage | null, name: string): U | null;
  /** Units of that kind with names near to the name, nearest first, at most `most`. */
  near(kind: string, vintage: Vintage | null, name: string, most: number): U[];
}

const ofVintage = (kind: string): boolean => kind === 'province' || kind === 'region';
const scopeOf = (kind: string, vintage: Vintage | null): string => (ofVintage(kind) ? `${kind}:${vintage}` : kind);

/**
 * Finds units by folded names and aliases within their kind and vintage; local units have no names of their own and are left
 * out. `clash` hears of a name that means two units; the later one keeps it.
 */
export function unitNames<U extends NamedUnit>(units: readonly U[], clash: (name: string, first: U, second: U) => void = () => undefined): UnitNames<U> {
  const scopes = new Map<string, Map<string, U>>();
  for (const unit of units) {
    if (unit.kind === ('local' satisfies UnitKind)) continue;
    const scope = scopeOf(unit.kind, unit.vintage);
    const names = scopes.get(scope) ?? new Map<string, U>();
    scopes.set(scope, names);
    for (const name of [unit.name.vi, unit.full.vi, unit.name.en, ...unit.aliases]) {
      const key = fold(name);
      const other = names.get(key);
      if (other && other.id !== unit.id) clash(name, other, unit);
      names.set(key, unit);
    }
  }
  const of = (kind: string, vintage: Vintage | null): ReadonlyMap<string, U> => scopes.get(scopeOf(kind, vintage)) ?? new Map<string, U>();
  return {
    find: (kind, vintage, name) => of(kind, vintage).get(fold(name)) ?? null,
    near(kind, vintage, name, most) {
      const names = of(kind, vintage);
      const found = nearestFew(fold(name), names.keys(), names.size).map((key) => names.get(key)!);
      return [...new Set(found)].slice(0, most);
    },
  };
}
