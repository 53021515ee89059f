import { expect, it } from 'vitest';
import { normals, uniforms } from './draws.ts';

const many = (next: () => number, n: number): number[] => Array.from({ length: n }, next);

it('uniform numbers are the same for a seed, differ between seeds and fill their span evenly', () => {
  expect(many(uniforms(1), 3)).toEqual(many(uniforms(1), 3));
  expect(many(uniforms(1), 3)).not.toEqual(many(uniforms(2), 3));
  const values = many(uniforms(7), 100_000);
  const tenths = Array(10).fill(0) as number[];
  for (const v of values) tenths[Math.floor(v * 10)]!++;
  expect(values.every((v) => v > 0 && v < 1)).toBe(true);
  // 27.9 is the 99.9 % quantile of chi-square with 9 degrees of freedom.
  expect(tenths.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9);
});

it('normal numbers have the mean, spread and tails of the standard normal distribution', () => {
  const values = many(normals(7), 100_000);
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const spread = values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length;
  expect(Math.abs(mean)).toBeLessThan(0.01);
  expect(Math.abs(spread - 1)).toBeLessThan(0.02);
  expect(Math.abs(values.filter((v) => Math.abs(v) > 1.959964).length / values.length - 0.05)).toBeLessThan(0.0025);
});
