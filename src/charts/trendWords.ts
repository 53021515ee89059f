import { supported } from '../domain/derive/supported.ts';
import { isPresent } from '../domain/status.ts';
import { measureAt } from '../domain/series.ts';
import { figure, gap, list, value } from '../i18n/format.ts';
import type { ChartContext, ChartTable } from './contract.ts';
import { intervalText, levelText, measured, printedText, reason, scalesText, spanText } from './measured.ts';
import { trendSeries, type Dot, type Missing, type TrendInput, type TrendSeries } from './trendSeries.ts';

const missingText = (m: Missing, ctx: ChartContext): string => `${spanText(m.from, m.to)} (${ctx.t.absent[m.status]})`;

function compared(first: Dot, last: Dot, sampled: boolean, input: TrendInput, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const unit = input.unit.short[locale];
  const measure = measureAt(input.indicator, last.year);
  const now = value(last.value, measure, locale);
  const size = gap(last.value - first.value, measure, locale);
  const since = String(first.year);
  const differs = supported(first.cell, last.cell);
  if (differs === false) return t.trend.unclear(unit, now, String(last.year), since);
  if (differs === null && sampled) return t.trend.beside(unit, now, String(last.year), value(first.value, measureAt(input.indicator, first.year), locale), since);
  if (!/[1-9]/.test(size)) return t.trend.same(unit, now, String(last.year), since);
  return t.trend.change(unit, now, String(last.year), size, last.value > first.value, since);
}

/**
 * The newest value and its difference from the first year since the last break. Where the intervals do not support a
 * difference it says so; in a series with sampling errors that lacks one at either end the two values only stand side by side.
 */
export function title(input: TrendInput, ctx: ChartContext): string {
  const unit = input.unit.short[ctx.locale];
  const series = trendSeries(input);
  const last = series?.dots.at(-1);
  if (!series || !last) return ctx.t.trend.none(unit);
  const first = series.latest[0];
  if (input.indicator.trend && first && first.year < last.year) return compared(first, last, series.dots.some((d) => d.cell.interval), input, ctx);
  return ctx.t.trend.one(unit, value(last.value, measureAt(input.indicator, last.year), ctx.locale), String(last.year));
}

/** What is measured, unit, direction and years. */
export function subtitle(input: TrendInput, ctx: ChartContext): string {
  const series = trendSeries(input);
  if (!series) return input.indicator.name[ctx.locale];
  return `${measured(input.indicator, scalesText(input.indicator, series.first, series.last, ctx), ctx)}, ${spanText(series.first, series.last)}`;
}

function range(series: TrendSeries, input: TrendInput, ctx: ChartContext): string[] {
  const { latest } = series;
  if (latest.length < 3) return [];
  const text = (d: Dot): string => value(d.value, measureAt(input.indicator, d.year), ctx.locale);
  const low = latest.reduce((a, b) => (b.value < a.value ? b : a));
  const high = latest.reduce((a, b) => (b.value > a.value ? b : a));
  return [ctx.t.trend.range(text(low), String(low.year), text(high), String(high.year), String(latest[0]!.year))];
}

/** Years held, newest value with its interval, extremes since the last break, breaks and gaps. */
export function describe(input: TrendInput, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const unit = input.unit.short[locale];
  const series = trendSeries(input);
  const last = series?.dots.at(-1);
  if (!series || !last) return `${t.trend.none(unit)}.`;
  const measure = measureAt(input.indicator, last.year);
  const ends = intervalText(last.cell, measure, ctx);
  const interval = ends ? `, ${t.interval(levelText(last.cell.interval!.level, ctx))} ${ends}` : '';
  const broken = series.breaks.flatMap((r) => r.breaks.map((b) => String(b.at)));
  return [
    t.trend.intro(unit, input.indicator.name[locale], spanText(series.first, series.last), String(series.dots.length)),
    t.trend.latest(value(last.value, measure, locale), String(last.year), interval),
    ...range(series, input, ctx),
    ...(broken.length ? [t.trend.breaks(list(broken, locale))] : []),
    ...(series.missing.length ? [t.trend.missing(list(series.missing.map((m) => missingText(m, ctx)), locale))] : []),
  ].join(' ');
}

/** Reasons of breaks and gaps, and what the marks of this drawing mean. */
export function notes(input: TrendInput, ctx: ChartContext): string[] {
  const series = trendSeries(input);
  if (!series) return [];
  const { t } = ctx;
  const broken = series.breaks.flatMap((r) => r.breaks);
  const whole = series.dots.find((d) => d.cell.interval && d.cell.standardError !== null);
  return [
    ...broken.map((b) => t.note.broken(String(b.at), b.why[ctx.locale])),
    ...(broken.length ? [t.note.apart(broken.length > 1)] : []),
    ...[...Map.groupBy(series.missing, (m) => m.status)].map(([status, m]) => t.note.absent(list(m.map((x) => spanText(x.from, x.to)), ctx.locale), t.absent[status])),
    ...(whole ? [t.note.interval(levelText(whole.cell.interval!.level, ctx)), ...(series.dots.some((d) => !d.cell.interval) ? [t.judged.lacking(t.judged.otherYears)] : [])] : []),
    ...(series.dots.some((d) => d.cell.status === 'provisional' || d.cell.status === 'disputed') ? [t.note.hollow] : []),
    ...(series.medians.length ? [t.note.median] : []),
  ];
}

/** One row a year of the cells given, newest first. */
export function table(input: TrendInput, ctx: ChartContext): ChartTable {
  const { t, locale } = ctx;
  const series = trendSeries(input);
  const yearly = input.cells.filter((c) => /^\d{4}$/.test(c.period)).toSorted((a, b) => Number(b.period) - Number(a.period));
  const level = yearly.find((c) => c.interval)?.interval?.level;
  const printed = yearly.some((c) => c.publishedLower !== null);
  const medians = new Map(series?.medians.map((m) => [String(m.year), m.value]));
  const columns = [
    { key: 'year', label: t.column.year, numeric: false },
    { key: 'value', label: t.column.value, numeric: true },
    ...(level === undefined ? [] : [{ key: 'interval', label: t.column.interval(levelText(level, ctx)), numeric: true }]),
    ...(printed ? [{ key: 'printed', label: t.judged.printed, numeric: true }] : []),
    ...(medians.size ? [{ key: 'median', label: t.column.median(String(input.medianOf ?? '')), numeric: true }] : []),
  ];
  const rows = yearly.map((cell) => {
    const measure = measureAt(input.indicator, Number(cell.period));
    const middle = medians.get(cell.period);
    const texts: Record<string, string> = {
      year: cell.period,
      value: isPresent(cell.status) && cell.value !== null ? figure(cell.value, measure, locale) : reason(cell, ctx),
      interval: intervalText(cell, measure, ctx) || (level !== undefined && cell.value !== null ? t.judged.noInterval : ''),
      printed: printedText(cell, measure, ctx),
      median: middle === undefined ? '' : figure(middle, measure, locale),
    };
    return { texts: columns.map((c) => texts[c.key]!), cell, unit: cell.unit, period: cell.period };
  });
  return { columns, rows };
}

