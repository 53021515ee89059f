import { quantile } from './quantile.ts';

/** The five-number summary of a sample (Tukey 1977, Exploratory Data Analysis), in the unit of its values. */
export interface Quartiles {
  readonly count: number;
  readonly min: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly max: number;
}

/** Extremes, quartiles and median of a sample, by the quantile of this house (see quantile.ts). Throws on an empty sample. */
export function quartiles(values: readonly number[]): Quartiles {
  const at = (p: number): number => quantile(values, p);
  return { count: values.length, min: at(0), lower: at(0.25), median: at(0.5), upper: at(0.75), max: at(1) };
}
