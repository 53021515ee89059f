import { describe, expect, it } from 'vitest';
import type { Measure, MeasureUnit } from '../domain/types.ts';
import { compact, count, date, difference, figure, gap, list, number, percent, periodLabel, periodShort, periodWithin, points, rankLabel, rankRange, unitName, value } from './format.ts';

const measure = (unit: MeasureUnit, decimals: number): Measure => ({ from: null, to: null, unit, min: null, max: null, decimals });
const plain = (text: string): string => text.replaceAll('\u00a0', '_');

describe('number', () => {
  it('writes grouping and decimal marks as each language does', () => {
    expect(number(1234567.8, 1, 'vi')).toBe('1.234.567,8');
    expect(number(1234567.8, 1, 'en')).toBe('1,234,567.8');
    expect(number(46.0415, 2, 'vi')).toBe('46,04');
    expect(number(1234, 2, 'vi')).toBe('1.234,00');
    expect(number(0, 2, 'en')).toBe('0.00');
  });
  it('rounds half away from zero on the decimal digits as printed', () => {
    expect(number(1.005, 2, 'en')).toBe('1.01');
    expect(number(2.5, 0, 'vi')).toBe('3');
    expect(number(-2.5, 0, 'vi')).toBe('−3');
  });
  it('writes a true minus sign and no minus before a zero', () => {
    expect(number(-1234.5, 1, 'vi')).toBe('−1.234,5');
    expect(number(-1234.5, 1, 'en')).toBe('−1,234.5');
    expect(number(-0.001, 2, 'vi')).toBe('0,00');
    expect(number(-0, 0, 'vi')).toBe('0');
  });
  it('refuses what is not a finite number', () => {
    expect(() => number(Number.NaN, 2, 'vi')).toThrow('a finite number is expected');
    expect(() => number(Infinity, 2, 'en')).toThrow('a finite number is expected');
  });
});

describe('count, percent, points', () => {
  it('writes integers with grouping', () => {
    expect(count(1234567, 'vi')).toBe('1.234.567');
    expect(count(1234567, 'en')).toBe('1,234,567');
    expect(count(999, 'vi')).toBe('999');
    expect(count(1000, 'vi')).toBe('1.000');
  });
  it('writes percent without a space', () => {
    expect(percent(99.71, 2, 'vi')).toBe('99,71%');
    expect(percent(99.71, 2, 'en')).toBe('99.71%');
    expect(percent(100, 0, 'vi')).toBe('100%');
  });
  it('keeps a number and its word on one line', () => {
    expect(plain(points(46.0415, 2, 'vi'))).toBe('46,04_điểm');
    expect(plain(points(46.0415, 2, 'en'))).toBe('46.04_points');
    expect(plain(points(1, 0, 'en'))).toBe('1_point');
  });
});

describe('value and figure', () => {
  it.each([
    ['points', 2, 46.0415, '46,04_điểm', '46.04_points', '46,04', '46.04'],
    ['percent', 2, 96.17, '96,17%', '96.17%', '96,17%', '96.17%'],
    ['dossiers', 0, 1065150, '1.065.150_hồ sơ', '1,065,150_dossiers', '1.065.150', '1,065,150'],
    ['dossiers', 0, 1, '1_hồ sơ', '1_dossier', '1', '1'],
    ['days', 1, 3.5, '3,5_ngày', '3.5_days', '3,5', '3.5'],
    ['petitions', 0, 12, '12_phản ánh, kiến nghị', '12_petitions', '12', '12'],
    ['thousand-people', 1, 6761.3, '6.761,3_nghìn người', '6,761.3_thousand people', '6.761,3', '6,761.3'],
    ['people', 0, 720, '720_người', '720_people', '720', '720'],
    ['number', 1, 1234.5, '1.234,5_đơn vị', '1,234.5_units', '1.234,5', '1,234.5'],
    ['km2', 2, 3359.8, '3.359,80_km²', '3,359.80_km²', '3.359,80', '3,359.80'],
  ] as const)('%s with %i decimals', (unit, decimals, n, vi, en, figureVi, figureEn) => {
    expect(plain(value(n, measure(unit, decimals), 'vi'))).toBe(vi);
    expect(plain(value(n, measure(unit, decimals), 'en'))).toBe(en);
    expect(figure(n, measure(unit, decimals), 'vi')).toBe(figureVi);
    expect(figure(n, measure(unit, decimals), 'en')).toBe(figureEn);
  });
  it('writes a published rank as a rank', () => {
    expect(plain(value(5, measure('rank', 0), 'vi'))).toBe('hạng_5');
    expect(value(5, measure('rank', 0), 'en')).toBe('5th');
  });
  it('names units', () => {
    expect([unitName('percent', 'vi'), unitName('dossiers', 'vi'), unitName('points', 'en')]).toEqual(['%', 'hồ sơ', 'points']);
  });
});

describe('difference and gap', () => {
  it('measures percentages in percentage points', () => {
    expect(plain(difference(1.2, measure('percent', 2), 'vi'))).toBe('+1,20_điểm phần trăm');
    expect(plain(difference(1.2, measure('percent', 2), 'en'))).toBe('+1.20_percentage points');
    expect(plain(difference(-7.08, measure('percent', 2), 'vi'))).toBe('−7,08_điểm phần trăm');
  });
  it('measures scores, counts and ranks in their own unit', () => {
    expect(plain(difference(-0.35, measure('points', 2), 'en'))).toBe('−0.35_points');
    expect(plain(difference(1500, measure('dossiers', 0), 'vi'))).toBe('+1.500_hồ sơ');
    expect(plain(gap(-4, measure('rank', 0), 'vi'))).toBe('4_bậc');
    expect(plain(gap(-1, measure('rank', 0), 'en'))).toBe('1_place');
  });
  it('gives no sign to a difference that prints as zero', () => {
    expect(plain(difference(0.001, measure('points', 2), 'vi'))).toBe('0,00_điểm');
    expect(plain(difference(-0.001, measure('points', 2), 'vi'))).toBe('0,00_điểm');
  });
});

describe('compact', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1000, '1_nghìn', '1_thousand'],
    [1234, '1,2_nghìn', '1.2_thousand'],
    [9960, '10_nghìn', '10_thousand'],
    [45123, '45_nghìn', '45_thousand'],
    [276538, '277_nghìn', '277_thousand'],
    [960000, '960_nghìn', '960_thousand'],
    [999499, '999_nghìn', '999_thousand'],
    [999500, '1_triệu', '1_million'],
    [1234567, '1,2_triệu', '1.2_million'],
    [14666757, '14,7_triệu', '14.7_million'],
    [146667570, '147_triệu', '147_million'],
    [999500000, '1_tỷ', '1_billion'],
    [2340000000, '2,3_tỷ', '2.3_billion'],
    [-45123, '−45_nghìn', '−45_thousand'],
  ])('%d', (n, vi, en) => {
    expect(plain(compact(n, 'vi'))).toBe(vi);
    expect(plain(compact(n, 'en'))).toBe(en);
  });
});

describe('dates and periods', () => {
  it('writes days in the order of the language', () => {
    expect(date('2025-07-01', 'vi')).toBe('01/07/2025');
    expect(date('2025-07-01', 'en')).toBe('1 July 2025');
    expect(() => date('01/07/2025', 'vi')).toThrow('an ISO day');
  });
  it.each([
    ['2024', '2024', '2024', '2024', '2024'],
    ['2022-H1', '6 tháng đầu năm 2022', 'First half of 2022', '6 tháng đầu 2022', 'H1 2022'],
    ['2022-H2', '6 tháng cuối năm 2022', 'Second half of 2022', '6 tháng cuối 2022', 'H2 2022'],
    ['2023-Q1', 'Quý I/2023', 'Q1 2023', 'Quý I/2023', 'Q1 2023'],
    ['2023-Q4', 'Quý IV/2023', 'Q4 2023', 'Quý IV/2023', 'Q4 2023'],
    ['2021-08', 'Tháng 8/2021', 'August 2021', '8/2021', 'Aug 2021'],
    ['2021-09', 'Tháng 9/2021', 'September 2021', '9/2021', 'Sept 2021'],
    ['2025-01-01..2025-04-30', '01/01/2025–30/04/2025', '1 January – 30 April 2025', '01/01–30/04/2025', '1 Jan – 30 Apr 2025'],
    ['2019-12-15..2020-03-14', '15/12/2019–14/03/2020', '15 December 2019 – 14 March 2020', '15/12/2019–14/03/2020', '15 Dec 2019 – 14 Mar 2020'],
    ['2026..2026-10-10', '01/01–10/10/2026', '1 January – 10 October 2026', '01/01–10/10/2026', '1 Jan – 10 Oct 2026'],
    ['2026-Q3..2026-09-26', '01/07–26/09/2026', '1 July – 26 September 2026', '01/07–26/09/2026', '1 Jul – 26 Sept 2026'],
    ['2015..2020', '2015–2020', '2015–2020', '2015–2020', '2015–2020'],
    ['undated.12-march', 'không rõ thời gian', 'undated', 'không rõ thời gian', 'undated'],
  ])('labels %s', (id, vi, en, shortVi, shortEn) => {
    expect(periodLabel(id, 'vi')).toBe(vi);
    expect(periodLabel(id, 'en')).toBe(en);
    expect(periodShort(id, 'vi')).toBe(shortVi);
    expect(periodShort(id, 'en')).toBe(shortEn);
  });
  it('takes the words given for an undated period', () => {
    expect(periodLabel('undated.12-march', 'vi', 'ngày 12/3, không ghi năm')).toBe('ngày 12/3, không ghi năm');
    expect(periodShort('undated.12-march', 'en', '12 March, no year')).toBe('12 March, no year');
  });
  it('refuses what is not a period id', () => {
    expect(() => periodLabel('2024-13', 'vi')).toThrow('not in the grammar');
  });
  it.each([
    ['2024', 'năm 2024', 'in 2024'],
    ['2022-H1', '6 tháng đầu năm 2022', 'in the first half of 2022'],
    ['2023-Q1', 'quý I/2023', 'in Q1 2023'],
    ['2021-08', 'tháng 8/2021', 'in August 2021'],
    ['2015..2020', 'giai đoạn 2015–2020', 'in 2015–2020'],
    ['2026..2026-10-10', 'từ 01/01 đến 10/10/2026', 'from 1 January to 10 October 2026'],
    ['2019-12-15..2020-03-14', 'từ 15/12/2019 đến 14/03/2020', 'from 15 December 2019 to 14 March 2020'],
    ['undated.x', 'trong một kỳ không rõ thời gian', 'in an undated period'],
  ])('puts %s into a sentence', (id, vi, en) => {
    expect(periodWithin(id, 'vi')).toBe(vi);
    expect(periodWithin(id, 'en')).toBe(en);
  });
});

describe('ranks and lists', () => {
  it('writes ranks with the number of units', () => {
    expect(plain(rankLabel(3, 63, 'vi'))).toBe('hạng_3/63');
    expect(plain(rankLabel(3, 63, 'en'))).toBe('3rd of_63');
    expect(plain(rankLabel(3, 63, 'vi', true))).toBe('đồng hạng_3/63');
    expect(plain(rankLabel(3, 63, 'en', true))).toBe('joint 3rd of_63');
    expect(rankLabel(1, null, 'en')).toBe('1st');
  });
  it.each([[1, '1st'], [2, '2nd'], [3, '3rd'], [4, '4th'], [11, '11th'], [12, '12th'], [13, '13th'], [21, '21st'], [22, '22nd'], [63, '63rd'], [111, '111th']])(
    'gives %i its English ending',
    (n, text) => expect(rankLabel(n, null, 'en')).toBe(text),
  );
  it('writes a rank range', () => {
    expect(plain(rankRange(5, 14, 'vi'))).toBe('hạng_5–14');
    expect(plain(rankRange(5, 14, 'en'))).toBe('ranks_5–14');
    expect(plain(rankRange(5, 5, 'vi'))).toBe('hạng_5');
  });
  it('joins a list as a sentence does', () => {
    expect(list([], 'vi')).toBe('');
    expect(list(['Hà Nội'], 'vi')).toBe('Hà Nội');
    expect(list(['Hà Nội', 'Huế'], 'vi')).toBe('Hà Nội và Huế');
    expect(list(['Hà Nội', 'Huế', 'Đà Nẵng'], 'vi')).toBe('Hà Nội, Huế và Đà Nẵng');
    expect(list(['Hà Nội', 'Huế', 'Đà Nẵng'], 'en')).toBe('Hà Nội, Huế and Đà Nẵng');
  });
});
