import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mineCells, mineIndicators } from '../../domain/mine/mineCells.ts';
import { numberAt, textAt, type MineTable } from '../../domain/mine/mineTable.ts';
import { readPeriod } from '../../domain/mine/readPeriod.ts';
import type { MineReport, MineResult } from '../../domain/mine/report.ts';
import { limits, type MineSettings } from '../../domain/mine/settings.ts';
import { someUnits } from '../../domain/mine/units.fixture.ts';
import { periodLabel, periodWithin } from '../../i18n/format.ts';
import { readCsv } from './readCsv.ts';

const read = (content: string | Uint8Array, settings: MineSettings = {}): MineResult => readCsv(content, 'file.csv', { units: someUnits, settings });
const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../../tests/fixtures/mine/${name}`, import.meta.url));
function good(result: MineResult): { table: MineTable; report: MineReport } {
  if (!result.ok) throw new Error(`the file was refused: ${JSON.stringify(result.problem)}`);
  return result;
}
/** A column by name, as plain values. */
const column = ({ columns, rows }: MineTable, name: string): (string | number | null)[] => {
  const found = columns.find((c) => c.name === name);
  if (!found) throw new Error(`no column ${name} among ${columns.map((c) => c.name).join(', ')}`);
  return Array.from({ length: rows }, (_, row) => (found.kind === 'text' ? textAt(found, row) : numberAt(found, row)));
};
const kinds = (report: MineReport): string[] => report.notices.map((n) => n.kind);
const problem = (result: MineResult): unknown => (result.ok ? null : result.problem);

const long = 'Tỉnh;Năm;Điểm;Ghi chú\nHà Nội;2023;46,04;thủ đô\nTP Quảng Ninh;2023;-;\nBắc Giang;2023;;x\nHuế;2024;45,3;\n';

describe('a long file', () => {
  const { table, report } = good(read(long));
  it('is a table of unit, name as written, period, value and the other columns', () => {
    expect(table.columns.map((c) => [c.name, c.kind])).toEqual([['unit', 'text'], ['unit_name', 'text'], ['period', 'text'], ['value', 'number'], ['nam', 'text'], ['ghi_chu', 'text']]);
    expect(column(table, 'unit')).toEqual(['vn63:01', 'vn63:22', 'vn63:24', null]);
    expect(column(table, 'unit_name')).toEqual(['Hà Nội', 'TP Quảng Ninh', 'Bắc Giang', 'Huế']);
    expect(column(table, 'period')).toEqual(['2023', '2023', '2023', '2024']);
    expect(column(table, 'value')).toEqual([46.04, null, null, 45.3]);
    expect(column(table, 'ghi_chu')).toEqual(['thủ đô', null, 'x', null]);
  });
  it('says how it was read, with every choice', () => {
    expect(report.choices).toMatchObject({ delimiter: ';', header: { first: 0, count: 1 }, unit: { kind: 'column', column: 0 }, period: { kind: 'column', column: 1, year: null }, value: 2, decimals: { 2: ',' }, vintage: 'by-period' });
    expect([report.rows, report.matchedRows, report.encoding.how]).toEqual([4, 3, 'pasted']);
  });
  it('lists names that are not known, with where they belong, and names that fit loosely', () => {
    expect(report.unmatched).toEqual([{ written: 'Huế', key: 'hue', rows: 1, vintage: 'vn63', nearest: [], elsewhere: 'vn34:46' }]);
    expect(report.loose).toEqual([{ written: 'TP Quảng Ninh', key: 'tp quang ninh', rows: 1, unit: 'vn63:22' }]);
    expect(kinds(report)).toEqual(['unmatched-units']);
  });
  it('gives cells and an indicator for views, an absent value with its reason', () => {
    expect(mineCells(table).map((c) => [c.indicator, c.unit, c.period, c.value, c.status])).toEqual([
      ['mine.value', 'vn63:01', '2023', 46.04, 'published'], ['mine.value', 'vn63:22', '2023', null, 'not-published'], ['mine.value', 'vn63:24', '2023', null, 'not-found'],
    ]);
    expect(mineIndicators(table).map((i) => [i.id, i.name.vi, i.measures[0]])).toEqual([['mine.value', 'Điểm', { from: null, to: null, unit: 'number', min: null, max: null, decimals: 2 }]]);
  });
});

describe('what a reader corrects', () => {
  it('is kept: names, vintage, columns, marks, header', () => {
    expect(column(good(read(long, { names: { hue: 'vn63:46', 'tp quang ninh': null } })).table, 'unit')).toEqual(['vn63:01', null, 'vn63:24', 'vn63:46']);
    expect(column(good(read(long, { vintage: 'vn34' })).table, 'unit')).toEqual(['vn34:01', 'vn34:22', null, 'vn34:46']);
    expect(column(good(read('Tỉnh,Năm,A,B\nHà Nội,2024,1,2.154\n', { value: 3, decimals: { 3: ',' } })).table, 'value')).toEqual([2154]);
    expect(column(good(read('Hà Nội,2024,7\nHuế,2024,8\n', { header: { first: 0, count: 0 } })).table, 'value')).toEqual([7, 8]);
    expect(column(good(read('x,Tỉnh,n\n2,Hà Nội,5\n', { unit: { kind: 'fixed', unit: 'vn' }, period: { kind: 'fixed', period: '2024' }, value: 0 })).table, 'value')).toEqual([2]);
  });
  it('lets bare codes count only in a vintage the reader has chosen', () => {
    const codes = 'ma_tinh,nam,gia_tri\n1,2024,5\n24,2024,6\n';
    expect(problem(read(codes))).toMatchObject({ kind: 'no-unit-column' });
    const byPeriod = good(read(codes, { unit: { kind: 'column', column: 0 } }));
    expect([column(byPeriod.table, 'unit'), kinds(byPeriod.report)]).toEqual([[null, null], ['codes-need-vintage', 'unmatched-units']]);
    expect(column(good(read(codes, { vintage: 'vn63' })).table, 'unit')).toEqual(['vn63:01', 'vn63:24']);
  });
});

describe('periods', () => {
  it('may stand across, one column each', () => {
    const { table, report } = good(read('Tỉnh,2023,2024,Ghi chú\nHà Nội,"1,5","2,5",a\nBắc Giang,,"3,5",b\n'));
    expect(report.choices.period).toEqual({ kind: 'across', columns: [1, 2] });
    expect(['unit', 'period', 'value', 'ghi_chu'].map((name) => column(table, name))).toEqual([
      ['vn63:01', 'vn63:01', 'vn63:24', 'vn63:24'], ['2023', '2024', '2023', '2024'], [1.5, 2.5, null, 3.5], ['a', 'a', 'b', 'b'],
    ]);
  });
  it('may need two columns', () => {
    const { table } = good(read('Đơn vị,Năm,Quý,Số hồ sơ\nHà Nội,2024,III,5\nHà Nội,2024,4,6\n'));
    expect(column(table, 'period')).toEqual(['2024-Q3', '2024-Q4']);
  });
  it('are told when they cannot be read, and dates when they can be read two ways', () => {
    const { report } = good(read('Tỉnh,Ngày,Giá trị\nHà Nội,03/04/2024,1\nHà Nội,05/06/2024,2\nHà Nội,hôm qua,3\nHà Nội,07/08/2024,3\nHà Nội,09/10/2024,3\n'));
    expect(report.notices).toContainEqual({ kind: 'day-order', cell: '03/04/2024', order: 'day' });
    expect(report.badPeriods).toEqual([{ column: 'Ngày', cell: 'hôm qua', row: 4 }]);
    const american = good(read('Province,Date,Value\nHa Noi,03/04/2024,1\nHa Noi,05/16/2024,2\n'));
    expect(column(american.table, 'period')).toEqual(['2024-03-04..2024-03-04', '2024-05-16..2024-05-16']);
    expect(kinds(american.report)).toEqual([]);
  });
  it('are read back as this site writes them in both languages', () => {
    const two = (n: number): string => String(n).padStart(2, '0');
    const year = fc.integer({ min: 2000, max: 2030 });
    const id = fc.oneof(year.map(String), fc.tuple(year, fc.constantFrom('H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4')).map(([y, p]) => `${y}-${p}`), fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`), year.map((y) => `${y}..${y + 5}`));
    fc.assert(fc.property(id, fc.constantFrom('vi' as const, 'en' as const), (p, locale) => {
      expect(readPeriod(periodLabel(p, locale))).toBe(p);
      if (locale === 'vi') expect(readPeriod(periodWithin(p, locale))).toBe(p);
    }));
  });
});

describe('published forms (synthetic numbers)', () => {
  it('an official form by sector: title, merged header, dots between thousands, total left out', () => {
    const { table, report } = good(read(fixture('01_II06a_vpcp_kstt.SYNTHETIC.csv')));
    expect(report.choices).toMatchObject({ header: { first: 6, count: 3 }, unit: { kind: 'fixed', unit: 'vn34:99' }, period: { kind: 'fixed', period: '2024-Q1' } });
    expect(column(table, 'tiep_nhan_trong_do_truc_tiep_dich_vu_buu_chinh')).toEqual([9870, 1480, 311, 214, 1204]);
    expect([column(table, 'value'), column(table, 'so_luong_ho_so_da_giai_quyet_qua_han')]).toEqual([[14235, 8069, 771, 214, 2155], [1033, 12, 21, 0, 9]]);
    expect(kinds(report)).toEqual(['period-from-title', 'totals', 'repeated']);
    expect(mineCells(table)).toEqual([]);
  });
  it('sections across the table become a column', () => {
    const { table, report } = good(read(fixture('02_bieu06_tt01_2020_sections.SYNTHETIC.csv'), { unit: { kind: 'fixed', unit: 'vn34:99' } }));
    expect(column(table, 'section')).toEqual([...Array(3).fill('Sở ban ngành'), ...Array(2).fill('Huyện, thị xã, thành phố'), ...Array(2).fill('Xã, phường, thị trấn')]);
    expect(column(table, 'value')).toEqual([5550, 3346, 0, 4260, 1655, 2425, 863]);
    expect(report.choices.period).toEqual({ kind: 'fixed', period: '2024-H1' });
  });
  it('a list of agencies: formula row, totals and "of which" rows left out, a child row kept beside its parent', () => {
    const { table, report } = good(read(fixture('05_tong_hop_theo_don_vi.SYNTHETIC.csv'), { unit: { kind: 'column', column: 1 } }));
    expect(column(table, 'unit_name')).toEqual(['Sở Tư pháp', '- – Ban QLKCNC - KCN', 'UBND phường Mẫu A', 'Phường Mẫu B – TP Hà Nội']);
    expect([column(table, 'value'), new Set(column(table, 'period'))]).toEqual([[5550, 40, 2427, 1817], new Set(['2025-08'])]);
    expect(report.notices).toContainEqual({ kind: 'totals', rows: 2 });
    expect(report.unmatched[0]).toMatchObject({ written: 'Sở Tư pháp', nearest: ['min:moj'] });
  });
  it('an ABC font and tabs, when told', () => {
    const { table, report } = good(read(fixture('06_07a_btp_empty_first_column_tcvn3.SYNTHETIC.csv'), { encoding: 'tcvn3' }));
    expect([report.choices.delimiter, report.columns[0]!.kind]).toEqual(['\t', 'empty']);
    expect(column(table, 'unit_name')).toEqual(['Sở Tư pháp', 'Sở Tài nguyên và Môi trường', 'Huyện Mẫu Hai']);
    expect(column(table, 'value')).toEqual([5550, 3346, 1655]);
  });
  it('shares with a percent sign', () => {
    const { table } = good(read(fixture('07_cong_dvc_thong_ke_muc_do.SYNTHETIC.csv'), { unit: { kind: 'fixed', unit: 'vn' }, value: 5, period: { kind: 'fixed', period: '2024' } }));
    expect([column(table, 'value'), column(table, 'da_xu_ly')]).toEqual([[48.6, 70.3, 59.4], [25000, 6100, 160]]);
    expect(mineIndicators(table).find((i) => i.id === 'mine.value')!.measures[0]!.unit).toBe('percent');
  });
  it('one period in three ways, 2.154 as a count and 1.09 refused, blank and "-" apart', () => {
    const { table, report } = good(read(fixture('12_open_data_long_HYPOTHETICAL.SYNTHETIC.csv'), { value: 5 }));
    expect(column(table, 'period')).toEqual(['2024-05', '2024-05', '2024-05']);
    expect(column(table, 'value')).toEqual([2154, null, 288]);
    expect(report.badNumbers).toEqual([{ column: 'so_tiep_nhan', cell: '1.09', row: 3 }, { column: 'ty_le_truc_tuyen', cell: '96.4', row: 3 }]);
    expect(column(table, 'ma_tinh')).toEqual(['1', '01', '01']);
    expect(table.columns.find((c) => c.name === 'so_tra_lai')).toMatchObject({ why: Uint8Array.of(0, 1, 2) });
    expect(kinds(report)).toEqual(['mixed-marks', 'mixed-marks', 'mixed-percent', 'unmatched-units', 'unreadable-numbers']);
  });
});

describe('what is refused', () => {
  it.each([
    ['', { kind: 'empty' }], ['  \n', { kind: 'empty' }], ['<html><body>', { kind: 'not-csv', seen: 'html' }], ['{"a": 1}', { kind: 'not-csv', seen: 'json' }],
    ['Hà Nội,1\nHuế,2\n', { kind: 'no-header', row: ['Hà Nội', '1'] }], ['Tỉnh,Năm,Giá trị\n', { kind: 'no-rows' }],
    ['a,b\nx,1\n', { kind: 'no-unit-column', headings: ['a', 'b'] }], ['Tỉnh,Ghi chú\nHà Nội,a\n', { kind: 'no-value-column', headings: ['Tỉnh', 'Ghi chú'] }],
    ['Tỉnh,Năm,Giá trị\nTổng số,2024,5\n', { kind: 'no-rows' }],
    ['Tỉnh,Năm,Giá trị\nHà Nội,2024,1\n"Huế,2024,2\nBắc Ninh,2024,3\n', { kind: 'open-quote', row: 3 }],
    [`Tỉnh${',x'.repeat(limits.columns)}\n`, { kind: 'too-many-columns', columns: limits.columns + 1, allowed: limits.columns }],
  ])('%j', (content, expected) => {
    expect(problem(read(content))).toMatchObject(expected);
  });
  it('keeps what is known of the columns, so that the reader can say what is missing', () => {
    expect(read('a,b\nx,1\n')).toMatchObject({ draft: { columns: [{ heading: 'a', kind: 'text' }, { heading: 'b', kind: 'number' }], preview: [['x', '1']] } });
  });
  it('counts rows to the end before it says that they are too many', () => {
    expect(problem(read(`Tỉnh,Giá trị\n${'Huế,1\n'.repeat(limits.rows + 5000)}`))).toEqual({ kind: 'too-many-rows', rows: limits.rows + 5001, allowed: limits.rows });
  });
});

describe('hostile content', () => {
  it('stays text: formulas, markup, quotation marks, new lines; control characters go', () => {
    const cells = ['=HYPERLINK("http://x")', '<img src=x onerror=alert(1)>', 'a"b', 'two\nlines', 'bi\u202edi\u0007'];
    const { table, report } = good(read(`Tỉnh,Năm,Giá trị,Ghi chú\n${cells.map((c) => `Hà Nội,2024,1,"${c.replaceAll('"', '""')}"`).join('\n')}\n`));
    expect(column(table, 'ghi_chu')).toEqual([...cells.slice(0, 4), 'bidi']);
    expect(report.notices[0]).toEqual({ kind: 'control-characters', count: 2 });
  });
  it('never throws, whatever the text', () => {
    const pieces = fc.array(fc.constantFrom('Tỉnh', ',', ';', '\n', '"', '2024', 'Hà Nội', '1.234', '-', '=1', '\u0000', 'Năm', '\t'), { maxLength: 40 }).map((p) => p.join(''));
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), pieces), (text) => {
      const result = read(text);
      expect(result.ok ? result.table.rows > 0 : typeof result.problem.kind === 'string').toBe(true);
    }));
  });
});

it('hears of each stage', () => {
  const stages: string[] = [];
  readCsv(long, null, { units: someUnits, settings: {} }, ({ stage, done, total }) => stages.push(`${stage} ${done === total}`));
  expect(stages).toEqual(['decoding false', 'parsing true', 'matching false', 'matching true']);
});
