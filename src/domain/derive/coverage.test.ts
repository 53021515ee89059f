import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Status, Vintage } from '../types.ts';
import { absentStatuses } from '../status.ts';
import { provinceCount } from '../unit.ts';
import { coverageOf } from './coverage.ts';

const observation = (vintage: Vintage, n: number, status: Status) => ({ indicator: 'toy.x', unit: `${vintage}:${String(n).padStart(2, '0')}`, period: '2023', status });
const all = (vintage: Vintage, status: Status = 'published') => Array.from({ length: provinceCount[vintage] }, (_, n) => observation(vintage, n, status));

describe('coverageOf', () => {
  it('is full with every province of the vintage', () => {
    expect(coverageOf(all('vn34'))).toEqual([{ indicator: 'toy.x', vintage: 'vn34', period: '2023', held: 34, expected: 34, notPublished: 0, total: 34, full: true }]);
  });
  it('expects no province for which the publisher released nothing', () => {
    const some = all('vn63').map((o, n) => (n < 2 ? { ...o, status: 'not-published' as const } : o));
    expect(coverageOf(some)[0]).toMatchObject({ held: 61, expected: 61, notPublished: 2, full: true });
  });
  it('is not full where less than two thirds of the vintage are held, whatever was not published', () => {
    const few = all('vn63').map((o, n) => (n < 30 ? o : { ...o, status: 'not-published' as const }));
    expect(coverageOf(few)[0]).toMatchObject({ held: 30, expected: 30, full: false });
  });
  it('counts provinces alone, each vintage and period by itself', () => {
    const mixed = [...all('vn63'), { ...observation('vn34', 1, 'published'), period: '2026' }, { ...observation('vn34', 1, 'published'), unit: 'vn' }, { ...observation('vn63', 1, 'published'), unit: 'vn63:all' }];
    expect(coverageOf(mixed).map((c) => [c.vintage, c.period, c.held])).toEqual([['vn63', '2023', 63], ['vn34', '2026', 1]]);
  });
  it('is never full when one expected province is missing', () => {
    const missing = absentStatuses.filter((s) => s !== 'not-published' && s !== 'not-surveyed');
    fc.assert(fc.property(fc.constantFrom<Vintage>('vn63', 'vn34'), fc.nat(33), fc.option(fc.constantFrom(...missing)), (vintage, n, status) => {
      const held = all(vintage);
      const without = status === null ? held.filter((_, i) => i !== n) : held.map((o, i) => (i === n ? { ...o, status } : o));
      expect(coverageOf(without)[0]!.full).toBe(false);
    }));
  });
});
