import type { DecimalMark } from '../number.ts';
import { numberColumn, type NumberColumn } from './mineTable.ts';
import { absenceOf, readNumber } from './readNumber.ts';
import type { UnreadableCell } from './report.ts';

const listed = 20;

export interface NumberBuilder {
  /** Reads the cell of a row of the file (counted from 0) into a place of the column. */
  add(place: number, cell: string, at: number, decimal: DecimalMark, heading: string): void;
  done(): NumberColumn;
  /** Cells with a text that is no number: how many, and the first of them. */
  readonly bad: { count: number; readonly cells: UnreadableCell[] };
}

/** Builds a column of numbers of a given length; what is no number is NaN with its reason. */
export function numberBuilder(name: string, label: string, rows: number): NumberBuilder {
  const values = new Float64Array(rows).fill(NaN);
  const why = new Uint8Array(rows).fill(1);
  const bad = { count: 0, cells: [] as UnreadableCell[] };
  let [decimals, numbers, percent] = [0, 0, 0];
  return {
    add(place, cell, at, decimal, heading) {
      const read = readNumber(cell, decimal);
      if (read) {
        values[place] = read.value;
        why[place] = 0;
        numbers++;
        if (read.percent) percent++;
        if (read.decimals > decimals) decimals = read.decimals;
        return;
      }
      const absence = absenceOf(cell);
      why[place] = absence === 'not-found' ? 1 : absence === 'not-published' ? 2 : 3;
      if (absence !== null) return;
      bad.count++;
      if (bad.cells.length < listed) bad.cells.push({ column: heading, cell: cell.trim().slice(0, 80), row: at + 1 });
    },
    done: () => numberColumn(name, label, values, why, { decimals: Math.min(decimals, 6), percent: numbers > 0 && percent === numbers }),
    bad,
  };
}
