import Papa from 'papaparse';
import { error, type Problem } from '../problem.ts';
import { didYouMean } from '../didYouMean.ts';

export interface Row {
  readonly file: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** The cells as they stand in the file, where a correction changed some. */
  readonly asFound?: Readonly<Record<string, string>>;
}

export interface Table {
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** Decodes a file of the data folder; null with a problem where it is no clean UTF-8 text in NFC, or empty. */
export function decode(path: string, bytes: Uint8Array, problems: Problem[]): string | null {
  const place = { file: path };
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || bytes.subarray(0, 400).includes(0)) {
    problems.push(error('encoding', place, 'the file is UTF-16, expected UTF-8', 'save it again as "CSV UTF-8"'));
    return null;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.push(error('encoding', place, 'the file is in another encoding, expected UTF-8', 'save it again as "CSV UTF-8"'));
    return null;
  }
  if (text.trim() === '') {
    problems.push(error('empty-file', place, 'the file is empty, expected at least a header line', 'restore the file or remove it from the descriptor'));
    return null;
  }
  const lines = text.split('\n');
  const marked = lines.findIndex((l) => /\bSYNTHETIC\b|\bHYPOTHETICAL\b/.test(l));
  if (marked >= 0 || /SYNTHETIC|HYPOTHETICAL/.test(path)) {
    problems.push(error('synthetic', { file: path, line: Math.max(marked, 0) + 1 }, 'the file is marked as synthetic, expected published figures only', 'synthetic numbers belong in tests/fixtures'));
    return null;
  }
  if (text.normalize('NFC') !== text) {
    const at = lines.findIndex((l) => l.normalize('NFC') !== l);
    problems.push(error('nfc', { file: path, line: at + 1 }, 'the text has letters with separate accents (NFD), expected composed letters (NFC)', 'normalise the file to NFC; macOS file tools often produce NFD'));
    return null;
  }
  return text;
}

const quotation: Readonly<Record<string, string>> = {
  MissingQuotes: 'a quotation mark opens and never closes, expected a closing one',
  InvalidQuotes: 'a quotation mark stands inside a quoted text, expected it doubled',
};

const list = (names: readonly string[]): string => names.map((n) => `"${n}"`).join(', ');

/**
 * Parses a CSV with a header. `expected` are the columns the file must have, no more and no fewer, in any order.
 * Rows with too few or too many cells are reported and left out.
 */
export function readTable(path: string, bytes: Uint8Array, expected: readonly string[] | null, problems: Problem[]): Table | null {
  const text = decode(path, bytes, problems);
  if (text === null) return null;
  const rows: Row[] = [];
  let columns: string[] | null = null;
  let offset = 0;
  let line = 1;
  let dropped = 0;
  let failed = false;
  Papa.parse<string[]>(text, {
    delimiter: ',',
    step(result, parser) {
      const at = line;
      for (let i = offset; i < result.meta.cursor; i++) if (text.charCodeAt(i) === 10) line++;
      offset = result.meta.cursor;
      const cells = result.data;
      if (cells.length === 1 && cells[0] === '') return;
      if (columns === null) {
        columns = cells.map((c, i) => (i === 0 ? c.replace(/^\uFEFF/, '') : c));
        if (expected && !checkHeader(path, columns, expected, problems)) {
          failed = true;
          parser.abort();
        }
        return;
      }
      const [broken] = result.errors;
      if (broken) {
        dropped++;
        problems.push(error('csv', { file: path, line: at }, `the row cannot be read: ${quotation[broken.code] ?? broken.message}`, 'a quotation mark that belongs to the text is written twice, inside quotation marks: ""'));
        return;
      }
      if (cells.length !== columns.length) {
        dropped++;
        problems.push(error('cell-count', { file: path, line: at }, `the row has ${cells.length} cells, expected ${columns.length}`, cells.length > columns.length ? 'a text with a comma needs quotation marks around it' : 'compare the row with the header: cells are missing'));
        return;
      }
      rows.push({ file: path, line: at, cells: Object.fromEntries(columns.map((c, i) => [c, cells[i]!.trim()])) });
    },
  });
  if (failed || columns === null) return null;
  if (rows.length + dropped === 0) {
    problems.push(error('empty-file', { file: path, line: 1 }, 'the file has a header but no rows, expected at least one row', 'restore the rows, or remove the file from the descriptor'));
    return null;
  }
  return { path, columns, rows };
}

function checkHeader(path: string, columns: readonly string[], expected: readonly string[], problems: Problem[]): boolean {
  const missing = expected.filter((c) => !columns.includes(c));
  const extra = columns.filter((c) => !expected.includes(c));
  const twice = columns.filter((c, i) => columns.indexOf(c) !== i);
  const place = { file: path, line: 1 };
  const [only = ''] = columns;
  if (columns.length === 1 && expected.length > 1 && /[;\t]/.test(only)) {
    problems.push(error('header', place, `the header is one cell "${only}", expected ${expected.length} separated by commas`, 'save the file as CSV with commas between the cells'));
    return false;
  }
  if (twice.length) {
    problems.push(error('header', place, `the header names ${list([...new Set(twice)])} twice, expected each column once`, 'rename or remove one of the columns'));
  } else if (missing.length) {
    const guess = missing.length === 1 ? didYouMean(missing[0]!, extra) : null;
    const seen = extra.length ? `has ${list(extra)} instead` : `has only ${list(columns)}`;
    problems.push(error('header', place, `the header lacks ${list(missing)} and ${seen}`, guess ? `is ${list(extra)} a new name of ${list(missing)}? name it so again, or change the descriptor` : 'restore the column, or change the descriptor if the source changed'));
  } else if (extra.length) problems.push(error('header', place, `the header has ${list(extra)}, which no descriptor declares`, 'declare the column in dataset.yaml or list it under ignore'));
  return missing.length + extra.length + twice.length === 0;
}
