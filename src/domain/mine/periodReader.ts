import type { PeriodId } from '../types.ts';
import { withYear, type ColumnFacts } from './proposeColumns.ts';
import { readPeriod } from './readPeriod.ts';
import type { UnreadableCell } from './report.ts';
import type { DayOrder, PeriodColumn } from './settings.ts';

const listed = 20;

export interface PeriodReader {
  /** The period of a row, in a column of periods across where one is given; null where the row names none. `at` counts from 0. */
  read(row: readonly string[], at: number, across: number | null): PeriodId | null;
  /** Cells with a text that is no period: how many, and the first of them. */
  readonly bad: { count: number; readonly cells: UnreadableCell[] };
}

/** Reads the period of every row, each text once. */
export function periodReader(period: PeriodColumn, order: DayOrder, columns: readonly ColumnFacts[]): PeriodReader {
  const bad = { count: 0, cells: [] as UnreadableCell[] };
  const known = new Map<string, PeriodId | null>();
  const read = (text: string): PeriodId | null => {
    let found = known.get(text);
    if (found === undefined) {
      found = readPeriod(text, order);
      known.set(text, found);
    }
    return found;
  };
  if (period.kind === 'none') return { read: () => null, bad };
  if (period.kind === 'fixed') return { read: () => period.period, bad };
  if (period.kind === 'across') return { read: (_row, _at, column) => (column === null ? null : read(columns[column]?.heading ?? '')), bad };
  const heading = columns[period.column]?.heading ?? '';
  return {
    read(row, at) {
      const cell = row[period.column] ?? '';
      const text = period.year === null ? cell : cell.trim() === '' ? (row[period.year] ?? '') : withYear(cell, row[period.year] ?? '', heading);
      if (text.trim() === '') return null;
      const found = read(text);
      if (found === null) {
        bad.count++;
        if (bad.cells.length < listed) bad.cells.push({ column: heading, cell: text.trim().slice(0, 80), row: at + 1 });
      }
      return found;
    },
    bad,
  };
}
