import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenBetween, measureAt, segments } from './series.ts';
import { isPresent } from './status.ts';
import { vintageOf } from './unit.ts';
import { cellOf, indicatorOf } from './testing.fixture.ts';

const why = { vi: 'x', en: 'x' };
const years = (cells: readonly { period: string }[][]): string[][] => cells.map((s) => s.map((c) => c.period));

describe('measureAt', () => {
  const spans = indicatorOf({ measures: [{ from: null, to: 2017, unit: 'points', min: 6, max: 60, decimals: 2 }, { from: 2018, to: null, unit: 'points', min: 8, max: 80, decimals: 2 }] });
  it('gives the measure in force in a year, the last one where there is no year', () => {
    expect([2011, 2017, 2018, 2030, null].map((y) => measureAt(spans, y).max)).toEqual([60, 60, 80, 80, 80]);
  });
  it('throws where no span holds the year', () => {
    const from2018 = indicatorOf({ measures: [spans.measures[1]!] });
    expect(() => measureAt(from2018, 2017)).toThrow('no measure is declared for 2017');
  });
});

describe('brokenBetween', () => {
  it('puts the year of a break into the later segment', () => {
    const broken = indicatorOf({ breaks: [{ at: 2018, why }] });
    expect([[2016, 2017], [2017, 2018], [2018, 2017], [2018, 2019]].map(([a, b]) => brokenBetween(broken, a!, b!))).toEqual([false, true, true, false]);
  });
});

describe('segments', () => {
  const yearly = (...list: string[]) => list.map((p) => cellOf({ period: p }));
  it('joins consecutive years in order of time', () => {
    expect(years(segments(indicatorOf(), yearly('2021', '2019', '2020')))).toEqual([['2019', '2020', '2021']]);
  });
  it('cuts at a break, at a missing year and at an absent value', () => {
    const broken = indicatorOf({ breaks: [{ at: 2018, why }] });
    expect(years(segments(broken, [...yearly('2016', '2017', '2018', '2019', '2021'), cellOf({ period: '2020', value: null, status: 'not-published' })]))).toEqual([['2016', '2017'], ['2018', '2019'], ['2021']]);
  });
  it('joins nothing where years must not be joined', () => {
    expect(years(segments(indicatorOf({ trend: false }), yearly('2019', '2020')))).toEqual([['2019'], ['2020']]);
  });
  it('leaves out every other kind of period', () => {
    expect(segments(indicatorOf(), yearly('2019-H1', '2020..2020-10-10', '2015..2020', 'undated.a'))).toEqual([]);
  });
  it('never crosses a break, leaves a gap of a year, joins two vintages or loses a value', () => {
    const cells = fc.array(
      fc.record({
        period: fc.integer({ min: 2011, max: 2030 }).map(String),
        unit: fc.constantFrom('vn63:01', 'vn34:01', 'vn63:02'),
        status: fc.constantFrom('published' as const, 'disputed' as const, 'not-published' as const),
      }).map((c) => cellOf({ ...c, value: isPresent(c.status) ? 1 : null })),
      { maxLength: 30 },
    );
    const breaks = fc.array(fc.integer({ min: 2011, max: 2030 }), { maxLength: 4 });
    fc.assert(fc.property(cells, breaks, (list, at) => {
      const indicator = indicatorOf({ breaks: at.map((y) => ({ at: y, why })) });
      const cut = segments(indicator, list);
      expect(cut.flat()).toHaveLength(list.filter((c) => c.value !== null).length);
      for (const segment of cut) {
        expect(new Set(segment.map((c) => vintageOf(c.unit))).size).toBe(1);
        segment.slice(1).forEach((c, i) => {
          const [from, to] = [Number(segment[i]!.period), Number(c.period)];
          expect(to).toBe(from + 1);
          expect(at.some((y) => from < y && y <= to)).toBe(false);
        });
      }
    }));
  });
});
