import { measureAt } from '../domain/series.ts';
import { number } from '../i18n/format.ts';
import type { Axis } from './axis.ts';
import type { ChartContext } from './contract.ts';
import type { Distribution, DistributionInput } from './distributionSeries.ts';
import { limits } from './measured.ts';
import { textWidth } from './textWidth.ts';
import { fontSize, isWide } from './theme.ts';

/** The place of a year across the drawing, in pixels: its middle and half its breadth. */
export interface Slot {
  readonly year: number;
  readonly middle: number;
  readonly half: number;
}

/** A place where years are set apart, with its words; upright drawings carry words once for breaks in neighbouring years. */
export interface Cut {
  readonly at: number;
  readonly text: string;
  /** Middle of the words of an upright drawing and their row above the axis; null where others carry them. */
  readonly words: { readonly x: number; readonly row: number } | null;
}

/** Years side by side from the oldest on a wide page, below each other from the newest on a phone, with a gap at every break. */
export interface DistributionLayout {
  readonly upright: boolean;
  readonly slots: readonly Slot[];
  readonly cuts: readonly Cut[];
  /** Box of the drawing without its labels. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Medians in as many decimals as fit below their years. */
  readonly medians: ReadonlyMap<number, string>;
  /** Place of a value on its axis. */
  along(value: number): number;
}

const wordRow = 17;
const widest = (texts: readonly string[], bold = false): number => Math.ceil(Math.max(0, ...texts.map((t) => textWidth(t, fontSize, bold))));
const tenth = (n: number): number => Math.round(n * 10) / 10;

function cutText(input: DistributionInput, year: number, ctx: ChartContext): string {
  const [before, after] = [measureAt(input.indicator, year - 1), measureAt(input.indicator, year)];
  const scale = limits(after, ctx);
  return scale && (before.min !== after.min || before.max !== after.max) ? ctx.t.trend.rescaled(...scale) : ctx.t.trend.broken;
}

function slotsOf(years: readonly number[], cutBefore: (year: number) => boolean, start: number, size: number, gap: number, edge: number): { slots: Slot[]; cuts: Map<number, number>; end: number } {
  const cuts = new Map<number, number>();
  let at = start;
  const slots = years.map((year, i): Slot => {
    if (i > 0 && cutBefore(year)) {
      cuts.set(year, at + gap / 2);
      at += gap;
    }
    at += size;
    return { year, middle: at - size / 2, half: size / 2 - edge };
  });
  return { slots, cuts, end: at };
}

/** Words of break runs above their ticks, each in the lowest row where it meets no other. */
function placeWords(series: Distribution, input: DistributionInput, places: ReadonlyMap<number, number>, left: number, right: number, ctx: ChartContext): Cut[] {
  const ends: number[] = [];
  return series.breaks.flatMap((run) => {
    const years = run.breaks.map((b) => b.at);
    const texts = years.map((year) => cutText(input, year, ctx));
    const text = texts.find((t) => t !== ctx.t.trend.broken) ?? ctx.t.trend.broken;
    const half = textWidth(text, fontSize) / 2;
    const x = Math.min(Math.max((places.get(years[0]!)! + places.get(years.at(-1)!)!) / 2, left + half), right - half);
    let row = ends.findIndex((end) => end + 8 <= x - half);
    if (row < 0) row = ends.length;
    ends[row] = x + half;
    return years.map((year, i): Cut => ({ at: places.get(year)!, text, words: i === 0 ? { x, row } : null }));
  });
}

function medianTexts(series: Distribution, decimals: (of: number) => number, ctx: ChartContext): Map<number, string> {
  return new Map(series.strips.map((s) => [s.year, number(s.quartiles.median, decimals(s.measure.decimals), ctx.locale) + (s.measure.unit === 'percent' ? '%' : '')]));
}

/** Lays out the years for the width of the context, below `head` pixels of key. */
export function distributionLayout(series: Distribution, input: DistributionInput, scale: Axis, head: number, ctx: ChartContext): DistributionLayout {
  const { width, t } = ctx;
  const years = Array.from({ length: series.last - series.first + 1 }, (_, i) => series.first + i);
  const broken = new Set(series.breaks.flatMap((r) => r.breaks.map((b) => b.at)));
  const place = (low: number, high: number) => (v: number): number => tenth(low + ((v - scale.domain[0]) / (scale.domain[1] - scale.domain[0])) * (high - low));
  const whole = medianTexts(series, (of) => of, ctx);
  if (!isWide(width)) {
    const left = textWidth('2020', fontSize) + 10;
    const right = width - widest([...whole.values()], true) - 12;
    const top = head + 26;
    const { slots, cuts, end } = slotsOf(years.toReversed(), (year) => broken.has(year + 1), top, 34, 20, 2);
    const words = [...cuts].map(([year, at]): Cut => ({ at, text: cutText(input, year + 1, ctx), words: null }));
    return { upright: false, slots, cuts: words, left, right, top, bottom: end, medians: whole, along: place(left, right) };
  }
  const gap = 14;
  const left = Math.max(widest(scale.ticks.map((v) => scale.tick(v))), widest([t.distribution.medianHead])) + 10;
  const size = Math.min(120, (width - left - broken.size * gap) / years.length);
  const { slots, cuts, end } = slotsOf(years, (year) => broken.has(year), left, size, gap, 3);
  const words = placeWords(series, input, cuts, left, end, ctx);
  const top = head + 12 + wordRow * Math.max(0, ...words.map((c) => (c.words?.row ?? -1) + 1));
  const bottom = top + Math.round(Math.min(380, width * 0.36));
  const fits = widest([...whole.values()], true) + 4 <= size;
  return { upright: true, slots, cuts: words, left, right: end, top, bottom, medians: fits ? whole : medianTexts(series, (of) => Math.max(0, of - 1), ctx), along: place(bottom, top) };
}
