import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root } from '../../scripts/paths.ts';

/** One file of the project's own code. */
export interface SourceFile {
  /** `src/site/links.ts` */
  readonly path: string;
  readonly text: string;
}

/** The code below the given folders: .ts, .mjs and .astro. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|mjs|astro)$/.test(name))
      .map((name) => `${folder}/${name.replaceAll(sep, '/')}`)
      .sort()
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  );
}
