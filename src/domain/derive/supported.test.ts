import { describe, expect, it } from 'vitest';
import type { Cell } from '../published.ts';
import { interval95 } from './interval.ts';
import { supported } from './supported.ts';

const cell = (value: number | null, standardError: number | null): Cell => ({ value, interval: value === null ? null : interval95(value, standardError) }) as Cell;

describe('supported', () => {
  it('tests the difference of two values at the level of their intervals', () => {
    expect(supported(cell(10, 0.1), cell(10.27, 0.1))).toBe(false);
    expect(supported(cell(10, 0.1), cell(10.28, 0.1))).toBe(true);
  });
  it('needs no distance between the intervals', () => {
    const [a, b] = [cell(10, 0.1), cell(10.3, 0.1)];
    expect(a.interval!.upper).toBeGreaterThan(b.interval!.lower);
    expect(supported(a, b)).toBe(true);
  });
  it('says the same in either order', () => {
    expect(supported(cell(10.27, 0.1), cell(10, 0.1))).toBe(false);
    expect(supported(cell(10.28, 0.1), cell(10, 0.1))).toBe(true);
  });
  it('says nothing without both intervals', () => {
    expect(supported(cell(10, 0.1), cell(20, null))).toBeNull();
    expect(supported(cell(10, 0.1), cell(null, null))).toBeNull();
  });
  it('says nothing of intervals of different levels', () => {
    const other = cell(20, 0.1);
    expect(supported(cell(10, 0.1), { ...other, interval: { ...other.interval!, level: 0.9 } })).toBeNull();
  });
});
