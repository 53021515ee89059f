import { textWidth } from './textWidth.ts';
import { fontSize } from './theme.ts';

/** The years to write under an axis `width` pixels wide: as many as fit, counted back from the last. */
export function yearTicks(first: number, last: number, width: number): number[] {
  const step = Math.ceil(((textWidth('2020', fontSize) + 10) * (last - first + 1)) / width);
  const years: number[] = [];
  for (let year = last; year >= first; year -= step) years.unshift(year);
  return years;
}
