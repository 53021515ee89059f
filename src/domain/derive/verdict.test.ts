import { describe, expect, it } from 'vitest';
import type { Cell } from '../published.ts';
import { cellOf, indicatorOf } from '../testing.fixture.ts';
import { normals } from './draws.ts';
import { interval95 } from './interval.ts';
import { againstMedian, againstYearBefore, verdict } from './verdict.ts';

const cell = (value: number | null, standardError: number | null, more: Partial<Cell> = {}): Cell =>
  cellOf({ value, standardError, interval: value === null ? null : interval95(value, standardError), ...more });

describe('verdict', () => {
  it('says higher or lower beyond the error of the difference, by hand: 1.96 × √(0.3² + 0.4²) = 0.98', () => {
    expect(verdict(cell(41, 0.3), cell(40, 0.4))).toBe('higher');
    expect(verdict(cell(40, 0.4), cell(41, 0.3))).toBe('lower');
    expect(verdict(cell(40.97, 0.3), cell(40, 0.4))).toBe('unclear');
    expect(verdict(cell(40, 0.4), cell(40, 0.4))).toBe('unclear');
  });
  it('says nothing where an interval is lacking', () => {
    expect(verdict(cell(45, null), cell(40, 0.4))).toBe('none');
    expect(verdict(cell(45, 0), cell(40, 0.4))).toBe('none');
    expect(verdict(cell(null, null), cell(40, 0.4))).toBe('none');
  });
});

describe('againstYearBefore', () => {
  const series = [cell(40, 0.3, { period: '2021' }), cell(42, 0.3, { period: '2022' }), cell(42.1, 0.3, { period: '2023' })];
  it('compares neighbouring years of one series', () => {
    expect(againstYearBefore(indicatorOf(), series, 2022)).toBe('higher');
    expect(againstYearBefore(indicatorOf(), series, 2023)).toBe('unclear');
  });
  it('says nothing across a break or without the year before', () => {
    expect(againstYearBefore(indicatorOf({ breaks: [{ at: 2022, why: { vi: 'x', en: 'x' } }] }), series, 2022)).toBe('none');
    expect(againstYearBefore(indicatorOf(), series, 2021)).toBe('none');
    expect(againstYearBefore(indicatorOf(), series, 2024)).toBe('none');
  });
});

describe('againstMedian', () => {
  const set = (values: readonly number[], errors: readonly (number | null)[]): Cell[] => values.map((v, i) => cell(v, errors[i]!, { unit: `u${i}` }));
  it('of two units takes the error of half their difference', () => {
    const found = againstMedian(set([40, 42], [0.3, 0.4])).get('u1')!;
    expect(found.difference).toBe(1);
    expect(found.standardError).toBeGreaterThan(0.25 * 0.95);
    expect(found.standardError).toBeLessThan(0.25 * 1.05);
    expect(found.verdict).toBe('higher');
  });
  it('counts the error of the median: a sure value is not surely above an unsure middle', () => {
    const sure = againstMedian(set([41, 40, 40, 40, 40], [0.001, 0.01, 0.01, 0.01, 0.01]));
    const unsure = againstMedian(set([41, 40, 40, 40, 40], [0.001, 2, 2, 2, 2]));
    expect(sure.get('u0')!.verdict).toBe('higher');
    expect(unsure.get('u0')!.verdict).toBe('unclear');
  });
  it('draws a value without an interval with the largest error and says nothing of it', () => {
    const found = againstMedian(set([40, 41, 44], [0.1, null, 0.5]));
    expect(found.has('u1')).toBe(false);
    expect(found.get('u2')!.standardError).toBeGreaterThan(0.5);
  });
  it('is the same for any order', () => {
    const cells = set([40, 41, 44], [0.1, 0.2, 0.5]);
    expect(againstMedian(cells.toReversed()).get('u2')).toEqual(againstMedian(cells).get('u2'));
  });
  it('is empty without intervals', () => {
    expect(againstMedian(set([40, 41], [null, null])).size).toBe(0);
  });
  it('calls a synthetic unit that stands on the median different in about 5 % of samples', () => {
    const truth = Array.from({ length: 21 }, (_, i) => 40 + 0.4 * (i - 10));
    const errors = truth.map((_, i) => 0.3 + 0.05 * (i % 5));
    const next = normals(5);
    const samples = 200;
    let wrong = 0;
    for (let n = 0; n < samples; n++) if (againstMedian(set(truth.map((t, i) => t + next() * errors[i]!), errors)).get('u10')!.verdict !== 'unclear') wrong++;
    expect(wrong / samples).toBeLessThan(0.1);
  });
});
