import type { Headline } from '../published.ts';
import { changesSupported, fallSupported, riseSupported } from './changes.ts';
import { dimensionsApart, groupMoved, highInMost, lowInMost, mostFell, mostRose, weakestDimension } from './dimensions.ts';
import { factsOf, type HeadlineInput } from './facts.ts';
import { findingsTheme, neverPublished, newestIsOld, sourcesDisagree } from './holdings.ts';
import type { Kind } from './kind.ts';
import { lateBelow, lateConcentration, lateInHundred, lateRange } from './late.ts';
import { leaderUncertain } from './leader.ts';
import { firstAboveMedian, firstBelowMedian } from './median.ts';
import { ministriesApart, overallChange, regionsApart } from './overall.ts';
import { daysRange, lateByMonth, onlineInHundred, paidInHundred, portalSumApart } from './portal.ts';
import { predecessorsApart } from './predecessors.ts';
import { longFall, longRise } from './runs.ts';
import { scoreHighLateHigh, weakestComponent, widestComponent } from './serviceIndex.ts';
import { largeShareFewLate, smallShareManyLate } from './shareAndCount.ts';
import { ranksApart, serviceScoreApart } from './twoIndices.ts';

/**
 * Every kind of sentence in order of importance:
 * 1. how many people wait past their day, and where they are; 2. where share and count tell two stories; 3. how long it takes and how
 * it is done; 4. what intervals carry, and what they do not; 5. where officials' figures and citizens' experience point apart;
 * 6. what point values did over the years, which no interval carries; 7. where a province stands among the others by point values;
 * 8. what publishers print for all together; 9. what the merger joined; 10. what inspections named; 11. what is missing, old or disputed.
 * Within a kind the largest case comes first.
 */
export const kinds: readonly Kind[] = [
  lateInHundred, lateConcentration, lateRange, lateBelow,
  smallShareManyLate, largeShareFewLate, scoreHighLateHigh,
  lateByMonth, daysRange, onlineInHundred, paidInHundred, weakestComponent, widestComponent,
  leaderUncertain, changesSupported, riseSupported, fallSupported,
  ranksApart, serviceScoreApart,
  longFall, longRise, firstBelowMedian, firstAboveMedian, mostFell, mostRose,
  groupMoved, lowInMost, highInMost, dimensionsApart, weakestDimension,
  overallChange, regionsApart, ministriesApart,
  predecessorsApart,
  findingsTheme,
  neverPublished, newestIsOld, sourcesDisagree, portalSumApart,
];

/** All sentences that hold for the figures, most important first. */
export function headlines(input: HeadlineInput): Headline[] {
  const facts = factsOf(input);
  return kinds.flatMap(({ kind, tell }) =>
    tell(facts).map(({ of, about = [], findings = [], indicator, values, evidence }) => ({ id: of === undefined ? kind : `${kind}.${of}`, kind, values, evidence, findings, about, indicator })),
  );
}
