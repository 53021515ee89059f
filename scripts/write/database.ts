import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { SchemaTable } from '../../src/domain/published.ts';

export type SqlValue = string | number | boolean | null;
export type SqlType = 'text' | 'integer' | 'double' | 'date' | 'boolean';
export interface SqlTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: SqlType }[];
  readonly rows: readonly (readonly SqlValue[])[];
}

/**
 * Loads DuckDB so that the same rows give the same bytes. It leaves the unused bytes of a block as the allocator gave them, so its
 * allocator is told to give zeros; the library reads that once, when it is loaded. FSST compression samples at random, and
 * bit packing writes what its buffers held before: both stay unused.
 */
async function openMemory(): Promise<{ connection: DuckDBConnection; close: () => void }> {
  process.env['DUCKDB_JE_MALLOC_CONF'] ??= 'zero:true';
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run("SET disabled_compression_methods = 'fsst,bitpacking'");
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

const schemaSql = (): string => readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'schema.sql'), 'utf8');

async function fill(connection: DuckDBConnection, table: SqlTable): Promise<void> {
  const columns = table.columns.map((c) => `"${c.name}"`).join(', ');
  const select = table.columns.map((c) => (c.type === 'date' ? `CAST("${c.name}" AS DATE)` : `"${c.name}"`)).join(', ');
  const types = { text: 'VARCHAR', integer: 'INTEGER', double: 'DOUBLE', date: 'VARCHAR', boolean: 'BOOLEAN' } as const;
  await connection.run(`CREATE TEMP TABLE staging (${table.columns.map((c) => `"${c.name}" ${types[c.type]}`).join(', ')})`);
  const appender = await connection.createAppender('staging', 'main', 'temp');
  for (const row of table.rows) {
    row.forEach((value, i) => {
      const type = table.columns[i]!.type;
      if (value === null) appender.appendNull();
      else if (type === 'integer') appender.appendInteger(value as number);
      else if (type === 'double') appender.appendDouble(value as number);
      else if (type === 'boolean') appender.appendBoolean(value as boolean);
      else appender.appendVarchar(String(value));
    });
    appender.endRow();
  }
  appender.closeSync();
  await connection.run(`INSERT INTO "${table.name}" (${columns}) SELECT ${select} FROM staging ORDER BY rowid`);
  await connection.run('DROP TABLE staging');
}

/** Tables, views and columns as the database explains them, in the order of schema.sql; comments are `Vietnamese · English`. */
async function explained(connection: DuckDBConnection): Promise<SchemaTable[]> {
  const texts = (comment: unknown) => {
    const [vi = '', en = ''] = String(comment ?? '').split(' · ');
    return comment === null ? null : { vi, en };
  };
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
  const tables = await rows("SELECT table_name, comment, table_oid FROM duckdb_tables() WHERE database_name = 'dung_hen' UNION ALL SELECT view_name, comment, view_oid FROM duckdb_views() WHERE database_name = 'dung_hen' AND NOT internal ORDER BY 3");
  const columns = await rows("SELECT table_name, column_name, data_type, comment FROM duckdb_columns() WHERE database_name = 'dung_hen' ORDER BY table_oid, column_index");
  return tables.map(([name, comment]) => ({
    name: String(name),
    about: texts(comment),
    columns: columns.filter(([table]) => table === name).map(([, column, type, about]) => ({ name: String(column), type: String(type), about: texts(about) })),
  }));
}

/**
 * Writes the tables into a database file that DuckDB 1.0 and newer can open (also the one in browsers), and the observations
 * as Parquet. Same rows, same bytes. Gives both files as bytes, and what the database says of its tables.
 */
export async function writeDatabase(tables: readonly SqlTable[]): Promise<{ database: Uint8Array; parquet: Uint8Array; schema: readonly SchemaTable[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'dung-hen-'));
  const database = join(folder, 'dung-hen.duckdb');
  const parquet = join(folder, 'observations.parquet');
  try {
    const { connection, close } = await openMemory();
    await connection.run(`ATTACH '${database}' AS dung_hen (STORAGE_VERSION 'v1.0.0')`);
    await connection.run('USE dung_hen');
    await connection.run(schemaSql());
    for (const table of tables) await fill(connection, table);
    await connection.run(`COPY (SELECT * FROM observations ORDER BY rowid) TO '${parquet}' (FORMAT parquet, COMPRESSION zstd)`);
    const schema = await explained(connection);
    await connection.run('USE memory');
    await connection.run('DETACH dung_hen');
    close();
    return { database: readFileSync(database), parquet: readFileSync(parquet), schema };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
