import { display } from '../coverage.ts';
import { median } from '../derive/quantile.ts';
import { rankRanges } from '../derive/rankRange.ts';
import { standings, type Standing } from '../derive/standing.ts';
import { verdict, type Verdict } from '../derive/verdict.ts';
import { gapStatus } from '../gap.ts';
import { period as parse } from '../period.ts';
import type { Cell } from '../published.ts';
import type { Indicator, PeriodId, Unit, UnitId } from '../types.ts';
import { isProvince, vintageOf } from '../unit.ts';
import { coverageIn, type Catalogue } from './catalogue.ts';
import { heldPeriods } from './drawn.ts';
import type { Question } from './question.ts';
import { resolve } from './resolve.ts';

/** Most units, and most indicators, that stand side by side. */
export const mostCompared = 6;

export interface ComparedUnit {
  readonly unit: Unit;
  readonly cell: Cell;
  /** Place in the full set; null where the set may not be ranked. */
  readonly standing: Standing | null;
  /** Best and worst rank that the intervals leave open together. */
  readonly range: readonly [number, number] | null;
  /** Against the first unit; null for the first itself and where a value is missing. */
  readonly against: { readonly verdict: Verdict; readonly difference: number } | null;
}

/** Units beside each other in one indicator and period. */
export interface Compared {
  readonly indicator: Indicator;
  readonly period: PeriodId;
  /** In the order chosen; the first is what the others are held against. */
  readonly units: readonly ComparedUnit[];
  /** The middle of the full set the units belong to, with its size; null where the set is not full. */
  readonly middle: { readonly value: number; readonly of: number } | null;
  /** The figures come from a sample, so that a difference needs intervals. */
  readonly survey: boolean;
  /** Cells of the units in every yearly period asked for, where there is more than one. */
  readonly series: readonly { readonly unit: Unit; readonly cells: readonly Cell[] }[];
}

const gap = (indicator: Indicator, unit: UnitId, period: PeriodId): Cell => ({
  indicator: indicator.id, unit, period, value: null, status: gapStatus(indicator, parse(period).year), interval: null, sources: [], copy: false,
  standardError: null, publishedLower: null, publishedUpper: null, respondents: null, ruling: null, correction: null, caveats: [], notes: [], from: [],
});

/**
 * Holds the chosen units against the first of them, indicator by indicator, each in the newest of its periods asked for that any
 * of them has a value in. Indicators of which the units hold nothing are left out. At most six units and six indicators.
 */
export function compareUnits(question: Question, catalogue: Catalogue, cellsOf: (indicator: string) => readonly Cell[]): Compared[] {
  const ids = question.units.kind === 'units' ? question.units.ids : question.units.kind === 'peers' ? [question.units.of, ...(catalogue.peers.get(question.units.of) ?? [])] : [];
  const resolved = resolve({ ...question, units: { kind: 'units', ids: ids.slice(0, mostCompared) } }, catalogue);
  const units = ids.slice(0, mostCompared).flatMap((id) => resolved.units.find((u) => u.id === id) ?? []);
  return resolved.series.slice(0, mostCompared).flatMap((series): Compared[] => {
    const { indicator } = series;
    const period = heldPeriods(series, resolved, catalogue).at(-1)?.period;
    if (period === undefined) return [];
    const all = cellsOf(indicator.id);
    const set = all.filter((c) => c.period === period && isProvince(c.unit) && vintageOf(c.unit) === question.vintage && c.value !== null);
    const whole = units.every((u) => u.kind === 'province') && display(indicator, coverageIn(catalogue, indicator.id, question.vintage, period)) === 'ranking';
    const places = whole && indicator.better !== 'neither' ? standings(set, indicator.better) : new Map<UnitId, Standing>();
    const ranges = places.size ? rankRanges(set, indicator.better) : new Map<UnitId, readonly [number, number]>();
    const cells = units.map((u) => all.find((c) => c.unit === u.id && c.period === period) ?? gap(indicator, u.id, period));
    const [first] = cells;
    const yearly = series.periods.filter((id) => /^\d{4}$/.test(id));
    return [
      {
        indicator,
        period,
        units: units.map((unit, n) => {
          const cell = cells[n]!;
          const held = n > 0 && cell.value !== null && first!.value !== null;
          return { unit, cell, standing: places.get(unit.id) ?? null, range: ranges.get(unit.id) ?? null, against: held ? { verdict: verdict(cell, first!), difference: cell.value! - first!.value! } : null };
        }),
        middle: whole && set.length > 0 ? { value: median(set.map((c) => c.value!)), of: set.length } : null,
        survey: catalogue.datasets.find((d) => d.id === indicator.dataset)?.survey ?? false,
        series: yearly.length > 1 ? units.map((unit) => ({ unit, cells: all.filter((c) => c.unit === unit.id && yearly.includes(c.period)) })) : [],
      },
    ];
  });
}
