import { errorAt, type Rule } from './rule.ts';
import { comparableRanks } from './ranks.ts';

export const rankUnique: Rule = {
  id: 'rank-unique',
  sentence: 'Two units do not hold the same published rank, unless their scores are equal or a ruling says so.',
  check: (input) => ({
    problems: comparableRanks(input).flatMap(({ ranks, scoreOf }) => {
      const seen = new Map<number, (typeof ranks)[number]>();
      return ranks.flatMap((o) => {
        const other = seen.get(o.value!);
        seen.set(o.value!, o);
        if (!other || (o.ruling !== null && other.ruling !== null)) return [];
        const [a, b] = [scoreOf(o), scoreOf(other)];
        if (a !== null && b !== null && a === b) return [];
        return [errorAt('rank-unique', o, `${o.unit} and ${other.unit} are both ranked ${o.value} in ${o.indicator} of ${o.period}: ${o.claims[0]!.source} against ${other.claims[0]!.source} (${other.claims[0]!.file}:${other.claims[0]!.line})`, 'decide in conflicts.yaml, with a reason')];
      });
    }),
  }),
};
