import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packRuns, unpackRuns } from './runs.ts';

it('joins neighbours, in base 36', () => {
  expect(packRuns([0, 1, 2, 5, 35, 36])).toBe('0-2.5.z-10');
  expect(packRuns([])).toBe('');
});
it('comes back as it was', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.nat(5000)), (numbers) => {
    const rising = numbers.sort((a, b) => a - b);
    expect(unpackRuns(packRuns(rising))).toEqual(rising);
  }));
});
