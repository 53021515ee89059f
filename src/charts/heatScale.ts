import { median as middleOf } from '../domain/derive/quantile.ts';
import { quartiles } from '../domain/derive/quartiles.ts';
import type { Measure } from '../domain/types.ts';
import { number } from '../i18n/format.ts';
import { classesOf } from './classes.ts';
import { classTexts } from './classed.ts';
import type { ChartContext } from './contract.ts';
import { diverging, onDiverging, onSequential, sequential, spread } from './scales.ts';

/** What the colour of a cell says: its group among the units of its column, its distance from their median, or its value. */
export type HeatBy = 'quartile' | 'median' | 'value';

export interface HeatScale {
  readonly fills: readonly string[];
  readonly inks: readonly string[];
  /** What each class is, from the lowest. */
  readonly texts: readonly string[];
  /** Class of a value of a column, from 0. */
  of(column: number, value: number): number;
}

const printed = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/**
 * The pair of thresholds, one two or three times the other, that divides distances from the medians most evenly into five
 * classes, among round numbers as values are printed.
 */
function distances(apart: readonly number[], decimals: number): readonly [number, number] {
  const largest = Math.max(...apart.map(Math.abs), 10 ** -decimals);
  let best: { readonly pair: readonly [number, number]; readonly uneven: number } | null = null;
  for (let e = -decimals; 10 ** e <= largest; e++) {
    for (const m of [1, 2, 5]) {
      for (const times of [2, 3]) {
        const pair = [printed(m * 10 ** e, decimals), printed(m * times * 10 ** e, decimals)] as const;
        const part = (from: number, to: number): number => apart.filter((a) => Math.abs(a) >= from && Math.abs(a) < to).length / apart.length;
        const uneven = Math.abs(part(0, pair[0]) - 0.3) + Math.abs(part(pair[0], pair[1]) - 0.45) + Math.abs(part(pair[1], Infinity) - 0.25);
        if (!best || uneven < best.uneven) best = { pair, uneven };
      }
    }
  }
  return best?.pair ?? [10 ** -decimals, 2 * 10 ** -decimals];
}

/**
 * Colours of a heat map over the present values of its columns. Quartile groups and distances are those within a column;
 * values need one measure. Throws without a value.
 */
export function heatScale(by: HeatBy, columns: readonly (readonly number[])[], measure: Measure, ctx: ChartContext): HeatScale {
  const { t, locale } = ctx;
  if (columns.every((c) => c.length === 0)) throw new Error('heat map: there is no value to draw');
  if (by === 'value') {
    const classes = classesOf(columns.flat(), measure.decimals);
    const n = classes.counts.length;
    return { fills: spread(sequential, n), inks: spread(onSequential, n), texts: classTexts(classes, measure, ctx), of: (_, value) => classes.of(value) };
  }
  if (by === 'quartile') {
    const groups = columns.map((c) => (c.length ? quartiles(c) : null));
    const of = (column: number, value: number): number => [groups[column]!.lower, groups[column]!.median, groups[column]!.upper].filter((limit) => value > limit).length;
    return { fills: spread(sequential, 4), inks: spread(onSequential, 4), texts: [t.heat.lowest, t.heat.lower, t.heat.upper, t.heat.highest], of };
  }
  const middles = columns.map((c) => (c.length ? middleOf(c) : 0));
  const [near, far] = distances(columns.flatMap((c, i) => c.map((v) => v - middles[i]!)), measure.decimals);
  const say = (n: number): string => number(n, measure.decimals, locale);
  return {
    fills: diverging,
    inks: onDiverging,
    texts: [t.heat.farBelow(say(far)), t.heat.below(say(near), say(far)), t.heat.near(say(near)), t.heat.above(say(near), say(far)), t.heat.farAbove(say(far))],
    of: (column, value) => {
      const apart = printed(value - middles[column]!, 12);
      return 2 + Math.sign(apart) * (Math.abs(apart) >= far ? 2 : Math.abs(apart) >= near ? 1 : 0);
    },
  };
}
