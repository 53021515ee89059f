import { cellOf } from '../testing.fixture.ts';
import type { Cell } from '../published.ts';
import type { Finding, Ruling, Theme } from '../types.ts';
import type { HeadlineInput } from './facts.ts';
import { inputOf, province, set } from './testing.fixture.ts';

/** For one kind: synthetic figures of which it speaks, and others that keep it silent, by the reason. */
export interface Case {
  readonly speaks: HeadlineInput;
  readonly silent: Readonly<Record<string, HeadlineInput>>;
}

const today = { vintage: 'vn34' } as const;
const P = '2026..2026-10-10';
const portal = (id: string, value: (n: number) => number | null, period = P): Cell[] => set(`dossiers.${id}`, period, value, today);
const one = (indicator: string, unit: string, period: string, value: number, more: Partial<Cell> = {}): Cell => cellOf({ indicator, unit, period, value, ...more });
const nothing = inputOf([]);

/** Received 1,000 each, the late ones as told; counts and shares agree. */
const late = (count: (n: number) => number | null, received: (n: number) => number = () => 1000, period = P): Cell[] => [
  ...portal('overdue_all', count, period),
  ...portal('received_total', received, period),
  ...portal('overdue_all_rate', (n) => (count(n) === null ? null : (100 * count(n)!) / received(n)), period),
];
const rising = late((n) => 10 * n);
const gap = late((n) => (n === 3 ? null : 10 * n));
const wholeYear = late((n) => 10 * n, () => 1000, '2026');

const dims = ['papi.d1', 'papi.d2', 'papi.d3', 'papi.d4'];
const years = (id: string, from: number, to: number, value: (n: number, year: number) => number | null): Cell[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((y) => set(id, String(y), (n) => value(n, y)));
const each = (value: (n: number, d: number) => number | null, period = '2024'): Cell[] => dims.flatMap((id, d) => set(id, period, (n) => value(n, d)));

const total = (period: string, value: (n: number) => number | null, error: number | null = 1): Cell[] => set('papi.total', period, value, { error: () => error });
const jump = (by: number) => [...total('2022', () => 40), ...total('2023', (n) => (n === 5 ? 40 + by : 40))];
/** A series of 2020–2024 in which province 7 does as told and everyone else stays at 5. */
const seven = (value: (year: number) => number | null): Cell[] => years('papi.d1', 2020, 2024, (n, y) => (n === 7 ? value(y) : 5 + n / 1000));
const climb = seven((y) => 5 + (y - 2020) / 2);
const drop = seven((y) => 5 - (y - 2020) / 2);
const partial = (cells: readonly Cell[]): Cell[] => cells.filter((c) => Number(c.unit.slice(-2)) % 3 !== 0);

const theme = (id: string): Theme => ({ id, name: { vi: id, en: id }, indicators: ['par.total'] });
const finding = (id: string, of: string): Finding => ({ id, source: 'findings.x', unit: 'vn63:01', unitInferred: false, year: 2021, yearNote: null, level: 'province', theme: of, polarity: 'shortcoming', summary: { vi: 'x', en: 'x' }, agencies: null, instrument: null, figure: null, file: 'x.csv', line: 1 });
const ruling = (cells: readonly string[]): Ruling => ({ id: 'R1', dataset: 'par', cells, versions: [], chosen: null, status: 'withheld', reason: { vi: 'x', en: 'x' } });
const index = (value: (n: number) => number): Cell[] => set('service-index.total', P, value, today);
const component = (id: string, value: (n: number) => number): Cell[] => set(`service-index.${id}`, P, value, today);
const components = [...index((n) => n), ...component('a', (n) => 10 + n / 10), ...component('b', (n) => 2 + n / 5), ...component('c', () => 15)];
const papi2024 = total('2024', (n) => n, null);
const ministries = (skip?: number): Cell[] => Array.from({ length: 12 }, (_, i) => i + 1).filter((i) => i !== skip).flatMap((i) => [one('par.total-rank', `min:m${i}`, '2023', i), one('par.total', `min:m${i}`, '2023', 90 - i)]);
const regions = (...names: string[]): Cell[] => names.map((r, i) => one('par.total', `vn63:${r}`, '2024', 80 + i));
const merged = (a: number, b: number, error: number | null = 1): Cell[] => total('2023', (n) => (n === 1 ? a : n === 2 ? b : 40), error);

/** Every kind with a case; all numbers are synthetic. */
export const cases: Readonly<Record<string, Case>> = {
  'late-in-hundred': { speaks: inputOf(rising), silent: { 'a province is missing': inputOf(gap), 'the period is a whole year': inputOf(wholeYear), 'no figures': nothing } },
  'late-concentration': { speaks: inputOf(rising), silent: { 'a province is missing': inputOf(gap), 'the period is a whole year': inputOf(wholeYear) } },
  'late-range': { speaks: inputOf(rising), silent: { 'all are equal': inputOf(late(() => 50)), 'a province is missing': inputOf(gap) } },
  'late-below': { speaks: inputOf(rising), silent: { 'no one is below': inputOf(late((n) => 100 + n)), 'all are below': inputOf(late(() => 3)), 'a province is missing': inputOf(late((n) => (n === 34 ? null : n))) } },
  'small-share-many-late': { speaks: inputOf(late((n) => (n === 1 ? 100 : 50), (n) => (n === 1 ? 4000 : 1000))), silent: { 'counts follow shares': inputOf(rising), 'a province is missing': inputOf(gap) } },
  'large-share-few-late': { speaks: inputOf(late((n) => (n === 1 ? 40 : 50 + n / 10), (n) => (n === 1 ? 100 : 1000))), silent: { 'counts follow shares': inputOf(rising), 'a province is missing': inputOf(gap) } },
  'score-high-late-high': { speaks: inputOf([...rising, ...index((n) => n)]), silent: { 'they point the same way': inputOf([...rising, ...index((n) => -n)]), 'a score is missing': inputOf([...rising, ...index((n) => n).slice(1)]) } },
  'late-by-month': {
    speaks: inputOf([40, 30, 20].map((v, i) => one('dossiers.overdue_all_rate', 'vn', `2026-0${i + 1}`, v)).concat(one('dossiers.overdue_all_rate', 'vn', '2026-04..2026-04-10', 25))),
    silent: {
      'two months only': inputOf([40, 30].map((v, i) => one('dossiers.overdue_all_rate', 'vn', `2026-0${i + 1}`, v)).concat(one('dossiers.overdue_all_rate', 'vn', '2026-03..2026-03-10', 25))),
      'the cut-off day is not known': inputOf([40, 30, 20].map((v, i) => one('dossiers.overdue_all_rate', 'vn', `2026-0${i + 1}`, v))),
    },
  },
  'days-range': { speaks: inputOf(portal('avg_processing_days', (n) => n / 10)), silent: { 'all are equal': inputOf(portal('avg_processing_days', () => 2)), 'a province is missing': inputOf(portal('avg_processing_days', (n) => (n === 1 ? null : n))) } },
  'online-in-hundred': {
    speaks: inputOf([one('dossiers.online_rate', 'vn', P, 94), one('dossiers.online', 'vn', P, 940)]),
    silent: { 'the newest share is of closed days': inputOf([one('dossiers.online_rate', 'vn', '2025-01-01..2025-08-29', 66), one('dossiers.online', 'vn', '2025-01-01..2025-08-29', 660)]), 'the count is missing': inputOf([one('dossiers.online_rate', 'vn', P, 94)]) },
  },
  'paid-in-hundred': {
    speaks: inputOf([...portal('online_paid', (n) => n), ...portal('financial_obligation', () => 100), ...portal('online_paid_rate', (n) => n)]),
    silent: { 'a denominator is missing': inputOf([...portal('online_paid', (n) => n), ...portal('financial_obligation', (n) => (n === 2 ? null : 100)), ...portal('online_paid_rate', (n) => n)]) },
  },
  'weakest-component': { speaks: inputOf(components), silent: { 'two are equally weak': inputOf([...index((n) => n), ...component('a', () => 5), ...component('b', () => 5)]), 'the total is not full': inputOf(components.filter((c) => c.unit !== province(1, 'vn34'))) } },
  'widest-component': { speaks: inputOf(components), silent: { 'two are equally wide': inputOf([...index((n) => n), ...component('a', (n) => n / 10), ...component('b', (n) => n / 10)]), 'the total is not full': inputOf(components.filter((c) => c.unit !== province(1, 'vn34'))) } },
  'leader-uncertain': { speaks: inputOf(total('2023', (n) => 40 + n / 10)), silent: { 'the leader is clear': inputOf(total('2023', (n) => (n === 1 ? 60 : 40))), 'no intervals': inputOf(total('2023', (n) => 40 + n / 10, null)), 'the set is partial': inputOf(partial(total('2023', (n) => 40 + n / 10))) } },
  'changes-supported': { speaks: inputOf(jump(10)), silent: { 'a break lies between': inputOf(jump(10), { breaks: [2023] }), 'one year has no intervals': inputOf([...total('2022', () => 40, null), ...total('2023', () => 45)]), 'a year lies between': inputOf([...total('2021', () => 40), ...total('2023', () => 45)]) } },
  'rise-supported': { speaks: inputOf(jump(10)), silent: { 'it is beyond the interval of one but not of all together': inputOf(jump(3)), 'a break lies between': inputOf(jump(10), { breaks: [2023] }), 'it is a fall': inputOf(jump(-10)) } },
  'fall-supported': { speaks: inputOf(jump(-10)), silent: { 'it is beyond the interval of one but not of all together': inputOf(jump(-3)), 'it is a rise': inputOf(jump(10)) } },
  'ranks-apart': {
    speaks: inputOf([...papi2024, one('par.total-rank', province(3), '2024', 2)]),
    silent: { 'the sources disagree on the rank': inputOf([...papi2024, one('par.total-rank', province(3), '2024', 2, { status: 'disputed' })]), 'both point the same way': inputOf([...papi2024, one('par.total-rank', province(60), '2024', 2)]), 'the years differ': inputOf([...papi2024, one('par.total-rank', province(3), '2023', 2)]), 'PAPI is partial': inputOf([...partial(papi2024), one('par.total-rank', province(4), '2024', 2)]) },
  },
  'service-score-apart': {
    speaks: inputOf([...papi2024, one('service-index.total', province(3), '2024', 85)]),
    silent: { 'the score is not high': inputOf([...papi2024, one('service-index.total', province(3), '2024', 79)]), 'it is a part of a year': inputOf([...papi2024, one('service-index.total', province(3), '2024..2024-08-19', 85)]) },
  },
  'long-fall': { speaks: inputOf(drop), silent: { 'a break lies inside': inputOf(drop, { breaks: [2022] }), 'a year is missing': inputOf(seven((y) => (y === 2022 ? null : 5 - (y - 2020) / 2))), 'it rises': inputOf(climb) } },
  'long-rise': { speaks: inputOf(climb), silent: { 'a break lies inside': inputOf(climb, { breaks: [2022] }), 'it ended before the newest year': inputOf(seven((y) => (y === 2024 ? 5 : 5 + (y - 2020) / 2))) } },
  'first-below-median': { speaks: inputOf(seven((y) => (y === 2024 ? 4 : 6))), silent: { 'it was below before': inputOf(seven((y) => (y === 2024 || y === 2021 ? 4 : 6))), 'a break leaves too few years': inputOf(seven((y) => (y === 2024 ? 4 : 6)), { breaks: [2021] }), 'a year of the others is partial': inputOf(seven((y) => (y === 2024 ? 4 : 6)).filter((c) => c.period !== '2022' || c.unit === province(7))) } },
  'first-above-median': { speaks: inputOf(seven((y) => (y === 2024 ? 6 : 4))), silent: { 'it was above before': inputOf(seven((y) => (y === 2024 || y === 2021 ? 6 : 4))), 'a break leaves too few years': inputOf(seven((y) => (y === 2024 ? 6 : 4)), { breaks: [2021] }) } },
  'most-fell': { speaks: inputOf([...set('papi.d1', '2023', () => 6), ...set('papi.d1', '2024', (n) => (n < 9 ? 7 : 5))]), silent: { 'fewer than three quarters fell': inputOf([...set('papi.d1', '2023', () => 6), ...set('papi.d1', '2024', (n) => (n < 20 ? 7 : 5))]), 'a break lies between': inputOf([...set('papi.d1', '2023', () => 6), ...set('papi.d1', '2024', () => 5)], { breaks: [2024] }) } },
  'most-rose': { speaks: inputOf([...set('papi.d1', '2023', () => 6), ...set('papi.d1', '2024', (n) => (n < 9 ? 5 : 7))]), silent: { 'a year lies between': inputOf([...set('papi.d1', '2022', () => 6), ...set('papi.d1', '2024', () => 7)]), 'the newest year is partial': inputOf([...set('papi.d1', '2023', () => 6), ...partial(set('papi.d1', '2024', () => 7))]) } },
  'group-moved': { speaks: inputOf([...total('2023', (n) => n, null), ...total('2024', (n) => (n === 5 ? 50 : n), null)]), silent: { 'it moved by one': inputOf([...total('2023', (n) => n, null), ...total('2024', (n) => (n === 5 ? 20 : n), null)]), 'a break lies between': inputOf([...total('2023', (n) => n, null), ...total('2024', (n) => (n === 5 ? 50 : n), null)], { breaks: [2024] }) } },
  'low-in-most': { speaks: inputOf(each((n) => n / 10)), silent: { 'no one is low in most': inputOf(each((n, d) => ((n + 16 * d) % 63) / 10)), 'a dimension is partial': inputOf([...each((n) => n / 10).filter((c) => c.indicator !== 'papi.d4'), ...partial(set('papi.d4', '2024', (n) => n / 10))]) } },
  'high-in-most': { speaks: inputOf(each((n) => n / 10)), silent: { 'no one is high in most': inputOf(each((n, d) => ((n + 16 * d) % 63) / 10)) } },
  'dimensions-apart': { speaks: inputOf(each((n, d) => (d === 0 ? n : 64 - n) / 10)), silent: { 'all dimensions agree': inputOf(each((n) => n / 10)), 'a dimension is partial': inputOf([...set('papi.d1', '2024', (n) => n / 10), ...partial(set('papi.d2', '2024', (n) => (64 - n) / 10))]) } },
  'weakest-dimension': { speaks: inputOf(each((n, d) => d + 1 + n / 100)), silent: { 'two are equally low': inputOf(each((n) => n / 10)) } },
  'overall-change': {
    speaks: inputOf([one('sipas.total', 'vn', '2023', 82), one('sipas.total', 'vn', '2024', 84)]),
    silent: { 'a break lies between': inputOf([one('sipas.total', 'vn', '2023', 82), one('sipas.total', 'vn', '2024', 84)], { breaks: [2024] }), 'a year lies between': inputOf([one('par.total', 'min:all', '2021', 82), one('par.total', 'min:all', '2023', 84)]), 'only provinces are held': inputOf([...set('sipas.total', '2023', () => 80), ...set('sipas.total', '2024', () => 82)]) },
  },
  'regions-apart': { speaks: inputOf(regions('r.a', 'r.b', 'r.c')), silent: { 'a region is missing': inputOf(regions('r.a', 'r.b')) } },
  'ministries-apart': { speaks: inputOf(ministries()), silent: { 'a rank is missing': inputOf(ministries(4)), 'a score is missing': inputOf(ministries().filter((c) => !(c.indicator === 'par.total' && c.unit === 'min:m4'))) } },
  'predecessors-apart': { speaks: inputOf(merged(60, 40)), silent: { 'the intervals do not carry it': inputOf(merged(43, 40)), 'no intervals': inputOf(merged(60, 40, null)) } },
  'findings-theme': { speaks: inputOf([], { themes: [theme('a'), theme('b')], findings: [finding('1', 'a'), finding('2', 'a'), finding('3', 'b')] }), silent: { 'two themes tie': inputOf([], { themes: [theme('a'), theme('b')], findings: [finding('1', 'a'), finding('2', 'b')] }), 'no findings': nothing } },
  'never-published': { speaks: inputOf([...total('2024', (n) => (n === 9 ? null : n)), cellOf({ indicator: 'papi.total', unit: province(9), period: '2024', value: null, status: 'not-published' })]), silent: { 'all are published': inputOf(total('2024', (n) => n)), 'it was not found, which says nothing of the publisher': inputOf([...total('2024', (n) => (n === 9 ? null : n)), cellOf({ indicator: 'papi.total', unit: province(9), period: '2024', value: null, status: 'not-found' })]) } },
  'newest-is-old': { speaks: inputOf([one('par.total', province(1), '2012', 80), one('par.total', province(2), '2024', 90)]), silent: { 'all are recent': inputOf([one('par.total', province(1), '2021', 80), one('par.total', province(2), '2024', 90)]) } },
  'sources-disagree': { speaks: inputOf([one('par.total', province(1), '2021', 80)], { rulings: [ruling([`par.total|${province(1)}|2021`])] }), silent: { 'no rulings': inputOf([one('par.total', province(1), '2021', 80)]) } },
  'portal-sum-apart': {
    speaks: inputOf([...rising, one('dossiers.online', 'vn', P, 30000), one('dossiers.direct_or_postal', 'vn', P, 3000)]),
    silent: { 'both agree': inputOf([...rising, one('dossiers.online', 'vn', P, 31000), one('dossiers.direct_or_postal', 'vn', P, 3000)]), 'a channel is missing': inputOf([...rising, one('dossiers.online', 'vn', P, 30000)]) },
  },
};
