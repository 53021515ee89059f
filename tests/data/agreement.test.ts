import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Observation } from '../../src/domain/types.ts';
import { coverageOf } from '../../src/domain/derive/coverage.ts';
import { interval95 } from '../../src/domain/derive/interval.ts';
import { quantile } from '../../src/domain/derive/quantile.ts';
import { rank } from '../../src/domain/derive/rank.ts';
import { ratio } from '../../src/domain/derive/ratio.ts';
import { rollUp } from '../../src/domain/derive/rollup.ts';
import { display } from '../../src/domain/coverage.ts';
import { isProvince, vintageOf } from '../../src/domain/unit.ts';
import { unpackCells, type IndicatorFile } from '../../src/domain/published.ts';
import { publishReal, textOf } from './published.ts';

const { checked, files, folder } = await publishReal();
const { model, derived } = checked;
const keyOf = (o: { indicator: string; unit: string; period: string }): string => `${o.indicator}|${o.unit}|${o.period}`;
const byKey = new Map(derived.observations.map((o) => [keyOf(o), o]));

type Value = string | number | boolean | null;
let connection: Awaited<ReturnType<DuckDBInstance['connect']>>;
const rows = async (sql: string): Promise<Value[][]> => (await connection.runAndReadAll(sql)).getRowsJson().map((row) => row as Value[]);
const numbers = (list: Value[][]): number[][] => list.map((row) => row.map(Number));

beforeAll(async () => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  connection = await instance.connect();
  await connection.run(`ATTACH '${join(folder, 'dung-hen.duckdb')}' AS dung_hen (READ_ONLY)`);
  await connection.run('USE dung_hen');
});
afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

const grouped = (observations: readonly Observation[]): Map<string, Observation[]> => Map.groupBy(observations.filter((o) => o.value !== null && isProvince(o.unit)), (o) => `${o.indicator}|${vintageOf(o.unit)}|${o.period}`);
const provinceRows = "value IS NOT NULL AND regexp_matches(unit, '^vn(63|34):[0-9][0-9]$')";

describe('DuckDB and the domain agree', () => {
  it('on the number of rows of every table', async () => {
    const tables = (JSON.parse(textOf(files.get('manifest.json'))) as { tables: Record<string, number> }).tables;
    for (const [name, count] of Object.entries(tables)) expect(numbers(await rows(`SELECT count(*) FROM "${name}"`)), name).toEqual([[count]]);
    expect(tables['observations']).toBe(derived.observations.length);
    expect(tables['claims']).toBe(derived.observations.reduce((n, o) => n + o.claims.length, 0));
  });
  it('on every cell as it stands in its source', async () => {
    const said = derived.observations.flatMap((o) => o.claims.map((c) => `${keyOf(o)}|${c.file}|${c.line}|${c.raw || null}`));
    expect((await rows("SELECT indicator || '|' || unit || '|' || period || '|' || file || '|' || line || '|' || coalesce(raw, 'null') FROM claims ORDER BY rowid")).map(([text]) => text)).toEqual(said);
    expect(said.filter((text) => !text.endsWith('|null')).length).toBeGreaterThan(33000);
  });
  it('on quartiles and medians of every indicator, vintage and period', async () => {
    const found = await rows(`SELECT indicator || '|' || vintage || '|' || period, count(*), quantile_cont(value, 0.25), quantile_cont(value, 0.5), quantile_cont(value, 0.75) FROM observations WHERE ${provinceRows} GROUP BY ALL`);
    const groups = grouped(derived.observations);
    expect(found).toHaveLength(groups.size);
    for (const [key, count, ...quartiles] of found) {
      const values = groups.get(String(key))!.map((o) => o.value!);
      expect(Number(count), String(key)).toBe(values.length);
      [0.25, 0.5, 0.75].forEach((p, i) => expect(Math.abs(Number(quartiles[i]) - quantile(values, p)), String(key)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(quantile(values, p)))));
    }
  });
  it('on ranks of every full set, and on where there are none', async () => {
    const found = new Map((await rows(`
      SELECT o.indicator || '|' || o.unit || '|' || o.period,
             CASE WHEN i.better = 'lower' THEN rank() OVER (PARTITION BY o.indicator, o.vintage, o.period ORDER BY o.value) ELSE rank() OVER (PARTITION BY o.indicator, o.vintage, o.period ORDER BY o.value DESC) END
      FROM observations o JOIN indicators i ON i.id = o.indicator JOIN coverage c ON c.indicator = o.indicator AND c.vintage = o.vintage AND c.period = o.period
      WHERE c.complete AND i.better <> 'neither' AND i.rank_of IS NULL AND o.value IS NOT NULL AND regexp_matches(o.unit, '^vn(63|34):[0-9][0-9]$')`)).map(([key, place]) => [String(key), Number(place)]));
    expect(found).toEqual(new Map([...derived.ranks].map(([key, r]) => [key, r.rank])));
    const stored = new Map((await rows("SELECT indicator || '|' || unit || '|' || period, rank FROM observations WHERE rank IS NOT NULL")).map(([key, place]) => [String(key), Number(place)]));
    expect(stored).toEqual(found);
    for (const c of derived.coverage.filter((x) => display(model.indicatorById.get(x.indicator)!, x) !== 'ranking')) {
      const inside = derived.observations.filter((o) => o.indicator === c.indicator && o.period === c.period && vintageOf(o.unit) === c.vintage);
      expect(inside.some((o) => derived.ranks.has(keyOf(o)))).toBe(false);
    }
  });
  it('on the domain ranking of one full set', () => {
    const set = derived.observations.filter((o) => o.indicator === 'papi.total' && o.period === '2023' && isProvince(o.unit));
    expect(rank(set, (o) => o.value, 'higher').map((r) => r.rank)).toEqual(rank(set, (o) => o.value, 'higher').map((r) => derived.ranks.get(keyOf(r.item))!.rank));
  });
  it('on every ratio it computes', async () => {
    for (const i of model.indicators.filter((x) => x.ratio)) {
      const found = await rows(`SELECT d.indicator || '|' || d.unit || '|' || d.period, ${i.ratio!.scale} * a.value / b.value, d.value FROM observations d JOIN observations a ON a.indicator = '${i.ratio!.of}' AND a.unit = d.unit AND a.period = d.period JOIN observations b ON b.indicator = '${i.ratio!.by}' AND b.unit = d.unit AND b.period = d.period WHERE d.indicator = '${i.id}' AND d.status = 'derived' AND d.inputs IS NOT NULL`);
      for (const [key, computed, stored] of found) {
        const [, unit, period] = String(key).split('|');
        expect(Number(stored)).toBe(ratio(byKey.get(`${i.ratio!.of}|${unit}|${period}`)!.value, byKey.get(`${i.ratio!.by}|${unit}|${period}`)!.value, i.ratio!.scale));
        expect(Math.abs(Number(computed) - Number(stored))).toBeLessThan(1e-9);
      }
    }
    expect(numbers(await rows("SELECT count(*) FROM observations WHERE indicator = 'dossiers.overdue_all_rate' AND period = '2026..2026-10-10' AND vintage = 'vn34' AND status = 'derived'"))[0]![0]).toBeGreaterThanOrEqual(34);
  });
  it('on every sum over former provinces', async () => {
    const found = await rows(`
      WITH parts AS (SELECT id, unnest(string_split(predecessors, '|')) AS part, len(string_split(predecessors, '|')) AS parts FROM units WHERE kind = 'province' AND vintage = 'vn34')
      SELECT d.indicator || '|' || d.unit || '|' || d.period, any_value(d.value), sum(o.value), count(o.value) = any_value(p.parts)
      FROM observations d JOIN indicators i ON i.id = d.indicator AND i.rollup = 'sum' JOIN parts p ON p.id = d.unit LEFT JOIN observations o ON o.indicator = d.indicator AND o.unit = p.part AND o.period = d.period
      WHERE d.status = 'derived' AND d.inputs IS NOT NULL GROUP BY 1`);
    expect(found.length).toBeGreaterThan(400);
    for (const [key, stored, computed, whole] of found) {
      const [indicator, unit, period] = String(key).split('|') as [string, string, string];
      expect(whole, String(key)).toBe(true);
      expect(Math.abs(Number(stored) - Number(computed)), String(key)).toBeLessThan(1e-6);
      const value = rollUp(model.indicatorById.get(indicator)!.rollup, model.units.byId.get(unit)!.predecessors, (u) => byKey.get(`${indicator}|${u}|${period}`)?.value ?? null);
      expect(Math.abs(Number(stored) - value!), String(key)).toBeLessThan(1e-6);
    }
  });
  it('on coverage', async () => {
    const found = await rows(`SELECT indicator, vintage, period, count(*) FILTER (value IS NOT NULL), count(*) FILTER (status IN ('not-published', 'not-surveyed')) FROM observations WHERE regexp_matches(unit, '^vn(63|34):[0-9][0-9]$') GROUP BY ALL ORDER BY ALL`);
    const line = (c: { indicator: string; vintage: string; period: string; held: number; notPublished: number }): string => [c.indicator, c.vintage, c.period, c.held, c.notPublished].join('|');
    expect(found.map((r) => r.join('|')).sort()).toEqual(coverageOf(derived.observations).map(line).sort());
    expect((await rows('SELECT indicator, vintage, period, held, not_published FROM coverage')).map((r) => r.join('|')).sort()).toEqual(found.map((r) => r.join('|')).sort());
    expect(numbers(await rows('SELECT count(*) FROM coverage WHERE complete <> (held = expected AND held * 3 >= total * 2)'))).toEqual([[0]]);
  });
  it('on intervals', async () => {
    const found = await rows('SELECT indicator, unit, period, value, standard_error, lower, upper FROM observations WHERE lower IS NOT NULL');
    expect(found.length).toBeGreaterThan(700);
    for (const [, , , value, error, lower, upper] of found) expect(interval95(Number(value), Number(error))).toEqual({ lower: Number(lower), upper: Number(upper), level: 0.95 });
  });
  it('on the cells of the json files', () => {
    for (const i of model.indicators) {
      const cells = unpackCells(JSON.parse(textOf(files.get(`indicators/${i.id}.json`))) as IndicatorFile);
      expect(cells).toEqual(derived.cells.get(i.id));
    }
  });
});

describe('the views', () => {
  it('so_lieu and figures hold every number with its names and source', async () => {
    expect(numbers(await rows('SELECT (SELECT count(*) FROM so_lieu), (SELECT count(*) FROM figures), (SELECT count(*) FROM observations)'))[0]).toEqual(Array(3).fill(derived.observations.length));
    expect(await rows("SELECT chi_so, don_vi, ky, gia_tri, don_vi_do, tinh_trang, hang, tren_tong, he_tinh, khong_dau FROM so_lieu WHERE ma_chi_so = 'papi.total' AND ma_don_vi = 'vn63:46' AND ky = '2023'")).toEqual([
      [model.indicatorById.get('papi.total')!.name.vi, 'Thừa Thiên Huế', '2023', 46.041538, 'points', 'published', 1, 61, 'vn63', 'thua thien hue'],
    ]);
    expect(await rows("SELECT unit_name, value, measure, vintage FROM figures WHERE indicator = 'papi.total' AND unit = 'vn63:46' AND period = '2023'")).toEqual([['Thua Thien Hue', 46.041538, 'points', 'vn63']]);
  });
  it.each([['ho_so_2026', 'tinh', 'thu_tu'], ['dossiers_2026', 'province', 'sort']])('%s gives the 34 provinces in Vietnamese order by %s', async (view, name, order) => {
    const found = (await rows(`SELECT ${name} FROM ${view} ORDER BY ${order}`)).map(([n]) => String(n));
    const units = model.units.units.filter((u) => u.kind === 'province' && u.vintage === 'vn34').sort((a, b) => a.sort - b.sort);
    expect(found).toEqual(units.map((u) => (view === 'ho_so_2026' ? u.name.vi : u.name.en)));
    expect([found[0], found[1], found.at(-1)]).toEqual(view === 'ho_so_2026' ? ['An Giang', 'Bắc Ninh', 'Vĩnh Long'] : ['An Giang', 'Bac Ninh', 'Vinh Long']);
  });
  it('ho_so_2026 holds the counts of the portal', async () => {
    expect(await rows("SELECT tiep_nhan, qua_han, round(ty_le_qua_han, 2), ky FROM ho_so_2026 WHERE khong_dau = 'ha noi'")).toEqual([[1065150, 276538, 25.96, '2026..2026-10-10']]);
    expect(await rows("SELECT received, overdue, period FROM dossiers_2026 WHERE fold = 'ha noi'")).toEqual([[1065150, 276538, '2026..2026-10-10']]);
  });
  it('order names as a Vietnamese reader does, with Đ after D', async () => {
    const names = (await rows("SELECT name_vi FROM units WHERE kind = 'province' AND vintage = 'vn63' ORDER BY sort")).map(([n]) => String(n));
    expect(names.indexOf('Đắk Lắk')).toBeGreaterThan(names.indexOf('Cao Bằng'));
    expect(names.indexOf('Đắk Lắk')).toBeLessThan(names.indexOf('Gia Lai'));
    expect(names.at(-1)).toBe('Yên Bái');
  });
});

describe('the database', () => {
  it('explains every table, view and column in both languages', async () => {
    const tables = await rows("SELECT table_name, comment FROM duckdb_tables() WHERE database_name = 'dung_hen' UNION ALL SELECT view_name, comment FROM duckdb_views() WHERE database_name = 'dung_hen' AND NOT internal");
    expect(tables.map(([name]) => name).sort()).toEqual(['caveats', 'claims', 'coverage', 'dossiers_2026', 'figures', 'findings', 'ho_so_2026', 'indicators', 'observations', 'rulings', 'so_lieu', 'sources', 'units']);
    expect(tables.filter(([, comment]) => !String(comment ?? '').includes(' · ')).map(([name]) => name)).toEqual([]);
    const columns = await rows("SELECT table_name || '.' || column_name, comment FROM duckdb_columns() WHERE database_name = 'dung_hen' AND table_name IN (SELECT table_name FROM duckdb_tables() WHERE database_name = 'dung_hen')");
    expect(columns.length).toBeGreaterThan(100);
    expect(columns.filter(([, comment]) => !String(comment ?? '').includes(' · ')).map(([name]) => name)).toEqual([]);
  });
  it('has the promised columns of observations', async () => {
    const columns = (await rows("SELECT column_name FROM duckdb_columns() WHERE database_name = 'dung_hen' AND table_name = 'observations'")).map(([n]) => n);
    for (const name of ['indicator', 'unit', 'period', 'value', 'status', 'lower', 'upper', 'source']) expect(columns).toContain(name);
  });
  it('equals the Parquet file', async () => {
    const parquet = `read_parquet('${join(folder, 'observations.parquet')}')`;
    expect(numbers(await rows(`SELECT (SELECT count(*) FROM ${parquet}), (SELECT count(*) FROM (FROM observations EXCEPT ALL FROM ${parquet})), (SELECT count(*) FROM (FROM ${parquet} EXCEPT ALL FROM observations))`))).toEqual([[derived.observations.length, 0, 0]]);
  });
  it('equals observations.csv read again', async () => {
    const { data } = Papa.parse<Record<string, string>>(textOf(files.get('observations.csv')), { header: true, skipEmptyLines: true });
    expect(data).toHaveLength(derived.observations.length);
    await connection.run('USE memory');
    await connection.run("CREATE OR REPLACE TABLE again AS SELECT * FROM dung_hen.observations LIMIT 0");
    await connection.run(`INSERT INTO again SELECT * FROM read_csv('${join(folder, 'observations.csv')}', header = true, all_varchar = true, nullstr = '')`);
    expect(numbers(await rows('SELECT (SELECT count(*) FROM (FROM again EXCEPT ALL FROM dung_hen.observations)), (SELECT count(*) FROM (FROM dung_hen.observations EXCEPT ALL FROM again))'))).toEqual([[0, 0]]);
    await connection.run('USE dung_hen');
  });
});
