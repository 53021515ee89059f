import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/paths.ts';
import { readPng, writePng } from './png.ts';
import type { Taken } from './take.ts';

/** Where the pictures are committed, and where those that differ are left for the eye. */
export const folders = { kept: join(root, 'tests', 'visual', 'kept'), seen: join(root, 'tests', 'results', 'visual') } as const;

/** Writes picture and words; gives the bytes of the picture. */
export function keep(folder: string, name: string, { picture, words }: Taken): number {
  const png = writePng(picture);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), png);
  writeFileSync(join(folder, `${name}.txt`), words);
  return png.length;
}

/** What was kept under a name, or null. */
export function recall(name: string): Taken | null {
  const [png, txt] = [join(folders.kept, `${name}.png`), join(folders.kept, `${name}.txt`)];
  return existsSync(png) && existsSync(txt) ? { picture: readPng(readFileSync(png)), words: readFileSync(txt, 'utf8') } : null;
}
