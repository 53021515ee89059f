import { hatch, type Box } from './hatch.ts';
import type { Multiples, UnitSeries } from './multiplesCells.ts';
import type { Dot } from './trendSeries.ts';

/** The parts of a small trend as path data; an empty text draws nothing. */
export interface LinePaths {
  /** Hatches of years without a figure. */
  readonly gaps: string;
  /** Ticks between the years of a break. */
  readonly cuts: string;
  readonly median: string;
  readonly line: string;
  /** Years alone between breaks or gaps, as strokes without length. */
  readonly dots: string;
  /** The newest value, as a stroke without length. */
  readonly end: string;
}

/** Size of the box of a small trend, in pixels. */
export interface LineBox {
  readonly width: number;
  readonly height: number;
}

type Point = Omit<Dot, 'cell'>;
const edge = 4;
const tenth = (n: number): number => Math.round(n * 10) / 10;
const alone = (points: readonly Point[], p: Point): boolean => !points.some((o) => o !== p && o.segment === p.segment);

/** Place of a year along a small trend of `first` to `last` in a width, in pixels. */
export const yearPlace = (first: number, last: number, width: number) => (year: number): number => tenth(edge + (year - first) * ((width - 2 * edge) / Math.max(1, last - first)));

/**
 * Draws one unit on the common scale of all, its box at (left, top), in pixels. Points are told step by step from the corner of the
 * box, so that equal lines are equal text and pack well. Heights are rounded to `grain` pixels.
 */
export function linePaths({ series, last }: UnitSeries, m: Multiples, box: LineBox, left = 0, top = 0, grain = 0.1): LinePaths {
  const step = (box.width - 2 * edge) / Math.max(1, m.last - m.first);
  const x = yearPlace(m.first, m.last, box.width);
  const y = (value: number): number => tenth(Math.round((edge + (1 - (value - m.domain[0]) / (m.domain[1] - m.domain[0] || 1)) * (box.height - 2 * edge)) / grain) * grain);
  const corner = `M${tenth(left)} ${tenth(top)}`;
  const path = (points: readonly Point[], dots: boolean): string => {
    let d = '';
    let [px, py, open] = [0, 0, -1];
    for (const p of points) {
      const [nx, ny] = [x(p.year), y(p.value)];
      d += `${p.segment === open ? 'l' : 'm'}${tenth(nx - px)} ${tenth(ny - py)}${dots ? 'h0' : ''}`.replace(' -', '-');
      [px, py, open] = [nx, ny, p.segment];
    }
    return d && corner + d;
  };
  const gaps = series.missing.map((g): Box => ({ x: left + x(g.from) - step / 2 + 1, y: top, width: (g.to - g.from + 1) * step - 2, height: box.height }));
  const cut = (year: number): string => `M${tenth(left + x(year) - step / 2)} ${tenth(top)}v${box.height}`;
  return {
    gaps: String(hatch(gaps)[0]?.at['d'] ?? ''),
    cuts: series.breaks.flatMap((r) => r.breaks.map((b) => cut(b.at))).join(''),
    median: path(series.medians.filter((p) => !alone(series.medians, p)), false),
    line: path(series.dots.filter((p) => !alone(series.dots, p)), false),
    dots: path(series.dots.filter((p) => alone(series.dots, p)), true),
    end: last ? path([{ year: last.year, value: last.value, segment: 0 }], true) : '',
  };
}
