import type { DecimalMark } from '../number.ts';
import type { PeriodId, UnitId, Vintage } from '../types.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'tcvn3';
export const encodings: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'tcvn3'];

export type Delimiter = ',' | ';' | '\t' | '|';
export const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];

/** Whether 03/04/2025 is 3 April (day first, as in Viet Nam) or 4 March. */
export type DayOrder = 'day' | 'month';

/** Rows of the header, counted from 0 over all rows of the file; `count` 0 means that the file has none and data starts at `first`. */
export interface HeaderPlace {
  readonly first: number;
  readonly count: number;
}

export type UnitColumn = { readonly kind: 'column'; readonly column: number } | { readonly kind: 'fixed'; readonly unit: UnitId };

export type PeriodColumn =
  /** `year` is a second column where the first holds only month, quarter or half. */
  | { readonly kind: 'column'; readonly column: number; readonly year: number | null }
  /** One column a period, its heading the period: every value becomes a row of its own. */
  | { readonly kind: 'across'; readonly columns: readonly number[] }
  | { readonly kind: 'fixed'; readonly period: PeriodId }
  | { readonly kind: 'none' };

/** By the period of the row, or one vintage for the whole file. */
export type VintageChoice = 'by-period' | Vintage;

/** What a reader has decided about a file; what is left out is proposed from the file itself. Columns are counted from 0. */
export interface MineSettings {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly header?: HeaderPlace;
  readonly unit?: UnitColumn;
  readonly period?: PeriodColumn;
  readonly value?: number;
  /** The decimal mark of a column. */
  readonly decimals?: Readonly<Record<number, DecimalMark>>;
  readonly dates?: DayOrder;
  readonly vintage?: VintageChoice;
  /** What a name in the file means, by its folded form; null leaves it out on purpose. */
  readonly names?: Readonly<Record<string, UnitId | null>>;
}

/** The settings a table was read with, nothing left open. */
export interface MineChoices {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly header: HeaderPlace;
  readonly unit: UnitColumn;
  readonly period: PeriodColumn;
  /** null where the periods stand across. */
  readonly value: number | null;
  readonly decimals: Readonly<Record<number, DecimalMark>>;
  readonly dates: DayOrder;
  readonly vintage: VintageChoice;
  readonly names: Readonly<Record<string, UnitId | null>>;
}

/** What a file may weigh and hold. */
export const limits = { bytes: 50 * 1024 * 1024, rows: 200_000, columns: 200, cells: 8_000_000 } as const;
