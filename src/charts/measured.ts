import { measureAt } from '../domain/series.ts';
import { period } from '../domain/period.ts';
import type { Cell } from '../domain/published.ts';
import type { Indicator, Measure } from '../domain/types.ts';
import { number, percent, unitName, value } from '../i18n/format.ts';
import type { ChartContext } from './contract.ts';

const bound = (n: number, ctx: ChartContext): string => number(n, Number.isInteger(n) ? 0 : 2, ctx.locale);

/** Unit of a measure in words: `thang 1–10 điểm`, `%`, `đơn vị: hồ sơ`. */
export function scaleText(measure: Measure, ctx: ChartContext): string {
  if (measure.unit === 'percent') return '%';
  if (measure.unit === 'rank') return ctx.t.rank;
  if (measure.unit === 'points' && measure.min !== null && measure.max !== null) {
    return ctx.t.scale(bound(measure.min, ctx), bound(measure.max, ctx));
  }
  return ctx.t.measuredIn(unitName(measure.unit, ctx.locale));
}

/** One year or the first and last of several: `2011–2024`. */
export const spanText = (from: number, to: number): string => (from === to ? `${from}` : `${from}–${to}`);

/** Units of the measures in force from one year to another: `thang 6–60 điểm đến 2017, thang 8–80 điểm từ 2018`. */
export function scalesText(indicator: Indicator, first: number, last: number, ctx: ChartContext): string {
  const texts: { text: string; from: number; to: number }[] = [];
  for (let year = first; year <= last; year++) {
    const text = scaleText(measureAt(indicator, year), ctx);
    if (texts.at(-1)?.text === text) texts.at(-1)!.to = year;
    else texts.push({ text, from: year, to: year });
  }
  if (texts.length === 1) return texts[0]!.text;
  return texts
    .map((s, i) => (i === texts.length - 1 ? ctx.t.trend.scaleFrom(s.text, String(s.from)) : ctx.t.trend.scaleUntil(s.text, String(s.to))))
    .join(', ');
}

/** Indicator, unit and direction for a subtitle: `Thủ tục hành chính công (thang 1–10 điểm, cao hơn là tốt)`. */
export function measured(indicator: Indicator, scale: string, ctx: ChartContext): string {
  const direction = ctx.t.direction[indicator.better];
  return `${indicator.name[ctx.locale]} (${direction ? `${scale}, ${direction}` : scale})`;
}

/** The measure of an indicator in the year a period ends. */
export function measureIn(indicator: Indicator, periodId: string): Measure {
  return measureAt(indicator, period(periodId).year);
}

/** Limits of a scale without their unit: `6–60`. */
export function limits(measure: Measure, ctx: ChartContext): readonly [string, string] | null {
  return measure.min === null || measure.max === null ? null : [bound(measure.min, ctx), bound(measure.max, ctx)];
}

/** Level of an interval: `95%`. */
export function levelText(level: number, ctx: ChartContext): string {
  return percent(level * 100, 0, ctx.locale);
}

/** Ends of a cell's interval: `45,10–46,98`; an empty text without one. */
export function intervalText(cell: Cell, measure: Measure, ctx: ChartContext): string {
  if (!cell.interval) return '';
  return endsText(cell.interval.lower, cell.interval.upper, measure, ctx);
}

/** Both ends of an interval: `45,10–46,98`. */
export function endsText(lower: number, upper: number, measure: Measure, ctx: ChartContext): string {
  const end = (n: number): string => number(n, measure.decimals, ctx.locale);
  return `${end(lower)}–${end(upper)}${measure.unit === 'percent' ? '%' : ''}`;
}

/** The interval as the source prints it; an empty text without one. */
export function printedText(cell: Cell, measure: Measure, ctx: ChartContext): string {
  return cell.publishedLower === null || cell.publishedUpper === null ? '' : endsText(cell.publishedLower, cell.publishedUpper, measure, ctx);
}

/** A present value in words, or why there is none. */
export function valueOrReason(cell: Cell, measure: Measure, ctx: ChartContext): string {
  return cell.value === null ? reason(cell, ctx) : value(cell.value, measure, ctx.locale);
}

/** Why a cell has no value. */
export function reason(cell: Cell, ctx: ChartContext): string {
  return ctx.t.absent[cell.status as keyof typeof ctx.t.absent] ?? ctx.t.noFigure;
}
