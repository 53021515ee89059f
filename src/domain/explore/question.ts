import type { PeriodId, Status, UnitId, Vintage } from '../types.ts';

/** How an answer is shown. */
export type ViewKind = 'table' | 'pivot' | 'line' | 'ranking' | 'heat' | 'scatter' | 'map';
export const viewKinds: readonly ViewKind[] = ['table', 'pivot', 'line', 'ranking', 'heat', 'scatter', 'map'];

/** What stands across in a pivot and a heat map; units stand down the side. */
export type Across = 'periods' | 'indicators';

/** Columns of a table beside unit, period and value. */
export type ExtraColumn = 'interval' | 'rank' | 'change' | 'status' | 'source';
export const extraColumns: readonly ExtraColumn[] = ['interval', 'rank', 'change', 'status', 'source'];

/** Which units are asked for: whole sets of a vintage, a part of it, or units picked one by one. */
export type UnitChoice =
  | { readonly kind: 'provinces' }
  | { readonly kind: 'regions' }
  | { readonly kind: 'ministries' }
  /** The provinces of one region. */
  | { readonly kind: 'region'; readonly of: UnitId }
  /** A province and its five comparable provinces. */
  | { readonly kind: 'peers'; readonly of: UnitId }
  | { readonly kind: 'units'; readonly ids: readonly UnitId[] };

/** Which periods: the newest with a value of the asked units (of each indicator), every one, or those named. */
export type PeriodChoice = { readonly kind: 'newest' } | { readonly kind: 'all' } | { readonly kind: 'periods'; readonly ids: readonly PeriodId[] };

export type SortKey = 'unit' | 'code' | 'region' | 'period' | 'value' | 'change';
export const sortKeys: readonly SortKey[] = ['unit', 'code', 'region', 'period', 'value', 'change'];

/** A question without SQL: everything the address of the explorer says but the SQL of a reader. */
export interface Question {
  readonly view: ViewKind;
  /** One to twelve ids, in the order chosen. */
  readonly indicators: readonly string[];
  /** Vintage of the provinces and regions; picked units of another vintage are dropped. */
  readonly vintage: Vintage;
  readonly units: UnitChoice;
  readonly periods: PeriodChoice;
  readonly across: Across;
  readonly columns: readonly ExtraColumn[];
  /** Only values of these statuses; empty means every one. */
  readonly statuses: readonly Status[];
  /** Only values from here on, and up to here, in the unit of the indicator. Values that are absent are left out where either is set. */
  readonly min: number | null;
  readonly max: number | null;
  readonly sort: { readonly by: SortKey; readonly descending: boolean };
}

/** The change of a question that shows it in another view: a line needs more than the newest period, so it asks for every one. */
export function inView(view: ViewKind, { periods }: Question): Partial<Question> {
  return view === 'line' && periods.kind === 'newest' ? { view, periods: { kind: 'all' } } : { view };
}
