import type { Cell } from '../published.ts';
import { comparePeriods } from '../period.ts';
import { cellOf, indicatorOf } from '../testing.fixture.ts';
import type { Indicator, Unit, UnitId, UnitKind, Vintage } from '../types.ts';
import { catalogueFrom, holdingsOf, type Catalogue } from './catalogue.ts';
import type { Question } from './question.ts';

const unit = (id: UnitId, kind: UnitKind, sort: number, more: Partial<Unit> = {}): Unit => {
  const vintage: Vintage | null = id.startsWith('vn63:') ? 'vn63' : id.startsWith('vn34:') ? 'vn34' : null;
  const name = { vi: `Name ${id}`, en: `Name ${id}` };
  return { id, kind, vintage, code: id.slice(id.indexOf(':') + 1), parent: null, name, short: name, full: name, slug: id.replaceAll(/\W/g, '-'), sort, fold: id, aliases: [], predecessors: [], successors: [], validFrom: null, validTo: null, ...more };
};

/** Invented units: six former provinces in two regions, three provinces of today, two ministries of which one ends in 2024. */
export const toyUnits: readonly Unit[] = [
  unit('vn', 'nation', 99),
  unit('vn63:all', 'group', 98),
  unit('vn63:r.b', 'region', 97, { parent: 'vn' }),
  unit('vn63:r.a', 'region', 96, { parent: 'vn' }),
  unit('vn34:r.a', 'region', 95, { parent: 'vn' }),
  unit('min:x', 'ministry', 94, { parent: 'vn' }),
  unit('min:y', 'ministry', 93, { parent: 'vn', validTo: '2024-06-30' }),
  ...(['01', '02', '03', '04', '05', '06'] as const).map((code, n) => unit(`vn63:${code}`, 'province', 60 - n, { parent: n < 4 ? 'vn63:r.a' : 'vn63:r.b', validTo: '2025-06-30' })),
  ...(['01', '02', '03'] as const).map((code, n) => unit(`vn34:${code}`, 'province', 30 - n, { parent: 'vn34:r.a', validFrom: '2025-07-01', ...(code === '01' ? { predecessors: ['vn63:01', 'vn63:02'] } : {}) })),
];

/** The same unit of measure over the same range in every year. */
const percent = [{ from: null, to: null, unit: 'percent', min: 0, max: 100, decimals: 2 }] as const;
const text = (word: string) => ({ vi: word, en: word });

/** Invented indicators, one for each rule of the explorer. */
export const toyIndicators: readonly Indicator[] = [
  indicatorOf({ id: 'toy.score', breaks: [{ at: 2022, why: text('new questions') }] }),
  indicatorOf({ id: 'toy.scaled', measures: [{ from: 2020, to: 2021, unit: 'points', min: 0, max: 10, decimals: 1 }, { from: 2022, to: null, unit: 'points', min: 0, max: 20, decimals: 1 }] }),
  indicatorOf({ id: 'toy.late', measures: percent, better: 'lower', denominator: text('resolved') }),
  indicatorOf({ id: 'toy.due', measures: percent, denominator: text('due') }),
  indicatorOf({ id: 'toy.within', measures: percent, denominator: text('resolved') }),
  indicatorOf({ id: 'toy.unstated', measures: percent, denominator: text('not stated'), trend: false }),
  indicatorOf({ id: 'toy.people', better: 'neither', trend: false }),
  indicatorOf({ id: 'toy.rank', better: 'lower', rankOf: 'toy.score', trend: false }),
  indicatorOf({ id: 'toy.volume', better: 'neither', measures: [{ from: null, to: null, unit: 'dossiers', min: 0, max: null, decimals: 0 }] }),
];

const old = ['01', '02', '03', '04', '05', '06'].map((code) => `vn63:${code}`);
const now = ['01', '02', '03'].map((code) => `vn34:${code}`);

const yearly = (indicator: string, units: readonly UnitId[], years: readonly (number | string)[], value: (unit: number, year: number) => number): Cell[] =>
  units.flatMap((id, u) => years.map((year, y) => cellOf({ indicator, unit: id, period: String(year), value: value(u, y) })));

/** Invented cells. */
export const toyCells: readonly Cell[] = [
  ...yearly('toy.score', old, [2020, 2021, 2022, 2023], (u, y) => 10 * u + y * y),
  cellOf({ indicator: 'toy.score', unit: 'vn63:01', period: '2024', value: 50 }),
  cellOf({ indicator: 'toy.score', unit: 'vn63:02', period: '2024', value: null, status: 'not-published' }),
  ...yearly('toy.score', ['vn63:all', 'vn63:r.a', 'vn63:r.b'], [2022, 2023], (u, y) => u + y),
  ...yearly('toy.score', ['min:x'], [2023, 2025], (_, y) => 70 + y),
  ...yearly('toy.scaled', old, [2020, 2021, 2022], (u, y) => u + y),
  ...yearly('toy.late', now, ['2025..2025-10-10', '2026..2026-10-10', '2026-07', '2026-08'], (u, y) => 5 * u + y),
  ...yearly('toy.due', now, ['2026..2026-10-10'], (u) => 90 - u),
  ...yearly('toy.within', now, ['2026-08'], (u) => 80 - u),
  ...yearly('toy.unstated', now, ['2026-08'], (u) => 70 - u),
  ...yearly('toy.people', old, [2023, 2024], (u, y) => 100 + u + y),
  ...yearly('toy.rank', old, [2023], (u) => u + 1),
  ...yearly('toy.volume', old, [2023], (u) => 1000 * u),
];

/** The cells of one invented indicator. */
export const toyCellsOf = (indicator: string): readonly Cell[] => toyCells.filter((c) => c.indicator === indicator).sort((a, b) => comparePeriods(a.period, b.period));

/** A catalogue of the invented figures. */
export const toyCatalogue: Catalogue = catalogueFrom({
  release: '2026-01-01',
  datasets: [{ id: 'toy', title: text('Toy'), short: text('Toy') }],
  units: toyUnits,
  indicators: toyIndicators,
  holdings: new Map(toyIndicators.map((i) => [i.id, holdingsOf(toyUnits, toyCellsOf(i.id))])),
  periodTexts: new Map(),
  publishers: new Map([['toy.S1', text('Toy office')]]),
  peers: new Map([['vn63:01', ['vn63:03', 'vn63:02']]]),
});

/** A question about the invented figures, with what a test cares about. */
export function toyQuestion(more: Partial<Question> = {}): Question {
  return {
    view: 'table', indicators: ['toy.score'], vintage: 'vn63', units: { kind: 'provinces' }, periods: { kind: 'newest' }, across: 'periods', columns: [], statuses: [], min: null, max: null,
    sort: { by: 'unit', descending: false }, ...more,
  };
}
