import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { vi } from '../../src/i18n/vi.ts';

/** Words that are the same in both languages: names, signs and numbers. */
const same = /^[^\p{L}]*$|^(PAPI|PAR Index|SIPAS|CC BY 4\.0|CSV|JSON|SVG|PNG|Excel|Python|R|XLSX|DuckDB|Parquet|Đúng Hẹn|Đúng|Hẹn|Hoàng Sa|Trường Sa)$/u;

/** The leaves of a dictionary as key → text or function. */
function leaves(words: unknown, path = ''): [string, unknown][] {
  if (typeof words !== 'object' || words === null) return [[path, words]];
  return Object.entries(words).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key));
}

const inVietnamese = new Map(leaves(vi));
const inEnglish = new Map(leaves(en));

describe('dictionaries', () => {
  it('have the same keys with the same kind of entry', () => {
    const kinds = (of: ReadonlyMap<string, unknown>): string[] => [...of].map(([key, value]) => `${key}: ${typeof value}`).sort();
    expect(kinds(inEnglish)).toEqual(kinds(inVietnamese));
  });
  it('have no empty text but where both are empty', () => {
    const empty = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';
    expect([...inVietnamese].filter(([key, value]) => empty(value) !== empty(inEnglish.get(key))).map(([key]) => key)).toEqual([]);
  });
  it('have no text that was left untranslated', () => {
    const untranslated = [...inVietnamese].filter(([key, value]) => typeof value === 'string' && value === inEnglish.get(key) && !same.test(value));
    expect(untranslated.map(([key, value]) => `${key}: ${value}`)).toEqual([]);
  });
});
