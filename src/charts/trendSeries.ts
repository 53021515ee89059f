import type { Cell } from '../domain/published.ts';
import { period } from '../domain/period.ts';
import { segments } from '../domain/series.ts';
import { isPresent } from '../domain/status.ts';
import type { AbsentStatus, Break, Indicator, Unit } from '../domain/types.ts';

export interface TrendInput {
  readonly indicator: Indicator;
  readonly unit: Unit;
  /** Cells of this indicator and unit; those of other periods than years are left out. */
  readonly cells: readonly Cell[];
  /** The middle of all units of the vintage, for years with full coverage only. */
  readonly medians?: readonly { readonly period: string; readonly value: number }[];
  /** Number of units behind the medians. */
  readonly medianOf?: number;
  /** First and last year to show, at least those of the cells. */
  readonly span?: readonly [number, number];
  /** Range of the vertical scale, where several drawings share one. */
  readonly domain?: readonly [number, number];
}

/** A present yearly value. */
export interface Dot {
  readonly year: number;
  readonly value: number;
  readonly cell: Cell;
  /** Number of its segment; a line joins dots of one segment only. */
  readonly segment: number;
}

/** Neighbouring years without a figure for one reason. */
export interface Missing {
  readonly from: number;
  readonly to: number;
  readonly status: AbsentStatus;
}

/** Breaks in neighbouring years. */
export interface BreakRun {
  readonly from: number;
  readonly to: number;
  readonly breaks: readonly Break[];
}

export interface TrendSeries {
  readonly first: number;
  readonly last: number;
  readonly dots: readonly Dot[];
  readonly medians: readonly Omit<Dot, 'cell'>[];
  readonly missing: readonly Missing[];
  readonly breaks: readonly BreakRun[];
  /** The dots after the last break, oldest first. */
  readonly latest: readonly Dot[];
}

function dotsOf(indicator: Indicator, cells: readonly Cell[]): Dot[] {
  return segments(indicator, cells).flatMap((segment, i) => segment.map((cell) => ({ year: Number(cell.period), value: cell.value!, cell, segment: i })));
}

function missingOf(first: number, last: number, yearly: ReadonlyMap<number, Cell>): Missing[] {
  const found: Missing[] = [];
  for (let year = first; year <= last; year++) {
    const cell = yearly.get(year);
    if (cell && isPresent(cell.status)) continue;
    const status = (cell?.status ?? 'not-found') as AbsentStatus;
    const before = found.at(-1);
    if (before && before.to === year - 1 && before.status === status) found[found.length - 1] = { ...before, to: year };
    else found.push({ from: year, to: year, status });
  }
  return found;
}

/** Breaks after the first and up to the last year, those of neighbouring years together. */
export function breakRuns(breaks: readonly Break[], first: number, last: number): BreakRun[] {
  const runs: BreakRun[] = [];
  for (const b of breaks.filter((b) => first < b.at && b.at <= last).toSorted((a, b) => a.at - b.at)) {
    const before = runs.at(-1);
    if (before && before.to >= b.at - 1) runs[runs.length - 1] = { from: before.from, to: b.at, breaks: [...before.breaks, b] };
    else runs.push({ from: b.at, to: b.at, breaks: [b] });
  }
  return runs;
}

/** The years, segments, gaps and breaks of one unit's yearly series. Null where no year is known at all. */
export function trendSeries(input: TrendInput): TrendSeries | null {
  const { indicator, cells, medians = [], span } = input;
  const yearly = new Map(cells.filter((c) => period(c.period).kind === 'year').map((c) => [Number(c.period), c]));
  const years = [...yearly.keys(), ...(span ?? [])];
  if (years.length === 0) return null;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const dots = dotsOf(indicator, [...yearly.values()]);
  const middle = medians
    .filter((m) => period(m.period).kind === 'year' && first <= Number(m.period) && Number(m.period) <= last)
    .map((m) => ({ period: m.period, value: m.value, status: 'derived' }) as unknown as Cell);
  const breaks = breakRuns(indicator.breaks, first, last);
  const since = Math.max(-Infinity, ...breaks.map((b) => b.to));
  return {
    first,
    last,
    dots,
    medians: dotsOf(indicator, middle),
    missing: missingOf(first, last, yearly),
    breaks,
    latest: dots.filter((d) => d.year >= since),
  };
}
