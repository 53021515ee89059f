import type { Cell } from '../domain/published.ts';
import { measureAt } from '../domain/series.ts';
import type { Indicator, Measure, PeriodId, Unit, UnitId } from '../domain/types.ts';
import { trendSeries, type Dot, type TrendSeries } from './trendSeries.ts';

export interface SmallMultiplesInput {
  readonly indicator: Indicator;
  /** All units of the vintage. */
  readonly units: readonly Unit[];
  /** Cells of the indicator for these units; those of other periods than years are left out. */
  readonly cells: readonly Cell[];
  /** The middle of all units, for years with full coverage only. */
  readonly medians: readonly { readonly period: PeriodId; readonly value: number }[];
  /** Number of units of the vintage. */
  readonly medianOf: number;
  /** By name where not given; by the value of the newest year, best first, units without one last. */
  readonly order?: 'name' | 'value';
  readonly highlight?: UnitId;
}

/** One unit of the drawing. */
export interface UnitSeries {
  readonly unit: Unit;
  readonly series: TrendSeries;
  /** The newest value, maybe of an older year than the newest of the drawing; null where there is none. */
  readonly last: Dot | null;
}

export interface Multiples {
  readonly first: number;
  readonly last: number;
  /** The newest year in which any unit has a value, and its measure. */
  readonly newest: number;
  readonly measure: Measure;
  readonly domain: readonly [number, number];
  /** In the order of the drawing. */
  readonly units: readonly UnitSeries[];
  /** Median of the newest year; null where not all units are held. */
  readonly median: number | null;
}

/** The series of every unit over one span of years. Null where no unit has a yearly value. */
export function multiplesCells({ indicator, units, cells, medians, order }: SmallMultiplesInput): Multiples | null {
  const yearly = cells.filter((c) => /^\d{4}$/.test(c.period) && units.some((u) => u.id === c.unit));
  const held = yearly.filter((c) => c.value !== null);
  if (held.length === 0) return null;
  const years = yearly.map((c) => Number(c.period));
  const [first, last, newest] = [Math.min(...years), Math.max(...years), Math.max(...held.map((c) => Number(c.period)))];
  const byUnit = Map.groupBy(yearly, (c) => c.unit);
  const drawn = units
    .toSorted((a, b) => a.sort - b.sort)
    .map((unit): UnitSeries => {
      const series = trendSeries({ indicator, unit, cells: byUnit.get(unit.id) ?? [], medians, span: [first, last] })!;
      return { unit, series, last: series.dots.at(-1) ?? null };
    });
  const current = (u: UnitSeries): number | null => (u.last?.year === newest ? u.last.value : null);
  const sign = indicator.better === 'lower' ? 1 : -1;
  const byValue = (a: UnitSeries, b: UnitSeries): number => {
    const [x, y] = [current(a), current(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (x - y);
  };
  const values = held.map((c) => c.value!);
  return {
    first,
    last,
    newest,
    measure: measureAt(indicator, newest),
    domain: [Math.min(...values), Math.max(...values)],
    units: order === 'value' ? drawn.toSorted(byValue) : drawn,
    median: medians.find((m) => m.period === String(newest))?.value ?? null,
  };
}
