import { describe, expect, test } from 'vitest';
import { fileGroups, filesOfDataset } from './files.ts';

const file = (path: string) => ({ path, bytes: 1, sha256: '', rows: null });
const manifest = {
  release: '2026-01-01',
  files: ['coverage.json', 'dung-hen.duckdb', 'observations.csv', 'datasets/par.csv', 'datasets/par.components.csv', 'datasets/papi.csv', 'indicators/par.total.json'].map(file),
  inputs: [],
  tables: {},
};

describe('published files', () => {
  test('whole tables come first, descriptions after', () => {
    expect(fileGroups(manifest).whole.map((f) => f.path)).toEqual(['observations.csv', 'dung-hen.duckdb', 'coverage.json']);
  });

  test('a dataset has its own file and its tables, not those of a longer name', () => {
    expect(filesOfDataset(manifest, 'par').map((f) => f.path)).toEqual(['datasets/par.csv', 'datasets/par.components.csv']);
    expect(filesOfDataset(manifest, 'pa')).toEqual([]);
  });
});
