import type { UnitId } from '../types.ts';
import type { Catalogue } from './catalogue.ts';
import type { Question } from './question.ts';
import type { AnswerRow } from './answer.ts';
import { periodsIn, type Resolved } from './resolve.ts';

/** Numbers or texts, the absent ones last whichever way the others run. */
function compare<T extends number | string>(a: T | null, b: T | null, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a === b ? 0 : a < b ? -sign : sign;
}

/** The region a unit stands in: itself for a region, the one above for a province. */
export function regionOf(catalogue: Catalogue, unit: UnitId): UnitId | null {
  const found = catalogue.unitById.get(unit);
  return found?.kind === 'region' ? unit : (found?.parent ?? null);
}

/**
 * Rows in the order asked for. Names run in Vietnamese order, regions in their official order, values and changes within their indicator;
 * what has no key comes last. Ties: unit, indicator in the order chosen, period, all upwards.
 */
export function orderRows(rows: readonly AnswerRow[], { sort: { by, descending } }: Question, resolved: Resolved, catalogue: Catalogue): AnswerRow[] {
  const { series, regions } = resolved;
  const sign = descending ? -1 : 1;
  const at = new Map(periodsIn(resolved).map((id, n) => [id, n]));
  const place = new Map(series.map((s, n) => [s.indicator.id, n]));
  const region = new Map(regions.map((id, n) => [id, n]));
  const unit = (r: AnswerRow): number => catalogue.unitById.get(r.unit)!.sort;
  const byUnit = (a: AnswerRow, b: AnswerRow): number => unit(a) - unit(b);
  const byIndicator = (a: AnswerRow, b: AnswerRow): number => place.get(a.indicator)! - place.get(b.indicator)!;
  const byPeriod = (a: AnswerRow, b: AnswerRow): number => at.get(a.period)! - at.get(b.period)!;
  const key = {
    unit: (a: AnswerRow, b: AnswerRow) => sign * byUnit(a, b),
    code: (a: AnswerRow, b: AnswerRow) => compare(catalogue.unitById.get(a.unit)!.code, catalogue.unitById.get(b.unit)!.code, sign),
    region: (a: AnswerRow, b: AnswerRow) => compare(region.get(regionOf(catalogue, a.unit) ?? '') ?? null, region.get(regionOf(catalogue, b.unit) ?? '') ?? null, sign),
    period: (a: AnswerRow, b: AnswerRow) => sign * byPeriod(a, b),
    value: (a: AnswerRow, b: AnswerRow) => byIndicator(a, b) || compare(a.value, b.value, sign),
    change: (a: AnswerRow, b: AnswerRow) => byIndicator(a, b) || compare(a.change, b.change, sign),
  }[by];
  return rows.toSorted((a, b) => key(a, b) || byUnit(a, b) || byIndicator(a, b) || byPeriod(a, b));
}
