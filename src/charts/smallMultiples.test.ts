import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as f from './fixtures.ts';
import { multiplesCells, type SmallMultiplesInput } from './multiplesCells.ts';
import { renderStatic } from './renderStatic.ts';
import { smallMultiples } from './smallMultiples.ts';
import { procedureMultiples, units } from './unitFixtures.ts';
import { unitLines } from './unitLines.ts';

const vi = f.context('vi', 360);
const en = f.context('en', 360);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Synthetic yearly values of the first provinces from 2021 on; null is a figure the publisher left out, undefined one without a row. */
function synthetic(values: readonly (readonly (number | null | undefined)[])[], breaks: readonly number[] = []): SmallMultiplesInput {
  return {
    indicator: { ...f.papiD5, breaks: breaks.map((at) => ({ at, why: { vi: 'x', en: 'x' } })) },
    units: units.slice(0, values.length),
    cells: values.flatMap((row, i) => row.flatMap((v, n) => (v === undefined ? [] : [f.cellOf('papi.d5', units[i]!.id, String(2021 + n), v)]))),
    medians: [],
    medianOf: 63,
  };
}
const part = (svg: string, name: string): string => new RegExp(`class="${name}" d="([^"]+)"`).exec(svg)?.[1] ?? '';

describe('small multiples', () => {
  it('draw no line across a break or a gap', () => {
    const [whole, broken, gap] = [synthetic([[5, 6, 7, 8]]), synthetic([[5, 6, 7, 8]], [2023]), synthetic([[5, 6, null, 8, 7]])].map((x) => part(unitLines(x, vi)[0]!.svg, 'line'));
    expect([whole, broken, gap].map((d) => [d!.match(/m/g)!.length, d!.match(/l/g)!.length])).toEqual([[1, 3], [2, 2], [2, 2]]);
  });
  it('leave a year alone between breaks as a dot', () => {
    const { svg } = unitLines(synthetic([[5, 6, 7, 8, 9]], [2022, 2023]), vi)[0]!;
    expect(part(svg, 'dots').match(/h0/g)).toHaveLength(2);
    expect(part(svg, 'line').match(/[ml]/g)).toHaveLength(3);
  });
  it('hatch a year without a figure and never draw it as a number', () => {
    const [line] = unitLines(synthetic([[null, null], [5, 6]]), vi);
    expect(line).toMatchObject({ text: '', year: null });
    expect(line!.svg).toContain('class="gaps"');
    expect(line!.svg).not.toMatch(/class="(?:line|dots|end)"/);
  });
  it('give the newest value of a unit with its year where the newest year is absent', () => {
    const lines = unitLines(synthetic([[5, 6, null], [5, 6, 7]]), vi);
    expect(lines.map((l) => [l.text, l.year])).toEqual([['6,00', 2022], ['7,00', null]]);
    expect(smallMultiples.notes(synthetic([[5, 6, null], [5, 6, 7]]), vi)).toContain('Số nhạt màu kèm năm là số liệu gần nhất, khi năm 2023 không có số liệu.');
  });
  it('stand in Vietnamese order, or by the newest value with the units that lack it at the end', () => {
    const names = (order: 'name' | 'value') => multiplesCells({ ...synthetic([[5, 6], [7, 8], [9, null], [1, 7]]), order })!.units.map((u) => u.unit.short.vi);
    expect(names('name')).toEqual(['An Giang', 'Bà Rịa - Vũng Tàu', 'Bạc Liêu', 'Bắc Giang']);
    expect(names('value')).toEqual(['Bà Rịa - Vũng Tàu', 'Bắc Giang', 'An Giang', 'Bạc Liêu']);
  });
  it('hold every unit and every absence in the table', () => {
    const { columns, rows } = smallMultiples.table(procedureMultiples, vi);
    expect([columns.length, rows.length]).toEqual([15, 63]);
    expect(rows.find((r) => r.unit === 'vn63:22')!.texts.slice(0, 4)).toEqual(['Quảng Ninh', '7,39', 'không công bố', '7,66']);
  });
  it('count the absences of each year', () => {
    expect(smallMultiples.notes(procedureMultiples, en)).toContain('A hatch is a year without a figure (not published): 2014 (2), 2021 (3), 2022 (1), 2023 (2) and 2024 (2); the number of provinces is in brackets after the year.');
  });
  it('say so where there is nothing to draw', () => {
    const none = { ...procedureMultiples, cells: [] };
    expect(unitLines(none, vi)).toEqual([]);
    expect(renderStatic(smallMultiples, none, vi)).toContain('Chưa có số liệu theo năm của tỉnh, thành phố nào');
  });
  it('take at most 14 kB packed, as one drawing or as a list', () => {
    const list = unitLines(procedureMultiples, vi).map((l) => `<li>${l.svg}${l.text}</li>`).join('');
    expect(gzipSync(list).length).toBeLessThan(5_000);
    for (const width of [360, 720, 1120]) expect(gzipSync(renderStatic(smallMultiples, procedureMultiples, f.context('vi', width))).length).toBeLessThan(14_000);
  });
});

describe('the title of small multiples', () => {
  it('gives range and median of the newest year', () => {
    expect(plain(smallMultiples.title(procedureMultiples, vi))).toBe('Năm 2024, 61 tỉnh, thành phố nằm trong khoảng từ 6,62 đến 7,59 điểm; trung vị các tỉnh là 7,22');
    expect(plain(smallMultiples.title(procedureMultiples, en))).toBe('In 2024, 61 provinces lie between 6.62 and 7.59 points; the median of the provinces is 7.22');
  });
  it('names a part as a part and gives no median of it', () => {
    expect(plain(smallMultiples.title({ ...procedureMultiples, medians: [] }, vi))).toBe('Năm 2024 mới có số liệu của 61 tỉnh, thành phố, từ 6,62 đến 7,59 điểm');
  });
});
