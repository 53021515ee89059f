import { quarters } from '../derive/quarter.ts';
import { period as parse } from '../period.ts';
import { measureAt } from '../series.ts';
import { isProvince, provinceCount, vintageOf } from '../unit.ts';
import { keysOf, type Facts, type FullSet, type Held } from './facts.ts';
import type { Kind, Telling } from './kind.ts';

const citizens = 'papi.total';

/** The newest year in which provinces have both a value of the other index and a full set of PAPI; with all values of that index. */
function newestBoth(facts: Facts, other: string): { readonly held: readonly Held[]; readonly set: FullSet } | null {
  const held = facts.cells(other).filter((c): c is Held => c.value !== null && isProvince(c.unit) && vintageOf(c.unit) === 'vn63' && parse(c.period).kind === 'year');
  const set = facts.fullYears(citizens, 'vn63').findLast((s) => held.some((c) => c.period === s.period));
  return set ? { held: held.filter((c) => c.period === set.period), set } : null;
}

/** A published rank within the first or last quarter where citizens' experience puts the province into the opposite one. Ranks are never made here: those of partial indices are the publisher's. */
export const ranksApart: Kind = {
  kind: 'ranks-apart',
  ordered: true,
  tell: (facts) =>
    ['par.total-rank', 'sipas.total-rank'].flatMap((other): Telling[] => {
      const [indicator, both] = [facts.indicator(other), newestBoth(facts, other)];
      if (!indicator || !both) return [];
      const groups = quarters(both.set.cells);
      return both.held.filter((rank) => rank.status === 'published').flatMap((rank): Telling[] => {
        const of = measureAt(indicator, Number(rank.period)).max;
        const [group, score] = [groups.get(rank.unit), both.set.cells.find((c) => c.unit === rank.unit)];
        if (!score || !of) return [];
        const side = rank.value <= of / 4 && group === 1 ? 'high' : rank.value > (of * 3) / 4 && group === 4 ? 'low' : null;
        if (side === null) return [];
        return [{
          of: `${other}.${rank.unit}`,
          indicator: other,
          values: { period: rank.period, unit: rank.unit, index: other === 'par.total-rank' ? 'par' : 'sipas', side, rank: rank.value, of, held: both.held.length, score: score.value, units: both.set.cells.length },
          evidence: keysOf([rank, score], both.set.cells),
          about: [rank.unit],
        }];
      });
    }),
};

/** Score of the service index from which it is called high; the scale ends at 100. */
const high = 80;

/** A high service score, computed from what offices send, where citizens' experience is in the lowest quarter; the service index covers some provinces only and is not ordered. */
export const serviceScoreApart: Kind = {
  kind: 'service-score-apart',
  ordered: true,
  tell(facts) {
    const both = newestBoth(facts, 'service-index.total');
    if (!both) return [];
    const groups = quarters(both.set.cells);
    return both.held.filter((c) => c.value >= high && groups.get(c.unit) === 1).sort((a, b) => b.value - a.value).map((score): Telling => {
      const papi = both.set.cells.find((c) => c.unit === score.unit)!;
      return {
        of: score.unit,
        indicator: score.indicator,
        values: { period: score.period, unit: score.unit, score: score.value, papi: papi.value, held: both.held.length, all: provinceCount.vn63, units: both.set.cells.length },
        evidence: keysOf([score, papi], both.set.cells),
        about: [score.unit],
      };
    });
  },
};
