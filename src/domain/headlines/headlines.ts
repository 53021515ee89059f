import type { Cell, Headline } from '../published.ts';
import type { Indicator } from '../types.ts';
import { isProvince, vintageOf } from '../unit.ts';
import { rank } from '../derive/rank.ts';
import { ratio } from '../derive/ratio.ts';
import { supported } from '../derive/supported.ts';

export interface HeadlineInput {
  readonly indicator: (id: string) => Indicator | undefined;
  readonly cells: (id: string) => readonly Cell[];
  /** Latest period in which the indicator holds the full set of a vintage, or null. */
  readonly latestFull: (id: string) => string | null;
}

const keyOf = (c: Cell): string => `${c.indicator}|${c.unit}|${c.period}`;

function provincesIn(input: HeadlineInput, id: string, period: string): Cell[] {
  return input.cells(id).filter((c) => c.period === period && c.value !== null && isProvince(c.unit));
}

/** Of all dossiers the provinces took on in the newest period with a full set, how many are past their day; sums of counts only. */
function lateInHundred(input: HeadlineInput): Headline | null {
  const period = input.latestFull('dossiers.overdue_all');
  if (!period) return null;
  const late = provincesIn(input, 'dossiers.overdue_all', period);
  const received = provincesIn(input, 'dossiers.received_total', period);
  if (late.length === 0 || late.length !== received.length) return null;
  const sum = (cells: readonly Cell[]): number => cells.reduce((a, c) => a + c.value!, 0);
  return {
    id: 'late-in-hundred',
    kind: 'late-in-hundred',
    values: { period, late: sum(late), received: sum(received), share: ratio(sum(late), sum(received), 100)!, units: late.length, vintage: vintageOf(late[0]!.unit)! },
    evidence: [...late, ...received].map(keyOf),
    indicator: 'dossiers.overdue_all_rate',
  };
}

/** The two units with most late dossiers, and their part of all late ones. */
function lateConcentration(input: HeadlineInput): Headline | null {
  const period = input.latestFull('dossiers.overdue_all');
  if (!period) return null;
  const late = provincesIn(input, 'dossiers.overdue_all', period);
  const order = rank(late, (c) => c.value, 'higher');
  const [first, second] = order;
  if (!first || !second) return null;
  const all = late.reduce((a, c) => a + c.value!, 0);
  const share = ratio(first.value + second.value, all, 100)!;
  return {
    id: 'late-concentration',
    kind: 'late-concentration',
    values: { period, first: first.item.unit, firstLate: first.value, second: second.item.unit, secondLate: second.value, all, share, units: late.length },
    evidence: late.map(keyOf),
    indicator: 'dossiers.overdue_all',
  };
}

/** Highest and lowest late share of the newest full period. */
function lateRange(input: HeadlineInput): Headline | null {
  const id = 'dossiers.overdue_all_rate';
  const period = input.latestFull(id);
  if (!period) return null;
  const order = rank(provincesIn(input, id, period), (c) => c.value, 'lower');
  const [low, high] = [order[0], order.at(-1)];
  if (!low || !high || low === high) return null;
  return {
    id: 'late-range',
    kind: 'late-range',
    values: { period, low: low.item.unit, lowShare: low.value, high: high.item.unit, highShare: high.value, units: order.length },
    evidence: [keyOf(low.item), keyOf(high.item)],
    indicator: id,
  };
}

/** How many of the other provinces the intervals do not separate from the first of the newest PAPI total that has intervals; those without one do not count. */
function leaderUncertain(input: HeadlineInput): Headline | null {
  const id = 'papi.total';
  const cells = input.cells(id).filter((c) => c.interval !== null && c.value !== null);
  const period = cells.map((c) => c.period).sort().at(-1);
  if (!period) return null;
  const order = rank(cells.filter((c) => c.period === period), (c) => c.value, 'higher');
  const first = order[0];
  if (!first || order.length < 2) return null;
  const unclear = order.slice(1).filter((r) => supported(first.item, r.item) === false);
  if (unclear.length === 0) return null;
  return {
    id: 'leader-uncertain',
    kind: 'leader-uncertain',
    values: { period, first: first.item.unit, value: first.value, unclear: unclear.length, units: order.length },
    evidence: [first.item, ...unclear.map((r) => r.item)].map(keyOf),
    indicator: id,
  };
}

/** All sentences that hold today, most important first: size of the problem, where it lies, its spread, then the limits of ranks. */
export function headlines(input: HeadlineInput): Headline[] {
  return [lateInHundred, lateConcentration, lateRange, leaderUncertain].map((make) => make(input)).filter((h) => h !== null);
}
