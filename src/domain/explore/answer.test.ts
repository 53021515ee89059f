import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../published.ts';
import { brokenBetween } from '../series.ts';
import { period } from '../period.ts';
import { answer, type AnswerRow } from './answer.ts';
import { sortKeys, viewKinds, type Question } from './question.ts';
import { toyCatalogue, toyCellsOf, toyQuestion } from './testing.fixture.ts';

const rows = (more: Partial<Question>): readonly AnswerRow[] => answer(toyQuestion(more), toyCatalogue, toyCellsOf).rows;
const short = (more: Partial<Question>): unknown[] => rows(more).map((r) => [r.unit.slice(r.unit.indexOf(':') + 1), r.period, r.value]);
const years = (...ids: string[]) => ({ kind: 'periods', ids }) as const;
const row = (more: Partial<Question>, unit: string, id: string): AnswerRow => rows(more).find((r) => r.unit === unit && r.period === id)!;

describe('rows', () => {
  it('of a table are the held observations', () => {
    expect(short({})).toEqual([['02', '2024', null], ['01', '2024', 50]]);
  });
  it('of other views are all that is asked for, gaps with their reason', () => {
    const pivot = rows({ view: 'pivot', indicators: ['toy.scaled'], units: { kind: 'units', ids: ['vn63:01'] }, periods: years('2019', '2022', '2023') });
    expect(pivot.map((r) => [r.period, r.value, r.status])).toEqual([['2019', null, 'not-applicable'], ['2022', 2, 'published'], ['2023', null, 'not-found']]);
    expect(rows({ view: 'map' })).toHaveLength(6);
    expect(row({ view: 'map' }, 'vn63:03', '2024')).toEqual({ indicator: 'toy.score', unit: 'vn63:03', period: '2024', value: null, status: 'not-found', lower: null, upper: null, rank: null, rankOf: null, rankBest: null, rankWorst: null, change: null, changeFrom: null, changeWhy: null, sources: [] });
  });
  it('keep the reason a source gives', () => {
    expect(row({ view: 'map' }, 'vn63:02', '2024')).toMatchObject({ value: null, status: 'not-published', sources: ['toy.S1'], changeWhy: null });
  });
});

describe('ranks', () => {
  it('are those of the full set, even where few are asked for', () => {
    expect(rows({ units: { kind: 'region', of: 'vn63:r.b' }, periods: years('2023') }).map((r) => [r.unit, r.rank, r.rankOf])).toEqual([['vn63:06', 1, 6], ['vn63:05', 2, 6]]);
    expect(rows({ vintage: 'vn34', indicators: ['toy.late'] }).map((r) => r.rank)).toEqual([3, 2, 1]);
  });
  it('carry the ranges that intervals leave open, where ranks are asked for', () => {
    const error = (c: Cell): Cell => (c.period === '2023' && c.indicator === 'toy.score' ? { ...c, interval: { lower: c.value! - 40, upper: c.value! + 40, level: 0.95 } } : c);
    const open = (columns: Question['columns']) => answer(toyQuestion({ periods: years('2023'), columns }), toyCatalogue, (id) => toyCellsOf(id).map(error)).rows.map((r) => [r.rank, r.rankBest, r.rankWorst]);
    expect(open(['interval']).every(([, best, worst]) => best === null && worst === null)).toBe(true);
    for (const [rank, best, worst] of open(['rank'])) {
      expect(best).toBeLessThanOrEqual(rank!);
      expect(worst).toBeGreaterThanOrEqual(rank!);
    }
    expect(open(['rank']).some(([, best, worst]) => worst! > best!)).toBe(true);
    expect(rows({ periods: years('2023'), columns: ['rank'] }).every((r) => r.rank !== null && r.rankBest === null)).toBe(true);
  });
  it('are none where the set is partial, for volumes, published ranks and other units than provinces', () => {
    const none = (more: Partial<Question>) => rows(more).every((r) => r.rank === null && r.rankOf === null);
    expect([none({}), none({ indicators: ['toy.volume'] }), none({ indicators: ['toy.rank'] }), none({ units: { kind: 'regions' } })]).toEqual([true, true, true, true]);
    expect(rows({ indicators: ['toy.rank'] }).map((r) => r.value)).toEqual([6, 5, 4, 3, 2, 1]);
  });
});

describe('changes', () => {
  it('are values less those before, or say why there are none', () => {
    const of = (id: string) => { const r = row({ periods: { kind: 'all' } }, 'vn63:01', id); return [r.change, r.changeFrom, r.changeWhy]; };
    expect([of('2020'), of('2021'), of('2022'), of('2023'), of('2024')]).toEqual([[null, null, 'no-earlier'], [1, '2020', null], [null, null, 'break'], [5, '2022', null], [41, '2023', null]]);
  });
  it('of periods to date are from the same day', () => {
    const late = rows({ vintage: 'vn34', indicators: ['toy.late'], units: { kind: 'units', ids: ['vn34:01'] }, periods: { kind: 'all' } });
    expect(late.map((r) => [r.period, r.change, r.changeFrom])).toEqual([['2025..2025-10-10', null, null], ['2026-07', null, null], ['2026-08', 1, '2026-07'], ['2026..2026-10-10', 1, '2025..2025-10-10']]);
  });
  it('are none of what is no trend', () => {
    expect(rows({ indicators: ['toy.people'] }).every((r) => r.change === null && r.changeWhy === 'no-trend')).toBe(true);
  });
  it('never reach across a break, whatever is asked', () => {
    fc.assert(fc.property(fc.constantFrom(...toyCatalogue.indicators), fc.constantFrom('vn63' as const, 'vn34' as const), fc.constantFrom(...viewKinds), (indicator, vintage, view) => {
      for (const r of rows({ indicators: [indicator.id], vintage, view, periods: { kind: 'all' } })) {
        expect((r.change === null) === (r.changeFrom === null)).toBe(true);
        if (r.changeFrom !== null) expect(brokenBetween(indicator, period(r.changeFrom).year!, period(r.period).year!)).toBe(false);
      }
    }));
  });
});

describe('filters', () => {
  it('keep values between bounds and leave absent ones out', () => {
    expect(short({ view: 'map', periods: years('2023'), min: 20, max: 39 })).toEqual([['04', '2023', 39], ['03', '2023', 29]]);
    expect(short({ view: 'map', min: 0 })).toEqual([['01', '2024', 50]]);
  });
  it('keep statuses, of gaps too', () => {
    expect(short({ view: 'map', statuses: ['not-published'] })).toEqual([['02', '2024', null]]);
    expect(rows({ view: 'map', statuses: ['not-found'] })).toHaveLength(4);
  });
});

describe('order', () => {
  const units = (more: Partial<Question>): string => rows({ view: 'map', ...more }).map((r) => r.unit.slice(-2)).join(' ');
  it('is Vietnamese by unit, both ways', () => {
    expect(units({})).toBe('06 05 04 03 02 01');
    expect(units({ sort: { by: 'unit', descending: true } })).toBe('01 02 03 04 05 06');
  });
  it('is by code, and by region in the official order, then by name', () => {
    expect(units({ sort: { by: 'code', descending: false } })).toBe('01 02 03 04 05 06');
    expect(units({ sort: { by: 'region', descending: false } })).toBe('06 05 04 03 02 01');
    expect(units({ sort: { by: 'region', descending: true } })).toBe('04 03 02 01 06 05');
  });
  it('puts absent values last, both ways', () => {
    expect(units({ sort: { by: 'value', descending: false } })).toBe('01 06 05 04 03 02');
    expect(units({ sort: { by: 'value', descending: true } })).toBe('01 06 05 04 03 02');
    expect(units({ periods: years('2023'), sort: { by: 'value', descending: true } })).toBe('06 05 04 03 02 01');
  });
  it('is by time, newest first where downwards', () => {
    expect(short({ units: { kind: 'units', ids: ['vn63:03'] }, periods: { kind: 'all' }, sort: { by: 'period', descending: true } }).map((r) => (r as string[])[1])).toEqual(['2023', '2022', '2021', '2020']);
  });
  it('keeps values of different indicators apart', () => {
    expect(rows({ indicators: ['toy.people', 'toy.volume'], periods: years('2023'), sort: { by: 'value', descending: false } }).map((r) => r.indicator)).toEqual([...Array<string>(6).fill('toy.people'), ...Array<string>(6).fill('toy.volume')]);
  });
  it('never depends on the order of the cells', () => {
    fc.assert(fc.property(fc.constantFrom(...sortKeys), fc.boolean(), fc.constantFrom(...viewKinds), fc.func(fc.nat()), (by, descending, view, mix) => {
      const question = toyQuestion({ view, indicators: ['toy.score', 'toy.people'], periods: { kind: 'all' }, sort: { by, descending } });
      const mixed = (id: string) => toyCellsOf(id).toSorted((a, b) => mix(`${a.unit}${a.period}`) - mix(`${b.unit}${b.period}`));
      expect(answer(question, toyCatalogue, mixed).rows).toEqual(answer(question, toyCatalogue, toyCellsOf).rows);
    }));
  });
});
