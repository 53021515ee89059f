import fc from 'fast-check';
import { expect, it } from 'vitest';
import { interval95, z90, z95 } from './interval.ts';

it('is the value ± 1.96 standard errors', () => {
  expect(interval95(50, 1)).toEqual({ lower: 50 - z95, upper: 50 + z95, level: 0.95 });
  expect(interval95(41.53302, 0.256748)!.lower).toBeCloseTo(41.029803, 6);
});
it('is none without a standard error or with one of 0', () => {
  expect([interval95(5, null), interval95(5, 0), interval95(5, -1)]).toEqual([null, null, null]);
});
it('is wider than a 90 % interval by 1.96 to 1.645', () => {
  expect(z95 / z90).toBeCloseTo(1.1916, 4);
});
it('contains its value', () => {
  const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(fc.property(finite, fc.double({ min: 1e-6, max: 1e3, noNaN: true }), (value, error) => {
    const { lower, upper } = interval95(value, error)!;
    expect(lower <= value && value <= upper).toBe(true);
  }));
});
