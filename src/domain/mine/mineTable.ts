import type { AbsentStatus, PeriodId, UnitId } from '../types.ts';

/**
 * A column of text as bytes: the text of a row lies in `bytes` from `offsets[row]` to `offsets[row + 1]`, UTF-8. A cleared bit in
 * `valid` (least significant bit first) is no text; null where every row has one. Arrow's Utf8 has the same layout.
 */
export interface TextColumn {
  readonly kind: 'text';
  readonly name: string;
  /** The heading in the file; blank for columns the table gives itself. */
  readonly label: string;
  readonly bytes: Uint8Array;
  readonly offsets: Int32Array;
  readonly valid: Uint8Array | null;
}

/** A column of numbers; where `valid` (as above) has a cleared bit the value is NaN and `why` says the reason. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly name: string;
  readonly label: string;
  readonly values: Float64Array;
  readonly valid: Uint8Array | null;
  /** Per row an index into `absences`; 0 is a number. null where every row has one. */
  readonly why: Uint8Array | null;
  /** Most decimals printed. */
  readonly decimals: number;
  /** Whether every number carried a percent sign. */
  readonly percent: boolean;
}

export type MineColumn = TextColumn | NumberColumn;

export const absences: readonly (AbsentStatus | null)[] = [null, 'not-found', 'not-published', 'unreadable'];

/** Ids in the order met, and for every row the place of its id in them; -1 is none. */
export interface Coded<T extends string> {
  readonly ids: readonly T[];
  readonly at: Int32Array;
}

/**
 * A reader's file as a table: `unit` (id), `unit_name` (as written), `period` (id), `value`, then the file's own columns under
 * safe names. It can be handed between threads without copying.
 */
export interface MineTable {
  readonly rows: number;
  readonly columns: readonly MineColumn[];
  readonly units: Coded<UnitId>;
  readonly periods: Coded<PeriodId>;
}

const bits = (rows: number, isNull: (row: number) => boolean): Uint8Array | null => {
  let valid: Uint8Array | null = null;
  for (let row = 0; row < rows; row++) {
    if (!isNull(row)) continue;
    valid ??= new Uint8Array(Math.ceil(rows / 8)).fill(255);
    valid[row >> 3]! &= ~(1 << (row & 7));
  }
  return valid;
};

const isValid = (valid: Uint8Array | null, row: number): boolean => valid === null || ((valid[row >> 3]! >> (row & 7)) & 1) === 1;

/** Packs texts into a column. */
export function textColumn(name: string, label: string, cells: readonly (string | null)[]): TextColumn {
  const encoder = new TextEncoder();
  const offsets = new Int32Array(cells.length + 1);
  let bytes = new Uint8Array(Math.max(64, cells.length * 8));
  let at = 0;
  cells.forEach((cell, row) => {
    if (cell !== null && cell !== '') {
      if (bytes.length - at < cell.length * 3) {
        const wider = new Uint8Array(bytes.length * 2 + cell.length * 3);
        wider.set(bytes.subarray(0, at));
        bytes = wider;
      }
      at += encoder.encodeInto(cell, bytes.subarray(at)).written;
    }
    offsets[row + 1] = at;
  });
  return { kind: 'text', name, label, bytes: bytes.slice(0, at), offsets, valid: bits(cells.length, (row) => cells[row] === null) };
}

/** Packs numbers into a column; a reason (an index into `absences`) stands for every NaN. */
export function numberColumn(name: string, label: string, values: Float64Array, why: Uint8Array, more: { readonly decimals: number; readonly percent: boolean }): NumberColumn {
  const valid = bits(values.length, (row) => why[row] !== 0);
  return { kind: 'number', name, label, values, valid, why: valid === null ? null : why, ...more };
}

/** The text of a row, or null. */
export function textAt(column: TextColumn, row: number): string | null {
  return isValid(column.valid, row) ? new TextDecoder().decode(column.bytes.subarray(column.offsets[row]!, column.offsets[row + 1]!)) : null;
}

/** The number of a row, or null. */
export function numberAt(column: NumberColumn, row: number): number | null {
  return isValid(column.valid, row) ? column.values[row]! : null;
}

/** The buffers of a table, to hand it to another thread. */
export function buffersOf(table: MineTable): ArrayBuffer[] {
  const views = table.columns.flatMap((c): (ArrayBufferView | null)[] => (c.kind === 'text' ? [c.bytes, c.offsets, c.valid] : [c.values, c.valid, c.why]));
  return [...views, table.units.at, table.periods.at].flatMap((v) => (v ? [v.buffer as ArrayBuffer] : []));
}

/** Gathers ids row by row. */
export function coder<T extends string>(): { add(id: T | null): void; done(): Coded<T> } {
  const ids: T[] = [];
  const seen = new Map<T, number>();
  const at: number[] = [];
  return {
    add(id) {
      if (id === null) {
        at.push(-1);
        return;
      }
      let place = seen.get(id);
      if (place === undefined) {
        place = ids.push(id) - 1;
        seen.set(id, place);
      }
      at.push(place);
    },
    done: () => ({ ids, at: Int32Array.from(at) }),
  };
}
