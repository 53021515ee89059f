import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Better } from '../types.ts';
import { rank } from './rank.ts';

const ranks = (values: readonly (number | null)[], better: Better): number[] => rank(values, (v) => v, better).map((r) => r.rank);

describe('rank', () => {
  it('gives ties the lowest rank and leaves the next ones out', () => {
    expect(rank([5, 9, 9, 1, 9], (v) => v, 'higher').map((r) => [r.value, r.rank])).toEqual([[9, 1], [9, 1], [9, 1], [5, 4], [1, 5]]);
  });
  it('puts the smallest first where lower is better, and the largest of a volume', () => {
    expect(rank([5, 9, 1], (v) => v, 'lower').map((r) => r.value)).toEqual([1, 5, 9]);
    expect(rank([5, 9, 1], (v) => v, 'neither').map((r) => r.value)).toEqual([9, 5, 1]);
  });
  it('leaves out what has no value', () => {
    expect(ranks([null, 2, null, 1], 'higher')).toEqual([1, 2]);
  });
  const list = fc.array(fc.record({ id: fc.nat(), value: fc.option(fc.integer({ min: 0, max: 20 })) }), { maxLength: 40 });
  const direction = fc.constantFrom<Better>('higher', 'lower', 'neither');
  it('shares a rank exactly where values are equal, and orders by value', () => {
    fc.assert(fc.property(list, direction, (items, better) => {
      const ranked = rank(items, (x) => x.value, better);
      ranked.forEach((a, i) => {
        expect(a.rank).toBe(1 + ranked.filter((b) => (better === 'lower' ? b.value < a.value : b.value > a.value)).length);
        if (i > 0) expect(a.rank === ranked[i - 1]!.rank).toBe(a.value === ranked[i - 1]!.value);
      });
    }));
  });
  it('does not depend on the order of the items', () => {
    fc.assert(fc.property(list, direction, fc.func(fc.nat()), (items, better, key) => {
      const mixed = [...items].sort((a, b) => key(a.id) - key(b.id));
      const of = (all: typeof items) => rank(all, (x) => x.value, better).map((r) => `${r.value}:${r.rank}`).sort();
      expect(of(mixed)).toEqual(of(items));
    }));
  });
});
