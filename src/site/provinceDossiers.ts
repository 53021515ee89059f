import { parsePeriod, period as parse } from '../domain/period.ts';
import type { Cell } from '../domain/published.ts';
import type { Indicator, PeriodId, Unit } from '../domain/types.ts';
import { allTogether, medians, standingOf } from './statistics.ts';
import type { Standing } from '../domain/derive/standing.ts';
import { store } from './store.ts';

/** Measures that lead the table and the bars; the others the period holds follow in the order of the store. */
const leading = ['dossiers.received_total', 'dossiers.overdue_all', 'dossiers.overdue_all_rate', 'dossiers.on_time_or_within_rate', 'dossiers.avg_processing_days', 'dossiers.online_paid_rate'];
const bars = ['dossiers.overdue_all_rate', 'dossiers.online_paid_rate', 'dossiers.avg_processing_days'];

export interface Measured {
  readonly indicator: Indicator;
  readonly cell: Cell;
  /** All provinces together, from summed counts. */
  readonly together: { readonly value: number; readonly cells: readonly Cell[] } | null;
  /** The middle of the provinces, where nothing can be added. */
  readonly median: number | null;
  readonly standing: Standing | null;
}

/** The newest period in which the portal's counts are held for every province of today, or null. */
export function dossierPeriod(): PeriodId | null {
  const s = store();
  return s.indicators.some((i) => i.id === 'dossiers.overdue_all') ? (s.latestFull('dossiers.overdue_all')?.period ?? null) : null;
}

/** The measures of one province in a period, each beside the figure of all provinces. */
export function provinceDossiers(unit: Unit, period: PeriodId): Measured[] {
  const s = store();
  const order = (id: string): number => (leading.includes(id) ? leading.indexOf(id) : leading.length);
  return s
    .indicatorsOf('dossiers')
    .filter((i) => s.coverage(i.id, period, 'vn34')?.full)
    .toSorted((a, b) => order(a.id) - order(b.id))
    .flatMap((indicator) => {
      const cell = s.cell(`${indicator.id}|${unit.id}|${period}`);
      if (!cell) return [];
      const together = allTogether(indicator.id, period, 'vn34');
      const median = together ? null : (medians(indicator.id, 'vn34').find((m) => m.period === period)?.value ?? null);
      return [{ indicator, cell, together, median, standing: standingOf(cell) }];
    });
}

/** Those that are drawn as bars, the late share first. */
export function barred(measured: readonly Measured[]): Measured[] {
  return bars.flatMap((id) => measured.find((m) => m.indicator.id === id) ?? []);
}

/** Last day of a period, ISO. */
export const lastDayOf = (period: PeriodId): string => parsePeriod(period)!.end!;

/** Whether the page of dossiers has a table of the agencies and communes of this province: figures of the year to date. */
export function hasLocalTable(unit: Unit): boolean {
  const s = store();
  return s.localUnits(unit.id).some((u) => s.series('dossiers.on_time_or_within_rate', u.id).some((c) => parse(c.period).kind === 'to-date' && /^\d{4}$/.test(parse(c.period).open!)));
}
