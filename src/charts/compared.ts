import type { Compared, ComparedUnit } from '../domain/explore/compare.ts';
import { isPresent } from '../domain/status.ts';
import { count, difference, figure, gap, list, periodLabel, rankLabel, rankRange, value } from '../i18n/format.ts';
import { isVolume } from './axis.ts';
import type { Chart, ChartContext, ChartTable, Spec } from './contract.ts';
import { intervalText, levelText, measured, measureIn, reason, scaleText } from './measured.ts';
import { unitRowsSpec } from './unitRows.ts';

const measureOf = (input: Compared) => measureIn(input.indicator, input.period);
const held = (u: ComparedUnit): boolean => isPresent(u.cell.status) && u.cell.value !== null;
const printed = (u: ComparedUnit, input: Compared, ctx: ChartContext): string => ctx.t.lines.own(u.unit.short[ctx.locale], value(u.cell.value!, measureOf(input), ctx.locale));

/** What may be said of a unit against the first; an empty text where nothing can. */
function verdictText(u: ComparedUnit, input: Compared, ctx: ChartContext): string {
  const t = ctx.t.compared;
  if (!u.against) return '';
  const [own, first] = [u.unit.short[ctx.locale], input.units[0]!.unit.short[ctx.locale]];
  const size = gap(u.against.difference, measureOf(input), ctx.locale);
  if (u.against.verdict === 'unclear') return t.unclear(own, first);
  if (u.against.verdict === 'none' && input.survey) return t.noInterval(own, first, size);
  if (!/[1-9]/.test(size)) return t.equal(own, first);
  return u.against.difference > 0 ? t.higher(own, first, size) : t.lower(own, first, size);
}

/** The one or two verdicts there are, or the values from the lowest to the highest. */
function title(input: Compared, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const what = input.indicator.short[locale];
  const present = input.units.filter(held);
  if (present.length === 0) return t.compared.none(what);
  const said = input.units.flatMap((u) => verdictText(u, input, ctx) || []);
  if (said.length === 1 && input.units.length === 2) return `${what}: ${said[0]!}`;
  if (present.length <= 3) return `${what}: ${list(present.map((u) => printed(u, input, ctx)), locale)}`;
  const order = present.toSorted((a, b) => a.cell.value! - b.cell.value!);
  return t.compared.range(what, printed(order[0]!, input, ctx), printed(order.at(-1)!, input, ctx));
}

function subtitle(input: Compared, ctx: ChartContext): string {
  return `${measured(input.indicator, scaleText(measureOf(input), ctx), ctx)}, ${periodLabel(input.period, ctx.locale)}`;
}

function describe(input: Compared, ctx: ChartContext): string {
  const said = input.units.map((u) => (held(u) ? `${printed(u, input, ctx)}.` : `${u.unit.short[ctx.locale]}: ${reason(u.cell, ctx)}.`));
  return [`${subtitle(input, ctx)}.`, ...said].join(' ');
}

/** The verdicts, and what they rest on. */
function notes(input: Compared, ctx: ChartContext): string[] {
  const { t, locale } = ctx;
  const said = input.units.flatMap((u) => verdictText(u, input, ctx) || []);
  const level = input.units.find((u) => u.cell.interval)?.cell.interval?.level;
  const unsure = input.survey && input.units.some((u) => held(u) && !u.cell.interval);
  const broken = input.indicator.breaks.filter((b) => input.series.some((s) => s.cells.some((c) => Number(c.period) < b.at) && s.cells.some((c) => Number(c.period) >= b.at)));
  return [
    ...(said.length > 1 || input.units.length > 2 ? said.map((text) => `${text}.`) : []),
    ...(level === undefined ? [] : [t.compared.test(levelText(level, ctx))]),
    ...(unsure ? [t.compared.noError] : []),
    ...(input.survey || said.length === 0 ? [] : [t.compared.counted]),
    ...(input.middle ? [t.note.median] : []),
    ...broken.map((b) => t.note.broken(String(b.at), b.why[locale])),
  ];
}

function table(input: Compared, ctx: ChartContext): ChartTable {
  const { t, locale } = ctx;
  const measure = measureOf(input);
  const level = input.units.find((u) => u.cell.interval)?.cell.interval?.level;
  const ranked = input.units.some((u) => u.standing);
  const ranges = input.units.some((u) => u.range);
  const several = input.units.some((u) => u.against);
  const columns = [
    { key: 'unit', label: t.kind(input.units[0]?.unit.kind ?? 'province'), numeric: false },
    { key: 'value', label: t.column.value, numeric: true },
    ...(level === undefined ? [] : [{ key: 'interval', label: t.column.interval(levelText(level, ctx)), numeric: true }]),
    ...(ranked ? [{ key: 'rank', label: t.column.rank, numeric: true }] : []),
    ...(ranges ? [{ key: 'range', label: t.column.rankRange, numeric: true }] : []),
    ...(several ? [{ key: 'difference', label: t.compared.difference(input.units[0]!.unit.short[locale]), numeric: true }, { key: 'verdict', label: t.compared.verdict, numeric: false }] : []),
  ];
  return {
    columns,
    rows: input.units.map((u) => {
      const texts: Record<string, string> = {
        unit: u.unit.short[locale],
        value: held(u) ? figure(u.cell.value!, measure, locale) : reason(u.cell, ctx),
        interval: intervalText(u.cell, measure, ctx),
        rank: u.standing ? rankLabel(u.standing.rank, u.standing.of, locale, u.standing.tied) : '',
        range: u.range ? rankRange(u.range[0], u.range[1], locale) : '',
        difference: u.against ? difference(u.against.difference, measure, locale) : '',
        verdict: u.against ? t.compared.verdicts[u.against.verdict === 'none' ? (input.survey ? 'none' : 'counted') : u.against.verdict] : '',
      };
      return { texts: columns.map((c) => texts[c.key]!), cell: u.cell, unit: u.unit.id, period: input.period };
    }),
  };
}

function spec(input: Compared, ctx: ChartContext): Spec {
  const { locale, t } = ctx;
  const measure = measureOf(input);
  const bars = (isVolume(measure) || measure.unit === 'percent') && !input.units.some((u) => u.cell.interval);
  return unitRowsSpec(
    {
      rows: input.units.filter(held).map((u) => ({ unit: u.unit, cell: u.cell, rank: '', ...(u.range ? { range: u.range.join('–') } : {}) })),
      measure,
      form: bars ? 'bar' : 'dot',
      absent: input.units.filter((u) => !held(u)),
      ...(input.middle ? { reference: { value: input.middle.value, name: t.trend.median(count(input.middle.of, locale)) } } : {}),
      ...(input.units.some((u) => u.range) ? { rangeHead: t.column.rankRange } : {}),
    },
    ctx,
  );
}

/** A few units on one scale in one indicator, each held against the first: what differs, and what the intervals leave open. */
export const compared: Chart<Compared> = { id: 'compared', title, subtitle, describe, notes, table, spec };
