import { expect, it } from 'vitest';
import { display } from './coverage.ts';
import { indicatorOf } from './testing.fixture.ts';

const coverage = (held: number, full: boolean) => ({ indicator: 'toy.x', vintage: 'vn63' as const, period: '2023', held, expected: 63, notPublished: 0, total: 63, full });

it('draws a ranking of the full set alone', () => {
  expect(display(indicatorOf(), coverage(63, true))).toBe('ranking');
  expect(display(indicatorOf(), coverage(62, false))).toBe('values-we-hold');
});
it('never ranks published ranks again', () => {
  expect(display(indicatorOf({ rankOf: 'toy.y' }), coverage(63, true))).toBe('values-we-hold');
});
it('draws nothing where nothing is held', () => {
  expect(display(indicatorOf(), coverage(0, false))).toBe('nothing');
  expect(display(indicatorOf(), null)).toBe('nothing');
});
