import { coverageOf } from '../derive/coverage.ts';
import { interval95 } from '../derive/interval.ts';
import type { Cell } from '../published.ts';
import { cellOf, indicatorOf } from '../testing.fixture.ts';
import type { Indicator, Unit, UnitKind, Vintage } from '../types.ts';
import { provinceCount } from '../unit.ts';
import type { HeadlineInput } from './facts.ts';

/** Synthetic provinces, figures and ministries: only for tests. */
export const province = (n: number, vintage: Vintage = 'vn63'): string => `${vintage}:${String(n).padStart(2, '0')}`;

/** The cells of a whole vintage; a null value leaves the province out, a standard error gives an interval. */
export function set(indicator: string, period: string, value: (n: number) => number | null, more: { readonly vintage?: Vintage; readonly error?: (n: number) => number | null } = {}): Cell[] {
  const { vintage = 'vn63', error = () => null } = more;
  return Array.from({ length: provinceCount[vintage] }, (_, i) => i + 1).flatMap((n) => {
    const v = value(n);
    return v === null ? [] : [cellOf({ indicator, unit: province(n, vintage), period, value: v, standardError: error(n), interval: interval95(v, error(n)) })];
  });
}

const unitOf = (id: string, kind: UnitKind, vintage: Vintage | null, predecessors: readonly string[] = []): Unit => {
  const text = { vi: id, en: id };
  return { id, kind, vintage, code: null, parent: null, name: text, short: text, full: text, slug: id.replace(/[^a-z0-9]+/g, '-'), sort: 0, fold: id, aliases: [], predecessors, successors: [], validFrom: null, validTo: null };
};

const provincesOf = (vintage: Vintage): Unit[] =>
  Array.from({ length: provinceCount[vintage] }, (_, i) => unitOf(province(i + 1, vintage), 'province', vintage, vintage === 'vn34' && i < 29 ? [province(2 * i + 1), province(2 * i + 2)] : []));

/** 63 and 34 provinces, of which the first 29 of today have two predecessors each; three regions, twelve ministries, the nation and two printed means. */
export const units: readonly Unit[] = [
  unitOf('vn', 'nation', null), unitOf('vn63:all', 'group', 'vn63'), unitOf('min:all', 'group', null),
  ...provincesOf('vn63'), ...provincesOf('vn34'),
  ...['r.a', 'r.b', 'r.c'].map((r) => unitOf(`vn63:${r}`, 'region', 'vn63')),
  ...Array.from({ length: 12 }, (_, i) => unitOf(`min:m${i + 1}`, 'ministry', null)),
];

const percent = /rate$|^par\.total$|^sipas\.total$/;
const largest = (id: string): number => (id.endsWith('-rank') ? 63 : /^papi\.d/.test(id) ? 10 : /^service-index\.[abc]$/.test(id) ? 20 : 1e9);
const parentOf = (id: string): string | null => (/^papi\.d/.test(id) ? 'papi.total' : /^service-index\.[abc]$/.test(id) ? 'service-index.total' : null);

/** Metadata of the indicators that headlines ask for, breaks as a test wants them. */
export const indicatorFor = (id: string, breaks: readonly number[] = []): Indicator =>
  indicatorOf({
    id, dataset: id.split('.')[0]!, parent: parentOf(id), rankOf: id.endsWith('-rank') ? id.replace('-rank', '') : null,
    better: id.endsWith('-rank') || id.includes('overdue') || id.includes('days') ? 'lower' : 'higher',
    measures: [{ from: null, to: null, unit: percent.test(id) ? 'percent' : id.endsWith('-rank') ? 'rank' : id.includes('days') ? 'days' : id.startsWith('dossiers') ? 'dossiers' : 'points', min: 0, max: largest(id), decimals: 2 }],
    breaks: breaks.map((at) => ({ at, why: { vi: 'x', en: 'x' } })),
  });

/** An input of these cells, its coverage counted as the pipeline counts it. */
export function inputOf(cells: readonly Cell[], more: Partial<HeadlineInput> & { readonly breaks?: readonly number[] } = {}): HeadlineInput {
  const { breaks, ...rest } = more;
  const groups = Map.groupBy(cells, (c) => c.indicator);
  return { indicators: [...groups.keys()].map((id) => indicatorFor(id, breaks)), units, coverage: coverageOf(cells), cells: (id) => groups.get(id) ?? [], themes: [], findings: [], rulings: [], ...rest };
}
