import { expect, test } from 'vitest';
import { gapStatus } from './gap.ts';
import type { Indicator } from './types.ts';

const indicator = { id: 'x', measures: [{ from: 2018, to: null, unit: 'points', min: 1, max: 10, decimals: 2 }] } as unknown as Indicator;

test('a year without a measure is not applicable', () => {
  expect(gapStatus(indicator, 2017)).toBe('not-applicable');
});

test('a year with a measure and no observation is not found, and so is an undated period', () => {
  expect(gapStatus(indicator, 2018)).toBe('not-found');
  expect(gapStatus(indicator, null)).toBe('not-found');
});
