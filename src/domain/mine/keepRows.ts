import { fold } from '../fold.ts';
import type { UnitId } from '../types.ts';
import type { ColumnFacts } from './proposeColumns.ts';
import { absenceOf } from './readNumber.ts';

const total = /^(tong|tong so|tong cong|cong|total|grand total|trong do)$/;

/** Rows of data, by their place in the file, and what was sorted out. */
export interface Kept {
  readonly rows: readonly number[];
  /** The section each kept row stands in; null where the file has none. */
  readonly sections: readonly (string | null)[] | null;
  readonly totals: number;
  readonly sectionRows: number;
  /** Rows with cells beyond the last column, and the first of them, counted from 1. */
  readonly ragged: { readonly rows: number; readonly first: number };
}

/**
 * Sorts out blank rows, totals and rows of one cell across the table, which head the rows below them. A total that the reader
 * has given a unit stays. `unit` is the column of names, or null.
 */
export function keepRows(rows: readonly (readonly string[])[], from: number, columns: readonly ColumnFacts[], unit: number | null, names: Readonly<Record<string, UnitId | null>>): Kept {
  const kept: number[] = [];
  const sections: (string | null)[] = [];
  const used = columns.filter((c) => c.kind !== 'empty').length;
  let [section, totals, sectionRows, ragged, firstRagged]: [string | null, number, number, number, number] = [null, 0, 0, 0, 0];
  const known = new Map<string, boolean>();
  const isTotal = (name: string): boolean => {
    let found = known.get(name);
    if (found === undefined) {
      const key = name.length > 24 ? name : fold(name);
      found = total.test(key) && names[key] === undefined;
      known.set(name, found);
    }
    return found;
  };
  for (let n = from; n < rows.length; n++) {
    const row = rows[n]!;
    const first = row.findIndex((c) => c !== '' && c.trim() !== '');
    if (first < 0) continue;
    const alone = used > 3 && !row.some((c, i) => i > first && c !== '' && c.trim() !== '');
    if (row.length > columns.length && row.slice(columns.length).some((c) => c.trim() !== '')) {
      ragged++;
      firstRagged ||= n + 1;
    }
    const name = (unit === null ? '' : (row[unit] ?? '')).trim() || row[first]!.trim();
    if (isTotal(name)) totals++;
    else if (alone && absenceOf(name) === null && !/^\d/.test(name)) {
      section = name;
      sectionRows++;
    } else {
      kept.push(n);
      sections.push(section);
    }
  }
  return { rows: kept, sections: sectionRows ? sections : null, totals, sectionRows, ragged: { rows: ragged, first: firstRagged } };
}
