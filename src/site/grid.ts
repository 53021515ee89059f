import { brokenBetween } from '../domain/series.ts';
import { gapStatus } from '../domain/gap.ts';
import { comparePeriods, period } from '../domain/period.ts';
import type { Cell } from '../domain/published.ts';
import { isPresent } from '../domain/status.ts';
import type { Indicator, PeriodId, Status, Unit } from '../domain/types.ts';
import { store } from './store.ts';

/** One place of a grid: an observation, or the reason why the store holds none. */
export interface GridPlace {
  readonly cell: Cell | null;
  readonly status: Status;
  /** The method changed since the column before: no comparison across this edge. */
  readonly cut: boolean;
}

export interface GridRow {
  readonly indicator: Indicator;
  readonly unit: Unit;
  readonly places: readonly GridPlace[];
}

/** Values with periods across: every row is one indicator of one unit. */
export interface Grid {
  readonly periods: readonly PeriodId[];
  readonly rows: readonly GridRow[];
}

const yearOf = (id: PeriodId | undefined): number | null => (id === undefined ? null : period(id).year);

function row(indicator: Indicator, unit: Unit, cells: readonly Cell[], periods: readonly PeriodId[]): GridRow {
  const byPeriod = new Map(cells.map((c) => [c.period, c]));
  const places = periods.map((id, i): GridPlace => {
    const cell = byPeriod.get(id) ?? null;
    const [before, year] = [yearOf(periods[i - 1]), yearOf(id)];
    return {
      cell,
      status: cell?.status ?? gapStatus(indicator, year),
      cut: before !== null && year !== null && brokenBetween(indicator, before, year),
    };
  });
  return { indicator, unit, places };
}

/**
 * A grid of cells: rows by indicator in the order of the store, then by unit in Vietnamese order; columns by period in time.
 * `periods` and `units` widen it beyond what is held.
 */
export function gridOf(cells: readonly Cell[], wider: { readonly periods?: readonly PeriodId[]; readonly units?: readonly Unit[] } = {}): Grid {
  const s = store();
  const periods = [...new Set([...cells.map((c) => c.period), ...(wider.periods ?? [])])].sort(comparePeriods);
  const byIndicator = Map.groupBy(cells, (c) => c.indicator);
  const rows = s.indicators
    .filter((i) => byIndicator.has(i.id))
    .flatMap((indicator) => {
      const byUnit = Map.groupBy(byIndicator.get(indicator.id)!, (c) => c.unit);
      const units = wider.units ?? [...byUnit.keys()].map((id) => s.unit(id)).sort((a, b) => a.sort - b.sort);
      return units.map((unit) => row(indicator, unit, byUnit.get(unit.id) ?? [], periods));
    });
  return { periods, rows };
}

/** Every observation of a grid. */
export const cellsOfGrid = (grid: Grid): Cell[] => grid.rows.flatMap((r) => r.places.flatMap((p) => (p.cell ? [p.cell] : [])));

/** Whether any value of the list is present. */
export const anyPresent = (cells: readonly Cell[]): boolean => cells.some((c) => isPresent(c.status));
