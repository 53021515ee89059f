import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normals } from './draws.ts';
import { association, meanRanks, spearman } from './spearman.ts';

describe('meanRanks', () => {
  it('shares the mean rank of equal values', () => {
    expect(meanRanks([30, 10, 20, 20])).toEqual([4, 1, 2.5, 2.5]);
    expect(meanRanks([5, 5, 5])).toEqual([2, 2, 2]);
  });
});

describe('spearman', () => {
  it('by hand: 1 − 6 Σd² / (n (n² − 1)) without ties', () => {
    // d = 0, 1, 1, 1, 1: Σd² = 4, 1 − 24 / 120 = 0.8
    expect(spearman([1, 2, 3, 4, 5], [10, 30, 20, 50, 40])).toBeCloseTo(0.8, 12);
    expect(spearman([1, 2, 3, 4], [8, 6, 4, 2])).toBe(-1);
  });
  it('the worked example of intelligence and hours of television with ten people: −29/165', () => {
    expect(spearman([106, 100, 86, 101, 99, 103, 97, 113, 112, 110], [7, 27, 2, 50, 28, 29, 20, 12, 6, 17])).toBeCloseTo(-29 / 165, 12);
  });
  it('by hand with ties: ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4 give 4.5 / √(4.5 × 5)', () => {
    expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });
  it('is nothing for two pairs or a side that does not vary, and refuses what is not paired', () => {
    expect(spearman([1, 2], [2, 1])).toBeNull();
    expect(spearman([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(() => spearman([1, 2, 3], [1, 2])).toThrow('no pairs');
  });
  it('lies between −1 and 1, is the same the other way round and for any rising change of scale', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), { minLength: 3, maxLength: 30 });
    fc.assert(fc.property(pairs, (list) => {
      const [x, y] = [list.map((p) => p[0]), list.map((p) => p[1])];
      const r = spearman(x, y);
      expect(spearman(y, x)).toBe(r);
      expect(spearman(x.map((v) => v ** 3), y)).toBe(r);
      if (r !== null) expect(Math.abs(r)).toBeLessThanOrEqual(1);
    }));
  });
});

describe('association', () => {
  it('gives no coefficient for fewer than ten pairs', () => {
    expect(association([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 4, 5, 6, 7, 8, 9])).toBeNull();
  });
  it('gives an interval around the coefficient, the same every time', () => {
    const next = normals(3);
    const x = Array.from({ length: 34 }, next);
    const y = x.map((v) => 0.6 * v + 0.8 * next());
    const found = association(x, y)!;
    expect(found).toEqual(association(x, y));
    expect(found.pairs).toBe(34);
    expect(found.lower).toBeLessThan(found.coefficient);
    expect(found.upper).toBeGreaterThan(found.coefficient);
  });
  it('covers the coefficient of a synthetic population in most samples of 34 pairs', () => {
    // Spearman's coefficient of two normal variables with correlation r is 6/π · arcsin(r/2) (Pearson 1907).
    const truth = (6 / Math.PI) * Math.asin(0.6 / 2);
    const next = normals(11);
    const samples = 80;
    let covered = 0;
    for (let n = 0; n < samples; n++) {
      const x = Array.from({ length: 34 }, next);
      const { lower, upper } = association(x, x.map((v) => 0.6 * v + 0.8 * next()))!;
      if (lower <= truth && truth <= upper) covered++;
    }
    expect(covered / samples).toBeGreaterThan(0.87);
  });
});
