import { expect, test } from 'vitest';
import type { Cell } from '../published.ts';
import { rankRanges } from './rankRange.ts';

const cell = (unit: string, value: number | null, half: number | null): Cell =>
  ({ unit, value, interval: value === null || half === null ? null : { lower: value - half, upper: value + half, level: 0.95 } }) as Cell;

test('units whose intervals leave the order open share a range', () => {
  const ranges = rankRanges([cell('a', 10, 1), cell('b', 9.5, 1), cell('c', 5, 1)], 'higher');
  expect([...ranges]).toEqual([['a', [1, 2]], ['b', [1, 2]], ['c', [3, 3]]]);
});

test('where lower is better the order turns round', () => {
  expect(rankRanges([cell('a', 10, 1), cell('c', 5, 1)], 'lower').get('c')).toEqual([1, 1]);
});

test('a unit without an interval has no range and widens those of the others', () => {
  const ranges = rankRanges([cell('a', 10, 1), cell('b', 3, null), cell('c', 5, 1)], 'higher');
  expect(ranges.has('b')).toBe(false);
  expect(ranges.get('a')).toEqual([1, 2]);
  expect(ranges.get('c')).toEqual([2, 3]);
});

test('a unit without a value takes no rank', () => {
  expect(rankRanges([cell('a', 10, 1), cell('b', null, null)], 'higher').get('a')).toEqual([1, 1]);
});
