import { parsePeriod } from '../../src/domain/period.ts';
import { errorAt, tidy, type Rule } from './rule.ts';

export const sumOfParts: Rule = {
  id: 'sum-of-parts',
  sentence: 'A total is the sum of its parts wherever all of them are held.',
  check: ({ model, observations, byKey }) => ({
    problems: model.checks.flatMap((check) => {
      if (check.rule !== 'sum-of-parts') return [];
      const except = new Set((check.except ?? []).map((e) => e.cell));
      return observations.flatMap((o) => {
        const year = parsePeriod(o.period)?.year ?? null;
        if (o.indicator !== check.total || o.value === null || year === null || year < (check.from ?? 0) || year > (check.to ?? 9999)) return [];
        const parts = check.parts.map((p) => byKey.get(`${p}|${o.unit}|${o.period}`)?.value ?? null);
        if (parts.includes(null)) return [];
        const sum = parts.reduce<number>((a, b) => a + b!, 0);
        const gap = Math.abs(sum - o.value);
        const excused = except.has(`${o.unit}|${o.period}`);
        if (gap <= check.tolerance && excused) return [errorAt('sum-of-parts', o, `${o.indicator} of ${o.unit} in ${o.period} agrees with its parts, but is declared to differ`, 'remove the exception')];
        if (gap <= check.tolerance || excused) return [];
        return [errorAt('sum-of-parts', o, `${o.indicator} of ${o.unit} in ${o.period} is ${o.value}, but its parts add up to ${tidy(sum)} (${check.parts.join(' + ')})`, 'one of the cells is misread, or a part is missing')];
      });
    }),
  }),
};
