import { createHash } from 'node:crypto';
import type { Dataset, Indicator } from '../../src/domain/types.ts';
import type { Model } from '../pipeline/model.ts';
import type { CsvTable } from './csv.ts';

const fieldTypes = { text: 'string', integer: 'integer', double: 'number', date: 'date', boolean: 'boolean' } as const;

const mediatypes: Readonly<Record<string, string>> = { csv: 'text/csv', json: 'application/json', parquet: 'application/vnd.apache.parquet', duckdb: 'application/vnd.duckdb', gz: 'application/gzip' };

/** sha256 of bytes as lower-case hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What a published path is about: the dataset, and the indicator where it is that of one. */
function subject(model: Model, path: string): { dataset: Dataset | null; indicator: Indicator | null } {
  const indicator = model.indicatorById.get(/^indicators\/(.+)\.(json|csv)$/.exec(path)?.[1] ?? '') ?? null;
  const name = path.startsWith('datasets/') ? path.slice('datasets/'.length) : '';
  const dataset = model.datasets.find((d) => d.id === indicator?.dataset || name.startsWith(`${d.id}.`)) ?? null;
  return { dataset, indicator };
}

/**
 * Data Package descriptor, version 2 of the standard (https://datapackage.org): one resource a file with hash, bytes and
 * sources; `tables` gives the fields of the CSV files.
 */
export function datapackage(model: Model, files: ReadonlyMap<string, Uint8Array>, tables: ReadonlyMap<string, CsvTable>): object {
  const resources = [...files.keys()].sort().map((path) => {
    const bytes = files.get(path)!;
    const format = path.split('.').at(-1)!;
    const { dataset, indicator } = subject(model, path);
    const about = indicator?.name ?? dataset?.title;
    const fields = tables.get(path)?.columns.map((c) => ({ name: c.name, type: fieldTypes[c.type] }));
    const sources = model.sources.filter((s) => s.dataset === dataset?.id).map((s) => ({ title: s.title, ...(s.url ? { path: s.url } : {}) }));
    return {
      name: path.replaceAll('/', '.').toLowerCase(),
      path,
      ...(fields ? { type: 'table' } : {}),
      title: about ? `${about.vi} · ${about.en}` : path,
      format,
      mediatype: mediatypes[format] ?? 'application/octet-stream',
      ...(format === 'csv' || format === 'json' ? { encoding: 'utf-8' } : {}),
      bytes: bytes.length,
      hash: `sha256:${sha256(bytes)}`,
      ...(fields ? { schema: { fields, missingValues: [''] } } : {}),
      ...(sources.length ? { sources } : {}),
    };
  });
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'dung-hen',
    id: `dung-hen-${model.release}`,
    title: model.title,
    description: model.datasets.map((d) => `${d.title.vi} · ${d.title.en}: ${d.terms.vi} · ${d.terms.en}`).join('\n'),
    version: model.release,
    created: `${model.release}T00:00:00Z`,
    licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: 'Creative Commons Attribution 4.0 (own processing, charts and texts only; the figures stay under the terms of their sources)' }],
    sources: model.datasets.map((d) => ({ title: `${d.producer.vi} · ${d.producer.en}`, ...(d.home ? { path: d.home } : {}) })),
    resources,
  };
}
