import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Io } from './io.ts';
import { readTable, type Row, type Table } from './readTable.ts';
import { readYaml } from './readYaml.ts';
import { conflicts, corrections, descriptor, release, type DeclaredConflict, type DeclaredCorrection, type Descriptor, type ReferenceFile, type ValuesFile } from '../schema/descriptor.ts';
import { findingColumns, noteColumns, sourceColumns, themeColumns, unitFiles, type UnitFile } from '../schema/units.ts';
import { error, type Problem } from '../problem.ts';

export interface RawDataset {
  readonly folder: string;
  readonly descriptor: Descriptor;
  readonly sources: Table | null;
  readonly notes: Table | null;
  readonly tables: ReadonlyMap<string, Table>;
  readonly corrections: readonly DeclaredCorrection[];
  readonly conflicts: readonly DeclaredConflict[];
  /** True where a file of the dataset could not be read: later steps then do not blame its consequences. */
  readonly damaged: boolean;
}

export interface Raw {
  readonly release: string;
  readonly title: string;
  readonly units: Readonly<Record<UnitFile, Table | null>>;
  readonly unitSources: Table | null;
  readonly themes: Table | null;
  readonly datasets: readonly RawDataset[];
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
}

/** Every column a values file must have, from its descriptor. */
export function declaredColumns(file: ValuesFile, vintage: Descriptor['vintage']): string[] {
  const found = new Set<string>();
  const add = (name: string | undefined): void => {
    if (name !== undefined) found.add(name);
  };
  const { columns } = file;
  add(columns.unit.column);
  add(columns.unit.code);
  add(columns.unit.kind?.column);
  add(columns.unit.tier);
  add(columns.unit.sector);
  if ('column' in columns.period) add(columns.period.column);
  if ('column' in columns.source) {
    add(columns.source.column);
    add(columns.source.also);
  }
  add(columns.note);
  columns.ignore?.forEach(add);
  const system = file.vintage ?? vintage;
  if (typeof system === 'object') add(system.column);
  for (const value of file.values) {
    add(value.column);
    for (const part of [value.indicator, value.status, value.basis, value.measureUnit]) if (typeof part === 'object') add(part.column);
    add(value.measureMax);
    Object.values(value.interval ?? {}).forEach(add);
  }
  return [...found];
}

function columnsOf(file: Descriptor['files'][number], vintage: Descriptor['vintage']): string[] {
  if (file.layout === 'findings') return [...findingColumns];
  return file.layout === 'reference' ? Object.keys((file as ReferenceFile).columns) : declaredColumns(file as ValuesFile, vintage);
}

/** Reads everything below the data folder and keeps file and line of each row. The only step that opens the data folder. */
export function read(io: Io): { output: Raw; problems: Problem[] } {
  const problems: Problem[] = [];
  const inputs: { path: string; sha256: string }[] = [];
  const present = io.list().filter((p) => /\.(csv|ya?ml)$/i.test(p));
  const bytes = new Map<string, Uint8Array>();
  for (const path of present) {
    const content = io.read(path);
    bytes.set(path, content);
    inputs.push({ path, sha256: createHash('sha256').update(content).digest('hex') });
  }
  const used = new Set<string>();
  const fetch = (path: string, needed: string | null): Uint8Array | null => {
    const content = bytes.get(path);
    if (content) {
      used.add(path);
      return content;
    }
    if (needed !== null) problems.push(error('file-missing', { file: needed }, `${path} does not exist, but ${needed} needs it`, 'restore the file or remove it from the descriptor'));
    return null;
  };
  const table = (path: string, expected: readonly string[], needed: string | null): Table | null => {
    const content = fetch(path, needed);
    return content ? readTable(path, content, expected, problems) : null;
  };

  const units = Object.fromEntries(
    (Object.keys(unitFiles) as UnitFile[]).map((name) => [name, table(`units/${name}`, unitFiles[name], 'units')]),
  ) as Record<UnitFile, Table | null>;
  const unitSources = table('units/sources.csv', sourceColumns, null);
  const themes = table('themes.csv', themeColumns, null);
  const releaseBytes = fetch('release.yaml', 'release.yaml');
  const declaredRelease = releaseBytes ? readYaml('release.yaml', releaseBytes, release, problems) : null;

  const datasets: RawDataset[] = [];
  for (const path of present.filter((p) => /^datasets\/[^/]+\/dataset\.yaml$/.test(p))) {
    const folder = posix.dirname(path);
    used.add(path);
    const before = problems.length;
    const declared = readYaml(path, bytes.get(path)!, descriptor, problems);
    if (!declared) continue;
    if (declared.id !== posix.basename(folder)) problems.push(error('schema', { file: path }, `id: the dataset is called "${declared.id}", but its folder is "${posix.basename(folder)}"`, 'give both the same name'));
    const tables = new Map<string, Table>();
    const wanted = new Map<string, Set<string>>();
    for (const file of declared.files) {
      const at = posix.normalize(`${folder}/${file.path}`);
      const set = wanted.get(at) ?? new Set<string>();
      columnsOf(file, declared.vintage).forEach((c) => set.add(c));
      wanted.set(at, set);
    }
    for (const [at, columns] of wanted) {
      const found = table(at, [...columns], path);
      if (found) tables.set(at, found);
    }
    const yamlOr = <T>(name: string, shape: Parameters<typeof readYaml>[2]): T[] => {
      const content = fetch(`${folder}/${name}`, null);
      return content ? ((readYaml(`${folder}/${name}`, content, shape, problems) as T[] | null) ?? []) : [];
    };
    datasets.push({
      folder,
      descriptor: declared,
      sources: table(`${folder}/${declared.sources}`, sourceColumns, path),
      notes: declared.notes ? table(`${folder}/${declared.notes}`, noteColumns, path) : null,
      tables,
      corrections: yamlOr<DeclaredCorrection>('corrections.yaml', corrections),
      conflicts: yamlOr<DeclaredConflict>('conflicts.yaml', conflicts),
      damaged: problems.length > before,
    });
  }
  for (const path of present) {
    if (!used.has(path)) problems.push(error('file-unused', { file: path }, 'the file is not named by any descriptor, expected every file to be used', 'declare it in dataset.yaml or remove it'));
  }
  return { output: { release: declaredRelease?.release ?? '', title: declaredRelease?.title ?? '', units, unitSources, themes, datasets, inputs }, problems };
}

export type { Row, Table };
