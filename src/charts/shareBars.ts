import type { PlotOptions } from '@observablehq/plot';
import type { Cell } from '../domain/published.ts';
import type { Indicator, PeriodId, Text, Unit } from '../domain/types.ts';
import { gap, periodLabel, value } from '../i18n/format.ts';
import { barRowsSpec, type BarRow } from './barRows.ts';
import type { Chart, ChartContext, ChartTable } from './contract.ts';
import { measureIn, reason, valueOrReason } from './measured.ts';

export interface ShareBar {
  readonly indicator: Indicator;
  readonly cell: Cell;
  /** The value to compare with, of the same indicator and period, and the observation it is. */
  readonly reference: { readonly value: number; readonly cell: Cell | null } | null;
}

export interface ShareBarsInput {
  readonly unit: Unit;
  readonly period: PeriodId;
  /** What the references are, inside a sentence: "mức chung của 34 tỉnh, thành phố". */
  readonly referenceName: Text;
  /** The first bar is the one the title speaks of. */
  readonly bars: readonly ShareBar[];
}

const measureOf = (bar: ShareBar) => measureIn(bar.indicator, bar.cell.period);
const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

function title({ unit, bars, referenceName }: ShareBarsInput, { t, locale }: ChartContext): string {
  const [first] = bars.filter((b) => b.cell.value !== null);
  const name = unit.short[locale];
  if (!first) return t.shares.none(name);
  const measure = measureOf(first);
  const what = lower(first.indicator.short[locale]);
  const now = value(first.cell.value!, measure, locale);
  if (!first.reference) return t.shares.alone(name, what, now);
  const step = 10 ** measure.decimals;
  const apart = (Math.round(first.cell.value! * step) - Math.round(first.reference.value * step)) / step;
  const text = gap(apart, measure, locale);
  if (apart === 0) return t.shares.equal(name, what, now, referenceName[locale]);
  return (apart > 0 ? t.shares.above : t.shares.below)(name, what, now, text, referenceName[locale]);
}

function describe(input: ShareBarsInput, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const bars = input.bars.map((b) => {
    const measure = measureOf(b);
    const reference = b.reference ? t.shares.reference(input.referenceName[locale], value(b.reference.value, measure, locale)) : '';
    return t.shares.bar(b.indicator.name[locale], valueOrReason(b.cell, measure, ctx), reference);
  });
  return [t.shares.intro(input.unit.short[locale], periodLabel(input.period, locale)), ...bars].join(' ');
}

function table(input: ShareBarsInput, ctx: ChartContext): ChartTable {
  const { t, locale } = ctx;
  return {
    columns: [
      { key: 'measure', label: t.column.measure, numeric: false },
      { key: 'value', label: input.unit.short[locale], numeric: true },
      { key: 'national', label: t.column.national, numeric: true },
    ],
    rows: input.bars.map((b) => ({
      texts: [b.indicator.name[locale], valueOrReason(b.cell, measureOf(b), ctx), b.reference ? value(b.reference.value, measureOf(b), locale) : ''],
      cell: b.cell,
      unit: input.unit.id,
      period: input.period,
    })),
  };
}

function direction(bar: ShareBar, { t }: ChartContext): string {
  const text = t.direction[bar.indicator.better];
  return text ? ` (${text})` : '';
}

/** What bars may share a scale: the same unit of measure, and for shares the same whole. */
const scaleOf = (bar: ShareBar): string => `${measureOf(bar).unit}|${bar.indicator.denominator?.en ?? ''}`;

/** Says that shares of different wholes are not to be compared, and what each is a share of. */
function notes(input: ShareBarsInput, { t, locale }: ChartContext): string[] {
  const shares = input.bars.filter((b) => b.indicator.denominator !== null);
  if (new Set(shares.map((b) => b.indicator.denominator!.en)).size < 2) return [];
  return [t.shares.apart, ...shares.map((b) => t.shares.whole(b.indicator.short[locale], b.indicator.denominator![locale]))];
}

function spec(input: ShareBarsInput, ctx: ChartContext): PlotOptions {
  const { locale } = ctx;
  const longest = new Map<string, number>();
  for (const b of input.bars) {
    const scale = scaleOf(b);
    longest.set(scale, Math.max(longest.get(scale) ?? 0, b.cell.value ?? 0, b.reference?.value ?? 0));
  }
  const rows = input.bars.map((b): BarRow => {
    const measure = measureOf(b);
    const full = longest.get(scaleOf(b)) || 1;
    const { value: now } = b.cell;
    return {
      name: `${b.indicator.short[locale]}${direction(b, ctx)}`,
      share: now === null ? null : now / full,
      frame: null,
      reference: b.reference ? b.reference.value / full : null,
      referenceText: b.reference ? value(b.reference.value, measure, locale) : '',
      text: now === null ? reason(b.cell, ctx) : value(now, measure, locale),
    };
  });
  const compared = input.bars.some((b) => b.reference);
  return barRowsSpec(rows, [{ sign: 'bar', text: input.unit.short[locale] }, ...(compared ? [{ sign: 'reference', text: input.referenceName[locale] } as const] : [])], ctx);
}

/** A few measures of one unit beside the value they are compared with; bars start at zero, one scale for each unit of measure and each whole. */
export const shareBars: Chart<ShareBarsInput> = {
  id: 'share-bars',
  title,
  subtitle: (input, ctx) => ctx.t.shares.subtitle(periodLabel(input.period, ctx.locale)),
  describe,
  notes,
  table,
  spec,
};
