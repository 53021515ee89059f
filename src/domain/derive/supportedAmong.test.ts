import { describe, expect, test } from 'vitest';
import { cellOf } from '../testing.fixture.ts';
import { interval95 } from './interval.ts';
import { supported } from './supported.ts';
import { supportedAmong } from './supportedAmong.ts';

/** Synthetic values with a standard error. */
const at = (value: number, error: number | null) => cellOf({ value, interval: interval95(value, error) });

describe('supportedAmong', () => {
  test('is the plain test where one comparison is made', () => {
    for (const b of [42.7, 42.8, 43, 40]) expect(supportedAmong(at(40, 1), at(b, 1), 1)).toBe(supported(at(40, 1), at(b, 1)));
  });
  test('asks for more where many are made: z of 60 comparisons is 3.34', () => {
    const error = Math.SQRT2;
    expect(supportedAmong(at(40, 1), at(40 + 3.3 * error, 1), 60)).toBe(false);
    expect(supportedAmong(at(40, 1), at(40 + 3.4 * error, 1), 60)).toBe(true);
    expect(supported(at(40, 1), at(40 + 3.3 * error, 1))).toBe(true);
  });
  test('says nothing where an interval is missing', () => {
    expect(supportedAmong(at(40, null), at(50, 1), 5)).toBeNull();
  });
  test('calls at most five in a hundred families of equal values different (seeded simulation)', () => {
    let seed = 20261010;
    const uniform = (): number => ((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) + 0.5) / 2 ** 32;
    const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    const [families, size] = [2000, 56];
    let [one, among] = [0, 0];
    for (let f = 0; f < families; f++) {
      const pairs = Array.from({ length: size }, () => [at(42 + normal(), 1), at(42 + normal(), 1)] as const);
      if (pairs.some(([a, b]) => supported(a, b))) one++;
      if (pairs.some(([a, b]) => supportedAmong(a, b, size))) among++;
    }
    expect(one / families).toBeGreaterThan(0.9);
    expect(among / families).toBeLessThan(0.065);
    expect(among / families).toBeGreaterThan(0.02);
  });
});
