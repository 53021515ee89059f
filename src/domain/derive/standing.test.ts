import { expect, test } from 'vitest';
import { standings } from './standing.ts';

const values = [
  { unit: 'a', value: 3 },
  { unit: 'b', value: 5 },
  { unit: 'c', value: 5 },
  { unit: 'd', value: null },
];

test('units with equal values share the better rank and say so', () => {
  const found = standings(values, 'higher');
  expect(found.get('b')).toEqual({ rank: 1, of: 3, tied: true });
  expect(found.get('c')).toEqual({ rank: 1, of: 3, tied: true });
  expect(found.get('a')).toEqual({ rank: 3, of: 3, tied: false });
});

test('where lower is better the smallest value is first', () => {
  expect(standings(values, 'lower').get('a')).toEqual({ rank: 1, of: 3, tied: false });
});

test('a unit without a value has no place and does not count', () => {
  expect(standings(values, 'higher').has('d')).toBe(false);
});
