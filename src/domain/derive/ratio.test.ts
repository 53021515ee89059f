import { expect, it } from 'vitest';
import { ratio } from './ratio.ts';

it('is scale × of / by', () => {
  expect(ratio(276538, 1065150, 100)).toBeCloseTo(25.9623527, 6);
});
it('is none where a side is missing or the denominator is 0', () => {
  expect([ratio(null, 1, 100), ratio(1, null, 100), ratio(1, 0, 100)]).toEqual([null, null, null]);
});
it('is 0 where nothing is counted of something', () => {
  expect(ratio(0, 5, 100)).toBe(0);
});
