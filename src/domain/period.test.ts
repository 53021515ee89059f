import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparablePeriods, comparePeriods, parsePeriod, period, periodBefore } from './period.ts';

describe('parsePeriod', () => {
  it.each([
    ['2024', 'year', '2024-01-01', '2024-12-31', 2024, null],
    ['2024-H1', 'half', '2024-01-01', '2024-06-30', 2024, null],
    ['2024-H2', 'half', '2024-07-01', '2024-12-31', 2024, null],
    ['2024-Q3', 'quarter', '2024-07-01', '2024-09-30', 2024, null],
    ['2024-02', 'month', '2024-02-01', '2024-02-29', 2024, null],
    ['2020-12-15..2021-06-15', 'range', '2020-12-15', '2021-06-15', 2021, null],
    ['2025-01-01..2025-01-01', 'range', '2025-01-01', '2025-01-01', 2025, null],
    ['2026..2026-10-10', 'to-date', '2026-01-01', '2026-10-10', 2026, '2026'],
    ['2026-Q3..2026-09-26', 'to-date', '2026-07-01', '2026-09-26', 2026, '2026-Q3'],
    ['2026-10..2026-10-10', 'to-date', '2026-10-01', '2026-10-10', 2026, '2026-10'],
    ['2015..2020', 'years', '2015-01-01', '2020-12-31', 2020, null],
    ['undated.before-2022', 'undated', null, null, null, null],
  ])('reads %s as a %s', (id, kind, start, end, year, open) => {
    expect(parsePeriod(id)).toEqual({ id, kind, start, end, year, open });
  });
  it.each([
    '', '24', '1899', '2100', '2024-00', '2024-13', '2024-H3', '2024-Q0', '2024-q1', '2024 ', '08/2024', '2024-8', '2024-02-30..2024-03-01',
    '2023-02-29..2023-03-01', '2024-05-01..2024-04-30', '2026..2026-12-31', '2026..2027-01-01', '2026..2025-12-31', '2020..2015', '2020..2020', '2020-H1..2021-H1',
    'undated.', 'undated.Before', '..', '2024..', '..2024', '2024..2025..2026',
  ])('refuses "%s"', (id) => {
    expect(parsePeriod(id)).toBeNull();
  });
  it('never throws, whatever the text', () => {
    const pieces = fc.array(fc.constantFrom('2024', '-', 'H', 'Q', '1', '02', '..', '2026-10-10', 'undated.', 'x', ' '), { maxLength: 6 }).map((p) => p.join(''));
    fc.assert(fc.property(fc.oneof(fc.string(), pieces), (text) => {
      const found = parsePeriod(text);
      expect(found === null || found.id === text).toBe(true);
      if (found?.start && found.end) expect(found.start <= found.end && found.year === Number(found.end.slice(0, 4))).toBe(true);
    }));
  });
  it('is strict in period(), which throws on an id outside the grammar', () => {
    expect(() => period('2024/25')).toThrow('not in the grammar');
  });
});

describe('comparePeriods', () => {
  it('orders by last day, then by first day; undated periods come first', () => {
    const ids = ['2024', '2024-Q1', 'undated.a', '2023', '2024-12', '2024-H2', '2026..2026-10-10', '2015..2020'];
    expect([...ids].sort(comparePeriods)).toEqual(['undated.a', '2015..2020', '2023', '2024-Q1', '2024', '2024-H2', '2024-12', '2026..2026-10-10']);
  });
});

const twoDigits = (n: number): string => String(n).padStart(2, '0');
const toDate = fc.record({ year: fc.integer({ min: 2020, max: 2030 }), month: fc.integer({ min: 1, max: 11 }), day: fc.integer({ min: 1, max: 28 }) })
  .map(({ year, month, day }) => ({ id: `${year}..${year}-${twoDigits(month)}-${twoDigits(day)}`, day: `${twoDigits(month)}-${twoDigits(day)}` }));
const anyPeriod = fc.oneof(
  toDate.map((t) => t.id),
  fc.integer({ min: 2011, max: 2030 }).map(String),
  fc.constantFrom('2024-H1', '2024-Q3', '2024-08', '2025-01-01..2025-04-30', '2015..2020', 'undated.a', '2026-10..2026-10-10'),
);

describe('comparablePeriods', () => {
  it('compares a to-date period only with one of the same day', () => {
    expect(comparablePeriods('2025..2025-10-10', '2026..2026-10-10')).toBe(true);
    expect(comparablePeriods('2025..2025-10-09', '2026..2026-10-10')).toBe(false);
    expect(comparablePeriods('2026', '2026..2026-10-10')).toBe(false);
    expect(comparablePeriods('2026-10..2026-10-10', '2025..2025-10-10')).toBe(false);
    fc.assert(fc.property(toDate, anyPeriod, (a, b) => {
      const other = period(b);
      if (comparablePeriods(a.id, b)) expect(other.kind === 'to-date' && other.end!.slice(5) === a.day).toBe(true);
    }));
  });
  it('compares ranges of the same length within three days, and spans of as many years', () => {
    expect(comparablePeriods('2024-01-01..2024-04-30', '2025-01-01..2025-04-30')).toBe(true);
    expect(comparablePeriods('2024-01-01..2024-04-30', '2025-01-01..2025-05-10')).toBe(false);
    expect(comparablePeriods('2010..2015', '2015..2020')).toBe(true);
    expect(comparablePeriods('2010..2014', '2015..2020')).toBe(false);
  });
  it('never compares undated periods', () => {
    expect(comparablePeriods('undated.a', 'undated.a')).toBe(false);
  });
  it('is the same both ways round', () => {
    fc.assert(fc.property(anyPeriod, anyPeriod, (a, b) => comparablePeriods(a, b) === comparablePeriods(b, a)));
  });
});

describe('periodBefore', () => {
  it.each([
    ['2023', '2022'], ['2024-H2', '2024-H1'], ['2024-H1', '2023-H2'], ['2024-Q1', '2023-Q4'], ['2024-08', '2024-07'], ['2024-01', '2023-12'],
    ['2026..2026-10-10', '2025..2025-10-10'], ['2026-Q3..2026-09-26', '2025-Q3..2025-09-26'], ['2026-09..2026-09-26', '2025-09..2025-09-26'],
    ['2019-12-01..2020-02-29', '2018-12-01..2019-02-28'], ['2015..2020', null], ['undated.a', null], ['2024..2024-02-29', null], ['2024-02..2024-02-28', null],
  ])('of %s is %s', (id, before) => {
    expect(periodBefore(id)).toBe(before);
  });
  it('is comparable and earlier', () => {
    fc.assert(fc.property(anyPeriod, (id) => {
      const before = periodBefore(id);
      if (before !== null) expect([comparablePeriods(before, id), comparePeriods(before, id)]).toEqual([true, -1]);
    }));
  });
});
