import { describe, expect, test } from 'vitest';
import { z90, z95 } from './interval.ts';
import { normalQuantile } from './normalQuantile.ts';

/** Density of the standard normal distribution, summed by Simpson's rule from 0: an independent way to the probability below z. */
function below(z: number): number {
  const [steps, f] = [2000, (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)];
  let sum = f(0) + f(z);
  for (let i = 1; i < steps; i++) sum += f((z * i) / steps) * (i % 2 ? 4 : 2);
  return 0.5 + (sum * z) / steps / 3;
}

describe('normalQuantile', () => {
  test('gives the quantiles behind 90 % and 95 % intervals', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(z95, 12);
    expect(normalQuantile(0.95)).toBeCloseTo(z90, 12);
    expect(normalQuantile(0.5)).toBe(0);
  });
  test('agrees with the integral of the density, in the centre and in both tails', () => {
    for (const p of [0.0004, 0.01, 0.07, 0.2, 0.4, 0.6, 0.93, 0.99, 0.9996, 0.99999]) expect(below(normalQuantile(p))).toBeCloseTo(p, 10);
  });
  test('refuses what has no quantile', () => {
    for (const p of [0, 1, -1, Number.NaN]) expect(() => normalQuantile(p)).toThrow('outside');
  });
});
