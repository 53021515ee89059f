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

function options(): { check?: boolean; diff?: boolean; explain?: string; help?: boolean } {
  try {
    return parseArgs({ options: { check: { type: 'boolean' }, diff: { type: 'boolean' }, explain: { type: 'string' }, help: { type: 'boolean' } } }).values;
  } catch (e) {
    console.error(`${(e as Error).message}\n${usage}`);
    process.exit(2);
  }
}

const chosen = options();
if (chosen.help) {
  console.log(usage);
  process.exit(0);
}

const started = performance.now();
const io = folderIo(paths.data);
const fail = (text: string): never => {
  console.error(text);
  process.exit(1);
};

if (chosen.explain !== undefined) {
  const checked = check(io);
  if (hasErrors(checked.problems)) fail(formatProblems(checked.problems));
  const text = explain(checked, chosen.explain);
  const close = text === null ? nearestKey(checked, chosen.explain) : null;
  console.log(text ?? fail(`${chosen.explain}: no such observation, expected indicator|unit|period${close ? `\n    did you mean '${close}'?` : ''}`));
} else if (chosen.check) {
  const checked = check(io);
  if (checked.problems.length) console.error(formatProblems(checked.problems));
  console.log(formatCounts(checked.counts));
  if (hasErrors(checked.problems)) process.exit(1);
} else {
  const { checked, files } = await run(io);
  const warnings = checked.problems.filter((p) => p.severity === 'warning').length;
  const errors = checked.problems.length - warnings;
  if (checked.problems.length) console.error(formatProblems(checked.problems));
  if (!files) fail(`data: ${errors} error${errors === 1 ? '' : 's'}, nothing was published; public/data is as it was`);
  else if (chosen.diff) {
    const old = join(paths.published, 'observations.csv');
    console.log(formatDiff(diffObservations(existsSync(old) ? readFileSync(old, 'utf8') : '', new TextDecoder().decode(files.get('observations.csv')))));
  } else {
    replaceFolder(paths.published, files, manifestName);
    console.log(formatCounts(checked.counts));
    console.log(`data: ${files.size} files, release ${checked.model.release}, ${warnings} warning${warnings === 1 ? '' : 's'}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}
