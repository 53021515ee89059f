import { dimensionsOf } from './dimensions.ts';
import { keysOf, type Facts, type FullSet, type Held } from './facts.ts';
import type { Kind, Telling } from './kind.ts';
import { newestSegment } from './runs.ts';

/** Fewest years on one side before a crossing is worth a sentence. */
const fewest = 4;

interface Crossing {
  readonly cells: readonly Held[];
  readonly sets: readonly FullSet[];
}

/** Provinces that stand on the side `sign` of the median for the first time since the last break: longest stay on the other side first, one a province. */
function crossings(facts: Facts, sign: 1 | -1): Telling[] {
  const found = dimensionsOf(facts).flatMap(({ id }): Crossing[] => {
    const sets = facts.fullYears(id, 'vn63');
    const newest = sets.at(-1);
    return (newest?.cells ?? []).flatMap((c): Crossing[] => {
      const cells = newestSegment(facts, id, c.unit, newest!.period);
      const own = cells.flatMap((x) => sets.find((s) => s.period === x.period) ?? []);
      if (cells.length <= fewest || own.length !== cells.length) return [];
      const sides = cells.map((x, i) => Math.sign(x.value - own[i]!.median));
      return sides.at(-1) === sign && sides.slice(0, -1).every((s) => s !== sign) ? [{ cells, sets: own }] : [];
    });
  });
  const one = [...Map.groupBy(found, (f) => f.cells[0]!.unit).values()].map((of) => of.reduce((a, b) => (b.cells.length > a.cells.length ? b : a)));
  return one
    .sort((a, b) => b.cells.length - a.cells.length)
    .map(({ cells, sets }): Telling => {
      const last = cells.at(-1)!;
      return {
        of: last.unit,
        indicator: last.indicator,
        values: { period: last.period, unit: last.unit, dimension: last.indicator, value: last.value, median: sets.at(-1)!.median, since: cells[0]!.period, before: cells.length - 1 },
        evidence: keysOf([last], cells, ...[...sets].reverse().map((s) => s.cells)),
        about: [last.unit],
      };
    });
}

export const firstBelowMedian: Kind = { kind: 'first-below-median', ordered: true, tell: (facts) => crossings(facts, -1) };
export const firstAboveMedian: Kind = { kind: 'first-above-median', ordered: true, tell: (facts) => crossings(facts, 1) };
