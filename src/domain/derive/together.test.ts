import { expect, test } from 'vitest';
import type { Indicator } from '../types.ts';
import { together } from './together.ts';

const indicator = (id: string, more: Partial<Indicator>): Indicator => ({ id, rollup: { how: 'none', why: { vi: '', en: '' } }, ratio: null, ...more }) as Indicator;
const held: Readonly<Record<string, readonly number[]>> = { late: [1, 9], all: [10, 10], some: [1] };
const values = (id: string): readonly number[] | null => held[id] ?? null;

test('counts are added', () => {
  expect(together(indicator('late', { rollup: { how: 'sum' } }), values)).toBe(10);
});

test('a share is the share of the added counts', () => {
  expect(together(indicator('rate', { rollup: { how: 'ratio', of: 'late', by: 'all', scale: 100 } }), values)).toBe(50);
  expect(together(indicator('rate', { ratio: { of: 'late', by: 'all', scale: 100 } }), values)).toBe(50);
});

test('nothing is said where a part is missing, the sets differ or no rule is given', () => {
  expect(together(indicator('rate', { ratio: { of: 'late', by: 'none', scale: 100 } }), values)).toBeNull();
  expect(together(indicator('rate', { ratio: { of: 'some', by: 'all', scale: 100 } }), values)).toBeNull();
  expect(together(indicator('days', {}), values)).toBeNull();
});
