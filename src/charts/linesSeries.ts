import type { Cell } from '../domain/published.ts';
import type { Indicator, Unit, UnitId } from '../domain/types.ts';
import { trendSeries, type Dot, type TrendSeries } from './trendSeries.ts';

export interface LinesInput {
  readonly indicator: Indicator;
  /** At most `mostLines` units of one kind and vintage, each with its cells; cells of other periods than years are left out. */
  readonly series: readonly { readonly unit: Unit; readonly cells: readonly Cell[] }[];
  /** The middle of all units of the vintage, for years with full coverage only. */
  readonly medians?: readonly { readonly period: string; readonly value: number }[];
  /** Number of units behind the medians. */
  readonly medianOf?: number;
  readonly highlight?: UnitId;
}

/** More lines than these cannot be told apart. */
export const mostLines = 12;

export interface UnitSeries {
  readonly unit: Unit;
  readonly series: TrendSeries;
  /** The newest value, maybe of an older year than the newest of the drawing; null where there is none. */
  readonly last: Dot | null;
}

export interface Lines {
  readonly first: number;
  readonly last: number;
  readonly units: readonly UnitSeries[];
  readonly medians: TrendSeries['medians'];
  readonly breaks: TrendSeries['breaks'];
}

/** The yearly series of several units over common years. Null where no unit has a year. Throws beyond the most lines. */
export function linesSeries(input: LinesInput): Lines | null {
  const { indicator, series, medians, medianOf } = input;
  if (series.length > mostLines) throw new Error(`lines of ${indicator.id}: ${series.length} units are given, at most ${mostLines} can be told apart`);
  const years = series.flatMap((s) => s.cells.filter((c) => /^\d{4}$/.test(c.period) && c.value !== null).map((c) => Number(c.period)));
  if (years.length === 0) return null;
  const span = [Math.min(...years), Math.max(...years)] as const;
  const inside = (cells: readonly Cell[]): Cell[] => cells.filter((c) => /^\d{4}$/.test(c.period) && span[0] <= Number(c.period) && Number(c.period) <= span[1]);
  const units = series.map(({ unit, cells }): UnitSeries => {
    const own = trendSeries({ indicator, unit, cells: inside(cells), span, ...(medians ? { medians } : {}), ...(medianOf ? { medianOf } : {}) })!;
    return { unit, series: own, last: own.dots.at(-1) ?? null };
  });
  return { first: span[0], last: span[1], units, medians: units[0]!.series.medians, breaks: units[0]!.series.breaks };
}
