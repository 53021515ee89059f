import { isPresent } from '../domain/status.ts';
import { count, figure, list, value } from '../i18n/format.ts';
import type { ChartContext, ChartTable } from './contract.ts';
import { distributionSeries, type Distribution, type DistributionInput, type Strip } from './distributionSeries.ts';
import { measured, reason, scalesText, spanText, valueOrReason } from './measured.ts';

const ownName = ({ units, highlight }: DistributionInput, ctx: ChartContext): string | null => units.find((u) => u.id === highlight)?.short[ctx.locale] ?? null;
const kindOf = (input: DistributionInput) => input.units[0]?.kind ?? 'province';

/** Where the middle half of the newest full year lies and its median, or the value of the highlighted unit beside the median. */
export function title(input: DistributionInput, ctx: ChartContext): string {
  const t = ctx.t.distribution;
  const last = distributionSeries(input)?.strips.at(-1);
  if (!last) return t.none;
  const { lower, median, upper } = last.quartiles;
  const [year, middle, name] = [String(last.year), value(median, last.measure, ctx.locale), ownName(input, ctx)];
  if (name && last.own) return t.own(name, year, valueOrReason(last.own, last.measure, ctx), middle);
  return t.title(year, figure(lower, last.measure, ctx.locale), value(upper, last.measure, ctx.locale), figure(median, last.measure, ctx.locale));
}

/** What is measured, unit, direction and years. */
export function subtitle(input: DistributionInput, ctx: ChartContext): string {
  const series = distributionSeries(input);
  if (!series) return input.indicator.name[ctx.locale];
  const scale = scalesText(input.indicator, series.first, series.last, ctx);
  return `${measured(input.indicator, scale, ctx)}, ${ctx.t.distribution.years(spanText(series.first, series.last))}`;
}

function yearText({ year, measure, quartiles: q }: Strip, input: DistributionInput, ctx: ChartContext): string {
  const text = (n: number): string => figure(n, measure, ctx.locale);
  return ctx.t.distribution.year(String(year), ctx.t.units(count(q.count, ctx.locale), kindOf(input)), text(q.min), text(q.lower), text(q.median), text(q.upper), text(q.max));
}

const cutYears = (series: Distribution): string[] => series.breaks.flatMap((r) => r.breaks.map((b) => String(b.at)));

/** Five numbers of the newest year and of the first one since the last break, the highlighted unit, and where years are set apart. */
export function describe(input: DistributionInput, ctx: ChartContext): string {
  const t = ctx.t.distribution;
  const series = distributionSeries(input);
  const last = series?.strips.at(-1);
  if (!series || !last) return `${t.none}.`;
  const since = Math.max(series.first, ...series.breaks.map((b) => b.to));
  const start = series.strips.find((s) => s.year >= since)!;
  const name = ownName(input, ctx);
  const cuts = cutYears(series);
  return [
    t.intro(input.indicator.name[ctx.locale], spanText(series.first, series.last), String(series.strips.length)),
    yearText(last, input, ctx),
    ...(start.year < last.year ? [yearText(start, input, ctx)] : []),
    ...(name && last.own ? [t.ownYear(name, valueOrReason(last.own, last.measure, ctx), String(last.year))] : []),
    ...(cuts.length ? [t.breaks(list(cuts, ctx.locale))] : []),
  ].join(' ');
}

/** Reasons of breaks, what the marks are, years left out and how many figures were never published. */
export function notes(input: DistributionInput, ctx: ChartContext): string[] {
  const series = distributionSeries(input);
  if (!series) return [];
  const { t, locale } = ctx;
  const broken = series.breaks.flatMap((r) => r.breaks);
  const unpublished = series.strips.filter((s) => s.notPublished > 0);
  const missing = series.strips.flatMap((s) => (s.own && !isPresent(s.own.status) ? [{ year: s.year, why: reason(s.own, ctx) }] : []));
  return [
    ...broken.map((b) => t.note.broken(String(b.at), b.why[locale])),
    ...(broken.length ? [t.note.apart(broken.length > 1)] : []),
    t.distribution.quartiles,
    t.note.median,
    ...(unpublished.length ? [t.distribution.notPublished(list(unpublished.map((s) => t.distribution.yearCount(String(s.year), count(s.notPublished, locale))), locale))] : []),
    ...(series.partial.length ? [t.distribution.partial(list(series.partial.map((c) => t.distribution.yearCount(c.period, t.coverage.cell(count(c.held, locale), count(c.total, locale)))), locale))] : []),
    ...[...Map.groupBy(missing, (m) => m.why)].map(([why, m]) => t.note.absent(`${ownName(input, ctx)!}, ${list(m.map((x) => String(x.year)), locale)}`, why)),
  ];
}

/** One row a year drawn, newest first: five numbers, and the highlighted unit. */
export function table(input: DistributionInput, ctx: ChartContext): ChartTable {
  const { t, locale } = ctx;
  const words = t.distribution.column;
  const name = ownName(input, ctx);
  const five = ['min', 'lower', 'median', 'upper', 'max'] as const;
  return {
    columns: [
      { key: 'year', label: t.column.year, numeric: false },
      ...(name ? [{ key: 'own', label: name, numeric: true }] : []),
      ...five.map((key) => ({ key, label: words[key], numeric: true })),
      { key: 'count', label: words.count, numeric: true },
    ],
    rows: (distributionSeries(input)?.strips ?? []).toReversed().map(({ year, measure, quartiles: q, own, row }) => ({
      texts: [
        String(year),
        ...(name ? [own ? (own.value === null ? reason(own, ctx) : figure(own.value, measure, locale)) : t.absent['not-found']] : []),
        ...five.map((key) => figure(q[key], measure, locale)),
        count(q.count, locale),
      ],
      cell: own,
      unit: row,
      period: String(year),
    })),
  };
}
