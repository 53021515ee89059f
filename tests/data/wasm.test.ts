import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, openWasm } from './databases.ts';
import { publishReal, textOf } from './published.ts';

const { files, folder } = await publishReal();

let wasm: Awaited<ReturnType<typeof openWasm>>;
let native: Awaited<ReturnType<typeof openNative>>;
const inWasm = (sql: string): unknown[][] => wasm.query(sql).toArray().map((row) => Object.values(row.toJSON() as Record<string, unknown>));
const inNative = async (sql: string): Promise<unknown[][]> => (await native.runAndReadAll(sql)).getRowsJson().map((row) => row as unknown[]);

beforeAll(async () => {
  [wasm, native] = await Promise.all([openWasm(folder), openNative(folder)]);
});
afterAll(() => {
  wasm.close();
  native.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

describe('DuckDB-WASM', () => {
  it('opens the published database and counts the same rows', () => {
    const { tables } = JSON.parse(textOf(files.get('manifest.json'))) as { tables: Record<string, number> };
    expect(Object.fromEntries(Object.keys(tables).map((name) => [name, inWasm(`SELECT count(*) AS n FROM "${name}"`)[0]![0]]))).toEqual(tables);
  });
  it('keeps the comments', () => {
    expect(inWasm("SELECT count(*) AS n FROM duckdb_columns() WHERE database_name = 'dung_hen' AND comment IS NULL AND table_name IN (SELECT table_name FROM duckdb_tables())")).toEqual([[0]]);
  });
  it.each([
    ["SELECT status, count(*)::INTEGER AS n FROM observations GROUP BY ALL ORDER BY status"],
    ["SELECT indicator, period, quantile_cont(value, 0.5) AS median FROM observations WHERE vintage = 'vn63' AND value IS NOT NULL AND indicator LIKE 'papi.d_' GROUP BY ALL ORDER BY indicator, period"],
    ['SELECT tinh, tiep_nhan, qua_han, ty_le_qua_han FROM ho_so_2026 ORDER BY thu_tu'],
    ["SELECT unit, value, lower, upper, rank FROM observations WHERE indicator = 'papi.total' AND period = '2023' ORDER BY unit"],
    ["SELECT don_vi, gia_tri, nguon FROM so_lieu WHERE ma_chi_so = 'par.total' AND ky = '2024' ORDER BY thu_tu"],
    ['SELECT raw, count(*)::INTEGER AS n FROM claims GROUP BY raw ORDER BY raw'],
    ['SELECT theme_en, polarity, count(*)::INTEGER AS n FROM findings GROUP BY ALL ORDER BY theme_en, polarity'],
  ])('answers as native DuckDB does: %s', async (sql) => {
    const found = inWasm(sql);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(await inNative(sql));
  });
  it('cannot write into it', () => {
    expect(() => wasm.query("DELETE FROM observations")).toThrow(/read-only/i);
  });
});
