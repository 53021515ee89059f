import * as Plot from '@observablehq/plot';
import { measureAt } from '../domain/series.ts';
import { figure } from '../i18n/format.ts';
import { axis } from './axis.ts';
import type { Chart, ChartContext, Spec } from './contract.ts';
import { hatch } from './hatch.ts';
import { key } from './key.ts';
import { linesSeries, type Lines, type LinesInput, type UnitSeries } from './linesSeries.ts';
import { describe, notes, subtitle, table, title } from './linesWords.ts';
import { halo, label, shapes, type Shape } from './shapes.ts';
import { textWidth } from './textWidth.ts';
import { attention, brand, fontSize, ink, isWide, neutral, paper, rule, soft } from './theme.ts';
import type { Dot } from './trendSeries.ts';
import { yearTicks } from './yearTicks.ts';

interface Look {
  readonly stroke: string;
  readonly dash: string;
}

/** Colour and dashes together tell twelve lines apart; the name at the end of each says which it is. */
const looks: readonly Look[] = ['none', '7 3', '2 3', '10 3 2 3'].flatMap((dash) => [brand, attention, neutral].map((stroke) => ({ stroke, dash })));
const labelHeight = 16;
const hollow = (d: Dot): boolean => d.cell.status === 'provisional' || d.cell.status === 'disputed';

/** Moves labels apart, keeping their order, within a frame as near as can be to where they belong; places in pixels. */
export function spreadLabels(wanted: readonly number[], height: number, top: number, bottom: number): number[] {
  const order = wanted.map((y, i) => ({ y, i })).toSorted((a, b) => a.y - b.y || a.i - b.i);
  const placed = new Array<number>(wanted.length).fill(0);
  let free = top + height / 2;
  for (const { y, i } of order) {
    placed[i] = Math.max(y, free);
    free = placed[i]! + height;
  }
  let ceiling = bottom - height / 2;
  for (const { i } of order.toReversed()) {
    placed[i] = Math.min(placed[i]!, ceiling);
    ceiling = placed[i]! - height;
  }
  return placed;
}

function breakShapes(lines: Lines, x: (year: number) => number, top: number, bottom: number): Shape[] {
  return lines.breaks.map((run) => {
    const years = Array.from({ length: run.to - run.from + 1 }, (_, i) => run.from + i);
    return { name: 'path', at: { d: years.map((year) => `M${x(year - 0.5)} ${top}V${bottom}`).join(''), stroke: soft, 'stroke-dasharray': '2 3', fill: 'none' } };
  });
}

function endLabels(units: readonly UnitSeries[], y: (value: number) => number, x: (year: number) => number, left: number, top: number, bottom: number, input: LinesInput, ctx: ChartContext): Shape[] {
  const places = spreadLabels(units.map((u) => y(u.last!.value)), labelHeight, top, bottom);
  return units.flatMap((u, i): Shape[] => {
    const { stroke } = looks[input.series.findIndex((s) => s.unit.id === u.unit.id)]!;
    const [from, to] = [y(u.last!.value), places[i]!];
    const start = x(u.last!.year) + 5;
    const text = `${u.unit.short[ctx.locale]} ${figure(u.last!.value, measureAt(input.indicator, u.last!.year), ctx.locale)}`;
    return [
      { name: 'path', at: { d: `M${start} ${from}L${left - 3} ${to}`, stroke, 'stroke-width': 0.8, fill: 'none' } },
      label(left, to, text, { 'text-anchor': 'start', fill: ink, ...(u.unit.id === input.highlight ? { 'font-weight': 600 } : {}) }),
    ];
  });
}

function spec(input: LinesInput, ctx: ChartContext): Spec {
  const lines = linesSeries(input);
  const { width, locale, t } = ctx;
  if (!lines) {
    const height = 48;
    return { width, height, margin: 0, marks: [shapes([...hatch([{ x: 0, y: 0, width, height }]), label(width / 2, height / 2, title(input, ctx), halo)])] };
  }
  const measure = measureAt(input.indicator, lines.last);
  const shown = lines.units.filter((u) => u.last);
  const dots = shown.flatMap((u) => u.series.dots);
  const scale = axis([...dots.map((d) => d.value), ...lines.medians.map((m) => m.value)], measure, isWide(width) ? 6 : 4, ctx);
  const marginLeft = Math.ceil(Math.max(...scale.ticks.map((v) => textWidth(scale.tick(v), fontSize)))) + 10;
  const names = shown.map((u) => `${u.unit.short[locale]} ${figure(u.last!.value, measureAt(input.indicator, u.last!.year), locale)}`);
  const marginRight = Math.ceil(Math.max(...names.map((n) => textWidth(n, fontSize, true)))) + 20;
  const items = [
    ...(lines.medians.length ? [{ sign: 'median', text: t.trend.median(String(input.medianOf ?? '')) } as const] : []),
    ...(lines.breaks.length ? [{ sign: 'break', text: t.trend.broken } as const] : []),
    ...(dots.some(hollow) ? [{ sign: 'hollow', text: t.hollow } as const] : []),
  ];
  const keys = key(items, 0, 0, width);
  const [marginTop, marginBottom] = [keys.height + 10, 26];
  const plot = Math.max(isWide(width) ? Math.round(width * 0.42) : 230, shown.length * labelHeight + 8);
  const height = marginTop + plot + marginBottom;
  const [right, bottom] = [width - marginRight, height - marginBottom];
  const x = (year: number): number => Math.round(marginLeft + ((year - lines.first + 0.5) / (lines.last - lines.first + 1)) * (right - marginLeft));
  const y = (value: number): number => Math.round(bottom - ((value - scale.domain[0]) / (scale.domain[1] - scale.domain[0] || 1)) * plot);
  const line = { x: 'year', y: 'value', z: 'segment' } as const;
  const joined = <D extends { readonly segment: number }>(all: readonly D[]): D[] => all.filter((d) => all.some((o) => o !== d && o.segment === d.segment));
  return {
    width,
    height,
    marginTop,
    marginBottom,
    marginLeft,
    marginRight,
    x: { type: 'linear', domain: [lines.first - 0.5, lines.last + 0.5], axis: null },
    y: { type: 'linear', domain: [...scale.domain], axis: null },
    spots: (at) => shown.flatMap((u) => u.series.dots.map((d) => ({ unit: u.unit.id, period: d.cell.period, x: at('x', d.year), y: at('y', d.value) }))),
    marks: [
      Plot.ruleY(scale.ticks, { stroke: rule }),
      shapes([...keys.shapes, ...breakShapes(lines, x, marginTop, bottom)]),
      Plot.text(scale.ticks, { x: { value: () => marginLeft - 8, scale: null } as Plot.ChannelValueSpec, y: (v: number) => v, text: (v: number) => scale.tick(v), textAnchor: 'end', fill: soft }),
      Plot.text(yearTicks(lines.first, lines.last, right - marginLeft), { x: (v: number) => v, frameAnchor: 'bottom', dy: 16, text: (v: number) => String(v), fill: soft }),
      Plot.line(joined(lines.medians), { ...line, stroke: soft, strokeWidth: 1.5 }),
      ...shown.flatMap((u) => {
        const { stroke, dash } = looks[input.series.findIndex((s) => s.unit.id === u.unit.id)]!;
        const own = u.unit.id === input.highlight;
        return [
          Plot.line(joined(u.series.dots), { ...line, stroke, strokeWidth: own ? 3.5 : 2, ...(dash === 'none' ? {} : { strokeDasharray: dash }) }),
          Plot.dot(u.series.dots, { x: 'year', y: 'value', r: own ? 3.5 : 2.5, stroke, strokeWidth: 1.2, fill: (d: Dot) => (hollow(d) ? paper : stroke) }),
        ];
      }),
      shapes(endLabels(shown, y, x, right + 14, marginTop - 4, bottom + 4, input, ctx)),
    ],
  };
}

/** The yearly figures of several units on one scale, cut at breaks and gaps, each named at its end. */
export const lines: Chart<LinesInput> = { id: 'lines', title, subtitle, describe, notes, table, spec };
