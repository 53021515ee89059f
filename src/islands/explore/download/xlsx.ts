import type { DownloadWords } from '../../../i18n/vi/download.ts';
import { plainText } from './safeText.ts';
import type { Shown, ShownValue } from './shown.ts';
import { zip } from './zip.ts';

/** Most characters of a cell and most rows of a sheet in Excel. */
const longest = 32_767;
export const mostRows = 1_048_576;

/** Places of the formats in the style sheet below: text is marked as typed behind an apostrophe and so never becomes a formula. */
const styles = { text: 1, head: 2, number: 3 } as const;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => escapes[c]!);

/** `_x0041_` is an escape of Excel's own; its underscore is written as one. */
const cellText = (text: string): string => escaped(plainText(text).slice(0, longest).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));

/** Letters of a column, counted from 0. */
function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

interface SheetRow {
  readonly cells: readonly ShownValue[];
  readonly style: 'head' | 'text';
}

function cell(value: ShownValue, place: string, style: SheetRow['style']): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${place}" s="${styles.number}"><v>${value}</v></c>` : '';
  return `<c r="${place}" s="${styles[style]}" t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
}

function sheet(rows: readonly SheetRow[], widths: readonly number[], frozen: boolean): string {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('');
  const pane = frozen ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : '';
  const body = rows.map((row, r) => `<row r="${r + 1}">${row.cells.map((value, c) => cell(value, `${letters(c)}${r + 1}`, row.style)).join('')}</row>`).join('');
  return xml(`<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns}</cols><sheetData>${body}</sheetData><ignoredErrors><ignoredError sqref="A1:${letters(widths.length - 1)}${rows.length}" numberStoredAsText="1"/></ignoredErrors></worksheet>`);
}

const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`;
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const styleSheet = xml(
  `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/>' +
    '<xf xfId="0" numFmtId="49" applyNumberFormat="1" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
    '<xf xfId="0" fontId="1" applyFont="1" numFmtId="49" applyNumberFormat="1" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
    '<xf xfId="0" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
);

/** A sheet's name without the signs Excel refuses, at most 31 letters. */
const sheetName = (name: string): string => escaped(plainText(name).replace(/[[\]:*?/\\]/g, ' ').slice(0, 31));

/** The second sheet: title, sources, signs, notes, release and address. */
function aboutRows(shown: Shown, words: DownloadWords): SheetRow[] {
  const row = (...cells: ShownValue[]): SheetRow => ({ cells, style: 'text' });
  return [
    { cells: [shown.title], style: 'head' },
    ...(shown.subtitle ? [row(shown.subtitle)] : []),
    row(`${words.site}. ${words.release} ${shown.release}`),
    row(words.address, shown.address),
    row(null),
    { cells: [words.publisher, words.document, words.link], style: 'head' },
    ...shown.sources.map((s) => row(s.publisher, s.title ?? null, s.url)),
    ...(shown.statuses.length ? [row(null), ...shown.statuses.map((s) => row(`${words.status} ${s.sign}`, s.text))] : []),
    ...(shown.notes.length ? [row(null), ...shown.notes.map((n) => row(words.note, n))] : []),
  ];
}

/**
 * The rows as an Excel workbook (ECMA-376): a sheet with the rows under a frozen header, numbers as numbers and texts as texts
 * that are never formulas, and a sheet with sources, notes, release and address. Null where the rows are more than a sheet holds.
 */
export async function xlsxFile(shown: Shown, words: DownloadWords): Promise<Blob | null> {
  if (shown.rows.length >= mostRows) return null;
  const data: SheetRow[] = [{ cells: shown.columns.map((c) => c.label), style: 'head' }, ...shown.rows.map((cells): SheetRow => ({ cells: shown.columns.map((_, i) => cells[i] ?? null), style: 'text' }))];
  const widths = shown.columns.map((c) => (c.numeric ? Math.max(12, Math.min(24, c.label.length + 2)) : 26));
  const sheets = [
    { name: words.dataSheet, text: sheet(data, widths, true) },
    { name: words.sourceSheet, text: sheet(aboutRows(shown, words), [40, 70, 60], false) },
  ];
  const overrides = sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${mime}.worksheet+xml"/>`).join('');
  const packed = await zip([
    {
      path: '[Content_Types].xml',
      text: xml(`<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${mime}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${mime}.styles+xml"/>${overrides}</Types>`),
    },
    { path: '_rels/.rels', text: xml(`<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`) },
    { path: 'xl/workbook.xml', text: xml(`<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map((s, i) => `<sheet name="${sheetName(s.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`) },
    {
      path: 'xl/_rels/workbook.xml.rels',
      text: xml(`<Relationships xmlns="${packages}/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`),
    },
    { path: 'xl/styles.xml', text: styleSheet },
    ...sheets.map((s, i) => ({ path: `xl/worksheets/sheet${i + 1}.xml`, text: s.text })),
  ]);
  return packed.slice(0, packed.size, `${mime}.sheet`);
}
