/**
 * Input of the tests of charts that set all units beside each other. Figures in fixturesPapi.json are copied from the published
 * scores; no page imports this file.
 */
import { median } from '../domain/derive/quantile.ts';
import { verdict } from '../domain/derive/verdict.ts';
import type { Compared } from '../domain/explore/compare.ts';
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

const total = figures.total;
const totalRows = (year: '2022' | '2023'): Cell[] => row('papi.total', year, total[year], total[`${year}se`]);
const [total2022, total2023] = [totalRows('2022'), totalRows('2023')];
/** Composite of all former provinces in two years with standard errors; three of 2022 lack theirs, four provinces lack a score. */
export const totalPairs = {
  from: { indicator: f.papiTotal, period: '2022' },
  to: { indicator: f.papiTotal, period: '2023' },
  rows: units.map((unit, i) => ({ unit, from: total2022[i]!, to: total2023[i]! })),
  sampled: true,
};

/** Eight dimensions of 2018, in which two provinces lack two of them. */
export const profile2018 = {
  unit: f.unit('vn63:22'),
  period: '2018',
  name: { vi: 'PAPI', en: 'PAPI' },
  dimensions: Object.entries(figures.dimensions).map(([id, values], i) => ({
    indicator: { ...f.papiD5, id, name: { vi: `PAPI ${i + 1}`, en: `PAPI dimension ${i + 1}` }, short: { vi: `PAPI ${i + 1}`, en: `Dimension ${i + 1}` } },
    cells: row(id, '2018', values),
    coverage: coverageIn(id, '2018', values),
  })),
  peers: [f.unit('vn63:31')],
};

const rate = f.lateShare;
/** Late shares of ten provinces in two years; all numbers are synthetic. */
export const syntheticPairs = {
  from: { indicator: rate, period: '2025..2025-10-10' },
  to: { indicator: rate, period: '2026..2026-10-10' },
  rows: f.lateShare2026.rows.slice(0, 10).map(({ unit }, i) => ({
    unit,
    from: f.cellOf(rate.id, unit.id, '2025..2025-10-10', i === 4 ? null : 4 + ((i * 7) % 11), { status: i === 4 ? 'not-found' : 'published' }),
    to: f.cellOf(rate.id, unit.id, '2026..2026-10-10', i === 2 ? 18 : 6 + ((i * 5) % 9)),
  })),
  sampled: false,
};

/** Dimension 5 of five former provinces, 2011–2024, with breaks and gaps. */
export const linesOfFive = {
  indicator: f.papiD5,
  series: ['vn63:01', 'vn63:22', 'vn63:48', 'vn63:79', 'vn63:92'].map((id) => ({ unit: f.unit(id), cells: procedures.cells.filter((c) => c.unit === id) })),
};

const total2023Of = (id: string): Cell => total2023.find((c) => c.unit === id)!;
/** Composite of 2023 of four former provinces, one of which was not published; ranks and ranges of ranks are synthetic. */
export const comparedThree: Compared = {
  indicator: f.papiTotal,
  period: '2023',
  units: ['vn63:01', 'vn63:48', 'vn63:46', 'vn63:22'].map((id, n) => {
    const [cell, first] = [total2023Of(id), total2023Of('vn63:01')];
    const held = cell.value !== null;
    return { unit: f.unit(id), cell, standing: held ? { rank: n + 1, of: 61, tied: false } : null, range: held ? [n + 1, n + 20] : null, against: n > 0 && held ? { verdict: verdict(cell, first), difference: cell.value! - first.value! } : null };
  }),
  middle: { value: 42.33, of: 61 },
  survey: true,
  series: [],
};
