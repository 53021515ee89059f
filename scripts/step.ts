import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './paths.ts';

export interface StepResult {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  /** What the command printed, when it was kept instead of shown. */
  readonly output: string;
}

export interface StepOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Keep the output and show it only when the command fails. */
  readonly quiet?: boolean;
}

/** Runs a program of node_modules/.bin or of the system from the root of the project, with node_modules/.bin first in PATH. */
export function runStep(name: string, command: readonly [string, ...string[]], options: StepOptions = {}): Promise<StepResult> {
  const since = performance.now();
  const [program, ...args] = command;
  const env = { ...process.env, PATH: [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter), ASTRO_TELEMETRY_DISABLED: '1', ...options.env };
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', options.quiet ? 'pipe' : 'inherit', options.quiet ? 'pipe' : 'inherit'], shell: process.platform === 'win32' });
    const kept: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => kept.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => kept.push(chunk));
    const end = (ok: boolean): void => {
      const output = Buffer.concat(kept).toString('utf8');
      if (!ok && output) console.error(output.trimEnd());
      done({ name, ok, seconds: (performance.now() - since) / 1000, output });
    };
    child.once('error', (problem) => {
      console.error(`${name}: ${problem.message}`);
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}

/** One line per step with its seconds, and the sum. */
export function stepTable(steps: readonly Pick<StepResult, 'name' | 'seconds' | 'ok'>[], total: number): string {
  const lines = [...steps.map((s) => ({ name: s.ok ? s.name : `${s.name} (failed)`, seconds: s.seconds })), { name: 'together', seconds: total }];
  const width = Math.max(...lines.map((l) => l.name.length));
  return lines.map((l) => `${l.name.padEnd(width)} ${l.seconds.toFixed(1).padStart(6)} s`).join('\n');
}
