import { isProvince } from '../unit.ts';
import { segments } from '../series.ts';
import { dimensionsOf } from './dimensions.ts';
import { keysOf, type Facts, type Held } from './facts.ts';
import type { Kind, Telling } from './kind.ts';

/** Fewest yearly steps one way that make a run. */
const fewest = 4;

/** The yearly values of a province's newest segment that end in `year`: no break and no missing year inside. */
export function newestSegment(facts: Facts, dimension: string, unit: string, year: string): readonly Held[] {
  const indicator = facts.indicator(dimension);
  const last = indicator ? segments(indicator, facts.series(dimension, unit)).at(-1) : undefined;
  return last?.at(-1)?.period === year ? (last as Held[]) : [];
}

function runs(facts: Facts, sign: 1 | -1): Telling[] {
  const provinces = facts.units.filter((u) => isProvince(u.id) && u.vintage === 'vn63');
  const found = provinces.flatMap((unit) => {
    const own = dimensionsOf(facts).flatMap(({ id }) => {
      const year = facts.fullYears(id, 'vn63').at(-1)?.period;
      const segment = year === undefined ? [] : newestSegment(facts, id, unit.id, year);
      let start = segment.length - 1;
      while (start > 0 && Math.sign(segment[start]!.value - segment[start - 1]!.value) === sign) start--;
      return segment.length - 1 - start >= fewest ? [segment.slice(start)] : [];
    });
    return own.sort((a, b) => b.length - a.length || change(b) - change(a)).slice(0, 1);
  });
  return found
    .sort((a, b) => b.length - a.length || change(b) - change(a))
    .map((cells): Telling => {
      const [first, last] = [cells[0]!, cells.at(-1)!];
      return {
        of: last.unit,
        indicator: last.indicator,
        values: { period: last.period, unit: last.unit, dimension: last.indicator, years: cells.length - 1, from: first.period, to: last.period, before: first.value, after: last.value },
        evidence: keysOf([last, first], cells),
        about: [last.unit],
      };
    });
}

const change = (cells: readonly Held[]): number => Math.abs(cells.at(-1)!.value - cells[0]!.value);

/** A dimension of a province that rose every year for four years or more, up to the newest one; longest first, one a province. */
export const longRise: Kind = { kind: 'long-rise', ordered: false, tell: (facts) => runs(facts, 1) };

/** The same for falls. */
export const longFall: Kind = { kind: 'long-fall', ordered: false, tell: (facts) => runs(facts, -1) };
