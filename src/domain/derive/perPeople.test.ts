import { expect, it } from 'vitest';
import { indicatorOf } from '../testing.fixture.ts';
import { perPeople, yearOf } from './perPeople.ts';

const counted = (unit: 'people' | 'thousand-people' | 'points') => indicatorOf({ measures: [{ from: null, to: null, unit, min: 0, max: null, decimals: 0 }] });

it('divides by people, whatever the population is counted in', () => {
  expect(perPeople(250, 1_000_000, counted('people'), 2024, 10_000)).toBe(2.5);
  expect(perPeople(250, 1000, counted('thousand-people'), 2024, 10_000)).toBe(2.5);
  expect(perPeople(250, 0, counted('people'), 2024, 10_000)).toBeNull();
  expect(() => perPeople(250, 70, counted('points'), 2024, 10_000)).toThrow('measured in points');
});

it('takes the population of the one year that holds the period', () => {
  expect(['2025-07-01..2025-11-03', '2025-Q3', '2024', '2026..2026-10-10'].map(yearOf)).toEqual([2025, 2025, 2024, 2026]);
  expect(['2019-12-01..2020-02-29', '2015..2020', 'undated.before-2022'].map(yearOf)).toEqual([null, null, null]);
});
