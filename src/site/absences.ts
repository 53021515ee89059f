import { comparePeriods, period as parse } from '../domain/period.ts';
import type { Cell } from '../domain/published.ts';
import { isPresent } from '../domain/status.ts';
import type { AbsentStatus, Dataset, Indicator, PeriodId, Unit, Vintage } from '../domain/types.ts';
import { vintages } from '../domain/unit.ts';
import { coverageRows, leadingCoverage } from './coverageRows.ts';
import type { Store } from './store.ts';

/** Units of one period that lack the same figures for the same reason. */
export interface Absence {
  readonly status: AbsentStatus;
  readonly period: PeriodId;
  readonly units: readonly Unit[];
  /** The leading ones among the absent indicators; empty where everything of the period is absent. */
  readonly indicators: readonly Indicator[];
  readonly cells: number;
}

/** How far down its tree an indicator stands: 0 leads, 1 is a part of the leading one. */
const depthOf = (store: Store, i: Indicator): number => (i.parent === null ? 0 : 1 + depthOf(store, store.indicator(i.parent)));

/** Every cell of a dataset that is known to be absent, gathered by reason, period and what is lacking; in order of time. Withheld cells stand with their rulings. */
export function absencesOf(store: Store, dataset: string): Absence[] {
  const cells = store.indicatorsOf(dataset).flatMap((i) => store.cells(i.id));
  const held = new Set(cells.filter((c) => isPresent(c.status)).map((c) => `${c.unit}|${c.period}`));
  const absent = cells.filter((c) => !isPresent(c.status) && c.status !== 'withheld');
  const byPlace = [...Map.groupBy(absent, (c) => `${c.status}|${c.period}|${c.unit}`).values()].map((list) => {
    const all = list.map((c) => store.indicator(c.indicator));
    const top = all.filter((i) => depthOf(store, i) <= 1);
    const whole = !held.has(`${list[0]!.unit}|${list[0]!.period}`);
    return { list, indicators: whole ? [] : top.length > 0 ? top : all };
  });
  const alike = Map.groupBy(byPlace, ({ list, indicators }) => `${list[0]!.status}|${list[0]!.period}|${indicators.map((i) => i.id).join()}`);
  return [...alike.values()]
    .map((group): Absence => {
      const { status, period } = group[0]!.list[0]!;
      return {
        status: status as AbsentStatus,
        period,
        units: group.map((g) => store.unit(g.list[0]!.unit)).sort((a, b) => a.sort - b.sort),
        indicators: group[0]!.indicators,
        cells: group.reduce((n, g) => n + g.list.length, 0),
      };
    })
    .sort((a, b) => comparePeriods(a.period, b.period) || a.indicators.length - b.indicators.length);
}

/** What is held of a dataset in one vintage: years by how full they are, and provinces without a single value. */
export interface Holding {
  readonly dataset: Dataset;
  readonly vintage: Vintage;
  readonly indicator: Indicator;
  readonly full: readonly PeriodId[];
  /** Periods with a part of the provinces, and how many. */
  readonly partial: readonly { readonly period: PeriodId; readonly held: number; readonly total: number }[];
  /** Years between the first and the last without any province. */
  readonly none: readonly PeriodId[];
  readonly without: readonly Unit[];
}

/** One line for each dataset and vintage, told by its leading indicator; provinces without any value of any indicator beside it. */
export function holdings(store: Store): Holding[] {
  return leadingCoverage(store).map(({ dataset, vintage, indicator, byYear }) => {
    const years = [...byYear].sort(([a], [b]) => a - b);
    const [first, last] = [years[0]?.[0] ?? 0, years.at(-1)?.[0] ?? -1];
    const rows = coverageRows(store, indicator);
    const seen = new Set(store.indicatorsOf(dataset.id).flatMap((i) => store.cells(i.id).filter((c) => isPresent(c.status)).map((c) => c.unit)));
    return {
      dataset,
      vintage,
      indicator,
      full: years.filter(([, c]) => c.full).map(([, c]) => c.period),
      partial: years.filter(([, c]) => !c.full && c.held > 0).map(([, c]) => ({ period: c.period, held: c.held, total: c.total })),
      none: Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((y) => !rows.some((r) => r.vintage === vintage && r.byYear.has(y))).map(String),
      without: store.provinces(vintage).filter((u) => !seen.has(u.id)),
    };
  });
}

/** Datasets in the order of the store, each with its holdings by vintage, the older first. */
export function holdingsByDataset(store: Store): { readonly dataset: Dataset; readonly of: readonly Holding[] }[] {
  const byDataset = Map.groupBy(holdings(store), (h) => h.dataset.id);
  return store.datasets.flatMap((dataset) => {
    const of = byDataset.get(dataset.id) ?? [];
    return of.length ? [{ dataset, of: of.toSorted((a, b) => vintages.indexOf(a.vintage) - vintages.indexOf(b.vintage)) }] : [];
  });
}

/** The present cells of every indicator. */
export const presentCells = (store: Store): Cell[] => store.indicators.flatMap((i) => store.cells(i.id).filter((c) => isPresent(c.status)));

/** Year a period ends in as text, the period itself where it has none. */
export const yearText = (p: PeriodId): string => (parse(p).year === null ? p : String(parse(p).year));
