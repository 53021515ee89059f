import { measureAt } from '../../src/domain/series.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import { errorAt, type Rule } from './rule.ts';

export const range: Rule = {
  id: 'range',
  sentence: 'A value lies inside the range its indicator has in that span of years.',
  check: ({ model, observations }) => ({
    problems: observations.flatMap((o) => {
      const indicator = model.indicatorById.get(o.indicator);
      if (!indicator || o.value === null) return [];
      const { min, max } = measureAt(indicator, parsePeriod(o.period)?.year ?? null);
      if ((min === null || o.value >= min - 1e-9) && (max === null || o.value <= max + 1e-9)) return [];
      const hint = o.value === 0 ? 'a zero in an official index file often means "no data": write it as not published' : 'is a decimal mark lost, or did the scale change? A new scale needs a new span of years and a break';
      return [errorAt('range', o, `${o.indicator} of ${o.unit} in ${o.period} is ${o.value}, expected ${min ?? '−∞'} to ${max ?? '∞'}`, hint)];
    }),
  }),
};
