import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkDist } from './checkDist.ts';
import { paths } from './paths.ts';
import { normalBase } from './serve.ts';
import { runStep, stepTable, type StepResult } from './step.ts';

export interface BuildOptions {
  /** Folder for the built site. */
  readonly out: string;
  /** Base path as `/` or `/a/b/`. */
  readonly base: string;
  /** Run the pipeline first; without it the published data of the last run are used. */
  readonly data: boolean;
  /** Hold the result against the checks of scripts/dist. */
  readonly check: boolean;
}

/** Data, engine, site, checks, in this order; stops at the first step that fails. */
export async function build(options: BuildOptions): Promise<readonly StepResult[]> {
  const steps: StepResult[] = [];
  const step = async (run: Promise<StepResult>): Promise<boolean> => {
    const result = await run;
    steps.push(result);
    return result.ok;
  };
  if (options.data && !(await step(runStep('data', ['node', 'scripts/data.ts'])))) return steps;
  if (!(await step(runStep('engine', ['node', 'scripts/engine/ship.ts'], { quiet: true })))) return steps;
  const astro = runStep(`site under ${options.base}`, ['astro', 'build', '--silent', '--outDir', options.out], { env: { BASE_PATH: options.base } });
  if (!(await step(astro)) || !options.check) return steps;
  const since = performance.now();
  const ok = checkDist(options.out, options.base, false);
  steps.push({ name: 'checks', ok, seconds: (performance.now() - since) / 1000, output: '' });
  return steps;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: paths.dist },
      'no-data': { type: 'boolean', default: false },
      'no-check': { type: 'boolean', default: false },
    },
  });
  const since = performance.now();
  const steps = await build({ out: resolve(values.out), base: normalBase(process.env['BASE_PATH']), data: !values['no-data'], check: !values['no-check'] });
  console.log(stepTable(steps, (performance.now() - since) / 1000));
  const failed = steps.find((s) => !s.ok);
  if (failed) {
    console.error(`build: step "${failed.name}" failed; its lines are above`);
    process.exit(1);
  }
}
