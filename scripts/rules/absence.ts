import { isPresent } from '../../src/domain/status.ts';
import { errorAt, type Rule } from './rule.ts';

export const absence: Rule = {
  id: 'absence',
  sentence: 'A value that is absent says why, and a value that is present has a status that says so.',
  check: ({ observations }) => ({
    problems: observations
      .filter((o) => (o.value !== null) !== isPresent(o.status))
      .map((o) => errorAt('absence', o, `${o.indicator} of ${o.unit} in ${o.period} is ${o.value ?? 'absent'} with the status "${o.status}", expected a status that goes with ${o.value === null ? 'no value' : 'a value'}`, o.value === null ? 'map the status of the row to a reason of absence' : 'a row marked as absent must not carry a number')),
  }),
};
