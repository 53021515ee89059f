import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { engineExports, engineFile, enginePath } from '../../src/domain/engineFile.ts';
import { paths } from '../paths.ts';
import { trim } from './trim.ts';

/** The engine as its package carries it. */
export const packagedEngine = (): string => createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');

/** The engine as the site ships it, before compression. Throws when it is not the one that engineFile describes. */
export function shippedEngine(): Uint8Array {
  const { bytes } = trim(readFileSync(packagedEngine()), (name) => (engineExports as readonly string[]).includes(name));
  const digits = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  if (digits !== engineFile.sha256 || bytes.length !== engineFile.bytes) {
    throw new Error(`engine: the trimmed engine has sha256 ${digits} and ${bytes.length} bytes, src/domain/engineFile.ts says ${engineFile.sha256} and ${engineFile.bytes}; write the new figures there`);
  }
  return bytes;
}

/** Puts the compressed engine into a folder and takes older ones out of it. One that stands there already is left alone, since its name says what is in it. */
export function shipEngine(folder: string): { readonly path: string; readonly written: boolean } {
  const name = basename(enginePath);
  const path = join(folder, name);
  mkdirSync(folder, { recursive: true });
  for (const other of readdirSync(folder)) if (other !== name) rmSync(join(folder, other), { recursive: true, force: true });
  if (existsSync(path) && statSync(path).size > 0) return { path, written: false };
  writeFileSync(`${path}.new`, gzipSync(shippedEngine(), { level: 9 }));
  renameSync(`${path}.new`, path);
  return { path, written: true };
}

if (import.meta.main) {
  const { path, written } = shipEngine(paths.engine);
  console.log(`engine: ${basename(path)}, ${(statSync(path).size / 1e6).toFixed(2)} MB${written ? '' : ', as it was'}`);
}
