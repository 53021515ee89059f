import type { Cell } from '../domain/published.ts';
import { axis, type Axis } from './axis.ts';
import type { Chart, ChartContext, Spec, Spot } from './contract.ts';
import { distributionLayout, type DistributionLayout, type Slot } from './distributionLayout.ts';
import { distributionSeries, type Distribution, type DistributionInput, type Strip } from './distributionSeries.ts';
import { describe, notes, subtitle, table, title } from './distributionWords.ts';
import { dodge } from './dodge.ts';
import { hatch, type Box } from './hatch.ts';
import { key, type KeyItem } from './key.ts';
import { halo, label, shapes, type Shape } from './shapes.ts';
import { textWidth } from './textWidth.ts';
import { attention, fontSize, ink, interval, isWide, paper, rule, soft, track } from './theme.ts';

const hollow = (cell: Cell): boolean => cell.status === 'provisional' || cell.status === 'disputed';
const tenth = (n: number): number => Math.round(n * 10) / 10;
/** Half a pixel is fine enough for a dot and packs a quarter better. */
const half = (n: number): number => Math.round(n * 2) / 2;
const line = (d: string, stroke: string, more: Record<string, string | number> = {}): Shape[] => (d === '' ? [] : [{ name: 'path', at: { d, stroke, fill: 'none', ...more } }]);

/** Round dots as one path of strokes without length, each told from the one before. */
function dotPath(dots: readonly { readonly x: number; readonly y: number }[]): string {
  return dots
    .map(({ x, y }, i) => {
      const before = dots[i - 1];
      if (!before) return `M${x} ${y}h0`;
      const [dx, dy] = [tenth(x - before.x), tenth(y - before.y)];
      return `m${dx}${dy < 0 ? '' : ' '}${dy}h0`;
    })
    .join('');
}

function keyItems(series: Distribution, input: DistributionInput, ctx: ChartContext): KeyItem[] {
  const t = ctx.t.distribution;
  const own = series.strips.some((s) => s.own && s.own.value !== null) ? input.units.find((u) => u.id === input.highlight) : undefined;
  return [
    { sign: (x, y) => [{ name: 'circle', at: { cx: x + 8, cy: y, r: 2.5, fill: interval } }], text: t.each },
    { sign: (x, y) => [{ name: 'rect', at: { x, y: y - 6, width: 16, height: 12, fill: track } }], text: t.middle },
    { sign: (x, y) => line(`M${x + 8} ${y - 7}v14`, ink, { 'stroke-width': 2.5 }), text: t.median },
    ...(own ? [{ sign: (x: number, y: number): Shape[] => [{ name: 'circle', at: { cx: x + 8, cy: y, r: 4.5, fill: attention } }], text: own.short[ctx.locale] }] : []),
    ...(series.strips.some((s) => s.cells.some(hollow)) ? [{ sign: 'hollow', text: ctx.t.hollow } as const] : []),
    ...(series.strips.length <= series.last - series.first ? [{ sign: 'hatch', text: ctx.t.noFigure } as const] : []),
  ];
}

/** The units, the middle half and the median of one year. */
function stripShapes({ year, cells, quartiles, row }: Strip, { middle, half: reach }: Slot, { upright, along }: DistributionLayout, own: string | undefined) {
  const r = upright ? Math.min(3, Math.max(2, reach / 10)) : 2.1;
  const places = cells.map((c) => along(c.value!));
  const offsets = dodge(places, r + 0.15, reach);
  const dots = cells.map((cell, i) => {
    const [place, off] = [half(places[i]!), half(middle + offsets[i]!)];
    const [x, y] = upright ? [off, place] : [place, off];
    return { cell, x, y };
  });
  const [low, high] = [along(quartiles.lower), along(quartiles.upper)];
  const [from, to, at, breadth] = [Math.min(low, high), Math.abs(high - low), along(quartiles.median), 2 * reach];
  const band: Box = upright ? { x: middle - reach, y: from, width: breadth, height: to } : { x: from, y: middle - reach, width: to, height: breadth };
  const mine = dots.find((d) => d.cell.unit === own);
  const [x, y] = mine ? [mine.x, mine.y] : upright ? [middle, at] : [at, middle];
  const others = dots.filter((d) => d.cell.unit !== own);
  return {
    spot: { unit: row, period: String(year), x, y } satisfies Spot,
    band: { name: 'rect', at: { ...band, fill: track } } satisfies Shape,
    median: upright ? `M${middle - reach} ${at}h${breadth}` : `M${at} ${middle - reach}v${breadth}`,
    dots: [
      ...line(dotPath(others.filter((d) => !hollow(d.cell))), interval, { 'stroke-width': tenth(2 * r), 'stroke-linecap': 'round' }),
      ...others.filter((d) => hollow(d.cell)).map((d): Shape => ({ name: 'circle', at: { cx: d.x, cy: d.y, r, fill: paper, stroke: interval } })),
    ],
    own: dots.filter((d) => d.cell.unit === own).map((d): Shape => ({ name: 'circle', at: { cx: d.x, cy: d.y, r: 4.5, fill: hollow(d.cell) ? paper : attention, stroke: hollow(d.cell) ? attention : paper, 'stroke-width': 1.5 } })),
  };
}

function axisShapes(scale: Axis, { upright, left, right, top, bottom, along }: DistributionLayout, ctx: ChartContext): Shape[] {
  const head = textWidth(ctx.t.distribution.medianHead, fontSize);
  if (upright) {
    return [...line(scale.ticks.map((v) => `M${left} ${along(v)}H${right}`).join(''), rule), ...scale.ticks.map((v) => label(left - 8, along(v), scale.tick(v), { 'text-anchor': 'end', fill: soft }))];
  }
  const free = scale.ticks.filter((v) => along(v) + textWidth(scale.tick(v), fontSize) / 2 + 8 <= ctx.width - head);
  return [...line(scale.ticks.map((v) => `M${along(v)} ${top - 6}V${bottom}`).join(''), rule), ...free.map((v) => label(along(v), top - 16, scale.tick(v), { fill: soft }))];
}

function cutShapes({ upright, cuts, left, top, bottom }: DistributionLayout, ctx: ChartContext): Shape[] {
  const dashes = line(cuts.map((c) => (upright ? `M${tenth(c.at)} ${top - 6}V${bottom + 6}` : `M${left} ${c.at}H${ctx.width}`)).join(''), soft, { 'stroke-dasharray': '2 3' });
  const words = cuts.flatMap((c): Shape[] => {
    if (!upright) return [label(ctx.width, c.at, c.text, { 'text-anchor': 'end', fill: soft, ...halo, 'stroke-width': 8 })];
    return c.words ? [label(c.words.x, top - 14 - c.words.row * 17, c.text, { fill: soft })] : [];
  });
  return [...dashes, ...words];
}

function yearShapes({ upright, slots, medians, left, top, bottom }: DistributionLayout, { t, width }: ChartContext): Shape[] {
  const bold = { 'font-weight': 600 } as const;
  const head = t.distribution.medianHead;
  const held = slots.filter((s) => medians.has(s.year));
  if (upright) {
    return [
      ...slots.map((s) => label(s.middle, bottom + 16, String(s.year), { fill: soft })),
      ...held.map((s) => label(s.middle, bottom + 34, medians.get(s.year)!, bold)),
      label(left - 8, bottom + 34, head, { 'text-anchor': 'end', fill: soft }),
    ];
  }
  return [
    ...slots.map((s) => label(0, s.middle, String(s.year), { 'text-anchor': 'start', fill: soft })),
    ...held.map((s) => label(width, s.middle, medians.get(s.year)!, { 'text-anchor': 'end', ...bold })),
    label(width, top - 16, head, { 'text-anchor': 'end', fill: soft }),
  ];
}

function spec(input: DistributionInput, ctx: ChartContext): Spec {
  const { width } = ctx;
  const series = distributionSeries(input);
  if (!series) return { width, height: 48, margin: 0, marks: [shapes([...hatch([{ x: 0, y: 0, width, height: 48 }]), label(width / 2, 24, ctx.t.distribution.none, halo)])] };
  const keys = key(keyItems(series, input, ctx), 0, 0, width);
  const scale = axis(series.strips.flatMap((s) => [s.quartiles.min, s.quartiles.max]), series.strips.at(-1)!.measure, isWide(width) ? 5 : 4, ctx);
  const layout = distributionLayout(series, input, scale, keys.height, ctx);
  const { upright, left, right, top, bottom } = layout;
  const byYear = new Map(series.strips.map((s) => [s.year, s]));
  const strips = layout.slots.flatMap((slot) => (byYear.has(slot.year) ? [stripShapes(byYear.get(slot.year)!, slot, layout, input.highlight)] : []));
  const empty = layout.slots.filter((s) => !byYear.has(s.year)).map(({ middle, half }): Box => (upright ? { x: middle - half, y: top, width: 2 * half, height: bottom - top } : { x: left, y: middle - half, width: right - left, height: 2 * half }));
  const medians = strips.map((s) => s.median).join('');
  return {
    width,
    height: Math.ceil(bottom + (upright ? 46 : 4)),
    margin: 0,
    near: upright ? 'column' : 'row',
    spots: () => strips.map((s) => s.spot),
    marks: [
      shapes([
        ...keys.shapes,
        ...axisShapes(scale, layout, ctx),
        ...strips.map((s) => s.band),
        ...hatch(empty),
        ...cutShapes(layout, ctx),
        ...strips.flatMap((s) => s.dots),
        ...line(medians, paper, { 'stroke-width': 5 }),
        ...line(medians, ink, { 'stroke-width': 2.5 }),
        ...strips.flatMap((s) => s.own),
        ...yearShapes(layout, ctx),
      ]),
    ],
  };
}

/** All units of a vintage year by year: a dot each, the middle half and the median, set apart at breaks. */
export const distribution: Chart<DistributionInput> = { id: 'distribution', title, subtitle, describe, notes, table, spec };
