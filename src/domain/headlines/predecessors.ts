import { supportedAmong } from '../derive/supportedAmong.ts';
import { keysOf, type Facts, type Held } from './facts.ts';
import type { Kind, Telling } from './kind.ts';

const id = 'papi.total';

/** The former provinces of a unit of today with values that carry intervals, in the newest such year, highest first. */
function formerScores(facts: Facts): readonly (readonly [string, readonly Held[]])[] {
  const set = facts.fullYears(id, 'vn63').findLast((s) => s.cells.some((c) => c.interval !== null));
  const merged = facts.units.filter((u) => u.kind === 'province' && u.vintage === 'vn34' && u.predecessors.length > 1);
  return merged.map((u) => [u.id, u.predecessors.flatMap((p) => set?.cells.filter((c) => c.unit === p && c.interval !== null) ?? []).sort((a, b) => b.value - a.value)] as const);
}

/** Provinces of today whose former provinces differ beyond the margin of error, all pairs looked at together; survey scores are set side by side, never averaged. */
export const predecessorsApart: Kind = {
  kind: 'predecessors-apart',
  ordered: true,
  tell(facts) {
    const all = formerScores(facts).filter(([, cells]) => cells.length > 1);
    const pairs = all.reduce((n, [, cells]) => n + (cells.length * (cells.length - 1)) / 2, 0);
    return all
      .flatMap(([unit, cells]) => {
        const [high, low] = [cells[0]!, cells.at(-1)!];
        return supportedAmong(high, low, pairs) === true ? [{ unit, high, low, held: cells.length }] : [];
      })
      .sort((a, b) => b.high.value - b.low.value - (a.high.value - a.low.value))
      .map(({ unit, high, low, held }): Telling => ({
        of: unit,
        indicator: id,
        values: { period: high.period, unit, high: high.unit, highScore: high.value, low: low.unit, lowScore: low.value, gap: high.value - low.value, held, former: facts.unit(unit)!.predecessors.length, pairs },
        evidence: keysOf([high, low]),
        about: [unit],
      }));
  },
};
