import type { DownloadWords } from '../../../i18n/vi/download.ts';
import { lineText, numberText, safeText } from './safeText.ts';
import type { Shown, ShownValue } from './shown.ts';

interface Dialect {
  readonly delimiter: ',' | ';';
  readonly decimal: '.' | ',';
  readonly newline: '\n' | '\r\n';
  readonly head: 'key' | 'label';
  readonly mark: '' | '\ufeff';
}

const plain: Dialect = { delimiter: ',', decimal: '.', newline: '\n', head: 'key', mark: '' };
const excel: Dialect = { delimiter: ';', decimal: ',', newline: '\r\n', head: 'label', mark: '\ufeff' };

const quoted = (text: string, { delimiter }: Dialect): string => (/["\n\r#]|^\s|\s$/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text);

function cell(value: ShownValue, dialect: Dialect): string {
  if (typeof value === 'number') return numberText(value, dialect.decimal);
  return value === null ? '' : quoted(safeText(value), dialect);
}

/** A row that is one blank cell would be a blank line, which readers of CSV skip. */
const line = (cells: readonly string[], { delimiter }: Dialect): string => (cells.length === 1 && cells[0] === '' ? '""' : cells.join(delimiter));

/** A comment is one cell whatever it says: the delimiter in it becomes the other mark, in an address its percent code. */
function comment(text: string, { delimiter }: Dialect): string {
  const [other, code] = delimiter === ',' ? [';', '%2C'] : [',', '%3B'];
  return `# ${lineText(text).replace(/https?:\/\/\S+/g, (url) => url.replaceAll(delimiter, code)).replaceAll(delimiter, other).replaceAll('"', '\u201d')}`;
}

/** What stands below the rows: title, columns, sources, signs, notes, release, address. */
export function commentTexts(shown: Shown, words: DownloadWords): string[] {
  const { title, subtitle, columns, sources, statuses, notes, release, address } = shown;
  return [
    title,
    ...(subtitle ? [subtitle] : []),
    `${words.columns}: ${columns.map((c) => `${c.key} = ${lineText(c.label)}`).join(' | ')}`,
    ...sources.map((s) => `${words.source}: ${[s.publisher, s.title, s.url].filter(Boolean).join(' | ')}`),
    ...statuses.map((s) => `${words.status}: ${s.sign} = ${s.text}`),
    ...notes.map((n) => `${words.note}: ${n}`),
    `${words.site} | ${words.release} ${release}`,
    `${words.address}: ${address}`,
  ];
}

function written(shown: Shown, words: DownloadWords, dialect: Dialect): string {
  const lines = [
    line(shown.columns.map((c) => cell(c[dialect.head], dialect)), dialect),
    ...shown.rows.map((row) => line(shown.columns.map((_, i) => cell(row[i] ?? null, dialect)), dialect)),
    '',
    ...commentTexts(shown, words).map((text) => comment(text, dialect)),
  ];
  return dialect.mark + lines.map((l) => l + dialect.newline).join('');
}

/**
 * The rows as CSV for programs: UTF-8, commas, decimal points, the columns' keys as header. Header and rows come first, so that
 * spreadsheets sort and filter them; below a blank line each source, note, the release and the address are a comment of one
 * cell behind `#`, which pandas (`comment='#'`), R and DuckDB leave out.
 */
export function csvFile(shown: Shown, words: DownloadWords): string {
  return written(shown, words, plain);
}

/** The same for Excel as it is set up in Viet Nam: semicolons, decimal commas, byte order mark, headings as on the page. */
export function csvExcelFile(shown: Shown, words: DownloadWords): string {
  return written(shown, words, excel);
}
