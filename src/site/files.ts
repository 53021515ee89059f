import type { Manifest } from '../domain/published.ts';

export type PublishedFile = Manifest['files'][number];

/** The published files by what a reader looks for; the manifest itself is added because it cannot list itself. */
export interface FileGroups {
  readonly whole: readonly PublishedFile[];
  readonly byDataset: readonly PublishedFile[];
  readonly byIndicator: readonly PublishedFile[];
}

const order = ['observations.csv', 'observations.parquet', 'dung-hen.duckdb', 'dung-hen.duckdb.gz', 'datapackage.json'];
const place = (path: string): number => (order.indexOf(path) + 1 || order.length + 1);

/** Sorts the files of a manifest into groups; tables come before descriptions. */
export function fileGroups(manifest: Manifest): FileGroups {
  const inFolder = (folder: string) => manifest.files.filter((f) => f.path.startsWith(`${folder}/`));
  const whole = manifest.files.filter((f) => !f.path.includes('/')).sort((a, b) => place(a.path) - place(b.path) || (a.path < b.path ? -1 : 1));
  return { whole, byDataset: inFolder('datasets'), byIndicator: inFolder('indicators') };
}

/** The files of one dataset: `datasets/<id>.csv` and `datasets/<id>.<table>.csv`. */
export function filesOfDataset(manifest: Manifest, dataset: string): readonly PublishedFile[] {
  return manifest.files.filter((f) => f.path === `datasets/${dataset}.csv` || (f.path.startsWith(`datasets/${dataset}.`) && f.path.endsWith('.csv')));
}
