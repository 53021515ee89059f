import { fold } from '../fold.ts';
import { parsePeriod } from '../period.ts';
import { firstDayOf34, lastDayOf63 } from '../unit.ts';
import { unitNames, type NamedUnit } from '../unitNames.ts';
import type { PeriodId, Unit, UnitId, Vintage } from '../types.ts';

/** What of a unit the reading of own data needs. */
export type MineUnit = NamedUnit & Pick<Unit, 'code'>;

/** `stripped`: only without words such as TP or UBND, or a number in front; `code`: by its official code in a told vintage. */
export interface Match {
  readonly unit: MineUnit;
  readonly how: 'id' | 'name' | 'stripped' | 'code';
}

export interface UnitMatcher {
  byId(id: UnitId): MineUnit | null;
  /** The unit that a written name means in a vintage; bare codes are read only where `codes` says so. */
  match(written: string, vintage: Vintage, codes?: boolean): Match | null;
  /** Units with names near to the written one, nearest first. */
  near(written: string, vintage: Vintage, most: number): readonly MineUnit[];
}

const kinds = ['province', 'nation', 'region', 'ministry', 'group'] as const;
const before = /^(?:\d{1,3} )?(?:(?:ubnd|uy ban nhan dan|tinh|thanh pho|tp|t p)(?: |$))*/;
const behind = /(?: (?:province|city|municipality))$/;

/** A folded name without the office in front of it, the kind of place and a number in the list; the same where nothing remains. */
export const strippedName = (folded: string): string => folded.replace(before, '').replace(behind, '') || folded;

/** Finds units as the pipeline does, by folded names and aliases of a vintage, and then without the words that say nothing. */
export function unitMatcher(units: readonly MineUnit[]): UnitMatcher {
  const names = unitNames(units);
  const ids = new Map(units.filter((u) => u.kind !== 'local').map((u) => [u.id, u]));
  const find = (name: string, vintage: Vintage): MineUnit | null => {
    for (const kind of kinds) {
      const found = names.find(kind, vintage, name);
      if (found) return found;
    }
    return null;
  };
  return {
    byId: (id) => ids.get(id) ?? null,
    match(written, vintage, codes = false) {
      const text = written.trim();
      const byId = ids.get(text);
      if (byId) return { unit: byId, how: 'id' };
      if (/^\d{1,2}$/.test(text)) {
        const unit = codes ? ids.get(`${vintage}:${text.padStart(2, '0')}`) : undefined;
        return unit ? { unit, how: 'code' } : null;
      }
      const exact = find(text, vintage);
      if (exact) return { unit: exact, how: 'name' };
      const folded = fold(text);
      const stripped = strippedName(folded);
      const found = stripped === folded ? null : find(stripped, vintage);
      return found ? { unit: found, how: 'stripped' } : null;
    },
    near(written, vintage, most) {
      const folded = fold(written);
      if (folded.length < 2) return [];
      const stripped = strippedName(folded);
      const found = kinds.flatMap((kind) => (kind === 'group' ? [] : names.near(kind, vintage, kind === 'province' ? stripped : folded, most)));
      return [...new Set(found)].slice(0, most);
    },
  };
}

/** The vintage whose provinces a period can be about; null where it crosses 1 July 2025 or has no dates. */
export function vintageOfPeriod(id: PeriodId | null): Vintage | null {
  const period = id === null ? null : parsePeriod(id);
  if (!period?.start || !period.end) return null;
  return period.end <= lastDayOf63 ? 'vn63' : period.start >= firstDayOf34 ? 'vn34' : null;
}

/** The vintage that most names fit, where their periods leave it open: the 63 where more names are only known there, else the 34. */
export function vintageOfNames(matcher: UnitMatcher, written: Iterable<string>): Vintage {
  let [only63, only34] = [0, 0];
  for (const name of written) {
    const [old, fresh] = [matcher.match(name, 'vn63'), matcher.match(name, 'vn34')];
    if (old && !fresh) only63++;
    if (fresh && !old) only34++;
  }
  return only63 > only34 ? 'vn63' : 'vn34';
}
