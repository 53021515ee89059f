import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Manifest } from '../../src/domain/published.ts';
import { paths } from '../../scripts/paths.ts';
import { folderIo } from '../../scripts/pipeline/io.ts';
import { run } from '../../scripts/pipeline/run.ts';
import { publishReal, textOf } from './published.ts';

const { checked, files, folder, seconds } = await publishReal();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
console.log(`the pipeline over data/ took ${seconds.toFixed(1)} s and gave ${files.size} files`);

/** What the Data Package standard, version 2, requires of the properties we use (https://datapackage.org/standard/). */
const fieldTypes = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'list', 'datetime', 'date', 'time', 'year', 'yearmonth', 'duration', 'geopoint', 'geojson', 'any'] as const;
const relative = z.string().refine((p) => !p.startsWith('/') && !p.startsWith('.') && !p.split('/').includes('..') && !/^[a-z]+:/.test(p), 'a relative POSIX path');
const source = z.object({ title: z.string().min(1).optional(), path: z.url().optional() }).refine((s) => s.title || s.path, 'title or path');
const resource = z
  .object({
    name: z.string().regex(/^[a-z0-9._-]+$/),
    path: relative,
    type: z.literal('table').optional(),
    title: z.string().min(1),
    format: z.string().min(1),
    mediatype: z.string().regex(/^.+\/.+$/),
    encoding: z.literal('utf-8').optional(),
    bytes: z.int().nonnegative(),
    hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    sources: z.array(source).min(1).optional(),
    schema: z.object({ fields: z.array(z.object({ name: z.string().min(1), type: z.enum(fieldTypes) })).min(1), missingValues: z.array(z.string()) }).optional(),
  })
  .strict()
  .refine((r) => (r.format === 'csv') === (r.type === 'table' && r.schema !== undefined), 'a CSV is a table with a schema, nothing else is');
const dataPackage = z
  .object({
    $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
    name: z.string().regex(/^[a-z0-9._-]+$/),
    id: z.string().min(1),
    title: z.string().min(1),
    description: z.string().min(1),
    version: z.string().min(1),
    created: z.iso.datetime({ offset: true }),
    licenses: z.array(z.object({ name: z.string().regex(/^[-a-zA-Z0-9._]+$/).optional(), path: z.url().optional(), title: z.string().optional() }).refine((l) => l.name || l.path, 'name or path')).min(1),
    sources: z.array(source).min(1),
    resources: z.array(resource).min(1),
  })
  .strict();

const described = dataPackage.parse(JSON.parse(textOf(files.get('datapackage.json'))));
const tables = described.resources.filter((r) => r.schema);
const rowsOf = (path: string): string[][] => Papa.parse<string[]>(textOf(files.get(path)).trimEnd()).data;

describe('datapackage.json', () => {
  it('has one resource for every published file but itself and the manifest', () => {
    expect(described.resources.map((r) => r.path)).toEqual([...files.keys()].filter((p) => !['datapackage.json', 'manifest.json'].includes(p)).sort());
  });
  it('gives every resource a name of its own', () => {
    expect(new Set(described.resources.map((r) => r.name)).size).toBe(described.resources.length);
  });
  it('tells the true size and hash of every file', () => {
    for (const r of described.resources) {
      const bytes = files.get(r.path)!;
      expect([r.path, r.bytes, r.hash]).toEqual([r.path, bytes.length, `sha256:${createHash('sha256').update(bytes).digest('hex')}`]);
    }
  });
  it('names the fields of every table as its header does', () => {
    for (const r of tables) expect([r.path, r.schema!.fields.map((f) => f.name)]).toEqual([r.path, rowsOf(r.path)[0]]);
  });
  it('gives every field a type that all its cells have', () => {
    const shapes: Partial<Record<(typeof fieldTypes)[number], RegExp>> = { integer: /^-?\d+$/, number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/, boolean: /^(true|false)$/, date: /^\d{4}-\d{2}-\d{2}$/, string: /^[^]*$/ };
    for (const r of tables) {
      const [, ...rows] = rowsOf(r.path);
      r.schema!.fields.forEach((f, i) => {
        const wrong = rows.find((row) => row[i] !== '' && !shapes[f.type]!.test(row[i]!));
        expect(wrong?.[i], `${r.path} ${f.name}`).toBeUndefined();
      });
    }
  });
  it('knows more types than text', () => {
    for (const path of ['observations.csv', 'datasets/papi.csv', 'indicators/papi.total.csv']) expect(tables.find((r) => r.path === path)!.schema!.fields.map((f) => f.type)).toContain('number');
    expect(tables.find((r) => r.path === 'datasets/findings.csv')!.schema!.fields).toContainEqual({ name: 'unit_inferred', type: 'boolean' });
  });
  it('ties files of a dataset to its sources', () => {
    for (const dataset of checked.model.datasets) {
      const own = described.resources.find((r) => r.path === `datasets/${dataset.id}.csv`)!;
      expect(own.sources).toHaveLength(checked.model.sources.filter((s) => s.dataset === dataset.id).length);
    }
  });
});

describe('manifest.json', () => {
  const manifest = JSON.parse(textOf(files.get('manifest.json'))) as Manifest;
  it('lists every other file with size, hash and number of rows', () => {
    expect(manifest.files.map((f) => f.path)).toEqual([...files.keys()].filter((p) => p !== 'manifest.json').sort());
    for (const f of manifest.files) {
      expect([f.path, f.bytes, f.sha256]).toEqual([f.path, files.get(f.path)!.length, createHash('sha256').update(files.get(f.path)!).digest('hex')]);
      expect(f.rows, f.path).toBe(f.path.endsWith('.csv') ? rowsOf(f.path).length - 1 : null);
    }
  });
  it('lists every file it was made from', () => {
    const io = folderIo(paths.data);
    expect(manifest.inputs).toEqual(io.list().filter((p) => /\.(csv|ya?ml)$/.test(p)).map((path) => ({ path, sha256: createHash('sha256').update(io.read(path)).digest('hex') })));
  });
  it('is the same when the pipeline runs again: same input, same bytes', async () => {
    const again = await run(folderIo(paths.data));
    expect(textOf(again.files!.get('manifest.json'))).toBe(textOf(files.get('manifest.json')));
    for (const [path, bytes] of files) expect(Buffer.compare(again.files!.get(path)!, bytes), path).toBe(0);
  });
  it('holds no clock and no path of a machine', () => {
    for (const [path, bytes] of files) if (/\.(json|csv)$/.test(path)) expect(/\/work\/|\/home\/|\/tmp\/|file:\/\//.test(textOf(bytes)), path).toBe(false);
  });
});
