import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalWithinRounding } from './resolve.ts';

describe('equalWithinRounding', () => {
  it('holds two numbers equal within half a unit of the coarser one', () => {
    expect(equalWithinRounding(18.3, 1, 18.30, 2)).toBe(true);
    expect(equalWithinRounding(18.34, 2, 18.3, 1)).toBe(true);
    expect(equalWithinRounding(18.35, 2, 18.3, 1)).toBe(true);
    expect(equalWithinRounding(18.36, 2, 18.3, 1)).toBe(false);
    expect(equalWithinRounding(96.17, 2, 96, 0)).toBe(true);
    expect(equalWithinRounding(95.4, 1, 96, 0)).toBe(false);
  });
  it('takes numbers of the same precision as equal only when they are', () => {
    expect(equalWithinRounding(75.23, 2, 75.25, 2)).toBe(false);
    expect(equalWithinRounding(1065150, 0, 1065151, 0)).toBe(false);
  });
  it('is the same both ways round, and holds for every number and its own rounding', () => {
    fc.assert(fc.property(fc.integer({ min: -1e7, max: 1e7 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), (n, a, b) => {
      const fine = Number((n / 10 ** 5).toFixed(Math.max(a, b)));
      const coarse = Number(fine.toFixed(Math.min(a, b)));
      const [x, y] = [Math.max(a, b), Math.min(a, b)];
      expect(equalWithinRounding(fine, x, coarse, y)).toBe(true);
      expect(equalWithinRounding(coarse, y, fine, x)).toBe(true);
    }));
  });
});
