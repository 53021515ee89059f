import { display } from '../domain/coverage.ts';
import { median } from '../domain/derive/quantile.ts';
import { quartiles, type Quartiles } from '../domain/derive/quartiles.ts';
import { rankRanges } from '../domain/derive/rankRange.ts';
import { againstMedian, type AgainstMedian, type Verdict } from '../domain/derive/verdict.ts';
import { standings, type Standing } from '../domain/derive/standing.ts';
import { together } from '../domain/derive/together.ts';
import type { Cell } from '../domain/published.ts';
import type { Indicator, PeriodId, UnitId, Vintage } from '../domain/types.ts';
import { isProvince, vintageOf } from '../domain/unit.ts';
import { store } from './store.ts';

/** Keeps what was computed once for all pages of a build. */
function once<T>(compute: (...key: string[]) => T): (...key: string[]) => T {
  const known = new Map<string, T>();
  return (...key) => {
    const id = key.join('|');
    if (!known.has(id)) known.set(id, compute(...key));
    return known.get(id)!;
  };
}

/** The present values of a full set; null where the set may not be ranked. */
const fullSet = once((id, period, vintage): readonly Cell[] | null => {
  const s = store();
  return display(s.indicator(id!), s.coverage(id!, period!, vintage as Vintage)) === 'ranking' ? s.provinceCells(id!, period!, vintage as Vintage).filter((c) => c.value !== null) : null;
});

const medianSeries = once((id, vintage): readonly { readonly period: PeriodId; readonly value: number }[] =>
  store()
    .coverageOf(id!)
    .filter((c) => c.vintage === vintage)
    .flatMap((c) => {
      const set = fullSet(id!, c.period, c.vintage);
      return set ? [{ period: c.period, value: median(set.map((cell) => cell.value!)) }] : [];
    }),
);

const places = once((id, period, vintage): ReadonlyMap<UnitId, Standing> => {
  const indicator = store().indicator(id!);
  const set = indicator.better === 'neither' ? null : fullSet(id!, period!, vintage!);
  return set ? standings(set, indicator.better) : new Map();
});

const ranges = once((id, period, vintage): ReadonlyMap<UnitId, readonly [number, number]> => {
  const set = fullSet(id!, period!, vintage!);
  return set ? rankRanges(set, store().indicator(id!).better) : new Map();
});

const fromMedian = once((id, period, vintage): ReadonlyMap<UnitId, AgainstMedian> => againstMedian(fullSet(id!, period!, vintage!) ?? []));

const spread = once((id, period, vintage): Quartiles | null => {
  const set = fullSet(id!, period!, vintage!);
  return set && set.length > 0 ? quartiles(set.map((c) => c.value!)) : null;
});

const sums = once((id, period, vintage): { readonly value: number; readonly cells: readonly Cell[] } | null => {
  const used: Cell[] = [];
  const value = together(store().indicator(id!), (of) => {
    const set = fullSet(of, period!, vintage!);
    used.push(...(set ?? []));
    return set?.map((c) => c.value!) ?? null;
  });
  return value === null ? null : { value, cells: used };
});

const extents = once((id): readonly [number, number] => {
  const values = store().cells(id!).flatMap((c) => (c.value !== null && isProvince(c.unit) ? [c.value] : []));
  return [Math.min(...values), Math.max(...values)];
});

/** Lowest and highest value any province has in any period: the common scale of small drawings. */
export const extent = (indicator: string): readonly [number, number] => extents(indicator);

/** Medians of the provinces of a vintage, for the periods that hold the full set; never a national score. */
export const medians = (indicator: string, vintage: Vintage): readonly { readonly period: PeriodId; readonly value: number }[] => medianSeries(indicator, vintage);

/** The rank of a cell's province in its period, computed here; null where nothing may be ranked or the indicator has no direction. */
export function standingOf(cell: Cell): Standing | null {
  const vintage = vintageOf(cell.unit);
  return vintage === null ? null : (places(cell.indicator, cell.period, vintage).get(cell.unit) ?? null);
}

/** The figure of all provinces together from summed counts, with the cells it was made from; null where there are none. */
export const allTogether = (indicator: string, period: PeriodId, vintage: Vintage): { readonly value: number; readonly cells: readonly Cell[] } | null => sums(indicator, period, vintage);

/** Best and worst rank the intervals leave open, by unit; empty where nothing may be ranked or no interval is held. */
export const rankRangesOf = (indicator: string, period: PeriodId, vintage: Vintage): ReadonlyMap<UnitId, readonly [number, number]> => ranges(indicator, period, vintage);

/** Every province against the median of its full set, by unit; empty where nothing may be ranked or no interval is held. */
export const verdictsOf = (indicator: string, period: PeriodId, vintage: Vintage): ReadonlyMap<UnitId, Verdict> =>
  new Map([...fromMedian(indicator, period, vintage)].map(([unit, found]) => [unit, found.verdict]));

/** One province against the median of its full set; null where it has no interval or nothing may be ranked. */
export const againstMedianOf = (cell: Cell): AgainstMedian | null => fromMedian(cell.indicator, cell.period, vintageOf(cell.unit) ?? '').get(cell.unit) ?? null;

/** Quartiles of a full set; null where the set may not be ranked. */
export const quartilesOf = (indicator: string, period: PeriodId, vintage: Vintage): Quartiles | null => spread(indicator, period, vintage);

/** Best and worst rank of one province; null where its value has no interval. */
export const openRankOf = (cell: Cell): readonly [number, number] | null => ranges(cell.indicator, cell.period, vintageOf(cell.unit) ?? '').get(cell.unit) ?? null;

/** The counts that the shares of a period are made of, by unit; undefined for what is no share or where none are held. */
export function besideOf(indicator: Indicator, period: PeriodId, vintage: Vintage): { readonly indicator: Indicator; readonly cells: ReadonlyMap<UnitId, Cell> } | undefined {
  const s = store();
  const of = indicator.rollup.how === 'ratio' ? s.indicator(indicator.rollup.of) : null;
  const cells = of ? s.provinceCells(of.id, period, vintage).filter((c) => c.value !== null) : [];
  return of && cells.length > 0 ? { indicator: of, cells: new Map(cells.map((c) => [c.unit, c])) } : undefined;
}
