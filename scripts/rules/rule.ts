import type { Observation, Text } from '../../src/domain/types.ts';
import { keyOf, type Model } from '../pipeline/model.ts';
import { error, warning, type Problem } from '../problem.ts';

export interface RuleInput {
  readonly model: Model;
  readonly observations: readonly Observation[];
  readonly byKey: ReadonlyMap<string, Observation>;
}

export interface Annotation {
  readonly key: string;
  readonly text: Text;
}

/** One rule over everything. Its sentence stands in data/README.md; a fixture tests/fixtures/pipeline/fail-<id> must fail by it. */
export interface Rule {
  readonly id: string;
  readonly sentence: string;
  check(input: RuleInput): { problems: Problem[]; annotations?: Annotation[] };
}

/** An error at the first claim of an observation. */
export function errorAt(id: string, o: Observation, message: string, hint: string | null = null): Problem {
  return { ...error(id, o.claims[0] ?? { file: '' }, message, hint), key: keyOf(o) };
}

/** A warning at the first claim of an observation. */
export function warningAt(id: string, o: Observation, message: string, hint: string | null = null): Problem {
  return warning(id, o.claims[0] ?? { file: '' }, message, hint);
}

/** Rounds away binary noise before a number is printed in a message. */
export const tidy = (x: number): string => String(Number(x.toPrecision(10)));
