import { display } from '../domain/coverage.ts';
import { quartiles, type Quartiles } from '../domain/derive/quartiles.ts';
import { period } from '../domain/period.ts';
import type { Cell } from '../domain/published.ts';
import { measureAt } from '../domain/series.ts';
import { isPresent } from '../domain/status.ts';
import type { Coverage, Indicator, Measure, Unit, UnitId } from '../domain/types.ts';
import { breakRuns, type BreakRun } from './trendSeries.ts';

export interface DistributionInput {
  readonly indicator: Indicator;
  /** All units of the vintage. */
  readonly units: readonly Unit[];
  /** Cells of the indicator for these units; those of other periods than years are left out. */
  readonly cells: readonly Cell[];
  /** Coverage of the indicator in the vintage; only years that may be ranked are drawn. */
  readonly coverage: readonly Coverage[];
  readonly highlight?: UnitId;
}

/** The units of one year. */
export interface Strip {
  readonly year: number;
  readonly measure: Measure;
  /** Present cells from the lowest value to the highest, ties by name. */
  readonly cells: readonly Cell[];
  readonly quartiles: Quartiles;
  /** Number of units the publisher gave no figure for. */
  readonly notPublished: number;
  /** The cell of the highlighted unit, with or without a value; null where there is none. */
  readonly own: Cell | null;
  /** The unit its row of the table speaks of: the highlighted one, or all of the vintage together. */
  readonly row: UnitId;
}

export interface Distribution {
  readonly first: number;
  readonly last: number;
  /** Years with the full set, oldest first. */
  readonly strips: readonly Strip[];
  /** Years of which only some units are held, oldest first; they are not drawn. */
  readonly partial: readonly Coverage[];
  readonly breaks: readonly BreakRun[];
}

const isYear = (id: string): boolean => period(id).kind === 'year';

/** The units of every year that holds the full set, between the first and last such year. Null where no year does. */
export function distributionSeries({ indicator, units, cells, coverage, highlight }: DistributionInput): Distribution | null {
  const sorts = new Map(units.map((u) => [u.id, u.sort]));
  const byYear = Map.groupBy(cells.filter((c) => sorts.has(c.unit) && isYear(c.period)), (c) => c.period);
  const yearly = coverage.filter((c) => isYear(c.period) && c.held > 0).toSorted((a, b) => Number(a.period) - Number(b.period));
  const strips = yearly.flatMap((c): Strip[] => {
    if (display(indicator, c) !== 'ranking') return [];
    const own = byYear.get(c.period) ?? [];
    const present = own.filter((x) => isPresent(x.status) && x.value !== null).toSorted((a, b) => a.value! - b.value! || sorts.get(a.unit)! - sorts.get(b.unit)!);
    if (present.length === 0) return [];
    const year = Number(c.period);
    return [{ year, measure: measureAt(indicator, year), cells: present, quartiles: quartiles(present.map((x) => x.value!)), notPublished: c.notPublished, own: own.find((x) => x.unit === highlight) ?? null, row: highlight ?? `${c.vintage}:all` }];
  });
  if (strips.length === 0) return null;
  const [first, last] = [strips[0]!.year, strips.at(-1)!.year];
  return { first, last, strips, partial: yearly.filter((c) => display(indicator, c) !== 'ranking'), breaks: breakRuns(indicator.breaks, first, last) };
}
