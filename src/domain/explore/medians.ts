import { display } from '../coverage.ts';
import { median } from '../derive/quantile.ts';
import type { Cell } from '../published.ts';
import type { Indicator, PeriodId, Vintage } from '../types.ts';
import { isProvince, vintageOf } from '../unit.ts';
import { coverageIn, type Catalogue } from './catalogue.ts';

/** The middle of the provinces of a vintage in every year whose full set is held; `cells` are all cells of the indicator in those years. */
export function yearlyMedians(indicator: Indicator, vintage: Vintage, cells: readonly Cell[], catalogue: Catalogue): { readonly period: PeriodId; readonly value: number }[] {
  const yearly = cells.filter((c) => /^\d{4}$/.test(c.period) && isProvince(c.unit) && vintageOf(c.unit) === vintage);
  return [...Map.groupBy(yearly, (c) => c.period)]
    .filter(([period]) => display(indicator, coverageIn(catalogue, indicator.id, vintage, period)) === 'ranking')
    .map(([period, of]) => ({ period, value: median(of.flatMap((c) => c.value ?? [])) }))
    .sort((a, b) => (a.period < b.period ? -1 : 1));
}
