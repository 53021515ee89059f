import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { shippedEngine } from '../../scripts/engine/ship.ts';
import type { Manifest } from '../../src/domain/published.ts';
import { ask, type Brake } from '../../src/query/ask.ts';
import type { Kept, SqlError, SqlValue } from '../../src/query/contract.ts';
import { LoadFailure } from '../../src/query/download.ts';
import { all, openKept, type Loaded } from '../../src/query/load.ts';
import { mineStream } from '../../src/query/mineStream.ts';
import { publishReal, textOf } from './published.ts';

const { files, folder } = await publishReal();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const module = await WebAssembly.compile(new Uint8Array(shippedEngine()));
const { tables } = JSON.parse(textOf(files.get('manifest.json'))) as Manifest;
const kept = (change: Partial<Kept> = {}): Kept => ({ module, tables, database: new Uint8Array(readFileSync(join(folder, 'dung-hen.duckdb'))).buffer, ...change });
const open = (change: Partial<Kept> = {}, memory = 500e6): Promise<Loaded> => openKept(kept(change), memory);
const loaded = await open();

const patient: Brake = { cancelled: () => false, deadline: Number.POSITIVE_INFINITY, breathe: () => new Promise((next) => setImmediate(next)) };
const outcome = (sql: string, { params = [] as SqlValue[], limit = 10_000, brake = patient, on = loaded } = {}) => ask(on.console, sql, params, limit, brake);
async function rows(sql: string, options: Parameters<typeof outcome>[1] = {}) {
  const found = await outcome(sql, options);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}
async function error(sql: string, options: Parameters<typeof outcome>[1] = {}): Promise<SqlError> {
  const found = await outcome(sql, options);
  if (found.ok || 'failure' in found.error) throw new Error(`${sql} gave ${JSON.stringify(found)}`);
  return found.error;
}

describe('the trimmed engine', () => {
  it('counts what was published', () => {
    for (const [name, count] of Object.entries(tables)) expect(all(loaded.site, `SELECT count(*) FROM "${name}"`), name).toEqual([[count]]);
  });
  it('refuses a database whose rows are not those of the manifest, or that is none', async () => {
    const failureOf = (change: Partial<Kept>) => open(change).then(() => null, (problem: unknown) => (problem as LoadFailure).failure.kind);
    expect(await failureOf({ tables: { ...tables, units: tables['units']! + 1 } })).toBe('corrupt');
    expect(await failureOf({ tables: { ...tables, nosuch: 1 } })).toBe('corrupt');
    expect(await failureOf({ database: new Uint8Array(5000).buffer })).toBe('corrupt');
    expect(await failureOf({ database: kept().database.slice(0, 600_000) })).toBe('corrupt');
  });
});

describe('values', () => {
  it('are numbers, texts and truth', async () => {
    const { columns, rows: found } = await rows(`SELECT 1::TINYINT, 2::UBIGINT, sum(3), 1.25, -0.5::DECIMAL(38,3), 1.5::FLOAT, 'Đắk Lắk', true, NULL, 9007199254740993::BIGINT`);
    expect(found).toEqual([[1, 2, 3, 1.25, -0.5, 1.5, 'Đắk Lắk', true, null, 2 ** 53]]);
    expect(columns.map((c) => c.type)).toEqual(['TINYINT', 'UBIGINT', 'HUGEINT', 'DECIMAL(3,2)', 'DECIMAL(38,3)', 'FLOAT', 'VARCHAR', 'BOOLEAN', 'INTEGER', 'BIGINT']);
  });
  it('of dates and times are ISO text', async () => {
    const sql = "SELECT DATE '2024-02-29', TIMESTAMP '2024-02-29 08:30:00.25', TIMESTAMP_NS '2024-02-29 08:30:00.123456789', TIMESTAMPTZ '2024-02-29 08:30:00+07', TIME '08:30:01.5', INTERVAL '14 months 3 seconds', DATE 'infinity', TIMESTAMP '-infinity', TIMESTAMP '294247-01-10 04:00:54.775806'";
    expect((await rows(sql)).rows).toEqual([['2024-02-29', '2024-02-29T08:30:00.25', '2024-02-29T08:30:00.123456', '2024-02-29T01:30:00Z', '08:30:01.5', '1 year 2 months 00:00:03', 'infinity', '-infinity', '+294247-01-10T04:00:54.775806']]);
  });
  it('of lists, structs, maps and bytes are text', async () => {
    const { rows: found } = await rows("SELECT [1, NULL], {'a': DATE '2024-01-01', 'b': [1.5]}, MAP {'k': TIMESTAMP '2024-01-01 00:00:00.5'}, 'ab\\xFF'::BLOB, [TIME '10:00:00']");
    expect(found).toEqual([['[1,null]', '{"a":"2024-01-01","b":[1.5]}', '{"k":"2024-01-01T00:00:00.5"}', 'ab\\xFF', '["10:00:00"]']]);
  });
  it('that cannot be read rightly are refused with what to write instead', async () => {
    for (const sql of ["SELECT 'a'::ENUM('a') AS x", 'SELECT 5::UHUGEINT AS x', 'SELECT [INTERVAL 1 DAY] AS x']) {
      expect(await error(sql), sql).toMatchObject({ message: expect.stringContaining('"x"') as string, hint: 'CAST("x" AS VARCHAR)' });
    }
    expect((await rows("SELECT CAST('a'::ENUM('a') AS VARCHAR), CAST(5::UHUGEINT AS VARCHAR)")).rows).toEqual([['a', '5']]);
  });
});

describe('instructions', () => {
  it('give the rows of the last of several, and take values for ?', async () => {
    expect((await rows('SELECT 1; SELECT 2 AS b;')).rows).toEqual([[2]]);
    expect((await rows('SELECT ?, ? + 1, ?, ?', { params: ["o'", 2, null, true] })).rows).toEqual([["o'", 3, null, true]]);
    expect((await rows("SELECT count(*) FROM observations WHERE indicator = ? AND value > ?", { params: ['papi.d5', 5] })).rows[0]![0]).toBeGreaterThan(100);
  });
  it('give no more rows than asked, and say so', async () => {
    const cut = await rows('SELECT * FROM range(100000)', { limit: 3000 });
    expect([cut.rows.length, cut.rows[2999], cut.cut]).toEqual([3000, [2999], true]);
    const exact = await rows('SELECT * FROM range(3000)', { limit: 3000 });
    expect([exact.rows.length, exact.cut]).toEqual([3000, false]);
    expect((await rows('SELECT 1 WHERE false')).rows).toEqual([]);
    expect((await rows('SELECT ? FROM range(5)', { params: [1], limit: 2 })).cut).toBe(true);
  });
  it('end when they are cancelled or take too long, and the next runs', async () => {
    let polls = 0;
    const endless = 'WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t';
    expect(await outcome(endless, { brake: { ...patient, cancelled: () => ++polls > 2 } })).toMatchObject({ error: { failure: { kind: 'cancelled' } } });
    expect(await outcome(endless, { brake: { ...patient, deadline: performance.now() + 200 } })).toMatchObject({ error: { failure: { kind: 'timeout' } } });
    const wide = 'SELECT a.value FROM observations a, observations b';
    expect(await outcome(wide, { limit: 1e9, brake: { ...patient, deadline: performance.now() + 200 } })).toMatchObject({ error: { failure: { kind: 'timeout' } } });
    expect((await rows('SELECT 1')).rows).toEqual([[1]]);
  });
  it('that need more memory than is given fail, and the next runs', async () => {
    expect(await error('SELECT a.value FROM observations a, observations b ORDER BY a.value + b.value')).toMatchObject({ message: expect.stringMatching(/^Out of Memory Error: [^\n]+$/) as string });
    expect((await rows('SELECT 1')).rows).toEqual([[1]]);
  });
  it('explain themselves', async () => {
    const { rows: found } = await rows('EXPLAIN ANALYZE SELECT count(*) FROM observations WHERE value > 5');
    expect(String(found[0]![1])).toMatch(/Total Time/);
  });
  it('say what is wrong and where', async () => {
    const sql = "SELECT 'Đắk Lắk' AS a,\n       valu\nFROM observations";
    expect(await error(sql)).toMatchObject({ message: 'Binder Error: Referenced column "valu" not found in FROM clause!', line: 2, column: 8, hint: expect.stringContaining('"value"') as string });
    const long = `SELECT '${'Đắk Lắk '.repeat(20)}' AS a, valu FROM observations WHERE status = 'published' AND vintage = 'vn63'`;
    expect((await error(long)).column).toBe(long.indexOf('valu') + 1);
    expect(await error('SELECT 1 ORDER BY (')).toMatchObject({ message: 'Parser Error: syntax error at end of input', line: null });
    expect(await error('SELEC 1')).toMatchObject({ line: 1, column: 1 });
    expect(await error('SELECT * FROM unit')).toMatchObject({ hint: expect.stringContaining('Did you mean "units"') as string });
    expect(await error('SELECT sum(name_vi) FROM units')).toMatchObject({ hint: expect.stringMatching(/^Candidate functions/) as string });
    expect(await error("SELECT 'x'::INT, 1 / 0")).toMatchObject({ message: expect.stringMatching(/^Conversion Error/) as string });
    expect((await error('SELECT current_date')).message).not.toMatch(/INSTALL|autoload/);
  });
});

describe('what one reader does', () => {
  it('stays out of the questions of the site', async () => {
    const own = await open();
    for (const sql of ['CREATE TEMP TABLE units AS SELECT 1 AS id', 'CREATE TABLE memory.main.observations AS SELECT 1 AS value', 'USE memory', 'BEGIN']) await rows(sql, { on: own });
    expect(all(own.site, 'SELECT count(*) FROM units')).toEqual([[tables['units']]]);
    expect(all(own.site, 'SELECT count(*) FROM observations')).toEqual([[tables['observations']]]);
  });
  it('makes a table of 200,000 rows in memory that joins with what was published', async () => {
    const count = 200_000;
    const values = Array.from({ length: count }, (_, n) => (n % 7 === 0 ? null : n / 8));
    const names = Array.from({ length: count }, (_, n) => (n % 2 ? 'Hà Nội' : 'Huế'));
    const { bytes, rows: packed } = mineStream([{ columns: [{ name: 'unit name', kind: 'text', values: names }, { name: 'v', kind: 'number', values }] }]);
    expect(packed).toBe(count);
    loaded.writer.execute('DROP TABLE IF EXISTS mine');
    loaded.writer.insert('mine', bytes);
    const found = await rows(`SELECT count(*), count(v), sum(v), min("unit name") FROM mine`);
    expect(found.rows).toEqual([[count, values.filter((v) => v !== null).length, values.reduce<number>((sum, v) => sum + (v ?? 0), 0), 'Huế']]);
    expect((await rows(`SELECT u.id, count(*) FROM mine m JOIN units u ON u.name_vi = m."unit name" WHERE u.vintage = 'vn63' GROUP BY u.id ORDER BY u.id`)).rows).toEqual([['vn63:01', 100_000]]);
    expect(await error('INSERT INTO units SELECT * FROM units')).toMatchObject({ message: expect.stringContaining('read-only') as string });
  });
});

describe('the lock', () => {
  const refused: readonly (readonly [string, RegExp])[] = [
    ["SELECT * FROM read_csv('http://localhost:1/x.csv')", /Permission Error: Cannot access file/],
    ["SELECT * FROM read_csv('/etc/passwd')", /Permission Error: Cannot access file/],
    ["SELECT * FROM read_text('https://example.org/')", /Permission Error: Cannot access file/],
    ["SELECT * FROM read_parquet('https://example.org/x.parquet')", /parquet extension/],
    ["FROM 'https://example.org/x.csv'", /Permission Error: Cannot access file/],
    ["FROM 'https://example.org/x.parquet'", /does not exist/],
    ["SELECT * FROM sniff_csv('x.csv')", /Permission Error/],
    ["SELECT * FROM glob('*')", /Permission Error/],
    ["COPY observations TO 'x.csv'", /Permission Error/],
    ["COPY (SELECT 1) TO 'https://example.org/x.csv'", /Permission Error/],
    ["COPY units FROM 'x.csv'", /read-only|Permission Error/],
    ["ATTACH 'https://example.org/x.duckdb' AS x", /Permission Error/],
    ["ATTACH 'x.duckdb' AS x", /Permission Error/],
    ["ATTACH 'dung-hen.duckdb' AS again", /already attached/],
    ['LOAD httpfs', /Permission Error/],
    ["LOAD '/x.duckdb_extension.wasm'", /Permission Error/],
    ['INSTALL httpfs', /Permission Error/],
    ["-- a\n/* b */ FORCE INSTALL x FROM 'https://example.org'", /Permission Error/],
    ['SET enable_external_access = true', /locked/],
    ['RESET enable_external_access', /locked/],
    ['SET lock_configuration = false', /locked/],
    ['SET autoload_known_extensions = true', /locked/],
    ["SET custom_extension_repository = 'https://example.org'", /locked/],
    ["SET memory_limit = '4GB'", /locked/],
    ["SET temp_directory = '/tmp'", /locked/],
    ["SET s3_region = 'x'", /locked/],
    ["PRAGMA memory_limit = '4GB'", /locked/],
    ["CREATE SECRET s (TYPE S3, KEY_ID 'a', SECRET 'b')", /does not exist/],
    ['CREATE PERSISTENT SECRET s (TYPE HTTP)', /Error/],
    ['CREATE TABLE dung_hen.main.x AS SELECT 1', /read-only/],
    ['CREATE SCHEMA dung_hen.x', /read-only/],
    ['INSERT INTO units SELECT * FROM units', /read-only/],
    ['UPDATE observations SET value = 0', /read-only/],
    ['DELETE FROM observations', /read-only/],
    ['TRUNCATE observations', /read-only/],
    ['DROP TABLE observations', /read-only/],
    ['DROP VIEW so_lieu', /read-only/],
    ['ALTER TABLE units RENAME TO x', /read-only/],
    ["COMMENT ON TABLE units IS 'x'", /read-only/],
    ["EXPORT DATABASE 'x'", /Permission Error/],
    ["IMPORT DATABASE 'x'", /Permission Error/],
    ['DETACH dung_hen', /default database/],
    ['SELECT getenv(\'HOME\')', /does not exist/],
    ["CREATE MACRO memory.main.m() AS TABLE SELECT * FROM read_csv('https://example.org/x.csv')", /Permission Error|does not exist/],
  ];
  it.each(refused)('refuses %s', async (sql, why) => {
    const { message } = await error(sql);
    expect(message).toMatch(why);
    expect(message).toMatch(/^[\w ]+ Error: /);
  });
  it('leaves the published tables as they were', () => {
    for (const [name, count] of Object.entries(tables)) expect(all(loaded.site, `SELECT count(*) FROM "${name}"`), name).toEqual([[count]]);
    expect(all(loaded.site, "SELECT current_setting('lock_configuration'), current_setting('enable_external_access'), current_setting('autoinstall_known_extensions')")).toEqual([[true, false, false]]);
  });
});
