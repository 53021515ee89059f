import { createHash } from 'node:crypto';
import type { Model } from '../pipeline/model.ts';

const fieldTypes: Readonly<Record<string, string>> = { text: 'string', integer: 'integer', double: 'number', date: 'date', boolean: 'boolean' };

const mediatypes: Readonly<Record<string, string>> = { csv: 'text/csv', json: 'application/json', parquet: 'application/vnd.apache.parquet', duckdb: 'application/vnd.duckdb' };

/** sha256 of bytes as lower-case hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Data Package descriptor, version 2 of the standard (https://datapackage.org): one resource a file with hash, bytes, licence
 * words and sources. `schemas` gives the fields of tabular files; other CSVs get theirs from their header line as strings.
 */
export function datapackage(model: Model, files: ReadonlyMap<string, Uint8Array>, schemas: ReadonlyMap<string, readonly { name: string; type: string }[]>): object {
  const decoder = new TextDecoder();
  const resources = [...files.keys()].sort().map((path) => {
    const bytes = files.get(path)!;
    const format = path.split('.').at(-1)!;
    const dataset = /^datasets\/([a-z-]+)[./]/.exec(path)?.[1] ?? model.indicatorById.get(/^indicators\/(.+)\.(json|csv)$/.exec(path)?.[1] ?? '')?.dataset;
    const header = format === 'csv' ? decoder.decode(bytes.subarray(0, 4000)).split('\n')[0]!.split(',').map((name) => ({ name, type: 'string' })) : null;
    const fields = schemas.get(path)?.map((f) => ({ name: f.name, type: fieldTypes[f.type] ?? f.type })) ?? header;
    const about = model.datasets.find((d) => d.id === dataset);
    return {
      name: path.replaceAll('/', '.').toLowerCase().replaceAll('_', '-'),
      path,
      ...(format === 'csv' ? { type: 'table' } : {}),
      title: about ? `${about.title.vi} · ${about.title.en}` : path,
      format,
      mediatype: mediatypes[format] ?? 'application/octet-stream',
      ...(format === 'csv' || format === 'json' ? { encoding: 'utf-8' } : {}),
      bytes: bytes.length,
      hash: `sha256:${sha256(bytes)}`,
      ...(format === 'csv' && fields ? { schema: { fields, missingValues: [''] } } : {}),
      sources: model.sources.filter((s) => s.dataset === dataset).map((s) => ({ title: s.title, ...(s.url ? { path: s.url } : {}) })),
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
