import * as Plot from '@observablehq/plot';
import { measureAt } from '../domain/series.ts';
import { figure } from '../i18n/format.ts';
import { axis } from './axis.ts';
import type { Chart, ChartContext, Spec } from './contract.ts';
import { hatch } from './hatch.ts';
import { key, type KeyItem } from './key.ts';
import { levelText, limits } from './measured.ts';
import { halo, label, shapes, type Shape } from './shapes.ts';
import { textWidth } from './textWidth.ts';
import { brand, fontSize, ink, interval, isWide, paper, rule, soft } from './theme.ts';
import { trendSeries, type BreakRun, type Dot, type Missing, type TrendInput, type TrendSeries } from './trendSeries.ts';
import { describe, notes, subtitle, table, title } from './trendWords.ts';
import { yearTicks } from './yearTicks.ts';

const rowHeight = 17;
const hollow = (d: Dot): boolean => d.cell.status === 'provisional' || d.cell.status === 'disputed';

function keyItems(series: TrendSeries, input: TrendInput, ctx: ChartContext): KeyItem[] {
  const { t } = ctx;
  const level = series.dots.find((d) => d.cell.interval)?.cell.interval?.level;
  return [
    ...(series.medians.length ? [{ sign: 'line', text: input.unit.short[ctx.locale] } as const] : []),
    ...(series.medians.length ? [{ sign: 'median', text: t.trend.median(String(input.medianOf ?? '')) } as const] : []),
    ...(level === undefined ? [] : [{ sign: 'interval', text: t.interval(levelText(level, ctx)) } as const]),
    ...(series.dots.some(hollow) ? [{ sign: 'hollow', text: t.hollow } as const] : []),
    ...(series.missing.length ? [{ sign: 'hatch', text: t.noFigure } as const] : []),
  ];
}

interface BreakLabel {
  readonly run: BreakRun;
  readonly text: string;
  readonly x: number;
  readonly row: number;
}

/** Puts the label of every break run above its tick, in the lowest row where it meets no other. */
function breakLabels(series: TrendSeries, input: TrendInput, left: number, right: number, ctx: ChartContext): BreakLabel[] {
  const ends: number[] = [];
  const at = (year: number): number => left + ((year - series.first) / (series.last - series.first + 1)) * (right - left);
  return series.breaks.map((run) => {
    const [before, after] = [measureAt(input.indicator, run.from - 1), measureAt(input.indicator, run.to)];
    const scale = limits(after, ctx);
    const rescaled = scale && (before.min !== after.min || before.max !== after.max);
    const text = rescaled ? ctx.t.trend.rescaled(...scale) : ctx.t.trend.broken;
    const half = textWidth(text, fontSize) / 2;
    const x = Math.min(Math.max((at(run.from) + at(run.to)) / 2, left + half), right - half);
    let row = ends.findIndex((end) => end + 8 <= x - half);
    if (row < 0) row = ends.length;
    ends[row] = x + half;
    return { run, text, x, row };
  });
}

function breakShapes(labels: readonly BreakLabel[], x: (year: number) => number, top: number, bottom: number, rows: number): Shape[] {
  return labels.flatMap(({ run, text, x: at, row }) => {
    const middle = top - (row + 0.5) * rowHeight;
    const foot = top - row * rowHeight;
    const years = Array.from({ length: run.to - run.from + 1 }, (_, i) => run.from + i);
    const ticks = years.map((year) => `M${x(year - 0.5)} ${foot}V${bottom}`).join('');
    return [
      { name: 'path', at: { d: ticks, stroke: soft, 'stroke-dasharray': '2 3', fill: 'none' } },
      label(at, middle, text, { fill: soft, ...(rows > 1 ? halo : {}) }),
    ] satisfies Shape[];
  });
}

/** Hatches with their reason at the foot, or at the head where the median runs through the foot; `y` is the height of that line in a year. */
function missingShapes(missing: readonly Missing[], x: (year: number) => number, y: (year: number) => number | undefined, top: number, bottom: number, ctx: ChartContext): Shape[] {
  const boxes = missing.map((m) => ({ x: x(m.from - 0.5) + 2, y: top, width: x(m.to + 0.5) - x(m.from - 0.5) - 4, height: bottom - top }));
  const words = missing.map((m, i): Shape => {
    const { x: left, width } = boxes[i]!;
    const text = ctx.t.absent[m.status];
    const across = textWidth(text, fontSize) + 12 <= width;
    const half = across ? 6 : textWidth(text, fontSize) / 2;
    const low = Array.from({ length: m.to - m.from + 1 }, (_, n) => y(m.from + n) ?? top).some((at) => at > bottom - 2 * half - 14);
    const [cx, cy] = [left + width / 2, low ? top + 8 + half : bottom - 8 - half];
    const place: Record<string, string> = across ? {} : { transform: `rotate(-90 ${cx} ${cy})` };
    return label(cx, cy, text, { fill: soft, ...halo, ...place });
  });
  return [...hatch(boxes), ...words];
}

function empty(input: TrendInput, ctx: ChartContext): Plot.PlotOptions {
  const height = 48;
  return { width: ctx.width, height, margin: 0, marks: [shapes([...hatch([{ x: 0, y: 0, width: ctx.width, height }]), label(ctx.width / 2, height / 2, title(input, ctx), halo)])] };
}

/** A line a segment, intervals as pale bars, hatches for years without a figure, dashed ticks for breaks. */
function spec(input: TrendInput, ctx: ChartContext): Spec {
  const series = trendSeries(input);
  const last = series?.dots.at(-1);
  if (!series || !last) return empty(input, ctx);
  const { width } = ctx;
  const measure = measureAt(input.indicator, last.year);
  const bounds = series.dots.flatMap((d) => (d.cell.interval ? [d.cell.interval.lower, d.cell.interval.upper] : []));
  const scale = axis(input.domain ?? [...series.dots.map((d) => d.value), ...series.medians.map((d) => d.value), ...bounds], measure, isWide(width) ? 5 : 4, ctx);
  const lastText = figure(last.value, measure, ctx.locale);
  const marginLeft = Math.ceil(Math.max(...scale.ticks.map((v) => textWidth(scale.tick(v), fontSize)))) + 10;
  const marginRight = Math.ceil(textWidth(lastText, fontSize, true)) + (last.year === series.last ? 10 : -10);
  const right = width - Math.max(marginRight, 8);
  const keys = key(keyItems(series, input, ctx), 0, 0, width);
  const labels = breakLabels(series, input, marginLeft, right, ctx);
  const rows = Math.max(0, ...labels.map((l) => l.row + 1));
  const marginTop = keys.height + rows * rowHeight + 10;
  const marginBottom = 26;
  const plot = series.last - series.first < 2 ? 96 : isWide(width) ? Math.round(width * 0.3) : 190;
  const height = marginTop + plot + marginBottom;
  const bottom = height - marginBottom;
  const x = (year: number): number => Math.round(marginLeft + ((year - series.first + 0.5) / (series.last - series.first + 1)) * (right - marginLeft));
  const lines = <D extends { readonly segment: number }>(dots: readonly D[]): D[] => dots.filter((d) => dots.some((o) => o !== d && o.segment === d.segment));
  const middle = (year: number): number | undefined => {
    const at = series.medians.find((d) => d.year === year)?.value;
    return at === undefined ? undefined : bottom - ((at - scale.domain[0]) / (scale.domain[1] - scale.domain[0])) * plot;
  };
  const line = { x: 'year', y: 'value', z: 'segment' } as const;
  const dot = { x: 'year', y: 'value', r: 3.5, stroke: brand, strokeWidth: 1.5 } as const;
  return {
    width,
    height,
    marginTop,
    marginBottom,
    marginLeft,
    marginRight: width - right,
    x: { type: 'linear', domain: [series.first - 0.5, series.last + 0.5], axis: null },
    y: { type: 'linear', domain: [...scale.domain], axis: null },
    near: 'column',
    spots: (at) => series.dots.map((d) => ({ unit: input.unit.id, period: d.cell.period, x: at('x', d.year), y: at('y', d.value) })),
    marks: [
      Plot.ruleY(scale.ticks, { stroke: rule }),
      shapes([...keys.shapes, ...missingShapes(series.missing, x, middle, marginTop, bottom, ctx), ...breakShapes(labels, x, marginTop, bottom, rows)]),
      Plot.text(scale.ticks, { x: { value: () => marginLeft - 8, scale: null } as Plot.ChannelValueSpec, y: (v: number) => v, text: (v: number) => scale.tick(v), textAnchor: 'end', fill: soft }),
      Plot.text(yearTicks(series.first, series.last, right - marginLeft), { x: (v: number) => v, frameAnchor: 'bottom', dy: 16, text: (v: number) => String(v), fill: soft }),
      Plot.line(lines(series.medians), { ...line, stroke: soft, strokeWidth: 1.5 }),
      Plot.dot(series.medians.filter((d) => !lines(series.medians).includes(d)), { x: 'year', y: 'value', r: 1.5, fill: soft }),
      Plot.ruleX(series.dots.filter((d) => d.cell.interval), { x: 'year', y1: (d: Dot) => d.cell.interval!.lower, y2: (d: Dot) => d.cell.interval!.upper, stroke: interval, strokeWidth: 5 }),
      Plot.line(lines(series.dots), { ...line, stroke: brand, strokeWidth: 2.5 }),
      Plot.dot(series.dots.filter((d) => !hollow(d)), { ...dot, fill: brand }),
      Plot.dot(series.dots.filter(hollow), { ...dot, fill: paper }),
      Plot.text([last], { x: 'year', y: 'value', text: () => lastText, dx: 9, textAnchor: 'start', fontWeight: 600, fill: ink, stroke: paper, strokeWidth: 4 }),
    ],
  };
}

/** The yearly figures of one unit, cut at breaks and gaps. */
export const trend: Chart<TrendInput> = { id: 'trend', title, subtitle, describe, notes, table, spec };
