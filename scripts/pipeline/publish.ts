import { packCells, type CoverageFile, type DatasetCount, type FindingsFile, type HeadlinesFile, type IndicatorsFile, type Manifest, type NotesFile, type SourcesFile, type UnitsFile } from '../../src/domain/published.ts';
import type { Correction } from '../../src/domain/types.ts';
import { tableCsv, csv } from '../write/csv.ts';
import { mapFiles } from '../map/mapFiles.ts';
import { writeDatabase } from '../write/database.ts';
import { datapackage, sha256 } from '../write/datapackage.ts';
import { datasetCsv, findingsCsv, indicatorCsv } from '../write/datasetCsv.ts';
import { databaseTables } from '../write/tables.ts';
import type { Derived } from './derive.ts';
import type { Model } from './model.ts';
import type { Resolved } from './resolve.ts';
import type { Raw } from './read.ts';

export const manifestName = 'manifest.json';

/** Every published file as bytes, manifest included. The same model gives the same bytes. */
export async function publish(model: Model, resolved: Resolved, derived: Derived, corrections: readonly Correction[], counts: readonly DatasetCount[], inputs: Raw['inputs']): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const rowCounts = new Map<string, number>();
  const encoder = new TextEncoder();
  const text = (path: string, content: string, rows: number | null = null): void => {
    files.set(path, encoder.encode(content));
    if (rows !== null) rowCounts.set(path, rows);
  };
  const json = (path: string, content: unknown): void => text(path, `${JSON.stringify(content)}\n`);

  const tables = databaseTables(model, resolved, derived);
  const written = await writeDatabase(tables);
  files.set('dung-hen.duckdb', written.database);
  files.set('observations.parquet', written.parquet);
  const observations = tables.find((t) => t.name === 'observations')!;
  text('observations.csv', tableCsv(observations), observations.rows.length);
  for (const d of model.datasets) {
    const found = findingsCsv(model, d.id);
    const content = found ?? datasetCsv(model, derived, d.id);
    text(`datasets/${d.id}.csv`, content, content.split('\n').length - 2);
  }
  for (const r of model.references) text(`datasets/${r.dataset}.${r.name}.csv`, csv(r.columns.map((c) => c.name), r.rows.map((x) => x.cells)), r.rows.length);
  for (const i of model.indicators) {
    const cells = derived.cells.get(i.id) ?? [];
    json(`indicators/${i.id}.json`, packCells(i.id, cells));
    text(`indicators/${i.id}.csv`, indicatorCsv(model, derived, i.id), cells.length);
  }
  json('units.json', { units: model.units.units, tiles: model.units.tiles } satisfies UnitsFile);
  for (const [vintage, map] of mapFiles(model.units.units)) json(`map/${vintage}.json`, map);
  json('indicators.json', { datasets: model.datasets, indicators: model.indicators, periods: model.periodTexts, references: model.references } satisfies IndicatorsFile);
  json('sources.json', { sources: model.sources } satisfies SourcesFile);
  json('findings.json', { themes: model.themes, findings: model.findings } satisfies FindingsFile);
  json('coverage.json', { coverage: derived.coverage, counts } satisfies CoverageFile);
  json('notes.json', { rulings: resolved.rulings, corrections, caveats: model.caveats.map(({ id, dataset, text: t }) => ({ id, dataset, text: t })) } satisfies NotesFile);
  json('headlines.json', { headlines: derived.headlines } satisfies HeadlinesFile);
  const schemas = new Map([['observations.csv', observations.columns.map((c) => ({ name: c.name, type: c.type }))]]);
  text('datapackage.json', `${JSON.stringify(datapackage(model, files, schemas), null, 1)}\n`);
  const manifest: Manifest = {
    release: model.release,
    files: [...files.keys()].sort().map((path) => ({ path, bytes: files.get(path)!.length, sha256: sha256(files.get(path)!), rows: rowCounts.get(path) ?? null })),
    inputs,
    tables: Object.fromEntries(tables.map((t) => [t.name, t.rows.length])),
  };
  text(manifestName, `${JSON.stringify(manifest, null, 1)}\n`);
  return files;
}
