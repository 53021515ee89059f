import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../period.ts';
import { dayOrder, findPeriod, readPeriod } from './readPeriod.ts';

describe('readPeriod', () => {
  it.each([
    ['2024', '2024'], ['Năm 2024', '2024'], ['cả năm 2024', '2024'], ['Year 2024', '2024'],
    ['2024-Q3', '2024-Q3'], ['2024Q3', '2024-Q3'], ['Q3/2024', '2024-Q3'], ['Quý 3/2024', '2024-Q3'], ['Quý III/2024', '2024-Q3'], ['quý iv năm 2024', '2024-Q4'], ['III/2024', '2024-Q3'], ['3rd quarter of 2024', '2024-Q3'],
    ['6 tháng 2024', '2024-H1'], ['6 tháng đầu năm 2024', '2024-H1'], ['6 tháng cuối năm 2024', '2024-H2'], ['H1 2024', '2024-H1'], ['Nửa cuối năm 2024', '2024-H2'], ['First half of 2024', '2024-H1'], ['6 months 2024', '2024-H1'],
    ['9 tháng 2024', '2024-01-01..2024-09-30'], ['3 tháng đầu năm 2024', '2024-Q1'], ['12 tháng năm 2024', '2024'],
    ['Tháng 8/2024', '2024-08'], ['tháng 8 năm 2024', '2024-08'], ['T8/2024', '2024-08'], ['08/2024', '2024-08'], ['8/2024', '2024-08'], ['2024-08', '2024-08'], ['2024/8', '2024-08'], ['202408', '2024-08'], ['Aug 2024', '2024-08'], ['August 2024', '2024-08'], ['2024M08', null],
    ['15/08/2024', '2024-08-15..2024-08-15'], ['2024-08-15', '2024-08-15..2024-08-15'], ['2024-08-15T07:00:00', '2024-08-15..2024-08-15'], ['15.8.2024', '2024-08-15..2024-08-15'], ['Ngày 15 tháng 8 năm 2024', '2024-08-15..2024-08-15'], ['15 Aug 2024', '2024-08-15..2024-08-15'],
    ['Từ ngày 15/12/2023 đến ngày 14/03/2024', '2023-12-15..2024-03-14'], ['01/08/2025 - 31/08/2025', '2025-08'], ['01/01/2025 đến 30/06/2025', '2025-H1'], ['01/01/2025-30/04/2025', '2025-01-01..2025-04-30'],
    ['2015-2020', '2015..2020'], ['2026..2026-10-10', '2026..2026-10-10'], ['Kỳ báo cáo: Quý I năm 2024', '2024-Q1'],
  ])('reads "%s" as %s', (text, id) => {
    expect(readPeriod(text)).toBe(id);
    expect(readPeriod(text.normalize('NFD'))).toBe(id);
  });
  it.each(['', '24', 'Q3/24', 'Tháng 8', '13/2024', '32/08/2024', '31/02/2024', '2024.5', '2024,5', '1.2024.3', 'Hà Nội 2024', 'quý 5/2024', '20240815', '2020-2015', '15/08/2024 và 16/08/2024 và 17/08/2024'])('reads no period in "%s"', (text) => {
    expect(readPeriod(text)).toBeNull();
  });
  it('puts the month first only when told', () => {
    expect(readPeriod('08/15/2024', 'month')).toBe('2024-08-15..2024-08-15');
    expect(readPeriod('08/15/2024')).toBeNull();
  });
  it('gives ids of the grammar or nothing, whatever the text', () => {
    const pieces = fc.array(fc.constantFrom('2024', '1/', '-', 'Quý', ' ', 'III', 'tháng', '08', '15/08/2024', '6', 'năm', 'Q', 'H1', 'đến'), { maxLength: 6 }).map((p) => p.join(''));
    fc.assert(fc.property(fc.oneof(fc.string(), pieces), (text) => {
      for (const id of [readPeriod(text), findPeriod(text)]) expect(id === null || parsePeriod(id)?.id === id).toBe(true);
    }));
  });
});

it('finds the period a title speaks of', () => {
  expect(findPeriod('Kết quả giải quyết TTHC 6 tháng đầu năm 2024 của tỉnh')).toBe('2024-H1');
  expect(findPeriod('Từ ngày 01/08/2025 đến ngày 31/08/2025 - TỈNH MẪU')).toBe('2025-08');
  expect(findPeriod('Báo cáo tổng hợp')).toBeNull();
});

describe('dayOrder', () => {
  it('puts the day first unless a column proves the month', () => {
    expect(dayOrder(['15/08/2024', '03/04/2024'])).toEqual({ order: 'day', proved: true, example: '03/04/2024' });
    expect(dayOrder(['08/15/2024', '03/04/2024'])).toEqual({ order: 'month', proved: true, example: '03/04/2024' });
    expect(dayOrder(['03/04/2024'])).toEqual({ order: 'day', proved: false, example: '03/04/2024' });
    expect(dayOrder(['2024', '04/04/2024'])).toEqual({ order: 'day', proved: true, example: null });
  });
});
