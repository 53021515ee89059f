import { display } from '../domain/coverage.ts';
import { rank, type Ranked } from '../domain/derive/rank.ts';
import { supported } from '../domain/derive/supported.ts';
import type { Verdict } from '../domain/derive/verdict.ts';
import type { Cell } from '../domain/published.ts';
import { isPresent } from '../domain/status.ts';
import type { Coverage, Indicator, Measure, PeriodId, Unit, UnitId } from '../domain/types.ts';
import { measureIn } from './measured.ts';

export interface UnitCell {
  readonly unit: Unit;
  readonly cell: Cell;
}

export interface RankingInput {
  readonly indicator: Indicator;
  readonly period: PeriodId;
  /** A row for every unit of the vintage, published absences among them. */
  readonly rows: readonly UnitCell[];
  readonly coverage: Coverage;
  readonly highlight?: UnitId;
  /** Best and worst rank that the intervals leave open, by unit. */
  readonly ranges?: ReadonlyMap<UnitId, readonly [number, number]>;
  /** Each value against the median of the set, by unit; the table then has a column for it. */
  readonly verdicts?: ReadonlyMap<UnitId, Verdict>;
  /** The count a share is made of, printed beside it in the table: late dossiers beside the late share. */
  readonly beside?: { readonly indicator: Indicator; readonly cells: ReadonlyMap<UnitId, Cell> };
  /** A value to compare with, with its name in the language of the page. */
  readonly reference?: { readonly value: number; readonly name: string };
}

export interface RankedUnit extends UnitCell {
  readonly value: number;
  readonly rank: number;
  readonly tied: boolean;
}

export interface Order {
  readonly measure: Measure;
  readonly ranked: readonly RankedUnit[];
  readonly absent: readonly UnitCell[];
}

/**
 * Units in the order of their values, ties by name, and those the publisher gave no figure for. Throws where the coverage
 * allows no ranking: a partial set is drawn with valuesHeld.
 */
export function rankingOrder(input: RankingInput): Order {
  const { indicator, period, rows, coverage } = input;
  if (display(indicator, coverage) !== 'ranking') {
    throw new Error(`ranking of ${indicator.id} in ${period}: ${coverage.held} of ${coverage.expected} units are held, a ranking needs all of them`);
  }
  const present = rows.filter((r) => isPresent(r.cell.status) && r.cell.value !== null).toSorted((a, b) => a.unit.sort - b.unit.sort);
  const ranks = rank(present, (r) => r.cell.value, indicator.better);
  const shared = Map.groupBy(ranks, (r: Ranked<UnitCell>) => r.rank);
  return {
    measure: measureIn(indicator, period),
    ranked: ranks.map((r) => ({ ...r.item, value: r.value, rank: r.rank, tied: shared.get(r.rank)!.length > 1 })),
    absent: rows.filter((r) => !present.includes(r)).toSorted((a, b) => a.unit.sort - b.unit.sort),
  };
}

/** How many units below the first rank the intervals do not separate from it; null where the first has no interval. */
export function unclearFirst(order: Order): { readonly count: number; readonly atLeast: boolean } | null {
  const [first] = order.ranked;
  if (!first?.cell.interval) return null;
  const others = order.ranked.filter((r) => r.rank > 1).map((r) => supported(first.cell, r.cell));
  return { count: others.filter((s) => s === false).length, atLeast: others.includes(null) };
}
