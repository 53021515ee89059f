import { period } from '../period.ts';
import { measureAt } from '../series.ts';
import type { Indicator, PeriodId } from '../types.ts';
import { ratio } from './ratio.ts';

/** The calendar year that holds a whole period; null where it crosses New Year or has no date. */
export function yearOf(id: PeriodId): number | null {
  const { start, end, year } = period(id);
  return start !== null && start.slice(0, 4) === end!.slice(0, 4) ? year : null;
}

/**
 * A count for every `each` people of the same unit: each × count / people. `population` is the value of a population indicator in the
 * same year, in its own unit of measure (people or thousand people). Null where the population is 0; throws where the
 * indicator counts no people.
 */
export function perPeople(count: number, population: number, counted: Indicator, year: number, each: number): number | null {
  const { unit } = measureAt(counted, year);
  if (unit !== 'people' && unit !== 'thousand-people') throw new Error(`${counted.id} is measured in ${unit}; people are expected as a denominator`);
  return ratio(count, unit === 'people' ? population : 1000 * population, each);
}
