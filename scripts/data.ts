import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { diffObservations, formatDiff } from './diff.ts';
import { explain, nearestKey } from './explain.ts';
import { paths } from './paths.ts';
import { formatCounts } from './pipeline/count.ts';
import { folderIo, replaceFolder } from './pipeline/io.ts';
import { manifestName } from './pipeline/publish.ts';
import { check, run } from './pipeline/run.ts';
import { formatProblems, hasErrors } from './problem.ts';

const usage = `npm run data [-- option]
  (nothing)        check data/ and publish it to public/data/
  --check          check only
  --diff           check, and say what would change against public/data/
  --explain KEY    the way of one cell back to file, line and source, for instance 'papi.d5|vn63:48|2023'`;

/** Folders of a run, and where its lines go. */
export interface DataRun {
  readonly data: string;
  readonly published: string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

const here: DataRun = { data: paths.data, published: paths.published, print: (text) => console.log(text), complain: (text) => console.error(text) };

const counted = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** The command line of the pipeline. Gives the exit code: 0, 1 where the data has errors or a key does not exist, 2 for an option that does not exist. */
export async function main(args: readonly string[], { data, published, print, complain }: DataRun = here): Promise<number> {
  let chosen: { check?: boolean; diff?: boolean; explain?: string; help?: boolean };
  try {
    chosen = parseArgs({ args: [...args], options: { check: { type: 'boolean' }, diff: { type: 'boolean' }, explain: { type: 'string' }, help: { type: 'boolean' } } }).values;
  } catch (e) {
    complain(`${(e as Error).message}\n${usage}`);
    return 2;
  }
  const started = performance.now();
  const io = folderIo(data);
  if (chosen.help) {
    print(usage);
    return 0;
  }
  if (chosen.explain !== undefined) {
    const checked = check(io);
    if (hasErrors(checked.problems)) {
      complain(formatProblems(checked.problems));
      return 1;
    }
    const text = explain(checked, chosen.explain);
    if (text !== null) {
      print(text);
      return 0;
    }
    const close = nearestKey(checked, chosen.explain);
    complain(`${chosen.explain}: no such observation, expected indicator|unit|period${close ? `\n    did you mean '${close}'?` : ''}`);
    return 1;
  }
  if (chosen.check) {
    const checked = check(io);
    if (checked.problems.length) complain(formatProblems(checked.problems));
    print(formatCounts(checked.counts));
    return hasErrors(checked.problems) ? 1 : 0;
  }
  const { checked, files } = await run(io);
  const warnings = checked.problems.filter((p) => p.severity === 'warning').length;
  if (checked.problems.length) complain(formatProblems(checked.problems));
  if (!files) {
    complain(`data: ${counted(checked.problems.length - warnings, 'error')}, nothing was published; public/data is as it was`);
    return 1;
  }
  if (chosen.diff) {
    const old = join(published, 'observations.csv');
    print(formatDiff(diffObservations(existsSync(old) ? readFileSync(old, 'utf8') : '', new TextDecoder().decode(files.get('observations.csv')))));
    return 0;
  }
  replaceFolder(published, files, manifestName);
  print(formatCounts(checked.counts));
  print(`data: ${counted(files.size, 'file')}, release ${checked.model.release}, ${counted(warnings, 'warning')}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return 0;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
