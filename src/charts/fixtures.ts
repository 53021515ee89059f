/**
 * Input of the chart tests. Figures in fixtures.json are copied from published sources; everything named `synthetic` here
 * is invented for a test and stands nowhere else. No page imports this file.
 */
import type { Cell } from '../domain/published.ts';
import type { Indicator, Measure, Status, Unit, UnitKind } from '../domain/types.ts';
import { interval95 } from '../domain/derive/interval.ts';
import { charts as en } from '../i18n/en/charts.ts';
import { charts as vi } from '../i18n/vi/charts.ts';
import type { Locale } from '../i18n/locale.ts';
import type { ChartContext } from './contract.ts';
import figures from './fixtures.json' with { type: 'json' };

/** Context of a test drawing. */
export const context = (locale: Locale, width: number): ChartContext => ({ locale, t: locale === 'vi' ? vi : en, width });

/** A cell with what a test cares about. */
export function cellOf(indicator: string, unit: string, period: string, value: number | null, more: Partial<Cell> = {}): Cell {
  const standardError = more.standardError ?? null;
  return {
    indicator,
    unit,
    period,
    value,
    status: value === null ? 'not-published' : 'published',
    interval: value === null ? null : interval95(value, standardError),
    sources: ['papi.S05'],
    copy: false,
    standardError,
    publishedLower: null,
    publishedUpper: null,
    respondents: null,
    ruling: null,
    correction: null,
    caveats: [],
    notes: [],
    from: [],
    ...more,
  };
}

const measure = (unit: Measure['unit'], decimals: number, min: number | null, max: number | null, from: number | null = null, to: number | null = null): Measure => ({ from, to, unit, min, max, decimals });

/** An indicator with what a test cares about. */
export function indicatorOf(id: string, vi: string, en: string, measures: readonly Measure[], more: Partial<Indicator> = {}): Indicator {
  return {
    id,
    dataset: id.split('.')[0]!,
    parent: null,
    name: { vi, en },
    short: { vi, en },
    about: { vi, en },
    misleads: null,
    measures,
    better: 'higher',
    rollup: { how: 'none', why: { vi: '', en: '' } },
    breaks: [],
    processing: 'published',
    trend: true,
    ratio: null,
    rankOf: null,
    denominator: null,
    ...more,
  };
}

function unitOf(id: string, vi: string, en: string, sort: number, kind: UnitKind = 'province'): Unit {
  const name = { vi, en };
  const vintage = id.startsWith('vn63:') ? 'vn63' : 'vn34';
  return { id, kind, vintage, code: id.slice(5), parent: 'vn', name, short: name, full: name, slug: id.replace(':', '-'), sort, fold: en.toLowerCase(), aliases: [], predecessors: [], successors: [], validFrom: null, validTo: null };
}

type Row = readonly [string, number | null, (number | null)?];
type YearRow = readonly [number, number | null, (number | null)?];

const units = new Map(figures.units.map((u) => [u[0] as string, unitOf(u[0] as string, u[1] as string, u[2] as string, u[3] as number)]));
export const unit = (id: string): Unit => units.get(id)!;

const text = (key: 'changed'): { vi: string; en: string } => ({ changed: { vi: vi.trend.broken, en: en.trend.broken } })[key];

export const papiTotal = indicatorOf('papi.total', 'PAPI', 'PAPI composite', [measure('points', 2, 6, 60, 2011, 2017), measure('points', 2, 8, 80, 2018)], {
  breaks: [2016, 2018].map((at) => ({ at, why: text('changed') })),
});
export const papiD5 = indicatorOf('papi.d5', 'PAPI 5', 'Public administrative procedures', [measure('points', 2, 1, 10, 2011)], {
  breaks: [2016, 2021].map((at) => ({ at, why: text('changed') })),
});
const yearly = (indicator: string, id: string, rows: unknown): Cell[] =>
  (rows as YearRow[]).map(([year, value, se]) => cellOf(indicator, id, String(year), value, { standardError: se ?? null }));
const middle = (rows: unknown): { period: string; value: number }[] => (rows as [number, number][]).map(([year, value]) => ({ period: String(year), value }));

/** Bắc Giang without 2014, 2021 and 2022; two scales; intervals in three years. */
export const trendWithGaps = { indicator: papiTotal, unit: unit('vn63:24'), cells: yearly('papi.total', 'vn63:24', figures.papiTotal['vn63:24']), medians: middle(figures.papiTotal.medians), medianOf: 63 };
/** Hà Nội, dimension 5, every year. */
export const trendWhole = { indicator: papiD5, unit: unit('vn63:01'), cells: yearly('papi.d5', 'vn63:01', figures.papiD5['vn63:01']), medians: middle(figures.papiD5.medians), medianOf: 63 };

/** 61 of 63 provinces: Quảng Ninh and Bình Dương were not published in 2023. */
export const ranking2023 = {
  indicator: papiTotal,
  period: '2023',
  rows: (figures.papiTotal2023 as unknown as Row[]).map(([id, value, se]) => ({ unit: unit(id), cell: cellOf('papi.total', id, '2023', value, { standardError: se ?? null }) })),
  coverage: { indicator: 'papi.total', vintage: 'vn63' as const, period: '2023', held: 61, expected: 61, notPublished: 2, total: 63, full: true },
};

const toDate = '2026..2026-10-10';
export const overdueAll = indicatorOf('dossiers.overdue_all', 'Overdue', 'Overdue dossiers', [measure('dossiers', 0, 0, null)], { better: 'neither', rollup: { how: 'sum' } });
export const lateShare = indicatorOf('dossiers.overdue_all_rate', 'Late', 'Late share of dossiers received', [measure('percent', 2, 0, 100)], { better: 'lower', rollup: { how: 'ratio', of: 'dossiers.overdue_all', by: 'dossiers.received_total', scale: 100 } });
const portal = figures.portal2026 as unknown as [string, number, number][];
const whole34 = (indicator: string) => ({ indicator, vintage: 'vn34' as const, period: toDate, held: 34, expected: 34, notPublished: 0, total: 34, full: true });
const portalRows = (indicator: string, value: (received: number, overdue: number) => number, status: Status) =>
  portal.map(([id, received, overdue]) => ({ unit: unit(id), cell: cellOf(indicator, id, toDate, value(received, overdue), { status, sources: ['dossiers.dvcqg2026y'] }) }));
export const overdue2026 = { indicator: overdueAll, period: toDate, rows: portalRows('dossiers.overdue_all', (_, overdue) => overdue, 'published'), coverage: whole34('dossiers.overdue_all') };
export const lateShare2026 = { indicator: lateShare, period: toDate, rows: portalRows('dossiers.overdue_all_rate', (received, overdue) => (100 * overdue) / received, 'derived'), coverage: whole34('dossiers.overdue_all_rate') };

export const sipas = indicatorOf('sipas.total', 'SIPAS', 'Overall satisfaction (SIPAS)', [measure('percent', 2, 0, 100)], { breaks: [{ at: 2022, why: text('changed') }] });
export const sipas2023 = {
  indicator: sipas,
  period: '2023',
  rows: (figures.sipas2023 as unknown as Row[]).map(([id, value]) => ({ unit: unit(id), cell: cellOf('sipas.total', id, '2023', value, { sources: ['sipas.S03'] }) })),
  total: 63,
};

/** Coverage of four datasets; the numbers of the second and third are synthetic. */
export const syntheticCoverage = {
  years: Array.from({ length: 16 }, (_, i) => 2011 + i),
  rows: [
    { id: 'papi', label: 'PAPI', states: Array.from({ length: 14 }, (_, i) => ({ year: 2011 + i, held: [3, 7, 11].includes(i) ? 61 : 63, expected: [3, 7, 11].includes(i) ? 61 : 63 })) },
    { id: 'par', label: 'PAR Index', states: [[2012, 19], [2013, 4], [2017, 30], [2020, 45], [2023, 51]].map(([year, held]) => ({ year: year!, held: held!, expected: 63 })) },
    { id: 'sipas', label: 'SIPAS', states: [...[[2017, 1], [2019, 8], [2023, 21]].map(([year, held]) => ({ year: year!, held: held!, expected: 63 })), { year: 2016, held: 0, expected: 0 }] },
    { id: 'dossiers', label: en.shares.subtitle('').replace(', ', ''), states: [{ year: 2026, held: 34, expected: 34 }] },
  ],
};

const hanoi = unit('vn34:01');
const nationalLate = (100 * portal.reduce((s, r) => s + r[2], 0)) / portal.reduce((s, r) => s + r[1], 0);
const synthetic = (id: string, name: string, value: number, unitName: Measure['unit'], reference: number, better: Indicator['better']) => ({
  indicator: indicatorOf(id, name, name, [measure(unitName, unitName === 'days' ? 2 : 1, 0, unitName === 'percent' ? 100 : null)], { better }),
  cell: cellOf(id, hanoi.id, toDate, value),
  reference: { value: reference, cell: null },
});
/** The first bar holds real figures, the others are synthetic. */
export const shares2026 = {
  unit: hanoi,
  period: toDate,
  referenceName: { vi: '34', en: 'the 34 provinces' },
  bars: [
    { indicator: lateShare, cell: lateShare2026.rows.find((r) => r.unit.id === hanoi.id)!.cell, reference: { value: nationalLate, cell: null } },
    synthetic('synthetic.online', 'Synthetic online share', 53.6, 'percent', 61.2, 'higher'),
    synthetic('synthetic.days', 'Synthetic mean days', 4.24, 'days', 3.1, 'lower'),
    { ...synthetic('synthetic.paid', 'Synthetic share paid online', 0, 'percent', 48, 'higher'), cell: cellOf('synthetic.paid', hanoi.id, toDate, null, { status: 'not-found' }) },
  ],
};

const part = (code: keyof typeof figures.index2026) => {
  const [score, max] = figures.index2026[code] as [number, number];
  const id = `service-index.${code.toLowerCase()}`;
  return { indicator: indicatorOf(id, code, code, [measure('points', 2, 0, max)]), cell: cellOf(id, hanoi.id, toDate, score) };
};
export const components2026 = {
  unit: hanoi,
  period: toDate,
  total: part('TOTAL'),
  parts: (['CKMB', 'TDGQ', 'CLGQ', 'TTTT', 'MDHL', 'MDSH'] as const).map(part),
};
