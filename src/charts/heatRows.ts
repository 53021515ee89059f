import { display } from '../domain/coverage.ts';
import { gapStatus } from '../domain/gap.ts';
import { period } from '../domain/period.ts';
import type { Cell } from '../domain/published.ts';
import { brokenBetween } from '../domain/series.ts';
import { isPresent } from '../domain/status.ts';
import type { AbsentStatus, Break, Coverage, Indicator, Measure, PeriodId, Unit, UnitId } from '../domain/types.ts';
import type { ChartContext } from './contract.ts';
import { heatScale, type HeatBy, type HeatScale } from './heatScale.ts';
import { measureIn } from './measured.ts';

export interface HeatColumn {
  readonly indicator: Indicator;
  readonly period: PeriodId;
  /** Coverage of the vintage; groups and medians are computed for full columns only. */
  readonly coverage: Coverage;
}

export interface HeatMapInput {
  /** Years of one indicator in order of time, or indicators in one period. */
  readonly columns: readonly HeatColumn[];
  /** The units with their cells, which are matched by indicator and period. */
  readonly rows: readonly { readonly unit: Unit; readonly cells: readonly Cell[] }[];
  /** Name of what the columns have in common where they are indicators, in the language of the page: `PAPI`. */
  readonly subject?: string;
  /** By quartile group where not given. */
  readonly by?: HeatBy;
  /** In Vietnamese order of names, or by the value of the last column. */
  readonly order?: 'name' | 'value';
  readonly highlight?: UnitId;
  /** False leaves the values out of wide cells too; they are most of the drawing's bytes. */
  readonly figures?: boolean;
}

/** A present value with its class, or why there is none. */
export type HeatCell = { readonly value: number; readonly index: number } | { readonly absent: AbsentStatus };

export interface HeatRow {
  readonly unit: Unit;
  readonly cells: readonly HeatCell[];
}

export interface HeatRows {
  readonly kind: 'years' | 'indicators';
  readonly rows: readonly HeatRow[];
  readonly scale: HeatScale;
  readonly measures: readonly Measure[];
  /** Breaks between a column and the one before it. */
  readonly breaks: readonly (readonly Break[])[];
}

export const heatBy = (input: HeatMapInput): HeatBy => input.by ?? 'quartile';

function kindOf({ columns }: HeatMapInput): HeatRows['kind'] {
  const [first] = columns;
  if (!first) throw new Error('heat map: there is no column to draw');
  if (columns.every((c) => c.indicator.id === first.indicator.id)) return 'years';
  if (columns.every((c) => c.period === first.period)) return 'indicators';
  throw new Error('heat map: columns share neither an indicator nor a period');
}

function breaksOf({ columns }: HeatMapInput, kind: HeatRows['kind']): Break[][] {
  return columns.map(({ indicator, period: id }, i) => {
    const before = columns[i - 1];
    if (kind === 'indicators' || !before) return [];
    const [from, to] = [period(before.period).year!, period(id).year!];
    return indicator.breaks.filter((b) => from < b.at && b.at <= to);
  });
}

/** Refuses what must not be coloured alike: partial columns, and values of several measures or from both sides of a break. */
function check(input: HeatMapInput, measures: readonly Measure[]): void {
  const by = heatBy(input);
  const same = (m: Measure): boolean => m.unit === measures[0]!.unit && m.min === measures[0]!.min && m.max === measures[0]!.max;
  for (const [i, { indicator, period: id, coverage }] of input.columns.entries()) {
    if (by !== 'value' && input.rows.length !== coverage.total) throw new Error(`heat map by ${by}: ${input.rows.length} rows are given, groups are those of all ${coverage.total} units`);
    if (by !== 'value' && display(indicator, coverage) !== 'ranking') throw new Error(`heat map by ${by}: ${indicator.id} in ${id} is held for ${coverage.held} of ${coverage.expected} units, all are needed`);
    const first = input.columns[0]!;
    if (by === 'value' && i > 0 && (!same(measures[i]!) || (indicator.id === first.indicator.id && brokenBetween(indicator, period(first.period).year!, period(id).year!)))) {
      throw new Error(`heat map by value: ${indicator.id} in ${id} is not measured as ${first.indicator.id} in ${first.period}`);
    }
  }
}

/** The rows of a heat map in order, their classes, and the breaks between columns. Throws where colours would mislead. */
export function heatRows(input: HeatMapInput, ctx: ChartContext): HeatRows {
  const kind = kindOf(input);
  const measures = input.columns.map((c) => measureIn(c.indicator, c.period));
  check(input, measures);
  const raw = input.rows.map(({ unit, cells }) => ({
    unit,
    cells: input.columns.map((column) => {
      const cell = cells.find((c) => c.indicator === column.indicator.id && c.period === column.period);
      if (cell && isPresent(cell.status) && cell.value !== null) return { value: cell.value };
      return { absent: (cell?.status ?? gapStatus(column.indicator, period(column.period).year)) as AbsentStatus };
    }),
  }));
  const values = input.columns.map((_, i) => raw.flatMap(({ cells }) => ('value' in cells[i]! ? [cells[i].value!] : [])));
  const scale = heatScale(heatBy(input), values, measures[0]!, ctx);
  const last = (row: (typeof raw)[number]): number | null => {
    const cell = row.cells.at(-1)!;
    return 'value' in cell ? cell.value! : null;
  };
  const sign = input.columns.at(-1)!.indicator.better === 'lower' ? 1 : -1;
  const byName = raw.toSorted((a, b) => a.unit.sort - b.unit.sort);
  const ordered = input.order === 'value' ? byName.toSorted((a, b) => Number(last(a) === null) - Number(last(b) === null) || sign * ((last(a) ?? 0) - (last(b) ?? 0))) : byName;
  return {
    kind,
    measures,
    scale,
    breaks: breaksOf(input, kind),
    rows: ordered.map(({ unit, cells }) => ({ unit, cells: cells.map((c, i): HeatCell => ('value' in c ? { value: c.value!, index: scale.of(i, c.value!) } : { absent: c.absent! })) })),
  };
}
