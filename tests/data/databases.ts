import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type * as Blocking from '@duckdb/duckdb-wasm/blocking';

const require = createRequire(import.meta.url);
const dist = dirname(require.resolve('@duckdb/duckdb-wasm'));
const duckdb = require('@duckdb/duckdb-wasm/blocking') as typeof Blocking;

/** DuckDB-WASM in Node, with the database of a folder attached as a page attaches it: from bytes, read-only, without extensions. */
export async function openWasm(folder: string): Promise<Blocking.DuckDBConnection> {
  const bundle = (name: string) => ({ mainModule: join(dist, `duckdb-${name}.wasm`), mainWorker: '' });
  const db = await duckdb.createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await db.instantiate(() => {});
  db.open({ query: { castBigIntToDouble: true } });
  db.registerFileBuffer('dung-hen.duckdb', readFileSync(join(folder, 'dung-hen.duckdb')));
  const connection = db.connect();
  for (const sql of ['SET autoinstall_known_extensions = false', 'SET autoload_known_extensions = false', "ATTACH 'dung-hen.duckdb' AS dung_hen (READ_ONLY)", 'USE dung_hen']) connection.query(sql);
  return connection;
}

/** Native DuckDB with the database of a folder attached read-only. */
export async function openNative(folder: string): Promise<DuckDBConnection> {
  const native = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  await native.run(`ATTACH '${join(folder, 'dung-hen.duckdb')}' AS dung_hen (READ_ONLY)`);
  await native.run('USE dung_hen');
  return native;
}
