import type { DecimalMark } from '../number.ts';
import { commonMark, decideMark, tallyOf } from './decimalMark.ts';
import { holdsNumbers, type ColumnFacts } from './proposeColumns.ts';
import { readNumber } from './readNumber.ts';
import type { MineNotice } from './report.ts';

export interface Decided {
  /** Columns that are read as numbers. */
  readonly numeric: ReadonlySet<number>;
  readonly decimals: Readonly<Record<number, DecimalMark>>;
  readonly notices: readonly MineNotice[];
}

/**
 * Decides from every cell which columns are numbers and what their marks mean. `must` are columns that are numbers because the
 * reader or the proposal says so; `told` are marks the reader has set; `cells` gives all cells of a column.
 */
export function decideColumns(columns: readonly ColumnFacts[], must: ReadonlySet<number>, told: Readonly<Record<number, DecimalMark>>, cells: (column: number) => Iterable<string>): Decided {
  const tallied = columns.flatMap((c) => {
    if (c.kind !== 'number' && !must.has(c.index)) return [];
    const tally = tallyOf(cells(c.index));
    return must.has(c.index) || holdsNumbers(c.heading, tally) ? [{ c, tally }] : [];
  });
  const hint = commonMark(tallied.map((x) => x.tally));
  const decimals: Record<number, DecimalMark> = {};
  const notices: MineNotice[] = [];
  for (const { c, tally } of tallied) {
    const mark = told[c.index] ? { decimal: told[c.index]!, doubt: null } : decideMark(tally, c.heading, hint);
    const column = c.heading || c.name;
    decimals[c.index] = mark.decimal;
    if (mark.doubt === 'open') notices.push({ kind: 'thousands-or-decimals', column, cell: tally.open!, decimal: mark.decimal, value: readNumber(tally.open!, mark.decimal)?.value ?? null });
    if (mark.doubt === 'mixed') notices.push({ kind: 'mixed-marks', column, decimal: mark.decimal });
    if (tally.percent > 0 && tally.percent < tally.numbers) notices.push({ kind: 'mixed-percent', column, percent: tally.percent, numbers: tally.numbers });
  }
  return { numeric: new Set(tallied.map((x) => x.c.index)), decimals, notices };
}
