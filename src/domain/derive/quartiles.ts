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

/** Quarter of a set, 1 the lowest values, 4 the highest. */
export type Quarter = 1 | 2 | 3 | 4;

/** The quarter a value of the set lies in; a quartile itself belongs to the outer quarter, the median to the upper half. */
export function quarterOf(value: number, { lower, median, upper }: Quartiles): Quarter {
  return value >= upper ? 4 : value <= lower ? 1 : value >= median ? 3 : 2;
}
