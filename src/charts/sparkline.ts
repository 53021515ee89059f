import * as Plot from '@observablehq/plot';
import { measureAt } from '../domain/series.ts';
import { axis } from './axis.ts';
import type { Chart, ChartContext } from './contract.ts';
import { hatch } from './hatch.ts';
import { shapes } from './shapes.ts';
import { brand, paper, soft } from './theme.ts';
import { trendSeries, type TrendInput } from './trendSeries.ts';
import { describe, notes, subtitle, table, title } from './trendWords.ts';

const height = 44;
const edge = 5;

/** Place of a year along a sparkline of `first` to `last` in a width, in pixels. */
const yearPlace = (first: number, last: number, width: number) => (year: number): number => edge + ((year - first + 0.5) / (last - first + 1)) * (width - 2 * edge);

/** Where the first and the last year of sparklines stand, as a list of them tells it: `2011,12.5 2024,207.5`. */
export const sparklineYears = ([first, last]: readonly [number, number], width: number): string => [first, last].map((y) => `${y},${Math.round(10 * yearPlace(first, last, width)(y)) / 10}`).join(' ');

/** A trend without axes: segments, hatched gaps, dashed breaks, the newest dot. Give a shared domain for small multiples. */
function spec(input: TrendInput, ctx: ChartContext): Plot.PlotOptions {
  const { width } = ctx;
  const series = trendSeries(input);
  const last = series?.dots.at(-1);
  const box = { x: 0, y: edge, width, height: height - 2 * edge };
  if (!series || !last) return { width, height, margin: 0, marks: [shapes(hatch([box]))] };
  const scale = axis(input.domain ?? [...series.dots, ...series.medians].map((d) => d.value), measureAt(input.indicator, last.year), 2, ctx);
  const x = yearPlace(series.first, series.last, width);
  const inSegment = <D extends { readonly segment: number }>(dots: readonly D[], alone: boolean): D[] => dots.filter((d) => dots.some((o) => o !== d && o.segment === d.segment) !== alone);
  const line = { x: 'year', y: 'value', z: 'segment' } as const;
  const gaps = series.missing.map((m) => ({ ...box, x: x(m.from - 0.5) + 1, width: x(m.to + 0.5) - x(m.from - 0.5) - 2 }));
  const breaks = series.breaks.flatMap((r) => r.breaks).map((b) => `M${x(b.at - 0.5)} ${box.y}v${box.height}`).join('');
  const status = last.cell.status;
  return {
    width,
    height,
    margin: 0,
    marginLeft: edge,
    marginRight: edge,
    marginTop: edge + 1,
    marginBottom: edge + 1,
    x: { type: 'linear', domain: [series.first - 0.5, series.last + 0.5], axis: null },
    y: { type: 'linear', domain: [...scale.domain], axis: null },
    marks: [
      shapes([...hatch(gaps, 4), ...(breaks ? [{ name: 'path', at: { d: breaks, stroke: soft, 'stroke-dasharray': '1 3', fill: 'none' } } as const] : [])]),
      Plot.line(inSegment(series.medians, false), { ...line, stroke: soft, strokeWidth: 1 }),
      Plot.line(inSegment(series.dots, false), { ...line, stroke: brand, strokeWidth: 2 }),
      Plot.dot(inSegment(series.dots, true), { x: 'year', y: 'value', r: 1.75, fill: brand }),
      Plot.dot([last], { x: 'year', y: 'value', r: 3, fill: status === 'provisional' || status === 'disputed' ? paper : brand, stroke: brand, strokeWidth: 1.5 }),
    ],
  };
}

/** A trend in the size of a word, for small multiples. */
export const sparkline: Chart<TrendInput> = { id: 'sparkline', title, subtitle, describe, notes, table, spec };
