import { errorAt, type Rule } from './rule.ts';

export const interval: Rule = {
  id: 'interval',
  sentence: 'A printed interval contains its value, and a standard error is positive.',
  check: ({ observations }) => ({
    problems: observations.flatMap((o) =>
      o.claims.flatMap((c) => {
        if (c.value === null) return [];
        const found = [];
        if (c.publishedLower !== null && c.publishedUpper !== null && !(c.publishedLower <= c.value + 1e-6 && c.value <= c.publishedUpper + 1e-6))
          found.push(errorAt('interval', { ...o, claims: [c] }, `${o.indicator} of ${o.unit} in ${o.period} is ${c.value}, outside its printed interval ${c.publishedLower} to ${c.publishedUpper}`, 'is a bound misread, or are the columns of the interval swapped?'));
        if (c.standardError !== null && !(c.standardError > 0))
          found.push(errorAt('interval', { ...o, claims: [c] }, `the standard error of ${o.indicator} of ${o.unit} in ${o.period} is ${Number.isNaN(c.standardError) ? 'the root of a negative variance' : c.standardError}, expected more than 0`, c.standardError === 0 ? 'a zero means that none was computed: correct it to empty, with a reason' : 'look the cell up at its source'));
        return found;
      }),
    ),
  }),
};
