import { expect, it } from 'vitest';
import { pathSteps } from './pathSteps.ts';

it('reads absolute and relative moves and lines', () => {
  expect(pathSteps('M1,2L3,4L5,6')).toEqual([{ from: [1, 2], to: [3, 4] }, { from: [3, 4], to: [5, 6] }]);
  expect(pathSteps('M0 0m4 24.5l6-1.5l6-.5m6 1l6 2')).toEqual([{ from: [4, 24.5], to: [10, 23] }, { from: [10, 23], to: [16, 22.5] }, { from: [22, 23.5], to: [28, 25.5] }]);
  expect(pathSteps('M1 1H5v2h-1V0Z').map((s) => s.to)).toEqual([[5, 1], [5, 3], [4, 3], [4, 0], [1, 1]]);
});
it('leaves out dots and refuses curves', () => {
  expect(pathSteps('M3 3h0')).toEqual([]);
  expect(() => pathSteps('M0 0C1 1 2 2 3 3')).toThrow('only moves and straight lines');
});
