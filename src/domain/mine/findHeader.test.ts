import { describe, expect, it } from 'vitest';
import { findHeader, headerAt, joinHeader } from './findHeader.ts';

/** The shape of an official form: title, three levels of header, column numbers. */
const form = [
  ['Biểu số II.06a', '', 'TÌNH HÌNH, KẾT QUẢ', '', '', ''],
  ['', '', 'Kỳ báo cáo: Quý I năm 2024', '', '', ''],
  ['', '', '', '', '', ''],
  ['TT', 'Lĩnh vực', 'Tiếp nhận', '', '', ''],
  ['', '', 'Tổng số', 'Trong đó', '', 'Từ kỳ trước\n(kể cả hồ sơ chờ)'],
  ['', '', '', 'Trực tuyến', 'Trực tiếp', ''],
  ['1', '2', '3', '4', '5', '6'],
  ['1', 'Đất đai', '14.235', '3.120', '9.870', '1.245'],
  ['', 'Tổng số', '14.235', '3.120', '9.870', '1.245'],
];

describe('findHeader', () => {
  it('finds the levels of an official form below its title and drops the row of column numbers', () => {
    const header = findHeader(form)!;
    expect([header.place, header.data]).toEqual([{ first: 3, count: 3 }, 7]);
    expect(header.names).toEqual(['TT', 'Lĩnh vực', 'Tiếp nhận / Tổng số', 'Tiếp nhận / Trong đó / Trực tuyến', 'Tiếp nhận / Trong đó / Trực tiếp', 'Tiếp nhận / Từ kỳ trước']);
    expect(header.title).toEqual(['Biểu số II.06a', 'TÌNH HÌNH, KẾT QUẢ', 'Kỳ báo cáo: Quý I năm 2024']);
  });
  it('finds a header in the first row, with merged cells below it', () => {
    const header = findHeader([['Mức độ', 'Tổng', 'Trước hạn', ''], ['', '', 'Tổng', '%'], ['Mức 3', '6760', '4290', '70,3%']])!;
    expect([header.place, header.names]).toEqual([{ first: 0, count: 2 }, ['Mức độ', 'Tổng', 'Trước hạn / Tổng', 'Trước hạn / %']]);
  });
  it('takes years as headings', () => {
    expect(findHeader([['Tỉnh', '2023', '2024'], ['Hà Nội', '1,5', '2,5']])?.place).toEqual({ first: 0, count: 1 });
  });
  it('takes no row of text for a second level where its first cell is filled', () => {
    expect(findHeader([['Tỉnh', 'Ghi chú'], ['Hà Nội', 'thủ đô'], ['Huế', 'cố đô']])?.place).toEqual({ first: 0, count: 1 });
  });
  it('drops rows of formulas', () => {
    expect(findHeader([['STT', 'Tên đơn vị', 'A', 'B'], ['(1)', '(2)', '(3)=(4)+1', '(4)'], ['1', 'Hà Nội', '5', '4']])?.data).toBe(2);
  });
  it('finds none where every row is data', () => {
    expect(findHeader([['Hà Nội', '1', '2'], ['Huế', '3', '4']])).toBeNull();
    expect(headerAt([['Hà Nội', '1'], ['Huế', '3']], { first: 0, count: 0 })).toMatchObject({ names: ['', ''], data: 0 });
  });
});

it('joins levels of a header, a merged cell counting only for the columns that go on below it', () => {
  expect(joinHeader([['A', 'B', '', 'C', ''], ['', 'x', 'y', '', '']], 5)).toEqual(['A', 'B / x', 'B / y', 'C', '']);
});
