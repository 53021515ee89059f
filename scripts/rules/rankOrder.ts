import { errorAt, type Rule } from './rule.ts';
import { comparableRanks } from './ranks.ts';

export const rankOrder: Rule = {
  id: 'rank-order',
  sentence: 'Published ranks follow the scores they order, unless a ruling says so.',
  check: (input) => ({
    problems: comparableRanks(input).flatMap(({ ranks, scoreOf, better }) => {
      if (better === 'neither') return [];
      const scored = ranks.map((o) => ({ o, score: scoreOf(o), excused: o.ruling !== null || input.byKey.get(`${input.model.indicatorById.get(o.indicator)!.rankOf}|${o.unit}|${o.period}`)?.ruling != null })).filter((x) => x.score !== null && !x.excused);
      return scored.slice(1).flatMap((x, i) => {
        const before = scored[i]!;
        const wrong = better === 'higher' ? x.score! > before.score! : x.score! < before.score!;
        if (!wrong || x.o.value === before.o.value) return [];
        return [errorAt('rank-order', x.o, `${x.o.unit} has rank ${x.o.value} with ${x.score}, but ${before.o.unit} has rank ${before.o.value} with ${before.score} (${x.o.indicator}, ${x.o.period})`, 'one of the four cells is misread; if the sources really disagree, decide in conflicts.yaml')];
      });
    }),
  }),
};
