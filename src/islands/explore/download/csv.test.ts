import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { downloadWords } from '../../../i18n/download.ts';
import { csvExcelFile, csvFile } from './csv.ts';
import { numberText, safeText } from './safeText.ts';
import type { ShownValue } from './shown.ts';
import { shownOf } from './shown.fixture.ts';

const words = downloadWords('vi');
const read = (text: string, delimiter: ',' | ';'): string[][] => Papa.parse<string[]>(text, { delimiter, comments: '#', skipEmptyLines: true }).data;
const asText = (value: ShownValue, decimal: '.' | ','): string => (typeof value === 'number' ? numberText(value, decimal) : value === null ? '' : safeText(value));

describe('csvFile', () => {
  const text = csvFile(shownOf(), words);
  it('has the keys, the rows with decimal points, then the sources, the release and the address as comments of one cell', () => {
    expect(text.split('\n').slice(0, 4)).toEqual(['unit,period,value', 'Hà Nội,2024,46.0415', 'Bà Rịa - Vũng Tàu,2024,-1.5', 'TP. Huế,2024-08,']);
    const below = text.slice(text.indexOf('\n\n') + 2).trimEnd().split('\n');
    expect(below).toEqual([
      '# Điểm <b>PAPI</b> & ”khác”; 2024', '# Thang 1–10; cao hơn là tốt', '# Cột: unit = Tỉnh; thành phố | period = Năm | value = Điểm',
      '# Nguồn: UNDP; CECODES | PAPI 2024; ”báo cáo” | https://example.org/a%2Cb;c?x=1', '# Nguồn: Bộ Nội vụ', '# Ký hiệu: – = không công bố', '# Ghi chú: Không so sánh với năm 2020',
      '# Đúng Hẹn | Bản số liệu ngày 2026-11-22', '# Địa chỉ của bảng này: https://example.org/kham-pha/?v=table&i=papi.d1%2Cpapi.d2',
    ]);
  });
  it('makes formulas into text, keeps markup as text and drops control characters', () => {
    const rows = read(text, ',');
    expect(rows[4]).toEqual(["'=HYPERLINK(\"http://x\",\"y\")", "'+1", '0.0000001']);
    expect(rows[5]).toEqual(["'@SUM(A1)", "'-5", '1000000000000000000000']);
    expect(rows[6]).toEqual(['a "quoted", text;\nsecond line', '#1', '0']);
    expect(rows.slice(7)).toEqual([['<script>alert(1)</script>', "'\t=1", '0.1'], ['bellend', "'\n=1", '12']]);
  });
});

it('writes for Excel in Viet Nam: byte order mark, semicolons, decimal commas, headings of the page', () => {
  const text = csvExcelFile(shownOf(), words);
  expect(text.split('\r\n').slice(0, 3)).toEqual(['\ufeffTỉnh, thành phố;Năm;Điểm', 'Hà Nội;2024;46,0415', 'Bà Rịa - Vũng Tàu;2024;-1,5']);
  expect(text).toContain('# Nguồn: UNDP, CECODES | PAPI 2024, ”báo cáo” | https://example.org/a,b%3Bc?x=1\r\n');
});

it('is read back as the rows that were shown, and every comment is one cell', () => {
  const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom<ShownValue>(null, '=1', '"', ',', ';', '\n', '#', ' x ', "'"), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
  const table = fc.integer({ min: 2, max: 5 }).chain((width) => fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }));
  fc.assert(fc.property(table, fc.string({ unit: 'grapheme' }), (rows, note) => {
    const columns = rows[0]!.map((_, i) => ({ key: `c${i}`, label: `C ${i}`, numeric: false }));
    const shown = shownOf({ columns, rows, notes: [note] });
    expect(read(csvFile(shown, words), ',').slice(1)).toEqual(rows.map((row) => row.map((v) => asText(v, '.'))));
    expect(read(csvExcelFile(shown, words), ';').slice(1)).toEqual(rows.map((row) => row.map((v) => asText(v, ','))));
    const all = Papa.parse<string[]>(csvFile(shown, words), { delimiter: ',' }).data;
    expect(all.filter((row) => row[0]!.startsWith('# ') && row.length > 1 && !rows.some((r) => r[0] === row[0]))).toEqual([]);
  }));
});

it('keeps a row of one blank cell', () => {
  expect(csvFile(shownOf({ columns: [{ key: 'a', label: 'A', numeric: true }], rows: [[null], [1]] }), words)).toMatch(/^a\n""\n1\n\n#/);
});
