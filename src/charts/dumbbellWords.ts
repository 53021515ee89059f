import { count, difference, figure, list, number, periodLabel, value } from '../i18n/format.ts';
import type { ChartContext, ChartTable } from './contract.ts';
import { dumbbellPairs, type DumbbellEnd, type DumbbellInput, type Pair, type Pairs } from './dumbbellPairs.ts';
import { levelText, measured, reason, scaleText } from './measured.ts';

const kindOf = (input: DumbbellInput) => input.rows[0]?.unit.kind ?? 'province';
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** Names of both ends: periods where one index is drawn, indices where two are. */
export function endNames(input: DumbbellInput, { locale }: ChartContext): readonly [string, string] {
  const name = (end: DumbbellEnd): string => (input.from.indicator.id === input.to.indicator.id ? periodLabel(end.period, locale) : end.indicator.short[locale]);
  return [name(input.from), name(input.to)];
}

/** A difference as printed with its sign: `+1,20`, `−0,35`; the unit is that of the column. */
export function changeText(change: number, { measure }: Pairs, { locale }: ChartContext): string {
  const text = number(change, measure.decimals, locale);
  return change > 0 ? `+${text}` : text;
}

/** How many units rose and fell, or how many the intervals set apart; for a highlighted unit its two values. */
export function title(input: DumbbellInput, ctx: ChartContext): string {
  const t = ctx.t.dumbbell;
  const { pairs, indices, measure } = dumbbellPairs(input);
  const [from, to] = endNames(input, ctx).map((n) => (indices ? n : t.year(n))) as [string, string];
  if (pairs.length === 0) return t.none(from, to);
  const n = (some: readonly Pair[]): string => count(some.length, ctx.locale);
  const own = pairs.find((p) => p.unit.id === input.highlight);
  if (own) {
    const text = t.own(own.unit.short[ctx.locale], from, value(own.from.value!, measure, ctx.locale), to, value(own.to.value!, measure, ctx.locale));
    return own.verdict === 'open' ? t.ownOpen(text) : text;
  }
  const open = pairs.filter((p) => p.verdict === 'open');
  const named = pairs.filter((p) => p.verdict !== 'open');
  const [up, down] = [n(named.filter((p) => p.change > 0)), n(named.filter((p) => p.change < 0))];
  const units = ctx.t.units(n(pairs), kindOf(input));
  if (input.sampled && named.length === 0) return capital((pairs.some((p) => p.tested) ? t.nothing : t.untestable)(from, to, units));
  if (input.sampled) return capital((indices ? t.apartTested : t.tested)(from, to, up, down, n(open)));
  return capital((indices ? t.apart : t.changed)(from, to, units, up, down));
}

/** What is measured, unit, direction, and the two ends. */
export function subtitle(input: DumbbellInput, ctx: ChartContext): string {
  const t = ctx.t.dumbbell;
  const { measure, indices } = dumbbellPairs(input);
  const [from, to] = endNames(input, ctx);
  const what = indices ? `${t.pair(input.from.indicator.name[ctx.locale], input.to.indicator.name[ctx.locale])} (${scaleText(measure, ctx)}), ${periodLabel(input.to.period, ctx.locale)}` : measured(input.to.indicator, scaleText(measure, ctx), ctx);
  return indices ? t.ordered(what) : t.subtitle(what, from, to);
}

/** The largest differences that may be named, and how many the intervals leave open. */
export function describe(input: DumbbellInput, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const found = dumbbellPairs(input);
  const [from, to] = endNames(input, ctx);
  const named = (some: readonly Pair[]): string => list(some.map((p) => `${p.unit.short[locale]} ${difference(p.change, found.measure, locale)}`), locale);
  const sure = found.pairs.filter((p) => p.verdict !== 'open');
  const [up, down] = [sure.filter((p) => p.change > 0).slice(0, 3), sure.filter((p) => p.change < 0).slice(-3).reverse()];
  const open = found.pairs.filter((p) => p.verdict === 'open');
  return [
    t.dumbbell.intro(found.indices ? ctx.t.dumbbell.pair(input.from.indicator.name[locale], input.to.indicator.name[locale]) : input.to.indicator.name[locale], from, to, t.units(count(found.pairs.length, locale), kindOf(input))),
    ...(up.length ? [t.dumbbell.most(named(up), found.indices)] : []),
    ...(down.length ? [t.dumbbell.least(named(down), found.indices)] : []),
    ...(open.length ? [t.dumbbell.openCount(t.units(count(open.length, locale), kindOf(input)))] : []),
  ].join(' ');
}

/** Why a unit has no pair: the reason alone where it is that of both values, else with the end that lacks it. */
export function absentText({ from, to }: DumbbellInput['rows'][number], input: DumbbellInput, ctx: ChartContext): string {
  if (from.value === null && to.value === null && from.status === to.status) return reason(to, ctx);
  const names = endNames(input, ctx);
  const parts = [from, to].flatMap((c, i) => (c.value === null ? [`${names[i]!}: ${reason(c, ctx)}`] : []));
  return list(parts, ctx.locale);
}

/** How differences were tested, which could not be, and which units lack a value. */
export function notes(input: DumbbellInput, ctx: ChartContext): string[] {
  const { t, locale } = ctx;
  const { pairs, absent } = dumbbellPairs(input);
  const level = pairs.find((p) => p.to.interval)?.to.interval?.level;
  const untested = pairs.filter((p) => !p.tested);
  const some = untested.length > 5 ? t.units(count(untested.length, locale), kindOf(input)) : list(untested.map((p) => p.unit.short[locale]), locale);
  return [
    ...(level === undefined || !input.sampled ? [] : [t.dumbbell.test(levelText(level, ctx))]),
    ...(untested.length ? [t.dumbbell.noError(some)] : []),
    ...(absent.length ? [t.dumbbell.absent(list(absent.map((r) => `${r.unit.short[locale]} (${absentText(r, input, ctx)})`), locale))] : []),
  ];
}

/** One row a unit in the order of the drawing, then those without both values. */
export function table(input: DumbbellInput, ctx: ChartContext): ChartTable {
  const { t, locale } = ctx;
  const found = dumbbellPairs(input);
  const [from, to] = endNames(input, ctx);
  const text = (c: { readonly value: number | null }): string => figure(c.value!, found.measure, locale);
  const verdicts = { differs: t.dumbbell.strong, open: t.dumbbell.open, counted: '' };
  const columns = [
    { key: 'unit', label: t.kind(kindOf(input)), numeric: false },
    { key: 'to', label: to, numeric: true },
    { key: 'from', label: from, numeric: true },
    { key: 'change', label: found.measure.unit === 'percent' ? t.dumbbell.changePoints : t.dumbbell.change, numeric: true },
    ...(input.sampled ? [{ key: 'verdict', label: t.dumbbell.verdict, numeric: false }] : []),
  ];
  const row = (r: DumbbellInput['rows'][number], texts: Record<string, string>) => ({ texts: columns.map((c) => texts[c.key] ?? ''), cell: r.to, others: [{ column: columns.findIndex((c) => c.key === 'from'), cell: r.from }], unit: r.unit.id, period: r.to.period });
  return {
    columns,
    rows: [
      ...found.pairs.map((p) => row(p, { unit: p.unit.short[locale], from: text(p.from), to: text(p.to), change: changeText(p.change, found, ctx), verdict: verdicts[p.verdict] })),
      ...found.absent.map((r) => row(r, { unit: r.unit.short[locale], from: r.from.value === null ? reason(r.from, ctx) : text(r.from), to: r.to.value === null ? reason(r.to, ctx) : text(r.to) })),
    ],
  };
}
