import { fold } from '../fold.ts';
import { readPeriod } from './readPeriod.ts';
import { absenceOf, numberText } from './readNumber.ts';
import type { HeaderPlace } from './settings.ts';

export interface Header {
  readonly place: HeaderPlace;
  /** One name a column, levels of merged headers joined; blank where the file names none. */
  readonly names: readonly string[];
  /** Row at which the data starts, after rows of column numbers and formulas. */
  readonly data: number;
  /** Filled cells of the rows above. */
  readonly title: readonly string[];
}

const isBlank = (cell: string | undefined): boolean => cell === undefined || cell.trim() === '';
const filled = (row: readonly string[]): string[] => row.filter((c) => !isBlank(c));
const isNumber = (cell: string): boolean => numberText(cell) !== null && readPeriod(cell) === null;
const numbering = /^(stt|tt|so tt|so thu tu)$/;
const naming = /\b(don vi|linh vuc|ten|tinh|co quan|dia phuong|noi dung)\b/;

/** A row such as 1, 2, 3 … or (1), (2) … under a header. */
function isNumberRow(row: readonly string[]): boolean {
  const cells = filled(row).map((c) => /^\(?(\d{1,3})\)?$/.exec(c.trim())?.[1]);
  return cells.length > 2 && cells[0] === '1' && cells.every((c, i) => c !== undefined && Number(c) === i + 1);
}

/** A row that says how columns come from each other: (3)=(4)+(5). */
function isFormulaRow(row: readonly string[]): boolean {
  const cells = filled(row);
  return cells.some((c) => c.includes('=')) && cells.every((c) => /^[\s\dA-Z()=+\-*/:%.,;]{1,40}$/.test(c.trim()));
}

function firstRow(rows: readonly (readonly string[])[]): number {
  const named = rows.findIndex((row) => {
    const folded = filled(row).map(fold);
    return folded.some((c) => numbering.test(c)) && folded.some((c) => naming.test(c));
  });
  if (named >= 0) return named;
  const sizes = rows.map((r) => filled(r).length).filter(Boolean).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return rows.findIndex((row) => {
    const cells = filled(row);
    return cells.length >= Math.max(Math.min(2, usual), usual * 0.6) && !cells.some(isNumber) && !(cells.length === 1 && usual > 1) && !cells.every((c) => absenceOf(c));
  });
}

/** Whether a row continues a header of merged cells: nothing under the first name, no number, and a cell under a blank one. */
function continues(row: readonly string[], head: readonly string[]): boolean {
  const names = head.findIndex((c) => !isBlank(c));
  return isBlank(row[names]) && !filled(row).some(isNumber) && row.some((c, i) => !isBlank(c) && isBlank(head[i]));
}

const oneLine = (cell: string): string => {
  const [first = '', ...rest] = cell.split(/\r?\n/).map((l) => l.trim());
  return [first, ...rest.filter((l) => !l.startsWith('('))].join(' ').replace(/\s+/g, ' ').trim();
};

/** Joins the levels of a header into one name a column; a cell of a merged level counts for the blank ones to its right. */
export function joinHeader(levels: readonly (readonly string[])[], width: number): string[] {
  const paths: string[][] = Array.from({ length: width }, () => []);
  levels.forEach((level, depth) => {
    const above = paths.map((p) => p.join('\n'));
    let open = '';
    for (let column = 0; column < width; column++) {
      const own = oneLine(level[column] ?? '');
      const below = levels.slice(depth + 1).some((l) => !isBlank(l[column]));
      if (own === '' && (!below || above[column] !== above[column - 1])) open = '';
      else if (own !== '') open = own;
      if (open !== '' && paths[column]!.at(-1) !== open) paths[column]!.push(open);
    }
  });
  return paths.map((p) => p.join(' / '));
}

/** The header of the rows as the place says; `count` 0 names no column. */
export function headerAt(rows: readonly (readonly string[])[], place: HeaderPlace): Header {
  const width = Math.max(0, ...rows.map((r) => r.length));
  let data = place.first + place.count;
  while (place.count > 0 && data < rows.length && (isNumberRow(rows[data]!) || isFormulaRow(rows[data]!))) data++;
  return {
    place,
    names: joinHeader(rows.slice(place.first, place.first + place.count), width),
    data,
    title: rows.slice(0, place.first).flatMap(filled).map(oneLine),
  };
}

/**
 * Finds the header in the first rows of a file: the row that has "STT" or "TT" beside a name of units or sectors, else the
 * first row as full as the others and without numbers; further levels of merged cells below belong to it. Null where every row
 * looks like data.
 */
export function findHeader(rows: readonly (readonly string[])[]): Header | null {
  const first = firstRow(rows);
  if (first < 0) return null;
  let count = 1;
  while (count < 4 && first + count < rows.length && continues(rows[first + count]!, rows[first]!)) count++;
  return headerAt(rows, { first, count });
}
