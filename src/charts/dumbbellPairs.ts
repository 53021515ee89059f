import { supported } from '../domain/derive/supported.ts';
import { comparablePeriods, period } from '../domain/period.ts';
import type { Cell } from '../domain/published.ts';
import { brokenBetween } from '../domain/series.ts';
import { isPresent } from '../domain/status.ts';
import type { Indicator, Measure, PeriodId, Unit, UnitId } from '../domain/types.ts';
import { measureIn } from './measured.ts';

/** One end of every pair: an indicator in a period. */
export interface DumbbellEnd {
  readonly indicator: Indicator;
  readonly period: PeriodId;
}

export interface DumbbellInput {
  readonly from: DumbbellEnd;
  readonly to: DumbbellEnd;
  readonly rows: readonly { readonly unit: Unit; readonly from: Cell; readonly to: Cell }[];
  /** Whether the values come from samples: a difference is then named only where the intervals support it. */
  readonly sampled: boolean;
  readonly highlight?: UnitId;
}

/** A unit with both values. */
export interface Pair {
  readonly unit: Unit;
  readonly from: Cell;
  readonly to: Cell;
  /** Difference of the values as printed, in the unit of the measure. */
  readonly change: number;
  /** What may be said: the intervals support a difference, they do not or are lacking, or the values are no samples. */
  readonly verdict: 'differs' | 'open' | 'counted';
  /** False where a sampled pair lacks an interval at either end. */
  readonly tested: boolean;
}

export interface Pairs {
  readonly measure: Measure;
  /** Two indices in one period instead of two periods of one index. */
  readonly indices: boolean;
  /** From the largest rise to the largest fall, ties by name. */
  readonly pairs: readonly Pair[];
  /** Units that lack a value, by name. */
  readonly absent: DumbbellInput['rows'];
}

function checked({ from, to }: DumbbellInput): Measure {
  const [a, b] = [measureIn(from.indicator, from.period), measureIn(to.indicator, to.period)];
  const name = `dumbbell of ${from.indicator.id} ${from.period} and ${to.indicator.id} ${to.period}`;
  if (a.unit !== b.unit || a.min !== b.min || a.max !== b.max) throw new Error(`${name}: one scale is expected for both`);
  if (from.period !== to.period && !comparablePeriods(from.period, to.period)) throw new Error(`${name}: the periods cannot stand side by side`);
  const [first, last] = [period(from.period).year, period(to.period).year];
  if (from.indicator.id === to.indicator.id) {
    if (from.period === to.period) throw new Error(`${name}: two periods or two indices are expected`);
    if (first !== null && last !== null && brokenBetween(from.indicator, first, last)) throw new Error(`${name}: a break lies between the periods`);
  } else if (from.indicator.denominator && to.indicator.denominator) {
    throw new Error(`${name}: their denominators differ, so they are never compared`);
  }
  return b;
}

/** The pairs in the order of their change. Throws where the two ends cannot be compared: break between, other scale, other kind of period. */
export function dumbbellPairs(input: DumbbellInput): Pairs {
  const measure = checked(input);
  const step = 10 ** measure.decimals;
  const held = (c: Cell): boolean => isPresent(c.status) && c.value !== null;
  const byName = input.rows.toSorted((a, b) => a.unit.sort - b.unit.sort);
  const pairs = byName
    .filter((r) => held(r.from) && held(r.to))
    .map((r): Pair => {
      const test = input.sampled ? supported(r.from, r.to) : null;
      const change = (Math.round(r.to.value! * step) - Math.round(r.from.value! * step)) / step;
      return { ...r, change, verdict: !input.sampled ? 'counted' : test ? 'differs' : 'open', tested: !input.sampled || test !== null };
    })
    .toSorted((a, b) => b.change - a.change);
  return { measure, indices: input.from.indicator.id !== input.to.indicator.id, pairs, absent: byName.filter((r) => !held(r.from) || !held(r.to)) };
}
