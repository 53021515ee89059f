import Papa from 'papaparse';
import type { MineProblem } from '../../domain/mine/report.ts';
import { limits, type Delimiter } from '../../domain/mine/settings.ts';

export type Parsed =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[]; readonly badQuotes: { readonly rows: number; readonly first: number } }
  | { readonly ok: false; readonly problem: MineProblem };

/** Rows that a title, a header and blank lines may take beyond the rows of data. */
const aside = 2000;
const piece = 2 * 1024 * 1024;

/**
 * Splits a text into rows of cells, in pieces; `onText` hears how many characters are done. A text beyond the limits is counted
 * to its end, but not kept, so that the problem can name what was seen.
 */
export function parseCsv(text: string, delimiter: Delimiter, onText: (done: number) => void = () => undefined): Parsed {
  const rows: string[][] = [];
  const badQuotes = { rows: 0, first: 0 };
  let [seen, filled, cells, width, openQuote] = [0, 0, 0, 0, 0];
  const config = {
    delimiter,
    newline: '\n',
    chunkSize: piece,
    chunk({ data, errors, meta }: Papa.ParseResult<string[]>): void {
      for (const e of errors) {
        const row = seen + (e.row ?? 0) + 1;
        if (e.code === 'MissingQuotes') openQuote ||= row;
        if (e.code === 'InvalidQuotes') {
          badQuotes.rows++;
          badQuotes.first ||= row;
        }
      }
      seen += data.length;
      for (const row of data) {
        const blank = row.length === 1 && row[0] === '';
        if (!blank) filled++;
        cells += row.length;
        if (row.length > width) width = row.length;
        if (filled <= limits.rows + aside && cells <= limits.cells) rows.push(row);
      }
      onText(meta.cursor);
    },
  } as const;
  Papa.parse<string[]>(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, config);
  if (openQuote) return { ok: false, problem: { kind: 'open-quote', row: openQuote } };
  if (width > limits.columns) return { ok: false, problem: { kind: 'too-many-columns', columns: width, allowed: limits.columns } };
  if (filled > limits.rows + aside) return { ok: false, problem: { kind: 'too-many-rows', rows: filled, allowed: limits.rows } };
  if (cells > limits.cells) return { ok: false, problem: { kind: 'too-many-cells', cells, allowed: limits.cells } };
  return { ok: true, rows, badQuotes };
}
