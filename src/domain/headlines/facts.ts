import type { Cell } from '../published.ts';
import type { Coverage, Finding, Indicator, ObservationKey, PeriodId, Ruling, Theme, Unit, UnitId, Vintage } from '../types.ts';
import { display } from '../coverage.ts';
import { median } from '../derive/quantile.ts';
import { comparePeriods, period as parse } from '../period.ts';
import { isPresent } from '../status.ts';
import { isProvince, vintageOf } from '../unit.ts';

/** What sentences are computed from: the published figures and what was found and ruled about them. */
export interface HeadlineInput {
  readonly indicators: readonly Indicator[];
  readonly units: readonly Unit[];
  readonly coverage: readonly Coverage[];
  readonly cells: (indicator: string) => readonly Cell[];
  readonly themes: readonly Theme[];
  readonly findings: readonly Finding[];
  readonly rulings: readonly Ruling[];
}

/** A cell that has a value. */
export type Held = Cell & { readonly value: number };

/** The present values of one indicator, period and vintage, where a ranking may be drawn of them. */
export interface FullSet {
  readonly period: PeriodId;
  readonly vintage: Vintage;
  readonly cells: readonly Held[];
  readonly median: number;
}

/** The input as the kinds of sentence ask for it. Only full sets are given as sets: no kind can order partial data by accident. */
export interface Facts extends HeadlineInput {
  readonly indicator: (id: string) => Indicator | null;
  readonly cell: (indicator: string, unit: UnitId, period: PeriodId) => Held | null;
  /** Present cells of one unit. */
  readonly series: (indicator: string, unit: UnitId) => readonly Held[];
  readonly full: (indicator: string, period: PeriodId, vintage: Vintage) => FullSet | null;
  /** Full sets of plain years, in order of time. */
  readonly fullYears: (indicator: string, vintage: Vintage) => readonly FullSet[];
  /** The newest full set, of whatever kind of period. */
  readonly latestFull: (indicator: string) => FullSet | null;
  /** Sets that are full to the day, of periods still open: portal figures. */
  readonly latestToDate: (indicator: string) => FullSet | null;
  readonly unit: (id: UnitId) => Unit | null;
}

export const keyOf = (c: Cell): ObservationKey => `${c.indicator}|${c.unit}|${c.period}`;

/** Keys without repetition, in the order of first naming. */
export const keysOf = (...groups: readonly (readonly Cell[])[]): ObservationKey[] => [...new Set(groups.flat().map(keyOf))];

const held = (c: Cell): c is Held => c.value !== null && isPresent(c.status);

function lookUp<T>(items: readonly T[], key: (item: T) => string): (key: string) => T | null {
  const map = new Map(items.map((item) => [key(item), item]));
  return (wanted) => map.get(wanted) ?? null;
}

/** Arranges the input for asking; each indicator is indexed when first asked for. */
export function factsOf(input: HeadlineInput): Facts {
  const indicator = lookUp(input.indicators, (i) => i.id);
  const unit = lookUp(input.units, (u) => u.id);
  const coverageOf = Map.groupBy(input.coverage, (c) => c.indicator);
  const index = new Map<string, { byKey: Map<string, Held>; byUnit: Map<string, Held[]>; byPeriod: Map<string, Held[]> }>();
  const of = (id: string) => {
    const known = index.get(id);
    if (known) return known;
    const cells = input.cells(id).filter(held);
    const made = { byKey: new Map(cells.map((c) => [keyOf(c), c])), byUnit: Map.groupBy(cells, (c) => c.unit), byPeriod: Map.groupBy(cells, (c) => c.period) };
    index.set(id, made);
    return made;
  };
  const full: Facts['full'] = (id, period, vintage) => {
    const [about, coverage] = [indicator(id), coverageOf.get(id)?.find((c) => c.period === period && c.vintage === vintage)];
    if (!about || !coverage || display(about, coverage) !== 'ranking') return null;
    const cells = (of(id).byPeriod.get(period) ?? []).filter((c) => isProvince(c.unit) && vintageOf(c.unit) === vintage);
    return cells.length === 0 ? null : { period, vintage, cells, median: median(cells.map((c) => c.value)) };
  };
  const sets = (id: string): FullSet[] =>
    [...(coverageOf.get(id) ?? [])].sort((a, b) => comparePeriods(a.period, b.period)).flatMap((c) => full(id, c.period, c.vintage) ?? []);
  return {
    ...input,
    indicator,
    unit,
    cell: (id, u, period) => of(id).byKey.get(`${id}|${u}|${period}`) ?? null,
    series: (id, u) => of(id).byUnit.get(u) ?? [],
    full,
    fullYears: (id, vintage) => sets(id).filter((s) => s.vintage === vintage && parse(s.period).kind === 'year'),
    latestFull: (id) => sets(id).at(-1) ?? null,
    latestToDate: (id) => {
      const last = sets(id).at(-1);
      return last && parse(last.period).kind === 'to-date' ? last : null;
    },
  };
}
