import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Io } from './io.ts';
import { readTable, type Row, type Table } from './readTable.ts';
import { readYaml, type Declared } from './readYaml.ts';
import { conflicts, corrections, descriptor, release, type DeclaredConflict, type DeclaredCorrection, type Descriptor, type ReferenceFile, type ValuesFile } from '../schema/descriptor.ts';
import { findingColumns, glossaryColumns, noteColumns, sourceColumns, themeColumns, unitFiles, type UnitFile } from '../schema/units.ts';
import { error, type Problem } from '../problem.ts';

/** The lists a dataset may have beside its values. */
export type ListName = 'sources' | 'notes' | 'corrections' | 'conflicts';

export interface RawDataset {
  readonly folder: string;
  readonly descriptor: Descriptor;
  readonly sources: Table | null;
  readonly notes: Table | null;
  readonly tables: ReadonlyMap<string, Table>;
  readonly corrections: readonly DeclaredCorrection[];
  readonly conflicts: readonly DeclaredConflict[];
  /** True where a file of the dataset could not be read in full: later steps then do not blame its consequences. */
  readonly damaged: boolean;
  /** Lists of the dataset that could not be read in full: what they lack is not blamed on the rows. */
  readonly incomplete: ReadonlySet<ListName>;
  /** Line of an entry of dataset.yaml, see Declared. */
  lineOf(path: readonly PropertyKey[]): number;
}

export interface Raw {
  readonly release: string;
  readonly title: string;
  readonly units: Readonly<Record<UnitFile, Table | null>>;
  readonly unitSources: Table | null;
  readonly themes: Table | null;
  readonly glossary: Table | null;
  readonly datasets: readonly RawDataset[];
  /** Ids of datasets whose descriptor could not be read: what they would declare is not known. */
  readonly unread: readonly string[];
  /** False where a list of units could not be read in full: names in rows are then not judged. */
  readonly unitsComplete: boolean;
  /** False where themes.csv could not be read in full. */
  readonly themesComplete: boolean;
  /** False where glossary.csv could not be read in full. */
  readonly glossaryComplete: boolean;
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
  const count = (): number => problems.length;
  const fetch = (path: string, missing: Problem | null): Uint8Array | null => {
    used.add(path);
    const content = bytes.get(path) ?? null;
    if (!content && missing) problems.push(missing);
    return content;
  };
  const table = (path: string, expected: readonly string[], missing: Problem | null): Table | null => {
    const content = fetch(path, missing);
    return content ? readTable(path, content, expected, problems) : null;
  };
  const needed = (file: string, purpose: string): Problem => error('file-missing', { file }, `the file does not exist, expected ${purpose}`, 'restore the file');

  const units = Object.fromEntries(
    (Object.keys(unitFiles) as UnitFile[]).map((name) => [name, table(`units/${name}`, unitFiles[name], needed(`units/${name}`, 'one of the lists of units'))]),
  ) as Record<UnitFile, Table | null>;
  const unitsComplete = count() === 0;
  const unitSources = table('units/sources.csv', sourceColumns, needed('units/sources.csv', 'the sources of the units'));
  const releaseBytes = fetch('release.yaml', needed('release.yaml', 'the name and day of the release'));
  const declaredRelease = releaseBytes ? readYaml('release.yaml', releaseBytes, release, problems)?.value : null;

  const datasets: RawDataset[] = [];
  const unread: string[] = [];
  const folders = [...new Set(present.flatMap((p) => /^datasets\/[^/]+(?=\/)/.exec(p)?.[0] ?? []))];
  for (const folder of folders) {
    const path = `${folder}/dataset.yaml`;
    const before = count();
    const content = fetch(path, error('file-missing', { file: path }, 'the folder has no dataset.yaml, expected its descriptor', 'write the descriptor, see data/README.md, or remove the folder'));
    const found = content ? readYaml(path, content, descriptor, problems) : null;
    if (!found) {
      unread.push(posix.basename(folder));
      present.filter((p) => p.startsWith(`${folder}/`)).forEach((p) => used.add(p));
      continue;
    }
    const declared = found.value;
    if (declared.id !== posix.basename(folder)) problems.push(error('schema', { file: path, line: found.lineOf(['id']) }, `id is "${declared.id}", expected the name of its folder, "${posix.basename(folder)}"`, 'give both the same name'));
    const absent = (name: string, at: readonly PropertyKey[]): Problem => error('file-missing', { file: path, line: found.lineOf(at) }, `${name} does not exist, but the descriptor names it`, 'restore the file or remove it from the descriptor');
    const incomplete = new Set<ListName>();
    const noting = <T>(name: ListName, take: () => T): T => {
      const since = count();
      const result = take();
      if (count() > since) incomplete.add(name);
      return result;
    };
    const list = (at: 'sources' | 'notes', columns: readonly string[]): Table | null => noting(at, () => (declared[at] === undefined ? null : table(`${folder}/${declared[at]}`, columns, absent(declared[at], [at]))));
    const sources = list('sources', sourceColumns);
    const notes = list('notes', noteColumns);
    const tables = new Map<string, Table>();
    const wanted = new Map<string, { columns: Set<string>; missing: Problem }>();
    declared.files.forEach((file, n) => {
      const at = posix.normalize(`${folder}/${file.path}`);
      const entry = wanted.get(at) ?? { columns: new Set<string>(), missing: absent(file.path, ['files', n, 'path']) };
      columnsOf(file, declared.vintage).forEach((c) => entry.columns.add(c));
      wanted.set(at, entry);
    });
    for (const [at, { columns, missing }] of wanted) {
      const result = table(at, [...columns], missing);
      if (result) tables.set(at, result);
    }
    const entries = <T extends object>(name: 'corrections' | 'conflicts', shape: Parameters<typeof readYaml>[2]): (T & { line: number })[] => {
      const at = `${folder}/${name}.yaml`;
      const text = fetch(at, null);
      const listed = text ? noting(name, () => readYaml(at, text, shape, problems) as Declared<T[]> | null) : null;
      return (listed?.value ?? []).map((entry, n) => ({ ...entry, line: listed!.lineOf([n]) }));
    };
    datasets.push({
      folder,
      descriptor: declared,
      sources,
      notes,
      tables,
      corrections: entries<DeclaredCorrection>('corrections', corrections),
      conflicts: entries<DeclaredConflict>('conflicts', conflicts),
      damaged: count() > before,
      incomplete,
      lineOf: found.lineOf,
    });
  }
  const beforeThemes = count();
  const wantsThemes = datasets.some((d) => d.descriptor.files.some((f) => f.layout === 'findings'));
  const themes = table('themes.csv', themeColumns, wantsThemes ? needed('themes.csv', 'the themes of the findings') : null);
  const themesComplete = count() === beforeThemes;
  const beforeGlossary = count();
  const glossary = table('glossary.csv', glossaryColumns, null);
  const glossaryComplete = count() === beforeGlossary;
  for (const path of present) {
    if (!used.has(path)) problems.push(error('file-unused', { file: path }, 'the file is named by no descriptor, expected every file to be used', 'declare it in dataset.yaml or remove it'));
  }
  return {
    output: { release: declaredRelease?.release ?? '', title: declaredRelease?.title ?? '', units, unitSources, themes, glossary, datasets, unread, unitsComplete, themesComplete, glossaryComplete, inputs },
    problems,
  };
}

export type { Row, Table };
