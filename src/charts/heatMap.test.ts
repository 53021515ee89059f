import { describe, expect, it } from 'vitest';
import * as f from './fixtures.ts';
import { heatMap } from './heatMap.ts';
import { heatRows, type HeatMapInput } from './heatRows.ts';
import { heatScale } from './heatScale.ts';
import * as m from './mapFixtures.ts';
import { renderStatic } from './renderStatic.ts';

const vi = f.context('vi', 720);
const en = f.context('en', 360);
const years: HeatMapInput = m.heatYears;
const sinceBreak: HeatMapInput = { ...years, columns: years.columns.slice(-4), by: 'value' };
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('a heat map', () => {
  it('puts every year into four groups of nearly equal number', () => {
    const { rows } = heatRows(years, vi);
    for (const [i] of years.columns.entries()) {
      const groups = [0, 1, 2, 3].map((g) => rows.filter((r) => 'index' in r.cells[i]! && r.cells[i].index === g).length);
      expect(Math.max(...groups) - Math.min(...groups)).toBeLessThanOrEqual(1);
    }
  });
  it('cuts the columns where the method changed and says why', () => {
    expect(heatRows(years, vi).breaks.flatMap((b, i) => (b.length ? [years.columns[i]!.period] : []))).toEqual(['2016', '2021']);
    expect(renderStatic(heatMap, years, vi).match(/>đổi cách đo</g)).toHaveLength(2);
    expect(renderStatic(heatMap, years, vi).match(/stroke-dasharray="2 3"/g)).toHaveLength(2);
    expect(heatMap.notes(years, vi).filter((n) => n.startsWith('Từ '))).toHaveLength(2);
  });
  it('explains the line in the key where labels would meet', () => {
    const svg = renderStatic(heatMap, { ...years, columns: years.columns.map((c) => ({ ...c, indicator: { ...f.papiD5, breaks: [2016, 2017, 2018].map((at) => ({ at, why: { vi: 'x', en: 'x' } })) } })) }, en);
    expect(svg.match(/stroke-dasharray="2 3"/g)).toHaveLength(4);
  });
  it('draws no absence as a number, hatches it and crosses what was not published', () => {
    const svg = renderStatic(heatMap, m.syntheticHeatItems, vi);
    expect(svg).toContain('stroke="var(--hatch)"');
    expect(svg.match(/>×</g)).toHaveLength(2);
    expect(svg.match(/>\d+,\d</g)).toHaveLength(34 * 5 - 2);
    expect(heatMap.table(m.syntheticHeatItems, vi).rows.flatMap((r) => r.texts).filter((t) => !/\d/.test(t) && /công bố|tìm thấy/.test(t)).toSorted()).toEqual(['chưa tìm thấy', 'không công bố']);
  });
  it('writes values where cells are wide enough, and not where they are not wanted', () => {
    expect(renderStatic(heatMap, years, vi)).toContain('>7,12<');
    expect(renderStatic(heatMap, { ...years, figures: false }, vi)).not.toContain('>7,12<');
    expect(renderStatic(heatMap, years, f.context('vi', 360))).not.toContain('>7,12<');
  });
  it('orders by name as Vietnamese does, or by the last value with absences last', () => {
    expect(heatRows(years, vi).rows.slice(0, 3).map((r) => r.unit.short.vi)).toEqual(['An Giang', 'Bà Rịa - Vũng Tàu', 'Bạc Liêu']);
    const byValue = heatRows({ ...years, order: 'value' }, vi).rows;
    expect(byValue.slice(-2).map((r) => r.unit.short.vi)).toEqual(['Tiền Giang', 'Vĩnh Phúc']);
    expect(byValue[0]!.cells.at(-1)).toMatchObject({ index: 3 });
  });
  it('is titled by what its classes hold', () => {
    expect(plain(heatMap.title(years, vi))).toBe('Hà Tĩnh thuộc nhóm 25% cao nhất 11/14 năm, nhiều nhất trong 63 tỉnh, thành phố');
    expect(plain(heatMap.title(years, en))).toBe('Ha Tinh was in the highest quarter in 11 of 14 years, the most of 63 provinces');
    expect(plain(heatMap.title({ ...years, highlight: 'vn63:01' }, vi))).toBe('Hà Nội: thuộc nhóm 25% cao nhất 1/14 năm, thuộc nhóm 25% thấp nhất 4/14 năm');
    expect(plain(heatMap.title(sinceBreak, vi))).toMatch(/^PAPI 5: 6,\d\d–7,\d\d ở 63 tỉnh, thành phố$/);
  });
});

describe('a heat map refuses', () => {
  it('groups of a partial column or of a part of the units', () => {
    const partial = years.columns.map((c, i) => (i === 3 ? { ...c, coverage: { ...c.coverage, held: 20, full: false } } : c));
    expect(() => heatRows({ ...years, columns: partial }, vi)).toThrow('papi.d5 in 2014 is held for 20 of 61 units');
    expect(() => heatRows({ ...years, rows: years.rows.slice(0, 10) }, vi)).toThrow('groups are those of all 63 units');
  });
  it('one scale of values across a break or several measures', () => {
    expect(() => heatRows({ ...years, by: 'value' }, vi)).toThrow('papi.d5 in 2016 is not measured as papi.d5 in 2011');
    expect(heatRows(sinceBreak, vi).scale.fills).toHaveLength(5);
  });
  it('columns that share nothing', () => {
    const [a, b] = [m.syntheticHeatItems.columns[0]!, years.columns[0]!];
    expect(() => heatRows({ ...years, columns: [a, b] }, vi)).toThrow('share neither');
    expect(() => heatRows({ ...years, columns: [] }, vi)).toThrow('no column');
  });
});

describe('distances from the median', () => {
  const measure = f.papiD5.measures[0]!;
  const scale = heatScale('median', [[5, 6, 6.1, 7, 8], [1, 2, 3, 4, 5]], measure, vi);
  it('are told apart by side and size, the same on both sides', () => {
    expect([5, 6, 6.1, 7, 8].map((v) => scale.of(0, v)).every((c, i, all) => i === 0 || c >= all[i - 1]!)).toBe(true);
    expect(scale.of(1, 3)).toBe(2);
    expect(scale.of(1, 1) + scale.of(1, 5)).toBe(4);
    expect(scale.texts).toHaveLength(5);
  });
});
