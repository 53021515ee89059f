import { isPresent } from '../domain/status.ts';
import type { Indicator, PeriodId, UnitId } from '../domain/types.ts';
import { count, figure, list, periodLabel } from '../i18n/format.ts';
import { isVolume } from './axis.ts';
import type { Chart, ChartContext, ChartTable, Spec } from './contract.ts';
import { hatch } from './hatch.ts';
import { intervalText, levelText, measured, measureIn, reason, scaleText } from './measured.ts';
import type { UnitCell } from './rankingOrder.ts';
import { halo, label, shapes } from './shapes.ts';
import { unitRowsSpec } from './unitRows.ts';

export interface ValuesHeldInput {
  readonly indicator: Indicator;
  readonly period: PeriodId;
  /** The rows known, with or without a value. */
  readonly rows: readonly UnitCell[];
  /** Number of units in the whole set; null where it is not known. */
  readonly total: number | null;
  /** By name where not given. */
  readonly order?: 'name' | 'value';
  readonly highlight?: UnitId;
}

const present = (row: UnitCell): boolean => isPresent(row.cell.status) && row.cell.value !== null;
const kindOf = (input: ValuesHeldInput): UnitCell['unit']['kind'] => input.rows[0]?.unit.kind ?? 'province';
const totalText = (input: ValuesHeldInput, ctx: ChartContext): string => ctx.t.units(count(input.total ?? input.rows.length, ctx.locale), kindOf(input));

function held(input: ValuesHeldInput): UnitCell[] {
  const byName = input.rows.filter(present).toSorted((a, b) => a.unit.sort - b.unit.sort);
  if (input.order !== 'value') return byName;
  const sign = input.indicator.better === 'lower' ? 1 : -1;
  return byName.toSorted((a, b) => sign * (a.cell.value! - b.cell.value!));
}

function title(input: ValuesHeldInput, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const rows = held(input);
  const total = totalText(input, ctx);
  if (rows.length === 0) return t.held.none(total);
  const measure = measureIn(input.indicator, input.period);
  const values = rows.map((r) => r.cell.value!);
  const [low, high] = [figure(Math.min(...values), measure, locale), figure(Math.max(...values), measure, locale)];
  const n = count(rows.length, locale);
  const all = input.total !== null && rows.length >= input.total;
  if (measure.unit === 'rank') return all ? t.held.ranksAll(t.allUnits(n, kindOf(input))) : t.held.ranks(n, total);
  if (input.total === null) return t.held.open(t.units(n, kindOf(input)), low, high);
  if (all) return t.held.all(t.allUnits(n, kindOf(input)), low, high);
  if (rows.length === 1) return t.held.one(total, rows[0]!.unit.short[locale], low);
  return low === high ? t.held.same(n, total, low) : t.held.some(n, total, low, high);
}

function subtitle(input: ValuesHeldInput, ctx: ChartContext): string {
  return `${measured(input.indicator, scaleText(measureIn(input.indicator, input.period), ctx), ctx)}, ${periodLabel(input.period, ctx.locale)}`;
}

function describe(input: ValuesHeldInput, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const rows = held(input);
  if (rows.length === 0) return `${title(input, ctx)}.`;
  const measure = measureIn(input.indicator, input.period);
  const [name, when] = [input.indicator.name[locale], periodLabel(input.period, locale)];
  const named = (some: readonly UnitCell[]): string => list(some.map((r) => `${r.unit.short[locale]} ${figure(r.cell.value!, measure, locale)}`), locale);
  const ordered = rows.toSorted((a, b) => a.cell.value! - b.cell.value!);
  const [low, high] = [named(ordered.slice(0, 3)), named(ordered.slice(-3).reverse())];
  const values = rows.length <= 12 ? t.held.values(named(rows)) : measure.unit === 'rank' ? t.held.places(low, high) : t.held.ends(low, high);
  const units = t.units(count(rows.length, locale), kindOf(input));
  const intro =
    input.total === null
      ? t.held.introOpen(name, when, units)
      : rows.length >= input.total
        ? t.held.introAll(name, when, t.allUnits(count(rows.length, locale), kindOf(input)), input.order === 'value')
        : t.held.intro(name, when, count(rows.length, locale), totalText(input, ctx));
  return `${intro} ${values}`;
}

function notes(input: ValuesHeldInput, ctx: ChartContext): string[] {
  const rows = held(input);
  const interval = rows.find((r) => r.cell.interval && r.cell.standardError !== null)?.cell.interval;
  return [
    ...(input.total !== null && rows.length < input.total ? [ctx.t.note.partial] : []),
    ...(interval ? [ctx.t.note.interval(levelText(interval.level, ctx))] : []),
    ...(rows.some((r) => r.cell.status === 'provisional' || r.cell.status === 'disputed') ? [ctx.t.note.hollow] : []),
  ];
}

function table(input: ValuesHeldInput, ctx: ChartContext): ChartTable {
  const { t, locale } = ctx;
  const measure = measureIn(input.indicator, input.period);
  const rows = held(input);
  const level = rows.find((r) => r.cell.interval)?.cell.interval?.level;
  const missing = input.rows.filter((r) => !present(r)).toSorted((a, b) => a.unit.sort - b.unit.sort);
  return {
    columns: [
      { key: 'unit', label: t.kind(kindOf(input)), numeric: false },
      { key: 'value', label: t.column.value, numeric: true },
      ...(level === undefined ? [] : [{ key: 'interval', label: t.column.interval(levelText(level, ctx)), numeric: true }]),
    ],
    rows: [...rows, ...missing].map((r) => ({
      texts: [
        r.unit.short[locale],
        present(r) ? figure(r.cell.value!, measure, locale) : reason(r.cell, ctx),
        ...(level === undefined ? [] : [intervalText(r.cell, measure, ctx)]),
      ],
      cell: r.cell,
      unit: r.unit.id,
      period: input.period,
    })),
  };
}

function restText(input: ValuesHeldInput, ctx: ChartContext): string | undefined {
  const { t, locale } = ctx;
  const listed = Map.groupBy(input.rows.filter((r) => !present(r)), (r) => reason(r.cell, ctx));
  const groups = [...listed].map(([why, rows]) => [why, rows.length] as [string, number]);
  const unlisted = (input.total ?? 0) - input.rows.length;
  if (unlisted > 0) {
    const same = groups.find(([why]) => why === t.absent['not-found']);
    if (same) same[1] += unlisted;
    else groups.push([t.absent['not-found'], unlisted]);
  }
  if (groups.length === 0) return undefined;
  return groups.map(([why, n]) => t.held.rest(t.units(count(n, locale), kindOf(input)), why)).join('; ');
}

function spec(input: ValuesHeldInput, ctx: ChartContext): Spec {
  const rows = held(input);
  if (rows.length === 0) {
    const box = { x: 0, y: 0, width: ctx.width, height: 48 };
    return { width: box.width, height: box.height, margin: 0, marks: [shapes([...hatch([box]), label(box.width / 2, 24, title(input, ctx), halo)])] };
  }
  const measure = measureIn(input.indicator, input.period);
  return unitRowsSpec(
    {
      rows: rows.map((r) => ({ ...r, rank: '' })),
      measure,
      form: isVolume(measure) ? 'bar' : 'dot',
      absent: [],
      rest: restText(input, ctx),
      highlight: input.highlight,
    },
    ctx,
  );
}

/** The values of a partial set, named as partial, never ranked. */
export const valuesHeld: Chart<ValuesHeldInput> = { id: 'values-held', title, subtitle, describe, notes, table, spec };
