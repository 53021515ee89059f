import { gzipSync } from 'node:zlib';
import { packCells, type CoverageFile, type DatasetCount, type FindingsFile, type GlossaryFile, type HeadlinesFile, type IndicatorsFile, type Manifest, type NotesFile, type SchemaFile, type SourcesFile, type UnitsFile } from '../../src/domain/published.ts';
import type { Correction } from '../../src/domain/types.ts';
import { csv, type CsvTable } from '../write/csv.ts';
import { mapFiles } from '../map/mapFiles.ts';
import { writeDatabase } from '../write/database.ts';
import { datapackage, sha256 } from '../write/datapackage.ts';
import { datasetCsv, findingsCsv, indicatorCsv, referenceCsv } from '../write/datasetCsv.ts';
import { peersCsv } from '../write/peersCsv.ts';
import { databaseTables } from '../write/tables.ts';
import type { Derived } from './derive.ts';
import type { Model } from './model.ts';
import type { Resolved } from './resolve.ts';
import type { Raw } from './read.ts';

export const manifestName = 'manifest.json';

/** Every published file as bytes, manifest included. The same model gives the same bytes. */
export async function publish(model: Model, resolved: Resolved, derived: Derived, corrections: readonly Correction[], counts: readonly DatasetCount[], inputs: Raw['inputs']): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const tabular = new Map<string, CsvTable>();
  const encoder = new TextEncoder();
  const text = (path: string, content: string): void => void files.set(path, encoder.encode(content));
  const json = (path: string, content: unknown): void => text(path, `${JSON.stringify(content)}\n`);
  const table = (path: string, content: CsvTable): void => {
    tabular.set(path, content);
    text(path, csv(content));
  };

  const tables = databaseTables(model, resolved, derived);
  const written = await writeDatabase(tables);
  files.set('dung-hen.duckdb', written.database);
  files.set('dung-hen.duckdb.gz', gzipSync(written.database, { level: 9 }));
  files.set('observations.parquet', written.parquet);
  table('observations.csv', tables.find((t) => t.name === 'observations')!);
  for (const d of model.datasets) {
    const found = findingsCsv(model, d.id);
    const figures = model.indicators.some((i) => i.dataset === d.id);
    if (figures) table(`datasets/${d.id}.csv`, datasetCsv(model, derived, d.id));
    if (found) table(`datasets/${d.id}${figures ? '.findings' : ''}.csv`, found);
  }
  for (const r of model.references) table(`datasets/${r.dataset}.${r.name}.csv`, referenceCsv(r));
  for (const i of model.indicators) {
    json(`indicators/${i.id}.json`, packCells(i.id, derived.cells.get(i.id) ?? []));
    table(`indicators/${i.id}.csv`, indicatorCsv(model, derived, i.id));
  }
  json('units.json', { units: model.units.units, tiles: model.units.tiles } satisfies UnitsFile);
  for (const [vintage, map] of mapFiles(model.units.units)) json(`map/${vintage}.json`, map);
  json('indicators.json', { datasets: model.datasets, indicators: model.indicators, periods: model.periodTexts, references: model.references } satisfies IndicatorsFile);
  json('sources.json', { sources: model.sources } satisfies SourcesFile);
  json('findings.json', { themes: model.themes, findings: model.findings } satisfies FindingsFile);
  json('glossary.json', { terms: model.terms } satisfies GlossaryFile);
  json('coverage.json', { coverage: derived.coverage, counts } satisfies CoverageFile);
  json('notes.json', { rulings: resolved.rulings, corrections, caveats: model.caveats.map(({ id, dataset, text: t }) => ({ id, dataset, text: t })) } satisfies NotesFile);
  json('schema.json', { tables: written.schema } satisfies SchemaFile);
  json('peers.json', derived.peers);
  if (derived.peers.peers.length > 0) table('peers.csv', peersCsv(model, derived));
  json('headlines.json', { headlines: derived.headlines } satisfies HeadlinesFile);
  text('datapackage.json', `${JSON.stringify(datapackage(model, files, tabular), null, 1)}\n`);
  const manifest: Manifest = {
    release: model.release,
    files: [...files.keys()].sort().map((path) => ({ path, bytes: files.get(path)!.length, sha256: sha256(files.get(path)!), rows: tabular.get(path)?.rows.length ?? null })),
    inputs,
    tables: Object.fromEntries(tables.map((t) => [t.name, t.rows.length])),
  };
  text(manifestName, `${JSON.stringify(manifest, null, 1)}\n`);
  return files;
}
