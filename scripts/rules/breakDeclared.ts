import { error } from '../problem.ts';
import type { Rule } from './rule.ts';

export const breakDeclared: Rule = {
  id: 'break-declared',
  sentence: 'Where the scale of an indicator changes, a break of its series is declared at that year.',
  check: ({ model }) => ({
    problems: model.indicators.flatMap((i) =>
      i.measures
        .slice(1)
        .filter((m, n) => {
          const before = i.measures[n]!;
          return (m.min !== before.min || m.max !== before.max || m.unit !== before.unit) && i.rankOf === null && !i.breaks.some((b) => b.at === m.from);
        })
        .map((m) => error('break-declared', { file: `datasets/${i.dataset}/dataset.yaml`, line: model.lineOfIndicator(i.id, 'measure') }, `${i.id} changes its scale in ${m.from} without a break there, expected one declared`, `add {at: ${m.from}, why: …} to its breaks`)),
    ),
  }),
};
