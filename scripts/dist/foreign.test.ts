import { describe, expect, it } from 'vitest';
import { foreignIn } from './foreign.ts';

describe('on a Vietnamese page', () => {
  it.each([
    ['PAPI 2023: 46,04 điểm; 1.065.150 hồ sơ; 99,71%; +1,20 điểm phần trăm'],
    ['01/07/2025, 01/01–10/10/2026, quý I/2023, 14:30'],
    ['Nội dung 8.3 theo WCAG 2.2, CC BY 4.0, SIL Open Font License 1.1'],
    ['The Hanoi Times'],
    ['Thế giới và Việt Nam, vì thế mà có'],
    ['github.com/x/y @8434876 : Data/PAPI 2019.xlsx (+ a file for observations)'],
    ['github.com/hnks-gh/ml-mcdm @d165721 : data/csv/YYYY.csv and data/codebook/ của nhóm'],
    ['Có nguồn ghi “12.34 % of the total on 10 October 2024”.'],
  ])('accepts %s', (text) => expect(foreignIn(text, 'vi')).toEqual([]));
  it.each([
    ['46.04 điểm', '"46.04": decimals follow a comma in Vietnamese'],
    ['46.0415', '"46.0415": decimals follow a comma in Vietnamese'],
    ['12.5 ngày', '"12.5": decimals follow a comma in Vietnamese'],
    ['8.3%', '"8.3%": decimals follow a comma in Vietnamese'],
    ['1,065,150 hồ sơ', '"1,065,150": thousands are parted by a dot in Vietnamese'],
    ['13,36 %', '"6 %": the percent sign follows its number without a space'],
    ['đến 10 October 2026', '"10 October": days are written dd/mm/yyyy in Vietnamese'],
    ['Ngày quyết định: 2022-11-10', '"2022-11-10": days are written out for readers'],
    ['Điểm of the tỉnh', '"Điểm of the tỉnh": "of", "the" on a page in Vietnamese'],
    ['maximum not seen', '"maximum not seen": "not" on a page in Vietnamese'],
  ])('refuses %s', (text, message) => expect(foreignIn(text, 'vi')).toEqual([message]));
});

describe('on an English page', () => {
  it.each([
    ['46.04 points; 1,065,150 dossiers; 99.71%; 2011, 2012'],
    ['The Thoi bao Ngan hang, Ca Mau newspaper and Bao Dau tu'],
    ['Decision 766/QĐ-TTg of 23 June 2022; Hà Nội and Bà Rịa - Vũng Tàu'],
    ['The source says “67,41/97,5 điểm” and “tổng số của các tỉnh”.'],
  ])('accepts %s', (text) => expect(foreignIn(text, 'en')).toEqual([]));
  it.each([
    ['46,04 points', '"46,04": decimals follow a dot in English'],
    ['46,0415', '"46,0415": decimals follow a dot in English'],
    ['99,71%', '"99,71%": decimals follow a dot in English'],
    ['1.065.150 dossiers', '"1.065.150": thousands are parted by a comma in English'],
    ['13.36 %', '"6 %": the percent sign follows its number without a space'],
    ['Số liệu của các tỉnh', '"Số liệu của các tỉnh": "cua", "cac" on a page in English'],
  ])('refuses %s', (text, message) => expect(foreignIn(text, 'en')).toEqual([message]));
});
