import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { root } from './paths.ts';
import { runStep, stepTable, type StepResult } from './step.ts';

/** Tests of one step. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What is read of a report of vitest's json reporter. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[];
}

/** Counts a report; a file that could not even be loaded is one failure. A missing report is one failure. */
export function countReport(report: Report | null, ok: boolean): Count {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const unloaded = report.testResults.filter((f) => f.status === 'failed' && !f.assertionResults.some((a) => a.status === 'failed')).length;
  const failed = report.numFailedTests + unloaded;
  return { passed: report.numPassedTests, failed: failed === 0 && !ok ? 1 : failed, skipped: report.numPendingTests };
}

/** The last line of a test run: `N passed, N failed`, and the skipped where there are any. */
export function closingLine(counts: readonly Count[]): string {
  const sum = (key: keyof Count): number => counts.reduce((total, c) => total + c[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') ? `, ${sum('skipped')} skipped` : ''}`;
}

const results = join(root, 'tests', 'results');
const sites = [
  { dist: join(root, '.cache', 'sites', 'root'), base: '/' },
  { dist: join(root, '.cache', 'sites', 'below'), base: '/a/b/' },
] as const;

async function main(): Promise<boolean> {
  const since = performance.now();
  const steps: (StepResult & { readonly count: Count })[] = [];
  const note = (result: StepResult, count: Count): boolean => {
    steps.push({ ...result, count });
    console.log(`${result.name}: ${closingLine([count])} (${result.seconds.toFixed(1)} s)`);
    return count.failed === 0;
  };
  const single = (result: StepResult): boolean => note(result, { passed: result.ok ? 1 : 0, failed: result.ok ? 0 : 1, skipped: 0 });
  const vitest = async (name: string, projects: readonly string[], env: Record<string, string> = {}): Promise<boolean> => {
    const file = join(results, `${projects.join('-')}.json`);
    const named = projects.flatMap((p) => ['--project', p]);
    const result = await runStep(name, ['vitest', 'run', '--config', 'tests/vitest.config.ts', ...named, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], { quiet: true, env });
    return note(result, countReport(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : null, result.ok));
  };
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });

  await Promise.all([runStep('types', ['npm', 'run', '--silent', 'check:types'], { quiet: true }).then(single), vitest('unit and house', ['unit'])]);
  if (single(await runStep('pipeline', ['node', 'scripts/data.ts'], { quiet: true }))) {
    const data = vitest('data', ['data']);
    const built = [];
    for (const site of sites) {
      rmSync(site.dist, { recursive: true, force: true });
      const result = (await build({ out: site.dist, base: site.base, data: false, check: false })).at(-1);
      if (single(result!)) built.push(site);
    }
    await data;
    const env = { SITES: JSON.stringify(built) };
    if (built.length) {
      await vitest('checks of the built sites', ['dist'], env);
      await vitest('browser', ['e2e'], env);
      await vitest('pictures', ['visual'], env);
    }
  }
  const counts = steps.map((s) => s.count);
  console.log(`\n${stepTable(steps.map((s) => ({ ...s, ok: s.count.failed === 0 })), (performance.now() - since) / 1000)}\n`);
  console.log(closingLine(counts));
  return counts.every((c) => c.failed === 0);
}

if (import.meta.main) process.exitCode = (await main()) ? 0 : 1;
