import type { Coverage, Observation, Vintage } from '../types.ts';
import { isProvince, provinceCount, vintageOf } from '../unit.ts';
import { isPresent } from '../status.ts';

/**
 * Counts, for each indicator, vintage and period, the provinces with a value. Expected is the whole vintage less those for
 * which the publisher released nothing; full when every expected one is held and at least two thirds of the vintage are.
 */
export function coverageOf(observations: readonly Pick<Observation, 'indicator' | 'unit' | 'period' | 'status'>[]): Coverage[] {
  const counts = new Map<string, { indicator: string; vintage: Vintage; period: string; held: number; notPublished: number }>();
  for (const o of observations) {
    const vintage = isProvince(o.unit) ? vintageOf(o.unit) : null;
    if (!vintage) continue;
    const key = `${o.indicator}|${vintage}|${o.period}`;
    const count = counts.get(key) ?? { indicator: o.indicator, vintage, period: o.period, held: 0, notPublished: 0 };
    if (isPresent(o.status)) count.held++;
    else if (o.status === 'not-published' || o.status === 'not-surveyed') count.notPublished++;
    counts.set(key, count);
  }
  return [...counts.values()].map((c) => countedCoverage({ ...c, total: provinceCount[c.vintage] }));
}

/** The coverage that counts give: of a whole set, how many units have a value and for how many the publisher released nothing. */
export function countedCoverage(counts: Omit<Coverage, 'expected' | 'full'>): Coverage {
  const { total, ...rest } = counts;
  const expected = total - rest.notPublished;
  return { ...rest, expected, total, full: rest.held === expected && rest.held * 3 >= total * 2 };
}
