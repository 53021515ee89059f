import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { heaviest, weigh } from './dist/budgets.ts';
import { checks } from './dist/checks.ts';
import { checkSite, diskFiles } from './dist/site.ts';
import { paths } from './paths.ts';
import { formatProblems } from './problem.ts';
import { normalBase } from './serve.ts';

/** How many problems of one check are printed before the rest is counted. */
const shown = 20;

/** Holds a built site against every check and prints what it found; true when all hold. */
export function checkDist(folder: string, base: string, withWeights: boolean): boolean {
  if (!existsSync(join(folder, 'index.html'))) {
    console.error(`checkDist: ${folder} holds no built site; run \`npm run build\` first`);
    return false;
  }
  const since = Date.now();
  const { site, problems } = checkSite(diskFiles(folder), base, checks);
  for (const [id, found] of problems) {
    if (!found.length) continue;
    console.error(formatProblems(found.slice(0, shown), 'dist/'));
    if (found.length > shown) console.error(`… and ${found.length - shown} more [${id}]`);
  }
  if (withWeights) {
    console.log('heaviest page of each kind: gzipped html+css+js, whole page uncompressed, fonts');
    for (const w of heaviest(weigh(site))) {
      const kilo = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(7);
      console.log(`${kilo(w.firstViewGzip)} kB ${kilo(w.wholeRaw)} kB ${kilo(w.fonts)} kB  /${w.page.address}`);
    }
  }
  const failed = [...problems.values()].filter((found) => found.length > 0).length;
  const seconds = ((Date.now() - since) / 1000).toFixed(1);
  console.log(`checks: ${checks.length - failed} of ${checks.length} hold over ${site.pages.size} pages (${seconds} s)`);
  return failed === 0;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { dir: { type: 'string', default: paths.dist }, weights: { type: 'boolean', default: false } } });
  if (!checkDist(resolve(values.dir), normalBase(process.env['BASE_PATH']), values.weights)) process.exit(1);
}
