import { expect, it } from 'vitest';
import { indicatorOf } from '../testing.fixture.ts';
import { comparison } from './change.ts';
import { toyCatalogue } from './testing.fixture.ts';

const of = (id: string, period: string) => comparison(toyCatalogue.indicatorById.get(id)!, period);

it('counts from the year before', () => {
  expect(of('toy.score', '2021')).toEqual({ from: '2020', why: null });
});
it('counts a period to date from that of the same day', () => {
  expect(of('toy.late', '2026..2026-10-10')).toEqual({ from: '2025..2025-10-10', why: null });
});
it('never counts across a break', () => {
  expect(of('toy.score', '2022')).toEqual({ from: null, why: 'break' });
  expect(of('toy.score', '2023')).toEqual({ from: '2022', why: null });
  const broken = indicatorOf({ breaks: [{ at: 2026, why: { vi: 'x', en: 'x' } }] });
  expect([comparison(broken, '2026-01').why, comparison(broken, '2026-02').why, comparison(broken, '2026-Q1').why]).toEqual(['break', null, 'break']);
});
it('never counts across a change of the scale', () => {
  expect(of('toy.scaled', '2022')).toEqual({ from: null, why: 'measure' });
  expect(of('toy.scaled', '2021')).toEqual({ from: '2020', why: null });
});
it('has nothing earlier before the first measure, and for periods that none precedes', () => {
  expect(of('toy.scaled', '2020')).toEqual({ from: null, why: 'no-earlier' });
  expect(of('toy.score', '2015..2020')).toEqual({ from: null, why: 'no-earlier' });
  expect(of('toy.score', 'undated.a')).toEqual({ from: null, why: 'no-earlier' });
});
it('counts nothing of an indicator that is no trend', () => {
  expect(of('toy.people', '2024')).toEqual({ from: null, why: 'no-trend' });
});
