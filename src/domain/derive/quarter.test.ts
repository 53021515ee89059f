import { describe, expect, test } from 'vitest';
import { quarters } from './quarter.ts';

const set = (...values: number[]) => values.map((value, i) => ({ unit: `u${i}`, value }));

describe('quarters', () => {
  test('cuts a set at its quartiles', () => {
    expect([...quarters(set(1, 2, 3, 4, 5, 6, 7, 8)).values()]).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  });
  test('puts a value on a cut into the higher quarter, and equal values together', () => {
    expect([...quarters(set(1, 2, 3, 4, 5)).values()]).toEqual([1, 2, 3, 4, 4]);
    expect(new Set(quarters(set(7, 7, 7)).values())).toEqual(new Set([4]));
  });
  test('is empty for an empty set', () => {
    expect(quarters([]).size).toBe(0);
  });
});
