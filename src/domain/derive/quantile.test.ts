import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, quantile } from './quantile.ts';

describe('quantile', () => {
  it.each([
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.1, 1.9],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.25, 3.25],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9.1],
    [[15, 20, 35, 40, 50], 0.4, 29],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 0.25, 7.25],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 0.75, 14.5],
    [[7], 0.3, 7],
  ])('gives what R gives with type 7: %j at %d', (sample, p, expected) => {
    expect(quantile(sample, p)).toBeCloseTo(expected, 12);
  });
  it('does not mind the order and leaves the sample as it was', () => {
    const sample = [50, 15, 40, 20, 35];
    expect(quantile(sample, 0.4)).toBeCloseTo(29, 12);
    expect(sample).toEqual([50, 15, 40, 20, 35]);
  });
  it('throws on an empty sample', () => {
    expect(() => quantile([], 0.5)).toThrow('empty');
  });
  it('lies between the ends and rises with p', () => {
    const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(fc.property(fc.array(finite, { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (sample, a, b) => {
      const [low, high] = [quantile(sample, Math.min(a, b)), quantile(sample, Math.max(a, b))];
      const slack = 1e-9 * Math.max(1, ...sample.map(Math.abs));
      expect(Math.min(...sample) - slack <= low && low <= high + slack && high <= Math.max(...sample) + slack).toBe(true);
    }));
  });
  it('has the median in the middle', () => {
    expect([median([1, 3]), median([3, 1, 2])]).toEqual([2, 2]);
  });
});
