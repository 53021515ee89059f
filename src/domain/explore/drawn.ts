import type { PeriodId, UnitId } from '../types.ts';
import { comparablePeriods, comparePeriods } from '../period.ts';
import type { Catalogue, Holding } from './catalogue.ts';
import type { AskedSeries, Resolved } from './resolve.ts';

/** The holdings of an indicator that a question touches: its periods, with a value of an asked unit, oldest first. */
export function heldPeriods({ indicator, periods }: AskedSeries, { units }: Resolved, catalogue: Catalogue): readonly Holding[] {
  const asked = new Set<UnitId>(units.map((u) => u.id));
  return (catalogue.holdings.get(indicator.id) ?? []).filter((h) => periods.includes(h.period) && h.held.some((u) => asked.has(u)));
}

/** All periods with a value in an answer, oldest first. */
export function drawnPeriods(resolved: Resolved, catalogue: Catalogue): readonly PeriodId[] {
  return [...new Set(resolved.series.flatMap((s) => heldPeriods(s, resolved, catalogue).map((h) => h.period)))].sort(comparePeriods);
}

/** Of periods, oldest first, the largest set that may stand side by side, of equally large ones the newest. Undated periods stand alone. */
export function sideBySide(periods: readonly PeriodId[]): readonly PeriodId[] {
  const groups: PeriodId[][] = [];
  for (const id of periods) {
    const group = groups.find(([first]) => comparablePeriods(first!, id));
    if (group) group.push(id);
    else groups.push([id]);
  }
  const newest = (group: readonly PeriodId[]): number => periods.indexOf(group.at(-1) ?? '');
  return groups.toSorted((a, b) => b.length - a.length || newest(b) - newest(a))[0] ?? [];
}

/** The newest period with a value that every indicator of an answer shares, or null. */
export function commonPeriod(resolved: Resolved, catalogue: Catalogue): PeriodId | null {
  const [first = [], ...others] = resolved.series.map((s) => heldPeriods(s, resolved, catalogue).map((h) => h.period));
  return first.findLast((id) => others.every((list) => list.includes(id))) ?? null;
}
