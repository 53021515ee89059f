import type { DecimalMark } from '../number.ts';
import type { PeriodId, UnitId, Vintage } from '../types.ts';
import type { NotCsv } from './decodeText.ts';
import type { MineTable } from './mineTable.ts';
import type { ColumnFacts } from './proposeColumns.ts';
import type { DayOrder, Encoding, MineChoices } from './settings.ts';

/** Why no table came of a file. Rows are counted as a spreadsheet does, from 1. */
export type MineProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly allowed: number }
  | { readonly kind: 'too-many-rows'; readonly rows: number; readonly allowed: number }
  | { readonly kind: 'too-many-columns'; readonly columns: number; readonly allowed: number }
  | { readonly kind: 'too-many-cells'; readonly cells: number; readonly allowed: number }
  | { readonly kind: 'not-csv'; readonly seen: NotCsv }
  /** A quotation mark opens in this row and never closes. */
  | { readonly kind: 'open-quote'; readonly row: number }
  | { readonly kind: 'no-header'; readonly row: readonly string[] }
  | { readonly kind: 'no-rows' }
  | { readonly kind: 'no-unit-column'; readonly headings: readonly string[] }
  | { readonly kind: 'no-value-column'; readonly headings: readonly string[] }
  /** The browser could not read the file, or gave no worker. */
  | { readonly kind: 'unreadable'; readonly detail: string }
  | { readonly kind: 'no-worker'; readonly detail: string }
  | { readonly kind: 'cancelled' };

/** What a reader should know about how a file was read. `column` is a heading, or the name in the table where it has none. */
export type MineNotice =
  | { readonly kind: 'encoding-guessed'; readonly encoding: Encoding }
  | { readonly kind: 'control-characters'; readonly count: number }
  /** Nothing says whether three digits behind a mark are thousands or decimals; read as said. */
  | { readonly kind: 'thousands-or-decimals'; readonly column: string; readonly cell: string; readonly decimal: DecimalMark; readonly value: number | null }
  | { readonly kind: 'mixed-marks'; readonly column: string; readonly decimal: DecimalMark }
  | { readonly kind: 'mixed-percent'; readonly column: string; readonly percent: number; readonly numbers: number }
  | { readonly kind: 'day-order'; readonly cell: string; readonly order: DayOrder }
  | { readonly kind: 'no-period' }
  | { readonly kind: 'period-from-title'; readonly period: PeriodId; readonly text: string }
  | { readonly kind: 'codes-need-vintage'; readonly rows: number }
  /** Periods of these rows fit both systems of provinces; the names decided. */
  | { readonly kind: 'vintage-by-names'; readonly vintage: Vintage; readonly rows: number }
  /** Total rows were left out. */
  | { readonly kind: 'totals'; readonly rows: number }
  /** Rows with one cell across the table became the column `section`. */
  | { readonly kind: 'sections'; readonly rows: number }
  /** Quotation marks inside a quoted cell are not doubled; the first such row. */
  | { readonly kind: 'bad-quotes'; readonly rows: number; readonly first: number }
  | { readonly kind: 'ragged'; readonly rows: number; readonly first: number }
  | { readonly kind: 'unmatched-units'; readonly rows: number; readonly names: number }
  | { readonly kind: 'unreadable-periods'; readonly rows: number }
  | { readonly kind: 'unreadable-numbers'; readonly cells: number }
  /** Several rows of the same unit and period: views leave such cells out, they are never added up. */
  | { readonly kind: 'repeated'; readonly cells: number };

export interface UnmatchedName {
  readonly written: string;
  /** Its key in the settings' `names`. */
  readonly key: string;
  readonly rows: number;
  readonly vintage: Vintage;
  /** Near names of that vintage, nearest first. */
  readonly nearest: readonly UnitId[];
  /** The unit of the other vintage that has this name. */
  readonly elsewhere: UnitId | null;
}

export interface LooseName {
  readonly written: string;
  readonly key: string;
  readonly rows: number;
  readonly unit: UnitId;
}

export interface UnreadableCell {
  readonly column: string;
  readonly cell: string;
  readonly row: number;
}

/** How a file was read. Lists hold the first of each kind; the notices count all. */
export interface MineReport {
  readonly name: string | null;
  readonly bytes: number;
  readonly encoding: { readonly encoding: Encoding; readonly how: 'mark' | 'valid' | 'guess' | 'told' | 'pasted' };
  readonly columns: readonly ColumnFacts[];
  readonly choices: MineChoices;
  /** The first rows of data as they stand. */
  readonly preview: readonly (readonly string[])[];
  readonly rows: number;
  readonly matchedRows: number;
  readonly unmatched: readonly UnmatchedName[];
  /** Names that fit only without words such as TP, which may also be a city inside a province. */
  readonly loose: readonly LooseName[];
  readonly badPeriods: readonly UnreadableCell[];
  readonly badNumbers: readonly UnreadableCell[];
  readonly notices: readonly MineNotice[];
}

/** What is known of the columns of a file that could not be made a table, so that the reader can say what is missing. */
export interface MineDraft {
  readonly columns: readonly ColumnFacts[];
  readonly preview: readonly (readonly string[])[];
}

export type MineResult =
  | { readonly ok: true; readonly table: MineTable; readonly report: MineReport }
  | { readonly ok: false; readonly problem: MineProblem; readonly draft: MineDraft | null };
