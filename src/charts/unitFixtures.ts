/**
 * Input of the tests of charts that set all units beside each other. Figures in fixturesPapi.json are copied from the published
 * scores; no page imports this file.
 */
import { median } from '../domain/derive/quantile.ts';
import type { Cell } from '../domain/published.ts';
import type { Coverage, Unit } from '../domain/types.ts';
import * as f from './fixtures.ts';
import figures from './fixturesPapi.json' with { type: 'json' };

export const units: readonly Unit[] = figures.units.map(f.unit);

const row = (indicator: string, period: string, values: readonly (number | null)[], errors: readonly (number | null)[] = []): Cell[] =>
  values.map((v, i) => f.cellOf(indicator, figures.units[i]!, period, v, { standardError: errors[i] ?? null }));
const held = (values: readonly (number | null)[]): number[] => values.filter((v): v is number => v !== null);

/** Coverage of a period of former provinces in which every absence is a published one. */
export function coverageIn(indicator: string, period: string, values: readonly (number | null)[]): Coverage {
  const n = held(values).length;
  return { indicator, vintage: 'vn63', period, held: n, expected: n, notPublished: 63 - n, total: 63, full: true };
}

const d5 = Object.entries(figures.d5);
/** Dimension 5 of all former provinces, 2011–2024. */
export const procedures = {
  indicator: f.papiD5,
  units,
  cells: d5.flatMap(([year, values]) => row('papi.d5', year, values)),
  coverage: d5.map(([year, values]) => coverageIn('papi.d5', year, values)),
};
const procedureMedians = d5.map(([period, values]) => ({ period, value: median(held(values)) }));
export const procedureMultiples = { indicator: f.papiD5, units, cells: procedures.cells, medians: procedureMedians, medianOf: 63 };
