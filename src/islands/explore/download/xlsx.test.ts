import { crc32 as reference, inflateRawSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { downloadWords } from '../../../i18n/download.ts';
import { shownOf } from './shown.fixture.ts';
import { mostRows, xlsxFile } from './xlsx.ts';
import { crc32 } from './zip.ts';

/** The files of an archive by its directory, each held against its own head, length and checksum. */
async function unzip(blob: Blob): Promise<Map<string, string>> {
  const bytes = Buffer.from(await blob.arrayBuffer());
  const end = bytes.length - 22;
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n--) {
    const [packed, size, name, local] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24), bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)];
    const path = bytes.toString('utf8', at + 46, at + 46 + name);
    const from = local + 30 + bytes.readUInt16LE(local + 26);
    const content = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(bytes.subarray(from, from + packed)) : bytes.subarray(from, from + packed);
    expect([content.length, reference(content)]).toEqual([size, bytes.readUInt32LE(at + 16)]);
    files.set(path, content.toString('utf8'));
    at += 46 + name;
  }
  return files;
}

const parser = new new JSDOM('').window.DOMParser();
const parse = (text: string): Document => {
  const document = parser.parseFromString(text, 'application/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
};
const cells = (text: string): (string | number | null)[][] =>
  [...parse(text).querySelectorAll('row')].map((row) => [...row.querySelectorAll('c')].map((c) => (c.querySelector('v') ? Number(c.querySelector('v')!.textContent) : (c.querySelector('t')?.textContent ?? null))));

describe('xlsxFile', async () => {
  const files = await unzip((await xlsxFile(shownOf(), downloadWords('vi')))!);
  it('is a workbook of two sheets whose parts are well-formed', () => {
    expect([...files.keys()]).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']);
    for (const text of files.values()) parse(text);
    expect([...parse(files.get('xl/workbook.xml')!).querySelectorAll('sheet')].map((s) => s.getAttribute('name'))).toEqual(['Số liệu', 'Nguồn và ghi chú']);
  });
  it('holds the headings of the page and the rows, numbers as numbers', () => {
    const rows = cells(files.get('xl/worksheets/sheet1.xml')!);
    expect(rows.slice(0, 4)).toEqual([['Tỉnh, thành phố', 'Năm', 'Điểm'], ['Hà Nội', '2024', 46.0415], ['Bà Rịa - Vũng Tàu', '2024', -1.5], ['TP. Huế', '2024-08']]);
    expect(rows[4]).toEqual(['=HYPERLINK("http://x","y")', '+1', 1e-7]);
    expect(rows[8]).toEqual(['bellend', '\n=1', 12]);
  });
  it('has no formula, and every text is typed as text behind an apostrophe', () => {
    const sheet = parse(files.get('xl/worksheets/sheet1.xml')!);
    expect(sheet.querySelectorAll('f')).toHaveLength(0);
    const formats = [...parse(files.get('xl/styles.xml')!).querySelectorAll('cellXfs xf')];
    const texts = [...sheet.querySelectorAll('c[t=inlineStr]')];
    expect(texts.length).toBe(19);
    expect(texts.every((c) => formats[Number(c.getAttribute('s'))]!.getAttribute('quotePrefix') === '1')).toBe(true);
  });
  it('names sources, signs, notes, release and address in the second sheet', () => {
    const about = cells(files.get('xl/worksheets/sheet2.xml')!).flat();
    for (const text of ['Đúng Hẹn. Bản số liệu ngày 2026-11-22', 'https://example.org/kham-pha/?v=table&i=papi.d1,papi.d2', 'UNDP, CECODES', 'Bộ Nội vụ', 'không công bố', 'Không so sánh\nvới năm 2020']) expect(about).toContain(text);
  });
});

it('gives the same bytes for the same rows', async () => {
  const bytes = async (): Promise<Uint8Array> => new Uint8Array(await (await xlsxFile(shownOf(), downloadWords('vi')))!.arrayBuffer());
  expect(await bytes()).toEqual(await bytes());
});

it('writes columns beyond Z, escapes of Excel as text, and no more rows than a sheet holds', async () => {
  const columns = Array.from({ length: 30 }, (_, i) => ({ key: `c${i}`, label: `C${i}`, numeric: true }));
  const sheet = (await unzip((await xlsxFile(shownOf({ columns, rows: [columns.map((_, i) => i), ['_x0041_']] }), downloadWords('vi')))!)).get('xl/worksheets/sheet1.xml')!;
  expect(sheet).toContain('r="AD2"');
  expect(cells(sheet)[2]).toEqual(['_x005F_x0041_']);
  expect(await xlsxFile(shownOf({ rows: Array(mostRows).fill([]) }), downloadWords('vi'))).toBeNull();
});

it('computes the checksum of ISO 3309', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});
