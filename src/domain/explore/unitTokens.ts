import type { Unit, UnitId, Vintage } from '../types.ts';
import type { Catalogue } from './catalogue.ts';
import type { UnitChoice } from './question.ts';
import { fits } from './units.ts';

/** Words of an address that stand for units: `provinces`, `in r.mrd`, `peers 48`, or units one by one: `48 01 r.mrd min.moj vn`. */
export interface UnitWords {
  read(words: readonly string[]): { readonly choice: UnitChoice | null; readonly dropped: readonly string[] };
  write(choice: UnitChoice): readonly string[];
}

/** The id of a unit without its vintage, which the address says once; a colon would be escaped. */
const tokenOf = (id: UnitId): string => id.replace(/^vn(63|34):/, '').replace(':', '.');

const sets = ['provinces', 'regions', 'ministries'] as const;
const isSet = (word: string): word is (typeof sets)[number] => (sets as readonly string[]).includes(word);
export const noneWord = 'none';

/** The words for units in addresses of one vintage. */
export function unitWords(catalogue: Catalogue, vintage: Vintage): UnitWords {
  const byToken = new Map(catalogue.units.filter((u) => fits(u, vintage)).map((u) => [tokenOf(u.id), u]));
  const of = (word: string | undefined, kind: Unit['kind']): UnitId | null => {
    const unit = byToken.get(word ?? '');
    return unit?.kind === kind ? unit.id : null;
  };
  return {
    read(words) {
      const [first = '', second, ...more] = words;
      if (words.length === 1 && isSet(first)) return { choice: { kind: first }, dropped: [] };
      if (words.length === 1 && first === noneWord) return { choice: { kind: 'units', ids: [] }, dropped: [] };
      if (first === 'in' || first === 'peers') {
        const id = of(second, first === 'in' ? 'region' : 'province');
        if (id === null) return { choice: null, dropped: [words.join(' ')] };
        return { choice: { kind: first === 'in' ? 'region' : 'peers', of: id }, dropped: more };
      }
      const known = [...new Set(words.flatMap((w) => byToken.get(w)?.id ?? []))];
      return { choice: known.length > 0 ? { kind: 'units', ids: known } : null, dropped: words.filter((w) => !byToken.has(w)) };
    },
    write(choice) {
      if (choice.kind === 'region') return ['in', tokenOf(choice.of)];
      if (choice.kind === 'peers') return ['peers', tokenOf(choice.of)];
      if (choice.kind !== 'units') return [choice.kind];
      return choice.ids.length > 0 ? choice.ids.map(tokenOf) : [noneWord];
    },
  };
}
