import { count, list, percent } from '../i18n/format.ts';
import type { Chart, ChartContext, ChartTable, Spec } from './contract.ts';
import type { HeadlineWords } from './hundred.ts';
import { rankingOrder, type Order, type RankingInput } from './rankingOrder.ts';
import { label, shapes, type Shape } from './shapes.ts';
import { attention, brand, lineHeight, paper, soft, track } from './theme.ts';

export interface ConcentrationInput extends RankingInput {
  readonly headline: HeadlineWords;
  /** How many of the first units the drawing names. */
  readonly named: number;
}

interface Parts {
  readonly order: Order;
  readonly all: number;
  /** Sum of the units that are not named. */
  readonly rest: number;
}

/** Units from most to least with their sum. Throws where values may not be added, where one is missing or all are zero. */
function partsOf(input: ConcentrationInput): Parts {
  const found = rankingOrder(input);
  const order = { ...found, ranked: found.ranked.toSorted((a, b) => b.value - a.value || a.unit.sort - b.unit.sort) };
  const all = order.ranked.reduce((sum, r) => sum + r.value, 0);
  if (input.indicator.rollup.how !== 'sum' || order.absent.length || all <= 0) throw new Error(`concentration of ${input.indicator.id} in ${input.period}: counts of every unit are needed`);
  return { order, all, rest: order.ranked.slice(input.named).reduce((sum, r) => sum + r.value, 0) };
}

const shareText = (n: number, all: number, { locale }: ChartContext): string => percent((100 * n) / all, 1, locale);

function table(input: ConcentrationInput, ctx: ChartContext): ChartTable {
  const { t, locale } = ctx;
  const { order, all } = partsOf(input);
  return {
    columns: [
      { key: 'unit', label: t.kind('province'), numeric: false },
      { key: 'value', label: input.indicator.short[locale], numeric: true },
      { key: 'share', label: t.front.partOfAll, numeric: true },
    ],
    rows: order.ranked.map((r) => ({ texts: [r.unit.short[locale], count(r.value, locale), shareText(r.value, all, ctx)], cell: r.cell, unit: r.unit.id, period: input.period })),
  };
}

function describe(input: ConcentrationInput, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const { order, all, rest } = partsOf(input);
  const first = order.ranked.slice(0, input.named).map((r) => `${r.unit.short[locale]} ${count(r.value, locale)} (${shareText(r.value, all, ctx)})`);
  return t.front.concentration(count(all, locale), list(first, locale), count(order.ranked.length - input.named, locale), shareText(rest, all, ctx));
}

const barHeight = 46;

function spec(input: ConcentrationInput, ctx: ChartContext): Spec {
  const { t, locale, width } = ctx;
  const { order, all, rest } = partsOf(input);
  const top = input.named * lineHeight + 8;
  const bounds = order.ranked.reduce<number[]>((edges, r) => [...edges, edges.at(-1)! + (r.value / all) * (width - 2)], [1]).map((x) => Math.round(x * 10) / 10);
  const box = (from: number, to: number): string => `M${bounds[from]} ${top}H${bounds[to]}v${barHeight}H${bounds[from]}z`;
  const named = order.ranked.slice(0, input.named);
  const fills = [attention, brand];
  const last = order.ranked.length;
  const marks: Shape[] = [
    { name: 'path', at: { d: box(input.named, last), fill: track, stroke: soft } },
    { name: 'path', at: { d: bounds.slice(input.named + 1, -1).map((x) => `M${x} ${top}v${barHeight}`).join(''), stroke: soft, 'stroke-width': 0.8, fill: 'none' } },
    ...named.flatMap((r, i): Shape[] => {
      const y = i * lineHeight + lineHeight / 2;
      const x = bounds[i]! + 1;
      return [
        { name: 'path', at: { d: box(i, i + 1), fill: fills[i % 2]!, stroke: paper } },
        { name: 'path', at: { d: `M${x} ${y - 6}V${top}`, stroke: fills[i % 2]!, 'stroke-width': 2, fill: 'none' } },
        label(x + 7, y, `${r.unit.short[locale]}: ${count(r.value, locale)} (${shareText(r.value, all, ctx)})`, { 'text-anchor': 'start', 'font-weight': 600 }),
      ];
    }),
    label(width - 1, top + barHeight + 14, t.front.others(count(last - input.named, locale), count(rest, locale), shareText(rest, all, ctx)), { 'text-anchor': 'end', fill: soft }),
  ];
  return {
    width,
    height: top + barHeight + 24,
    margin: 0,
    near: 'column',
    spots: () => order.ranked.map((r, i) => ({ unit: r.unit.id, x: (bounds[i]! + bounds[i + 1]!) / 2, y: top + barHeight / 2 })),
    marks: [shapes(marks)],
  };
}

/** How much of a sum lies with the first few units: one bar cut into a piece for every unit, from most to least. */
export const concentration: Chart<ConcentrationInput> = {
  id: 'concentration',
  title: (input) => input.headline.title,
  subtitle: (input) => input.headline.detail,
  describe,
  notes: (_, { t }) => [t.front.pieces],
  table,
  spec,
};
