import type { Observation } from '../../src/domain/types.ts';
import type { RuleInput } from './rule.ts';

export interface RankList {
  readonly ranks: readonly Observation[];
  readonly scoreOf: (o: Observation) => number | null;
  readonly better: 'higher' | 'lower' | 'neither';
}

/** Published ranks grouped into lists that can be compared: one indicator, one period, units of one kind. */
export function comparableRanks({ model, observations, byKey }: RuleInput): RankList[] {
  const groups = new Map<string, Observation[]>();
  for (const o of observations) {
    const indicator = model.indicatorById.get(o.indicator);
    if (!indicator?.rankOf || o.value === null) continue;
    const unit = model.units.byId.get(o.unit);
    const key = `${o.indicator}|${o.period}|${unit?.kind}|${unit?.vintage}`;
    const list = groups.get(key);
    if (list) list.push(o);
    else groups.set(key, [o]);
  }
  return [...groups.values()].map((ranks) => {
    const score = model.indicatorById.get(ranks[0]!.indicator)!.rankOf!;
    return {
      ranks: [...ranks].sort((a, b) => a.value! - b.value!),
      scoreOf: (o) => byKey.get(`${score}|${o.unit}|${o.period}`)?.value ?? null,
      better: model.indicatorById.get(score)?.better ?? 'neither',
    };
  });
}
