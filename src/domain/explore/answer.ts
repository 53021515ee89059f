import type { Indicator, PeriodId, Status, UnitId, Vintage } from '../types.ts';
import type { Cell } from '../published.ts';
import { display } from '../coverage.ts';
import { rank } from '../derive/rank.ts';
import { rankRanges } from '../derive/rankRange.ts';
import { gapStatus } from '../gap.ts';
import { period } from '../period.ts';
import { isProvince, vintageOf } from '../unit.ts';
import { coverageIn, type Catalogue } from './catalogue.ts';
import { comparison, type ChangeWhy } from './change.ts';
import { orderRows } from './order.ts';
import type { Question } from './question.ts';
import { resolve, type AskedSeries, type Resolved } from './resolve.ts';

/** One cell of an answer; numbers in the unit of the indicator's measure. */
export interface AnswerRow {
  readonly indicator: string;
  readonly unit: UnitId;
  readonly period: PeriodId;
  readonly value: number | null;
  /** For a cell that is not held: why, as gapStatus says it. */
  readonly status: Status;
  /** Bounds of our 95 % interval. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Only in full sets of provinces, the same as published. */
  readonly rank: number | null;
  readonly rankOf: number | null;
  /** Best and worst rank that the intervals of the set leave open; only where ranks are asked for and intervals exist. */
  readonly rankBest: number | null;
  readonly rankWorst: number | null;
  /** Value less that of `changeFrom`; of percentages, percentage points. */
  readonly change: number | null;
  readonly changeFrom: PeriodId | null;
  /** Why a present value has no change. */
  readonly changeWhy: ChangeWhy | null;
  /** Source ids, the first carries the value; none where the cell is not held. */
  readonly sources: readonly string[];
}

export interface Answer {
  readonly rows: readonly AnswerRow[];
  readonly resolved: Resolved;
}

/** Cells of one indicator by unit and period. */
type Cells = ReadonlyMap<string, Cell>;
const keyOf = (unit: UnitId, id: PeriodId): string => `${unit}|${id}`;

interface Ranks {
  readonly of: number;
  readonly by: ReadonlyMap<UnitId, number>;
  readonly open: ReadonlyMap<UnitId, readonly [number, number]>;
}

/** Ranks of a full set of provinces in one period, by unit, and with `open` the ranges that intervals leave; empty where display allows none. */
function ranksOf(indicator: Indicator, id: PeriodId, vintage: Vintage, open: boolean, cells: readonly Cell[], catalogue: Catalogue): Ranks {
  if (indicator.better === 'neither' || display(indicator, coverageIn(catalogue, indicator.id, vintage, id)) !== 'ranking') return { of: 0, by: new Map(), open: new Map() };
  const set = cells.filter((c) => c.period === id && isProvince(c.unit) && vintageOf(c.unit) === vintage);
  const ranked = rank(set, (c) => c.value, indicator.better);
  return { of: ranked.length, by: new Map(ranked.map((r) => [r.item.unit, r.rank])), open: open ? rankRanges(set, indicator.better) : new Map() };
}

function changeOf(indicator: Indicator, cell: Cell, cells: Cells): Pick<AnswerRow, 'change' | 'changeFrom' | 'changeWhy'> {
  if (cell.value === null) return { change: null, changeFrom: null, changeWhy: null };
  const { from, why } = comparison(indicator, cell.period);
  const before = from === null ? null : (cells.get(keyOf(cell.unit, from))?.value ?? null);
  if (from === null || before === null) return { change: null, changeFrom: null, changeWhy: why ?? 'no-earlier' };
  return { change: cell.value - before, changeFrom: from, changeWhy: null };
}

function gap(indicator: Indicator, unit: UnitId, id: PeriodId): AnswerRow {
  const nothing = { value: null, lower: null, upper: null, rank: null, rankOf: null, rankBest: null, rankWorst: null, change: null, changeFrom: null, changeWhy: null, sources: [] };
  return { indicator: indicator.id, unit, period: id, ...nothing, status: gapStatus(indicator, period(id).year) };
}

function seriesRows({ indicator, periods }: AskedSeries, { units }: Resolved, question: Question, all: readonly Cell[], catalogue: Catalogue): AnswerRow[] {
  const cells: Cells = new Map(all.map((c) => [keyOf(c.unit, c.period), c]));
  return periods.flatMap((id) => {
    const ranks = ranksOf(indicator, id, question.vintage, question.columns.includes('rank'), all, catalogue);
    return units.flatMap((unit): AnswerRow[] => {
      const cell = cells.get(keyOf(unit.id, id));
      if (!cell) return question.view === 'table' ? [] : [gap(indicator, unit.id, id)];
      const place = ranks.by.get(unit.id) ?? null;
      const [rankBest, rankWorst] = (place === null ? null : ranks.open.get(unit.id)) ?? [null, null];
      const { value, status, interval, sources } = cell;
      return [{ indicator: indicator.id, unit: unit.id, period: id, value, status, lower: interval?.lower ?? null, upper: interval?.upper ?? null, rank: place, rankOf: place === null ? null : ranks.of, rankBest, rankWorst, ...changeOf(indicator, cell, cells), sources }];
    });
  });
}

function passes({ statuses, min, max }: Question, row: AnswerRow): boolean {
  if (statuses.length > 0 && !statuses.includes(row.status)) return false;
  if (min === null && max === null) return true;
  return row.value !== null && (min === null || row.value >= min) && (max === null || row.value <= max);
}

/**
 * Answers a question from the cells of its indicators. A table has the held observations alone; every other view has a row for each
 * unit, period and indicator asked for. Filters then leave rows out, and the sort orders them.
 */
export function answer(question: Question, catalogue: Catalogue, cellsOf: (indicator: string) => readonly Cell[]): Answer {
  const resolved = resolve(question, catalogue);
  const rows = resolved.series.flatMap((s) => seriesRows(s, resolved, question, cellsOf(s.indicator.id), catalogue)).filter((r) => passes(question, r));
  return { rows: orderRows(rows, question, resolved, catalogue), resolved };
}
