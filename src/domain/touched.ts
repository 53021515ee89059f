import { comparePeriods } from './period.ts';
import type { Cell } from './published.ts';
import type { PeriodId, UnitId } from './types.ts';

/** A caveat on values that are shown together, and which of them it touches. */
export interface Touched {
  /** Id of the caveat. */
  readonly caveat: string;
  /** Number of values shown that it touches. */
  readonly values: number;
  /** True where it touches every value shown. */
  readonly all: boolean;
  /** The units it touches, where these are few and it touches everything shown of them; otherwise empty. */
  readonly units: readonly UnitId[];
  /** The indicators it touches, where these are few and it touches everything shown of them; otherwise empty. */
  readonly indicators: readonly string[];
  /** The periods of the values it touches, in order of time; empty where it touches every period shown in part. */
  readonly periods: readonly PeriodId[];
}

/** How many names are told before the periods say it shorter. */
const few = 2;

/** The names of a kind that a list touches, where they are few and everything shown of them is in it. */
function wholeOf(touched: readonly Cell[], shown: readonly Cell[], name: (c: Cell) => string): string[] {
  const [own, all] = [Map.groupBy(touched, name), Map.groupBy(shown, name)];
  return own.size <= few && own.size < all.size && [...own].every(([key, of]) => of.length === all.get(key)!.length) ? [...own.keys()] : [];
}

/** The caveats on the values of a list, present or withheld by a ruling, the one that touches most first, ties by id. */
export function touchedBy(cells: readonly Cell[]): Touched[] {
  const present = [...new Set(cells)].filter((c) => c.value !== null || c.ruling !== null);
  const byCaveat = Map.groupBy(present.flatMap((cell) => cell.caveats.map((caveat) => ({ caveat, cell }))), (x) => x.caveat);
  const shown = new Set(present.map((c) => c.period)).size;
  return [...byCaveat]
    .map(([caveat, list]): Touched => {
      const touched = list.map((x) => x.cell);
      const periods = [...new Set(touched.map((c) => c.period))].sort(comparePeriods);
      return {
        caveat,
        values: touched.length,
        all: touched.length === present.length,
        units: wholeOf(touched, present, (c) => c.unit),
        indicators: wholeOf(touched, present, (c) => c.indicator),
        periods: periods.length < shown ? periods : [],
      };
    })
    .sort((a, b) => b.values - a.values || (a.caveat < b.caveat ? -1 : 1));
}

/** The letters a reader meets the caveats of a table by: a … z, then aa. */
export const letterOf = (at: number): string => (at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(97 + (at % 26));

/** Years that follow each other as one span: 2020, 2021, 2024 → 2020–2021, 2024; periods of other kinds stay as they are. */
export function spansOf(periods: readonly PeriodId[]): string[] {
  const spans: { first: string; last: string }[] = [];
  for (const p of periods) {
    const open = spans.at(-1);
    if (open && /^\d{4}$/.test(p) && Number(open.last) + 1 === Number(p)) open.last = p;
    else spans.push({ first: p, last: p });
  }
  return spans.map(({ first, last }) => (first === last ? first : `${first}–${last}`));
}
