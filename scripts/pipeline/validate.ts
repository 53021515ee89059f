import type { Observation } from '../../src/domain/types.ts';
import type { Model } from './model.ts';
import { keyOf } from './model.ts';
import { rules } from '../rules/all.ts';
import type { Problem } from '../problem.ts';

/**
 * Runs every rule over everything; annotations of identity rules come back beside the observations they touch. An observation
 * that one rule refused is kept from the rules after it, so that one wrong cell is one problem.
 */
export function validate(model: Model, observations: readonly Observation[]): { output: Observation[]; problems: Problem[] } {
  const byKey = new Map(observations.map((o) => [keyOf(o), o]));
  const problems: Problem[] = [];
  const annotations = new Map<string, Observation['annotations'][number][]>();
  for (const rule of rules) {
    const found = rule.check({ model, observations: [...byKey.values()], byKey });
    problems.push(...found.problems);
    for (const p of found.problems) if (p.key !== undefined) byKey.delete(p.key);
    for (const a of found.annotations ?? []) annotations.set(a.key, [...(annotations.get(a.key) ?? []), a.text]);
  }
  return { output: observations.map((o) => (annotations.has(keyOf(o)) ? { ...o, annotations: annotations.get(keyOf(o))! } : o)), problems };
}
