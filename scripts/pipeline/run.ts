import { peersFile } from '../../src/domain/derive/peers.ts';
import type { DatasetCount } from '../../src/domain/published.ts';
import { correct, type Corrected } from './correct.ts';
import { countDatasets } from './count.ts';
import { derive, type Derived } from './derive.ts';
import type { Io } from './io.ts';
import type { Model } from './model.ts';
import { normalise } from './normalise.ts';
import { publish } from './publish.ts';
import { read } from './read.ts';
import { resolve, type Resolved } from './resolve.ts';
import { validate } from './validate.ts';
import { hasErrors, type Problem } from '../problem.ts';

export interface Checked {
  readonly problems: readonly Problem[];
  readonly model: Model;
  readonly corrected: Corrected;
  readonly resolved: Resolved;
  readonly derived: Derived;
  readonly counts: readonly DatasetCount[];
}

/** Raw source ids a declared ratio is limited to, as ids of the house. */
function ratioSources(corrected: Corrected): Map<string, readonly string[]> {
  const only = new Map<string, readonly string[]>();
  for (const { descriptor } of corrected.raw.datasets)
    for (const i of descriptor.indicators) if (i.ratio?.only) only.set(i.id, i.ratio.only.map((s) => `${descriptor.id}.${s}`));
  return only;
}

/**
 * The order of the kitchen: read → correct → normalise → resolve → validate → derive. Problems of all steps come together;
 * `derived` is empty while an error stands.
 */
export function check(io: Io): Checked {
  const raw = read(io);
  const corrected = correct(raw.output);
  const normal = normalise(corrected.output);
  const resolved = resolve(normal.output);
  const valid = validate(normal.output, resolved.output.observations);
  const problems = [...raw.problems, ...corrected.problems, ...normal.problems, ...resolved.problems, ...valid.problems];
  const empty: Derived = { observations: [], cells: new Map(), coverage: [], ranks: new Map(), headlines: [], peers: peersFile([], []) };
  const derived = hasErrors(problems) ? empty : derive(normal.output, valid.output, ratioSources(corrected.output), resolved.output.rulings);
  const final = { ...resolved.output, observations: valid.output };
  return { problems, model: normal.output, corrected: corrected.output, resolved: final, derived, counts: countDatasets(normal.output, final, derived) };
}

/** Checks and, when no error stands, gives every published file as bytes; null otherwise. */
export async function run(io: Io): Promise<{ checked: Checked; files: Map<string, Uint8Array> | null }> {
  const checked = check(io);
  if (hasErrors(checked.problems)) return { checked, files: null };
  const files = await publish(checked.model, checked.resolved, checked.derived, checked.corrected.corrections, checked.counts, checked.corrected.raw.inputs);
  return { checked, files };
}
