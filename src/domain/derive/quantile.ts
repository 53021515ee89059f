/**
 * Sample quantile by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996, the default of R and of
 * DuckDB's quantile_cont). `p` in 0…1; throws on an empty sample.
 */
export function quantile(values: readonly number[], p: number): number {
  if (values.length === 0) throw new Error('quantile: the sample is empty');
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  const high = Math.ceil(at);
  return sorted[low]! + (sorted[high]! - sorted[low]!) * (at - low);
}

/** The middle of a sample, see quantile. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
