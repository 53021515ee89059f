import { expect, test } from 'vitest';
import { quarterOf, quartiles } from './quartiles.ts';

test('gives extremes, quartiles and median of a sample in any order', () => {
  expect(quartiles([5, 1, 4, 2, 3])).toEqual({ count: 5, min: 1, lower: 2, median: 3, upper: 4, max: 5 });
});

test('lies between neighbours where the sample has no value at the place', () => {
  expect(quartiles([1, 2, 3, 4])).toEqual({ count: 4, min: 1, lower: 1.75, median: 2.5, upper: 3.25, max: 4 });
});

test('is the value itself for a sample of one', () => {
  expect(quartiles([7])).toEqual({ count: 1, min: 7, lower: 7, median: 7, upper: 7, max: 7 });
});

test('refuses an empty sample', () => {
  expect(() => quartiles([])).toThrow('the sample is empty');
});

test('puts every value of a set into its quarter, the quartiles into the outer ones', () => {
  const set = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  expect(set.map((v) => quarterOf(v, quartiles(set)))).toEqual([1, 1, 1, 2, 3, 3, 4, 4, 4]);
  const even = [10, 20, 30, 40, 50, 60, 70, 80];
  expect(even.map((v) => quarterOf(v, quartiles(even)))).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
});
