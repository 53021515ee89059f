import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { paths } from '../../scripts/paths.ts';
import { folderIo } from '../../scripts/pipeline/io.ts';
import { run } from '../../scripts/pipeline/run.ts';
import { formatProblems } from '../../scripts/problem.ts';

/** Runs the whole pipeline over data/ and writes what it publishes into a folder of its own. */
export async function publishReal() {
  const since = performance.now();
  const { checked, files } = await run(folderIo(paths.data));
  const seconds = (performance.now() - since) / 1000;
  if (!files) throw new Error(`data/ has errors:\n${formatProblems(checked.problems.filter((p) => p.severity === 'error'))}`);
  const folder = mkdtempSync(join(tmpdir(), 'dung-hen-published-'));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return { checked, files, folder, seconds };
}

export const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
