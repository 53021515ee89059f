import { measureAt } from '../domain/series.ts';
import { count, figure, list, value } from '../i18n/format.ts';
import type { ChartContext, ChartTable } from './contract.ts';
import { measured, reason, scalesText, spanText } from './measured.ts';
import { multiplesCells, type Multiples, type SmallMultiplesInput, type UnitSeries } from './multiplesCells.ts';

const kindOf = (input: SmallMultiplesInput) => input.units[0]?.kind ?? 'province';
const current = (m: Multiples): UnitSeries[] => m.units.filter((u) => u.last?.year === m.newest).toSorted((a, b) => a.last!.value - b.last!.value || a.unit.sort - b.unit.sort);

/** The newest value of a unit as printed; empty where it has none. */
export function lastText({ last }: UnitSeries, { indicator }: SmallMultiplesInput, { locale }: ChartContext): string {
  return last ? figure(last.value, measureAt(indicator, last.year), locale) : '';
}

/** Range of the newest year and, where all units are held, its median. */
export function title(input: SmallMultiplesInput, ctx: ChartContext): string {
  const t = ctx.t.multiples;
  const m = multiplesCells(input);
  if (!m) return t.none;
  const held = current(m);
  const units = ctx.t.units(count(held.length, ctx.locale), kindOf(input));
  const [low, high] = [figure(held[0]!.last!.value, m.measure, ctx.locale), value(held.at(-1)!.last!.value, m.measure, ctx.locale)];
  if (m.median === null) return t.held(units, String(m.newest), low, high);
  return t.title(units, String(m.newest), low, high, figure(m.median, m.measure, ctx.locale));
}

/** What is measured, unit, direction, years and the scale all cells share. */
export function subtitle(input: SmallMultiplesInput, ctx: ChartContext): string {
  const m = multiplesCells(input);
  if (!m) return input.indicator.name[ctx.locale];
  const scale = scalesText(input.indicator, m.first, m.last, ctx);
  const [low, high] = [figure(m.domain[0], m.measure, ctx.locale), value(m.domain[1], m.measure, ctx.locale)];
  return `${measured(input.indicator, scale, ctx)}, ${ctx.t.multiples.scale(spanText(m.first, m.last), low, high)}`;
}

/** Order of the cells, both ends of the newest year, breaks. */
export function describe(input: SmallMultiplesInput, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const m = multiplesCells(input);
  if (!m) return `${t.multiples.none}.`;
  const held = current(m);
  const named = (some: readonly UnitSeries[]): string => list(some.map((u) => `${u.unit.short[locale]} ${figure(u.last!.value, m.measure, locale)}`), locale);
  const broken = m.units[0]!.series.breaks.flatMap((r) => r.breaks.map((b) => String(b.at)));
  return [
    t.multiples.intro(input.indicator.name[locale], spanText(m.first, m.last), t.units(count(m.units.length, locale), kindOf(input))),
    t.multiples.order[input.order ?? 'name'],
    t.multiples.last(String(m.newest), named(held.slice(0, 3)), named(held.slice(-3).reverse())),
    ...(broken.length ? [t.trend.breaks(list(broken, locale))] : []),
  ].join(' ');
}

/** Reasons of breaks, numbers of absences by year, and what the marks are. */
export function notes(input: SmallMultiplesInput, ctx: ChartContext): string[] {
  const { t, locale } = ctx;
  const m = multiplesCells(input);
  if (!m) return [];
  const broken = m.units[0]!.series.breaks.flatMap((r) => r.breaks);
  const gaps = m.units.flatMap((u) => u.series.missing.flatMap(({ from, to, status }) => Array.from({ length: to - from + 1 }, (_, i) => ({ year: from + i, status }))));
  const counted = (years: readonly { year: number }[]): string =>
    list([...Map.groupBy(years, (g) => g.year)].toSorted(([a], [b]) => a - b).map(([year, g]) => t.distribution.yearCount(String(year), count(g.length, locale))), locale);
  return [
    ...broken.map((b) => t.note.broken(String(b.at), b.why[locale])),
    ...(broken.length ? [t.note.apart(broken.length > 1)] : []),
    ...[...Map.groupBy(gaps, (g) => g.status)].map(([status, g]) => t.multiples.absent(t.absent[status], counted(g))),
    ...(m.units.some((u) => u.last && u.last.year !== m.newest) ? [t.multiples.older(String(m.newest))] : []),
    ...(input.medians.length ? [t.note.median] : []),
  ];
}

/** One row a unit in the order of the drawing, one column a year, newest first. */
export function table(input: SmallMultiplesInput, ctx: ChartContext): ChartTable {
  const { t, locale } = ctx;
  const m = multiplesCells(input);
  const years = m ? Array.from({ length: m.last - m.first + 1 }, (_, i) => m.last - i) : [];
  const byKey = new Map(input.cells.map((c) => [`${c.unit}|${c.period}`, c]));
  return {
    columns: [{ key: 'unit', label: t.kind(kindOf(input)), numeric: false }, ...years.map((year) => ({ key: String(year), label: String(year), numeric: true }))],
    rows: (m?.units ?? []).map(({ unit }) => {
      const cells = years.map((year) => byKey.get(`${unit.id}|${year}`) ?? null);
      return {
        texts: [unit.short[locale], ...cells.map((c, i) => (c === null ? t.absent['not-found'] : c.value === null ? reason(c, ctx) : figure(c.value, measureAt(input.indicator, years[i]!), locale)))],
        cell: cells[0] ?? null,
        unit: unit.id,
        period: cells[0]?.period ?? null,
      };
    }),
  };
}
