import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderIo, overlayIo, type Io } from '../../scripts/pipeline/io.ts';
import { paths } from '../../scripts/paths.ts';

export const fixtures = join(paths.root, 'tests', 'fixtures', 'pipeline');

/** One text of one file, replaced; it must stand there exactly once. */
export interface Edit {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

interface Case {
  /** What the case shows, in one sentence. */
  readonly about: string;
  readonly edits?: readonly Edit[];
  /** Files of the base that do not exist in the case. */
  readonly removed?: readonly string[];
}

const contents = (io: Io): Record<string, Uint8Array> => Object.fromEntries(io.list().map((path) => [path, io.read(path)]));

/** The units of data/ with the toy datasets of the base fixture over them. */
export function baseIo(): Io {
  const real = folderIo(paths.data);
  const units: Io = { list: () => real.list().filter((p) => p.startsWith('units/')), read: real.read };
  return overlayIo(units, contents(folderIo(join(fixtures, 'base', 'data'))));
}

/** A data folder with edits applied; throws where the text of an edit does not stand exactly once. */
export function editedIo(lower: Io, edits: readonly Edit[]): Io {
  const files: Record<string, string> = {};
  for (const { file, find, put } of edits) {
    const text = files[file] ?? new TextDecoder().decode(lower.read(file));
    const times = text.split(find).length - 1;
    if (times !== 1) throw new Error(`${file} holds ${JSON.stringify(find)} ${times} times, expected once`);
    files[file] = text.replace(find, () => put);
  }
  return overlayIo(lower, files);
}

/** Names of the cases whose folder begins with a word. */
export function caseNames(prefix: string): string[] {
  return readdirSync(fixtures).filter((name) => name.startsWith(prefix)).sort();
}

/** The case of a folder: what it is about, and the data folder it makes of the base. */
export function readCase(name: string): { about: string; io: Io } {
  const folder = join(fixtures, name);
  const { about, edits = [], removed = [] } = JSON.parse(readFileSync(join(folder, 'edits.json'), 'utf8')) as Case;
  const own = contents(folderIo(join(folder, 'data')));
  return { about, io: overlayIo(editedIo(baseIo(), edits), { ...own, ...Object.fromEntries(removed.map((path) => [path, null])) }) };
}

/**
 * The text a file is expected to hold. Written where it is missing or UPDATE_FIXTURES is set, but never where CI is set;
 * there a missing file throws.
 */
export function expectedText(path: string, actual: string, env: NodeJS.ProcessEnv = process.env): string {
  const missing = !existsSync(path);
  if (missing && env['CI']) throw new Error(`${path} is missing, and nothing is written where CI is set: run the tests locally and commit it`);
  if (missing || (env['UPDATE_FIXTURES'] && !env['CI'])) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  return readFileSync(path, 'utf8');
}
