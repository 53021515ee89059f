import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Every folder of the project, once. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const paths = {
  root,
  data: join(root, 'data'),
  published: join(root, 'public', 'data'),
  engine: join(root, 'public', 'engine'),
  dist: join(root, 'dist'),
} as const;
