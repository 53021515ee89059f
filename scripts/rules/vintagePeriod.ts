import { firstDayOf34, lastDayOf63 } from '../../src/domain/unit.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import { errorAt, type Rule } from './rule.ts';

export const vintagePeriod: Rule = {
  id: 'vintage-period',
  sentence: 'A unit of the 63 has no figure for a period after 30 June 2025, and one of the 34 none for a period before 1 July 2025; only values we add up ourselves cross that day.',
  check: ({ model, observations }) => ({
    problems: observations.flatMap((o) => {
      const vintage = model.units.byId.get(o.unit)?.vintage;
      const period = parsePeriod(o.period);
      if (!vintage || !period?.start || !period.end) return [];
      const wrong = vintage === 'vn63' ? period.start > lastDayOf63 : period.end < firstDayOf34;
      return wrong ? [errorAt('vintage-period', o, `${o.unit} has a figure for ${o.period}, when ${vintage === 'vn63' ? 'it no longer existed' : 'it did not exist yet'}`, 'is the row of the other system of provinces?')] : [];
    }),
  }),
};
