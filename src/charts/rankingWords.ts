import { median } from '../domain/derive/quantile.ts';
import { count, figure, list, percent, periodLabel, rankLabel, rankRange, value } from '../i18n/format.ts';
import type { ChartContext, ChartTable } from './contract.ts';
import { intervalText, levelText, measured, measureIn, printedText, reason, scaleText } from './measured.ts';
import { rankingOrder, unclearFirst, type Order, type RankedUnit, type RankingInput } from './rankingOrder.ts';

const kindOf = (input: RankingInput): RankingInput['rows'][number]['unit']['kind'] => input.rows[0]?.unit.kind ?? 'province';
const names = (units: readonly RankedUnit[], ctx: ChartContext): string => list(units.map((u) => u.unit.short[ctx.locale]), ctx.locale);

function extreme(units: readonly RankedUnit[], end: 'high' | 'low', order: Order, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const counted = order.measure.unit !== 'percent' && order.measure.unit !== 'points' && order.measure.unit !== 'days';
  const say = end === 'high' ? (counted ? t.ranking.most : t.ranking.highest) : counted ? t.ranking.least : t.ranking.lowest;
  const few = units.length > 3 ? t.units(count(units.length, locale), units[0]!.unit.kind) : names(units, ctx);
  return say(few, figure(units[0]!.value, order.measure, locale), units.length > 1);
}

function ends(order: Order): { readonly high: readonly RankedUnit[]; readonly low: readonly RankedUnit[] } {
  const values = order.ranked.map((r) => r.value);
  const [most, least] = [Math.max(...values), Math.min(...values)];
  return { high: order.ranked.filter((r) => r.value === most), low: order.ranked.filter((r) => r.value === least) };
}

function together(input: RankingInput, order: Order, ctx: ChartContext): string | null {
  const total = order.ranked.reduce((sum, r) => sum + r.value, 0);
  const two = order.ranked.slice(0, 2);
  if (input.indicator.rollup.how !== 'sum' || order.absent.length > 0 || total <= 0 || two.length < 2) return null;
  const share = (100 * two.reduce((sum, r) => sum + r.value, 0)) / total;
  return ctx.t.ranking.together(names(two, ctx), percent(share, 0, ctx.locale), ctx.t.units(count(order.ranked.length, ctx.locale), kindOf(input)));
}

function ownText(own: RankedUnit, input: RankingInput, order: Order, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const unit = own.unit.short[locale];
  const figures = value(own.value, order.measure, locale);
  if (input.indicator.better === 'neither') return t.ranking.volume(unit, figures);
  const place = rankLabel(own.rank, order.ranked.length, locale, own.tied);
  const open = input.ranges?.get(own.unit.id);
  return open && open[0] < open[1] ? t.ranking.ownRange(unit, place, rankRange(...open, locale), figures) : t.ranking.own(unit, place, figures);
}

/**
 * Who stands at the ends of the order, or where the highlighted unit stands. Where the intervals do not separate the first
 * from others, how many, by its range of ranks where that is given; where values may be added, the share of the first two.
 */
export function title(input: RankingInput, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const order = rankingOrder(input);
  const own = order.ranked.find((r) => r.unit.id === input.highlight);
  if (own) return ownText(own, input, order, ctx);
  const sum = together(input, order, ctx);
  if (sum) return sum;
  const { high, low } = ends(order);
  const lower = input.indicator.better === 'lower';
  const first = extreme(lower ? low : high, lower ? 'low' : 'high', order, ctx);
  const open = order.ranked[0] && input.ranges?.get(order.ranked[0].unit.id);
  const unclear = open ? { count: open[1] - 1, atLeast: false } : unclearFirst(order);
  if (unclear && unclear.count > 0) return t.ranking.unclear(first, count(unclear.count, locale), unclear.atLeast);
  if (high[0]!.value === low[0]!.value) return first;
  return t.ranking.both(first, extreme(lower ? high : low, lower ? 'high' : 'low', order, ctx));
}

/** What is measured, unit, direction and period. */
export function subtitle(input: RankingInput, ctx: ChartContext): string {
  const { measure } = rankingOrder(input);
  return `${measured(input.indicator, scaleText(measure, ctx), ctx)}, ${periodLabel(input.period, ctx.locale)}`;
}

const listed = (units: readonly RankedUnit[], order: Order, ctx: ChartContext): string =>
  list(units.map((r) => `${r.unit.short[ctx.locale]} ${figure(r.value, order.measure, ctx.locale)}`), ctx.locale);

const absentList = (order: Order, ctx: ChartContext): string =>
  list(order.absent.map((a) => `${a.unit.short[ctx.locale]} (${reason(a.cell, ctx)})`), ctx.locale);

/** Number of units, order, both ends, the middle, the highlighted unit and the absences. */
export function describe(input: RankingInput, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const order = rankingOrder(input);
  const n = order.ranked.length;
  const own = order.ranked.find((r) => r.unit.id === input.highlight);
  const middle = value(median(order.ranked.map((r) => r.value)), order.measure, locale);
  return [
    t.ranking.intro(input.indicator.name[locale], periodLabel(input.period, locale), count(n, locale), t.units(count(input.rows.length, locale), kindOf(input))),
    t.ranking.order[input.indicator.better],
    t.ranking.first(listed(order.ranked.slice(0, 3), order, ctx)),
    ...(n > 6 ? [t.ranking.last(listed(order.ranked.slice(-3), order, ctx))] : []),
    t.ranking.middle(middle),
    ...(own ? [`${ownText(own, input, order, ctx)}.`] : []),
    ...(order.absent.length ? [t.ranking.absent(absentList(order, ctx))] : []),
  ].join(' ');
}

/** What the errors of the values allow to say of the ranks: once a drawing. */
function errorNotes(input: RankingInput, order: Order, ctx: ChartContext): string[] {
  const { judged } = ctx.t;
  if (input.indicator.better === 'neither') return [];
  const lacking = order.ranked.filter((r) => !r.cell.interval);
  if (lacking.length === order.ranked.length) return [judged.noError];
  return [
    ...(input.ranges ? [judged.ranges] : []),
    ...(lacking.length ? [judged.lacking(names(lacking, ctx))] : []),
    ...(order.ranked.some((r) => r.cell.publishedLower !== null) ? [judged.printedNote] : []),
    ...(input.verdicts ? [judged.medianNote] : []),
  ];
}

/** What the marks mean, and which units have no figure and why. */
export function notes(input: RankingInput, ctx: ChartContext): string[] {
  const order = rankingOrder(input);
  const whole = order.ranked.find((r) => r.cell.interval && r.cell.standardError !== null);
  return [
    ...(whole ? [ctx.t.note.interval(levelText(whole.cell.interval!.level, ctx))] : []),
    ...(order.ranked.some((r) => r.cell.status === 'provisional' || r.cell.status === 'disputed') ? [ctx.t.note.hollow] : []),
    ...errorNotes(input, order, ctx),
    ...(order.ranked.some((r) => r.tied) ? [ctx.t.note.ties] : []),
    ...[...Map.groupBy(order.absent, (a) => reason(a.cell, ctx))].map(([why, units]) => ctx.t.note.absent(list(units.map((a) => a.unit.short[ctx.locale]), ctx.locale), why)),
  ];
}

/** One row a unit in the order of the drawing, then the units without a figure. */
export function table(input: RankingInput, ctx: ChartContext): ChartTable {
  const { t, locale } = ctx;
  const order = rankingOrder(input);
  const level = order.ranked.find((r) => r.cell.interval)?.cell.interval?.level;
  const { beside } = input;
  const countOf = (unit: string): string => {
    const cell = beside?.cells.get(unit);
    return beside && cell && cell.value !== null ? figure(cell.value, measureIn(beside.indicator, input.period), locale) : '';
  };
  const printed = order.ranked.some((r) => r.cell.publishedLower !== null);
  const columns = [
    { key: 'unit', label: t.kind(kindOf(input)), numeric: false },
    { key: 'value', label: t.column.value, numeric: true },
    ...(beside ? [{ key: 'beside', label: beside.indicator.short[locale], numeric: true }] : []),
    ...(input.indicator.better === 'neither' ? [] : [{ key: 'rank', label: t.column.rank, numeric: true }]),
    ...(input.ranges ? [{ key: 'range', label: t.column.rankRange, numeric: true }] : []),
    ...(input.verdicts ? [{ key: 'verdict', label: t.judged.againstMedian, numeric: false }] : []),
    ...(level === undefined ? [] : [{ key: 'interval', label: t.column.interval(levelText(level, ctx)), numeric: true }]),
    ...(printed ? [{ key: 'printed', label: t.judged.printed, numeric: true }] : []),
  ];
  const row = (unit: RankedUnit['unit'], cell: RankedUnit['cell'], texts: Record<string, string>, mute = false) => ({
    texts: columns.map((c) => texts[c.key] ?? ''),
    cell,
    unit: unit.id,
    period: input.period,
    ...(mute ? { muted: columns.flatMap((c, i) => (c.key === 'verdict' ? [i] : [])) } : {}),
  });
  return {
    columns,
    rows: [
      ...order.ranked.map((r) => {
        const verdict = input.verdicts?.get(r.unit.id) ?? 'none';
        const texts = {
          unit: r.unit.short[locale],
          rank: String(r.rank),
          beside: countOf(r.unit.id),
          value: figure(r.value, order.measure, locale),
          interval: intervalText(r.cell, order.measure, ctx) || t.judged.noInterval,
          printed: printedText(r.cell, order.measure, ctx),
          range: input.ranges?.get(r.unit.id)?.join('–') ?? t.judged.noRange,
          verdict: t.judged.verdict[verdict],
        };
        return row(r.unit, r.cell, texts, verdict === 'unclear' || verdict === 'none');
      }),
      ...order.absent.map((a) => row(a.unit, a.cell, { unit: a.unit.short[locale], value: reason(a.cell, ctx) })),
    ],
  };
}
