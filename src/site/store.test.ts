import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from './store.ts';

/** A made-up published folder, only for this test. */
const folder = mkdtempSync(join(tmpdir(), 'store-'));
const unit = (id: string, kind: string, vintage: string | null, sort: number, parent: string | null = null) => ({ id, kind, vintage, sort, parent, slug: id.replace(/\W/g, '-') });
const write = (path: string, value: unknown) => writeFileSync(join(folder, path), JSON.stringify(value));

beforeAll(() => {
  mkdirSync(join(folder, 'indicators'));
  write('units.json', { units: [unit('vn63:02', 'province', 'vn63', 2, 'vn63:r.a'), unit('vn63:01', 'province', 'vn63', 1, 'vn63:r.a'), unit('vn63:r.a', 'region', 'vn63', 9), unit('vn63:01/x', 'local', 'vn63', 5, 'vn63:01')], tiles: [] });
  write('indicators.json', { datasets: [{ id: 'a' }], indicators: [{ id: 'a.total', dataset: 'a', rankOf: null }], periods: { 'undated.x': { vi: 'x', en: 'x' } }, references: [] });
  write('indicators/a.total.json', {
    indicator: 'a.total',
    units: ['vn63:01', 'vn63:02'],
    periods: ['2023', '2022'],
    sources: ['a.S1'],
    notes: [],
    rows: [
      [0, 0, 5, 'published', [0]],
      [1, 0, 6, 'published', [0]],
      [0, 1, 4, 'published', [0]],
      [1, 1, null, 'not-published', [0]],
    ],
  });
  write('sources.json', { sources: [{ id: 'a.S1', dataset: 'a' }] });
  write('findings.json', { themes: [{ id: 'late', indicators: ['a.total'] }], findings: [{ id: 'f1', theme: 'late', unit: 'vn63:01/x', source: 'a.S1' }] });
  write('glossary.json', { terms: [{ id: 'slip' }] });
  write('headlines.json', { headlines: [] });
  write('notes.json', { rulings: [], corrections: [], caveats: [] });
  const coverage = (period: string, held: number, full: boolean) => ({ indicator: 'a.total', vintage: 'vn63', period, held, expected: 2, notPublished: 0, total: 2, full });
  write('coverage.json', { coverage: [coverage('2023', 2, true), coverage('2022', 1, false), coverage('2024', 1, false)], counts: [] });
  write('manifest.json', { release: '2026-01-01', files: [], inputs: [], tables: {} });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the store', () => {
  let store: Store;
  beforeAll(() => {
    store = openStore(folder);
  });

  test('provinces come in Vietnamese order, also within their region', () => {
    expect(store.provinces('vn63').map((u) => u.id)).toEqual(['vn63:01', 'vn63:02']);
    expect(store.regions('vn63')[0]?.provinces.map((u) => u.id)).toEqual(['vn63:01', 'vn63:02']);
  });

  test('a cell is found by its key, a series is in order of time', () => {
    expect(store.cell('a.total|vn63:02|2023')?.value).toBe(6);
    expect(store.cell('a.total|vn63:02|1999')).toBeNull();
    expect(store.series('a.total', 'vn63:01').map((c) => c.period)).toEqual(['2022', '2023']);
  });

  test('the newest full period is not the newest held one', () => {
    expect(store.latestFull('a.total')?.period).toBe('2023');
    expect(store.latestHeld('a.total')?.period).toBe('2024');
  });

  test('a finding about a local unit belongs to its province', () => {
    expect(store.findingsOf({ unit: 'vn63:01', indicator: 'a.total' }).map((f) => f.id)).toEqual(['f1']);
    expect(store.findingsOf({ unit: 'vn63:02' })).toEqual([]);
  });

  test('a period without days has its own words', () => {
    expect(store.periodText('undated.x')).toEqual({ vi: 'x', en: 'x' });
    expect(store.periodText('2023')).toBeNull();
  });

  test('an unknown id is an error that names it', () => {
    expect(() => store.unit('vn63:99')).toThrow('no unit "vn63:99"');
    expect(() => store.cells('b.none')).toThrow('no indicator "b.none"');
  });

  test('a folder that was not built is refused with the command that builds it', () => {
    expect(() => openStore(join(folder, 'indicators'))).toThrow('npm run data');
  });
});
