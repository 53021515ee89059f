import type { PeriodId, UnitId } from '../types.ts';
import { decideColumns } from './decideColumns.ts';
import type { Header } from './findHeader.ts';
import { keepRows, type Kept } from './keepRows.ts';
import type { UnitMatcher } from './matchUnit.ts';
import { coder, textColumn, type MineColumn, type MineTable } from './mineTable.ts';
import { repeatedCells } from './mineCells.ts';
import { nameReader, type NameReader } from './nameReader.ts';
import { numberBuilder } from './numberBuilder.ts';
import { periodReader } from './periodReader.ts';
import type { Proposal } from './proposeColumns.ts';
import { dayOrder } from './readPeriod.ts';
import type { MineNotice, MineProblem, UnreadableCell } from './report.ts';
import { limits, type MineChoices, type MineSettings } from './settings.ts';

export type TableOutcome =
  | {
      readonly ok: true;
      readonly table: MineTable;
      readonly choices: Omit<MineChoices, 'encoding' | 'delimiter'>;
      readonly names: ReturnType<NameReader['done']>;
      readonly badPeriods: readonly UnreadableCell[];
      readonly badNumbers: readonly UnreadableCell[];
      readonly notices: readonly MineNotice[];
    }
  | { readonly ok: false; readonly problem: MineProblem };

function noticesOf(kept: Kept, proposal: Proposal, settings: MineSettings, more: { readonly periods: number; readonly numbers: number; readonly repeated: number }): MineNotice[] {
  const { period, periodFrom, dates } = proposal;
  const notices: MineNotice[] = [];
  if (!settings.dates && !dates.proved) notices.push({ kind: 'day-order', cell: dates.example!, order: dates.order });
  if (period.kind === 'none') notices.push({ kind: 'no-period' });
  if (period.kind === 'fixed' && periodFrom !== null) notices.push({ kind: 'period-from-title', period: period.period, text: periodFrom });
  if (more.periods) notices.push({ kind: 'unreadable-periods', rows: more.periods });
  if (more.numbers) notices.push({ kind: 'unreadable-numbers', cells: more.numbers });
  if (kept.totals) notices.push({ kind: 'totals', rows: kept.totals });
  if (kept.sectionRows) notices.push({ kind: 'sections', rows: kept.sectionRows });
  if (kept.ragged.rows) notices.push({ kind: 'ragged', ...kept.ragged });
  if (more.repeated) notices.push({ kind: 'repeated', cells: more.repeated });
  return notices;
}

/**
 * Makes the table of a reader's file from all its rows: `proposal` says what the columns are, decimal marks are decided once
 * more from every cell of a column. Nothing is added up and no row with data is left out but totals. `onRows` hears how many
 * rows are done.
 */
export function readTable(rows: readonly (readonly string[])[], header: Header, proposal: Proposal, settings: MineSettings, matcher: UnitMatcher, onRows: (done: number, of: number) => void = () => undefined): TableOutcome {
  const { columns, unit, period } = proposal;
  const headings = columns.map((c) => c.heading || c.name);
  if (!rows.some((row, n) => n >= header.data && row.some((c) => c.trim() !== ''))) return { ok: false, problem: { kind: 'no-rows' } };
  if (!unit) return { ok: false, problem: { kind: 'no-unit-column', headings } };
  const across = period.kind === 'across' ? period.columns : null;
  const value = across ? null : proposal.value;
  if (!across && value === null) return { ok: false, problem: { kind: 'no-value-column', headings } };
  const named = unit.kind === 'column' ? unit.column : null;
  const names = settings.names ?? {};
  const kept = keepRows(rows, header.data, columns, named, names);
  if (kept.rows.length === 0) return { ok: false, problem: { kind: 'no-rows' } };
  const count = kept.rows.length * (across?.length ?? 1);
  if (count > limits.rows) return { ok: false, problem: { kind: 'too-many-rows', rows: count, allowed: limits.rows } };

  const cell = (row: number, column: number): string => rows[row]![column] ?? '';
  const cellsOf = (column: number): string[] => kept.rows.map((row) => cell(row, column));
  const { numeric, decimals, notices } = decideColumns(columns, new Set(across ?? [value!]), settings.decimals ?? {}, cellsOf);
  const found = period.kind === 'column' && proposal.dates.example !== null ? dayOrder(cellsOf(period.column)) : proposal.dates;
  const dates = settings.dates ?? found.order;
  const vintage = settings.vintage ?? 'by-period';
  const periods = periodReader(period, dates, columns);
  const nameOf = nameReader({ matcher, names, vintage, written: () => (named === null ? [] : new Set(cellsOf(named).map((c) => c.trim()))) });

  const [unitIds, periodIds] = [coder<UnitId>(), coder<PeriodId>()];
  const units: (string | null)[] = [];
  const written: (string | null)[] = [];
  const periodTexts: (string | null)[] = [];
  const sections: (string | null)[] = [];
  const values = numberBuilder('value', value === null ? '' : columns[value]!.heading, count);
  const own = columns
    .filter((c) => c.kind !== 'empty' && c.index !== named && c.index !== value && !across?.includes(c.index))
    .map((c) => (numeric.has(c.index) ? { c, numbers: numberBuilder(c.name, c.heading, count), texts: null } : { c, numbers: null, texts: [] as (string | null)[] }));
  kept.rows.forEach((row, n) => {
    if (n % 20_000 === 0) onRows(n, kept.rows.length);
    const name = named === null ? '' : cell(row, named).trim();
    for (const column of across ?? [value!]) {
      const place = units.length;
      const id = periods.read(rows[row]!, row, across ? column : null);
      const unitId = unit.kind === 'fixed' ? unit.unit : nameOf.read(name, id);
      unitIds.add(unitId);
      periodIds.add(id);
      units.push(unitId);
      written.push(name || null);
      periodTexts.push(id);
      if (kept.sections) sections.push(kept.sections[n]!);
      values.add(place, cell(row, column), row, decimals[column]!, headings[column]!);
      for (const { c, numbers, texts } of own) {
        if (numbers) numbers.add(place, cell(row, c.index), row, decimals[c.index]!, headings[c.index]!);
        else texts.push(cell(row, c.index).trim() || null);
      }
    }
  });
  onRows(kept.rows.length, kept.rows.length);

  const table: MineTable = {
    rows: count,
    columns: [
      textColumn('unit', '', units),
      textColumn('unit_name', named === null ? '' : columns[named]!.heading, written),
      textColumn('period', '', periodTexts),
      values.done(),
      ...(kept.sections ? [textColumn('section', '', sections)] : []),
      ...own.map(({ c, numbers, texts }): MineColumn => (numbers ? numbers.done() : textColumn(c.name, c.heading, texts))),
    ],
    units: unitIds.done(),
    periods: periodIds.done(),
  };
  const builders = [values, ...own.flatMap((o) => (o.numbers ? [o.numbers] : []))];
  const matched = nameOf.done();
  return {
    ok: true,
    table,
    choices: { header: header.place, unit, period, value, decimals, dates, vintage, names },
    names: unit.kind === 'fixed' ? { ...matched, matchedRows: count } : matched,
    badPeriods: periods.bad.cells,
    badNumbers: builders.flatMap((b) => b.bad.cells).slice(0, 20),
    notices: [...notices, ...matched.notices, ...noticesOf(kept, { ...proposal, dates: found }, settings, { periods: periods.bad.count, numbers: builders.reduce((n, b) => n + b.bad.count, 0), repeated: repeatedCells(table) })],
  };
}
