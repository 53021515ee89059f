import type { Indicator, Measure } from './types.ts';
import type { Cell } from './published.ts';
import { isPresent } from './status.ts';
import { period } from './period.ts';

/** The measure in force in a year; a period without a year takes the last one. Throws when the spans leave the year open. */
export function measureAt(indicator: Indicator, year: number | null): Measure {
  const found =
    year === null
      ? indicator.measures.at(-1)
      : indicator.measures.find((m) => (m.from === null || m.from <= year) && (m.to === null || year <= m.to));
  if (!found) throw new Error(`indicator ${indicator.id}: no measure is declared for ${year ?? 'undated'}`);
  return found;
}

/** Whether a break lies between two years: the first year of the later segment is the break's year. */
export function brokenBetween(indicator: Indicator, from: number, to: number): boolean {
  const [early, late] = from <= to ? [from, to] : [to, from];
  return indicator.breaks.some((b) => early < b.at && b.at <= late);
}

/**
 * Cuts the yearly cells of one unit into segments that a line may join: no break inside, no missing year inside, never two
 * units, so never two vintages. Cells of other period kinds and cells without a value are left out; order is by year.
 */
export function segments(indicator: Indicator, cells: readonly Cell[]): Cell[][] {
  const yearly = cells
    .filter((c) => isPresent(c.status) && c.value !== null && period(c.period).kind === 'year')
    .sort((a, b) => Number(a.period) - Number(b.period));
  const result: Cell[][] = [];
  for (const cell of yearly) {
    const before = result.at(-1)?.at(-1);
    const [from, to] = [Number(before?.period), Number(cell.period)];
    const joined = indicator.trend && before?.unit === cell.unit && to === from + 1 && !brokenBetween(indicator, from, to);
    if (joined) result.at(-1)!.push(cell);
    else result.push([cell]);
  }
  return result;
}
