import { measureAt } from '../domain/series.ts';
import { isPresent } from '../domain/status.ts';
import { count, figure, list, value } from '../i18n/format.ts';
import type { ChartContext, ChartTable } from './contract.ts';
import { linesSeries, type Lines, type LinesInput, type UnitSeries } from './linesSeries.ts';
import { intervalText, levelText, measured, reason, scalesText, spanText } from './measured.ts';

const kindOf = (input: LinesInput) => input.series[0]?.unit.kind ?? 'province';
const inYear = (lines: Lines, year: number): UnitSeries[] => lines.units.filter((u) => u.last?.year === year).toSorted((a, b) => b.last!.value - a.last!.value);

function own(u: UnitSeries, input: LinesInput, ctx: ChartContext): string {
  return ctx.t.lines.own(u.unit.short[ctx.locale], value(u.last!.value, measureAt(input.indicator, u.last!.year), ctx.locale));
}

/** The newest values: each of few units, else the lowest and the highest. */
export function title(input: LinesInput, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const lines = linesSeries(input);
  if (!lines) return t.lines.none(input.indicator.short[locale]);
  const newest = inYear(lines, lines.last);
  const year = String(lines.last);
  if (newest.length <= 3) return t.lines.few(year, list(newest.map((u) => own(u, input, ctx)), locale));
  return t.lines.range(year, t.units(count(newest.length, locale), kindOf(input)), own(newest.at(-1)!, input, ctx), own(newest[0]!, input, ctx));
}

/** What is measured, unit, direction and years. */
export function subtitle(input: LinesInput, ctx: ChartContext): string {
  const lines = linesSeries(input);
  if (!lines) return input.indicator.name[ctx.locale];
  return `${measured(input.indicator, scalesText(input.indicator, lines.first, lines.last, ctx), ctx)}, ${spanText(lines.first, lines.last)}`;
}

/** Units, years, the newest value of each unit, breaks. */
export function describe(input: LinesInput, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const lines = linesSeries(input);
  if (!lines) return `${title(input, ctx)}.`;
  const broken = lines.breaks.flatMap((r) => r.breaks.map((b) => String(b.at)));
  return [
    t.lines.intro(input.indicator.name[locale], t.units(count(lines.units.length, locale), kindOf(input)), spanText(lines.first, lines.last)),
    ...lines.units.map((u) => (u.last ? `${t.lines.newest(u.unit.short[locale], value(u.last.value, measureAt(input.indicator, u.last.year), locale), String(u.last.year))}` : `${u.unit.short[locale]}: ${t.noFigure}.`)),
    ...(broken.length ? [t.trend.breaks(list(broken, locale))] : []),
  ].join(' ');
}

/** Reasons of breaks, and what the marks of this drawing mean. */
export function notes(input: LinesInput, ctx: ChartContext): string[] {
  const lines = linesSeries(input);
  if (!lines) return [];
  const { t, locale } = ctx;
  const broken = lines.breaks.flatMap((r) => r.breaks);
  const dots = lines.units.flatMap((u) => u.series.dots);
  const whole = dots.find((d) => d.cell.interval);
  const without = lines.units.filter((u) => !u.last).map((u) => u.unit.short[locale]);
  return [
    ...broken.map((b) => t.note.broken(String(b.at), b.why[locale])),
    ...(broken.length ? [t.note.apart(broken.length > 1)] : []),
    ...(without.length ? [t.note.absent(list(without, locale), t.noFigure)] : []),
    ...(whole ? [t.lines.interval(levelText(whole.cell.interval!.level, ctx))] : []),
    ...(dots.some((d) => d.cell.status === 'provisional' || d.cell.status === 'disputed') ? [t.note.hollow] : []),
    ...(lines.medians.length ? [t.note.median] : []),
    ...(dots.length < lines.units.length * (lines.last - lines.first + 1) ? [t.lines.gaps] : []),
  ];
}

/** One row a unit and year of the cells given, units in their order, newest year first. */
export function table(input: LinesInput, ctx: ChartContext): ChartTable {
  const { t, locale } = ctx;
  const cells = input.series.flatMap(({ unit, cells: of }) =>
    of.filter((c) => /^\d{4}$/.test(c.period)).toSorted((a, b) => Number(b.period) - Number(a.period)).map((cell) => ({ unit, cell })),
  );
  const level = cells.find((c) => c.cell.interval)?.cell.interval?.level;
  return {
    columns: [
      { key: 'unit', label: t.kind(kindOf(input)), numeric: false },
      { key: 'year', label: t.column.year, numeric: false },
      { key: 'value', label: t.column.value, numeric: true },
      ...(level === undefined ? [] : [{ key: 'interval', label: t.column.interval(levelText(level, ctx)), numeric: true }]),
    ],
    rows: cells.map(({ unit, cell }) => {
      const measure = measureAt(input.indicator, Number(cell.period));
      const shown = isPresent(cell.status) && cell.value !== null ? figure(cell.value, measure, locale) : reason(cell, ctx);
      return { texts: [unit.short[locale], cell.period, shown, ...(level === undefined ? [] : [intervalText(cell, measure, ctx)])], cell, unit: unit.id, period: cell.period };
    }),
  };
}
