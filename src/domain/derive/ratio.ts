/** scale × of / by; null where one is missing or the denominator is 0. Unit: that of scale (100 gives per cent). */
export function ratio(of: number | null, by: number | null, scale: number): number | null {
  return of === null || by === null || by === 0 ? null : (scale * of) / by;
}
