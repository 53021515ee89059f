import { expect, it } from 'vitest';
import { median } from './measure.ts';

it('gives the middle of a list', () => {
  expect([median([3, 1, 2]), median([1, 2, 3, 10]), median([])]).toEqual([2, 2.5, Number.NaN]);
});
