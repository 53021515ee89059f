import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the pipeline needs of a disk; tests give one made of values. Paths use forward slashes below the root. */
export interface Io {
  /** All files below the data folder, sorted. */
  list(): string[];
  read(path: string): Uint8Array;
}

/** The data folder on disk. */
export function folderIo(folder: string): Io {
  return {
    list: () =>
      existsSync(folder)
        ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
            .map((p) => p.replaceAll('\\', '/'))
            .filter((p) => statSync(join(folder, p)).isFile())
            .sort()
        : [],
    read: (path) => readFileSync(join(folder, path)),
  };
}

/** A data folder that lies over another: its files replace or add to the lower ones, null removes one. */
export function overlayIo(lower: Io, files: Readonly<Record<string, Uint8Array | string | null>>): Io {
  const bytes = (content: Uint8Array | string): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return {
    list: () => [...new Set([...lower.list(), ...Object.keys(files)])].filter((p) => files[p] !== null).sort(),
    read: (path) => {
      const content = files[path];
      return content === undefined || content === null ? lower.read(path) : bytes(content);
    },
  };
}

/**
 * Puts a set of files in place of a folder in one step: written beside it, `last` after all others, then swapped in. When
 * anything throws, the old folder stays as it was, and one left aside by a run that was stopped between the two comes back.
 */
export function replaceFolder(folder: string, files: ReadonlyMap<string, Uint8Array>, last: string): void {
  const fresh = `${folder}.new`;
  const old = `${folder}.old`;
  if (!existsSync(folder) && existsSync(old)) renameSync(old, folder);
  rmSync(fresh, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
  const write = (path: string): void => {
    const content = files.get(path);
    if (!content) throw new Error(`${folder}: the set of files holds no ${path}`);
    const target = join(fresh, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  };
  for (const path of files.keys()) if (path !== last) write(path);
  write(last);
  if (existsSync(folder)) renameSync(folder, old);
  try {
    renameSync(fresh, folder);
  } catch (e) {
    if (existsSync(old)) renameSync(old, folder);
    throw e;
  }
  rmSync(old, { recursive: true, force: true });
}
