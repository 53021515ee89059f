import { fold } from '../fold.ts';
import { commonMark, decideMark, tallyOf, type MarkDecision, type MarkTally } from './decimalMark.ts';
import type { Header } from './findHeader.ts';
import type { UnitMatcher } from './matchUnit.ts';
import { columnNames } from './columnNames.ts';
import { dayOrder, findPeriod, readPeriod } from './readPeriod.ts';
import type { DayOrder, MineSettings, PeriodColumn, UnitColumn } from './settings.ts';
import { absenceOf } from './readNumber.ts';

/** What a column of the file looks like. */
export interface ColumnFacts {
  readonly index: number;
  /** The heading as the file has it, levels joined; blank where it has none. */
  readonly heading: string;
  /** Its name in the table. */
  readonly name: string;
  readonly kind: 'text' | 'number' | 'empty';
  /** Up to three different cells. */
  readonly examples: readonly string[];
  /** Shares of the filled cells that are names of units, and periods. */
  readonly units: number;
  readonly periods: number;
  readonly mark: MarkDecision;
}

export interface Proposal {
  readonly columns: readonly ColumnFacts[];
  /** null where no column names units and the title names none. */
  readonly unit: UnitColumn | null;
  readonly period: PeriodColumn;
  /** The cell of the title that a fixed period was read from. */
  readonly periodFrom: string | null;
  /** null where no column holds numbers, or the periods stand across. */
  readonly value: number | null;
  readonly dates: { readonly order: DayOrder; readonly proved: boolean; readonly example: string | null };
}

const unitHeading = /\b(don vi|tinh|thanh pho|dia phuong|province|city|unit|bo|nganh|co quan|khu vuc|vung|region|ministry|agency)\b/;
const codeHeading = /^(stt|tt|so tt|so thu tu|no|id|index)$|\b(ma|code|ky hieu|line|row|dong)\b/;
const rankHeading = /\b(hang|thu hang|xep hang|rank|ranking)\b/;
const periodHeading = /\b(nam|ky|thang|quy|thoi gian|thoi diem|ngay|year|period|month|quarter|date|time)\b/;
const partHeading = /\b(thang|quy|month|quarter)\b/;
const yearHeading = /^(nam|year|nam bao cao|report year)$/;
const valueHeading = /\b(gia tri|value|diem|score|ty le|ti le|rate|so lieu|so luong|tong so|total|chi so)\b/;

/** Whether a column with this heading and these cells holds numbers: not codes, not a running number, at least four of five cells. */
export function holdsNumbers(heading: string, tally: MarkTally): boolean {
  const filled = tally.numbers + tally.other;
  return tally.numbers > 0 && tally.numbers >= filled * 0.8 && tally.codes === 0 && !codeHeading.test(fold(heading));
}

/** A part of a period such as `Q3`, `8` or `6 months` made whole by its year; the heading says what a bare number counts. */
export function withYear(part: string, year: string, heading: string): string {
  const bare = /^\d{1,2}$|^[ivIV]{1,3}$/.test(part.trim());
  const folded = fold(heading);
  return `${bare ? (/\b(quy|quarter)\b/.test(folded) ? 'q' : 't') : ''}${part.trim()} ${year.trim()}`;
}

interface Sampled extends ColumnFacts {
  readonly cells: readonly string[];
  readonly folded: string;
}

const shareOf = (cells: readonly string[], fits: (cell: string) => boolean): number => {
  if (!cells.length) return 0;
  const known = new Map<string, boolean>();
  let hits = 0;
  for (const cell of cells) {
    if (!known.has(cell)) known.set(cell, fits(cell));
    if (known.get(cell)) hits++;
  }
  return hits / cells.length;
};

const best = <T>(items: readonly T[], score: (item: T) => number): T | undefined => items.reduce<T | undefined>((a, b) => (a === undefined || score(b) > score(a) ? b : a), undefined);

function unitColumn(columns: readonly Sampled[], title: readonly string[], matcher: UnitMatcher): UnitColumn | null {
  const hinted = (c: Sampled): boolean => unitHeading.test(c.folded) && !codeHeading.test(c.folded);
  const score = (c: Sampled): number => c.units + (hinted(c) ? 0.3 : 0);
  const found = best(columns.filter((c) => c.units >= 0.2), score);
  if (found) return { kind: 'column', column: found.index };
  for (const text of title) {
    const named = text.includes(':') ? text.slice(text.lastIndexOf(':') + 1).replace(/\(.*$/, '') : text;
    const match = matcher.match(named, 'vn34') ?? matcher.match(named, 'vn63');
    if (match && match.how !== 'id') return { kind: 'fixed', unit: match.unit.id };
  }
  const likely = columns.find((c) => hinted(c) && c.kind === 'text');
  return likely ? { kind: 'column', column: likely.index } : null;
}

function periodColumn(columns: readonly Sampled[], title: readonly string[]): { readonly period: PeriodColumn; readonly from: string | null } {
  const score = (c: Sampled): number => c.periods + (periodHeading.test(c.folded) ? 0.3 : 0);
  const read = columns.filter((c) => c.periods >= 0.8 && (c.kind !== 'number' || periodHeading.test(c.folded) || new Set(c.cells).size <= 40));
  const found = best(read, score);
  const parts = columns.find((c) => partHeading.test(c.folded) && c.kind !== 'empty' && c !== found);
  if (found) {
    const whole = parts && yearHeading.test(found.folded) && shareOf(parts.cells, (cell) => readPeriod(withYear(cell, '2024', parts.heading)) !== null) >= 0.8;
    return { period: whole ? { kind: 'column', column: parts.index, year: found.index } : { kind: 'column', column: found.index, year: null }, from: null };
  }
  const across = columns.filter((c) => c.kind === 'number' && readPeriod(c.heading) !== null);
  if (across.length > 1) return { period: { kind: 'across', columns: across.map((c) => c.index) }, from: null };
  for (const text of title) {
    const period = /\b(ky|tu ngay|nam|quy|thang|thoi gian|year|quarter|month|from)\b/.test(fold(text)) ? findPeriod(text) : null;
    if (period) return { period: { kind: 'fixed', period }, from: text };
  }
  return { period: { kind: 'none' }, from: null };
}

/**
 * What the columns of a file are, from its header and a sample of its rows: which names units, which says the period, which
 * holds the value, and how its numbers and dates are written. What the reader has set is kept.
 */
export function proposeColumns(header: Header, sample: readonly (readonly string[])[], matcher: UnitMatcher, settings: MineSettings = {}): Proposal {
  const width = Math.max(header.names.length, ...sample.map((r) => r.length));
  const headings = Array.from({ length: width }, (_, i) => header.names[i] ?? '');
  const names = columnNames(headings);
  const codes = settings.vintage === 'vn63' || settings.vintage === 'vn34';
  const cellsOf = headings.map((_, i) => sample.map((row) => row[i] ?? ''));
  const tallies = cellsOf.map(tallyOf);
  const hint = commonMark(tallies.filter((t, i) => holdsNumbers(headings[i]!, t)));
  const columns = headings.map((heading, index): Sampled => {
    const cells = cellsOf[index]!.filter((c) => !absenceOf(c));
    const tally = tallies[index]!;
    const { order } = dayOrder(cells);
    const known = (cell: string): boolean =>
      codes ? matcher.match(cell, settings.vintage as 'vn63' | 'vn34', true) !== null : matcher.match(cell, 'vn34') !== null || matcher.match(cell, 'vn63') !== null;
    return {
      index,
      heading,
      name: names[index]!,
      kind: cells.length === 0 && heading === '' ? 'empty' : holdsNumbers(heading, tally) ? 'number' : 'text',
      examples: [...new Set(cells)].slice(0, 3),
      units: shareOf(cells, known),
      periods: shareOf(cells, (cell) => readPeriod(cell, order) !== null),
      mark: decideMark(tally, heading, hint),
      cells,
      folded: fold(heading),
    };
  });
  const unit = settings.unit ?? unitColumn(columns, header.title, matcher);
  const others = columns.filter((c) => !(unit?.kind === 'column' && unit.column === c.index));
  const proposed = settings.period ? { period: settings.period, from: null } : periodColumn(others, header.title);
  const { period } = proposed;
  const ofPeriod = new Set(period.kind === 'column' ? [period.column, period.year] : period.kind === 'across' ? period.columns : []);
  const numbers = others.filter((c) => c.kind === 'number' && !ofPeriod.has(c.index) && !yearHeading.test(c.folded));
  const value = best(numbers, (c) => (valueHeading.test(c.folded) ? 1 : 0) - (rankHeading.test(c.folded) ? 1 : 0));
  return {
    columns: columns.map(({ cells: _cells, folded: _folded, ...facts }) => (period.kind === 'column' && ofPeriod.has(facts.index) ? { ...facts, kind: 'text' } : facts)),
    unit,
    period,
    periodFrom: proposed.from,
    value: period.kind === 'across' ? null : (settings.value ?? value?.index ?? null),
    dates: period.kind === 'column' ? dayOrder(cellsOf[period.column] ?? []) : { order: 'day', proved: true, example: null },
  };
}
