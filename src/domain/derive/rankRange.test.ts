import { describe, expect, it } from 'vitest';
import type { Cell } from '../published.ts';
import { cellOf } from '../testing.fixture.ts';
import { normals } from './draws.ts';
import { interval95, z95 } from './interval.ts';
import { criticalDifference, rangesAt, rankRanges } from './rankRange.ts';

const cell = (unit: string, value: number | null, standardError: number | null): Cell =>
  cellOf({ unit, value, standardError, interval: value === null ? null : interval95(value, standardError) });

describe('rankRanges', () => {
  it('lets units share a range where the order is open', () => {
    const ranges = rankRanges([cell('a', 10, 0.5), cell('b', 9.5, 0.5), cell('c', 5, 0.5)], 'higher');
    expect([...ranges]).toEqual([['a', [1, 2]], ['b', [1, 2]], ['c', [3, 3]]]);
  });
  it('turns the order round where lower is better', () => {
    expect(rankRanges([cell('a', 10, 0.5), cell('c', 5, 0.5)], 'lower').get('c')).toEqual([1, 1]);
  });
  it('gives no range to a unit without an interval and widens those of the others', () => {
    const ranges = rankRanges([cell('a', 10, 0.5), cell('b', 3, null), cell('c', 5, 0.5)], 'higher');
    expect([...ranges]).toEqual([['a', [1, 2]], ['c', [2, 3]]]);
  });
  it('counts no rank for a unit without a value', () => {
    expect(rankRanges([cell('a', 10, 0.5), cell('b', null, null)], 'higher').get('a')).toEqual([1, 1]);
  });
  it('is empty without intervals', () => {
    expect(rankRanges([cell('a', 10, null), cell('b', 9, null)], 'higher').size).toBe(0);
  });
});

describe('criticalDifference', () => {
  it('is about the studentised range over √2 where the errors are equal, a little above for the noise of simulation: 3.314, 3.633, 4.474 and 5.0 of its tables for 3, 4, 10 and 20 units', () => {
    for (const [n, range] of [[2, 2.772], [3, 3.314], [4, 3.633], [10, 4.474], [20, 5.012]] as const) {
      expect(Math.abs(criticalDifference(Array<number>(n).fill(0.4)) - range / Math.SQRT2), String(n)).toBeLessThan(0.08);
    }
  });
  it('finds the largest difference of every draw: the same number as trying all pairs', () => {
    const errors = [0.3, 0.5, 0.8, 1.2, 2];
    const next = normals(20240101);
    const largest = Array.from({ length: 9999 }, () => {
      const z = errors.map((s) => next() * s);
      return Math.max(...z.flatMap((a, i) => z.slice(0, i).map((b, j) => Math.abs(a - b) / Math.hypot(errors[i]!, errors[j]!))));
    });
    expect(criticalDifference(errors)).toBeCloseTo(largest.sort((a, b) => a - b)[9550]!, 12);
  });
  it('is the same for any order', () => {
    expect(criticalDifference([0.3, 1.2, 0.8])).toBe(criticalDifference([1.2, 0.8, 0.3]));
  });
  it('is 0 for one unit, and less for a smaller claim', () => {
    expect(criticalDifference([1])).toBe(0);
    expect(criticalDifference([1, 2, 3], 0.1)).toBeLessThan(criticalDifference([1, 2, 3]));
  });
});

/** Synthetic truths: share of samples in which every true rank lies in its range; units of one true value hold all ranks they share. */
function coverage(truth: readonly number[], errors: readonly number[], critical: number, samples: number): number {
  const next = normals(99);
  const best = truth.map((t) => 1 + truth.filter((o) => o > t).length);
  const worst = truth.map((t) => truth.filter((o) => o >= t).length);
  let covered = 0;
  for (let n = 0; n < samples; n++) {
    const ranges = rangesAt(critical, truth.map((t, i) => cell(String(i), t + next() * errors[i]!, errors[i]!)), 'higher');
    if (truth.every((_, i) => ranges.get(String(i))![0] <= best[i]! && ranges.get(String(i))![1] >= worst[i]!)) covered++;
  }
  return covered / samples;
}

describe('simulated coverage', () => {
  const samples = 3000;
  /** Two standard errors of a share of 95 % in that many samples. */
  const noise = 2 * Math.sqrt((0.95 * 0.05) / samples);
  const unequal = Array.from({ length: 24 }, (_, i) => 0.2 + 0.05 * (i % 7));
  const cases: readonly [string, readonly number[], readonly number[]][] = [
    ['all equal, the hardest case', Array<number>(24).fill(40), unequal],
    ['evenly spaced', Array.from({ length: 24 }, (_, i) => 40 + 0.3 * i), unequal],
    ['two groups with ties', Array.from({ length: 24 }, (_, i) => (i < 12 ? 40 : 43)), Array<number>(24).fill(0.5)],
  ];
  it.each(cases)('of the ranges together reaches 95 %: %s', (_, truth, errors) => {
    expect(coverage(truth, errors, criticalDifference(errors), samples)).toBeGreaterThanOrEqual(0.95 - noise);
  });
  it.each(cases)('of ranges from pairwise tests does not: %s', (_, truth, errors) => {
    expect(coverage(truth, errors, z95, samples)).toBeLessThan(0.95 - noise);
  });
});
