import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rollUp } from './rollup.ts';

const from = (values: Readonly<Record<string, number | null>>) => (unit: string): number | null => values[unit] ?? null;

describe('rollUp', () => {
  it('adds up counts of the predecessors', () => {
    expect(rollUp({ how: 'sum' }, ['vn63:24', 'vn63:27'], from({ 'vn63:24': 300, 'vn63:27': 450 }))).toBe(750);
  });
  it('is none where one predecessor has no value: a part of a sum is not the sum', () => {
    expect(rollUp({ how: 'sum' }, ['vn63:24', 'vn63:27'], from({ 'vn63:24': 300 }))).toBeNull();
    expect(rollUp({ how: 'sum' }, ['vn63:24', 'vn63:27'], from({ 'vn63:24': 300, 'vn63:27': 0 }))).toBe(300);
  });
  it('is none without predecessors and for everything that does not add up', () => {
    expect(rollUp({ how: 'sum' }, [], () => 1)).toBeNull();
    expect(rollUp({ how: 'none', why: { vi: 'x', en: 'x' } }, ['vn63:01'], () => 1)).toBeNull();
    expect(rollUp({ how: 'ratio', of: 'a', by: 'b', scale: 100 }, ['vn63:01'], () => 1)).toBeNull();
  });
  it('is additive: the sum of two counts rolls up to the sum of the two results', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 1e9 })), { minLength: 1, maxLength: 6 }), (pairs) => {
      const units = pairs.map((_, i) => `vn63:${i}`);
      const at = (pick: (pair: readonly [number, number]) => number) => rollUp({ how: 'sum' }, units, (u) => pick(pairs[Number(u.slice(5))]!))!;
      expect(at(([a, b]) => a + b)).toBe(at(([a]) => a) + at(([, b]) => b));
    }));
  });
});
