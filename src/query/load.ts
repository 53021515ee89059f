import { engineFile } from '../domain/engineFile.ts';
import type { Manifest } from '../domain/published.ts';
import type { Failure, Kept, LoadRequest, LoadStage, SqlValue } from './contract.ts';
import { DuckDBError, openDatabase, type Connection } from './database.ts';
import { download, LoadFailure, readAll } from './download.ts';
import { instantiate } from './host.ts';
import { rowsOf } from './rows.ts';

export const databaseName = 'dung-hen.duckdb';
/** What the published database is called in instructions. */
export const catalog = 'dung_hen';

/** The engine ready to answer, locked: connections for the questions of the site, for what readers write themselves, and for making their tables in memory. */
export interface Loaded {
  readonly site: Connection;
  readonly console: Connection;
  readonly writer: Connection;
  readonly kept: Kept;
}

type OnProgress = (stage: LoadStage, loaded: number, total: number) => void;

const fail = (failure: Failure): never => {
  throw new LoadFailure(failure);
};
const words = (problem: unknown): string => (problem instanceof Error ? problem.message : String(problem));
const corrupt = (detail: string): never => fail({ kind: 'corrupt', detail });

/** Fetches, compiles, attaches, counts and locks, in that order. Throws a LoadFailure; anything else thrown is a fault of ours. */
export async function load(request: LoadRequest, onProgress: OnProgress): Promise<Loaded> {
  checkWasm();
  const kept = request.kept ?? (await fetchAll(request, onProgress));
  onProgress('open', 1, 1);
  return openKept(kept, request.memory);
}

/** Makes an engine of what was fetched; `memory` is what DuckDB may hold, in bytes. */
export async function openKept(kept: Kept, memory: number): Promise<Loaded> {
  return { ...open(await instantiate(kept.module), kept, memory), kept };
}

/** A function that does nothing but hold a try block, as a module. */
const tinyModule = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11]);

function checkWasm(): void {
  if (typeof WebAssembly !== 'object') fail({ kind: 'no-wasm', detail: 'WebAssembly is missing' });
  if (!WebAssembly.validate(tinyModule) || typeof DecompressionStream !== 'function') fail({ kind: 'no-exceptions', detail: 'exceptions of WebAssembly or DecompressionStream are missing' });
  try {
    new WebAssembly.Module(tinyModule);
  } catch (problem) {
    fail({ kind: 'no-wasm', detail: words(problem) });
  }
}

/** Whether the published database is still there: the one thing of ours that SQL can let go. */
export const isAttached = ({ writer }: Loaded): boolean => all(writer, `SELECT count(*) FROM duckdb_databases() WHERE database_name = '${catalog}'`)[0]?.[0] === 1;

async function fetchAll(request: LoadRequest, onProgress: OnProgress): Promise<Kept> {
  const loaded = { engine: 0, database: 0 };
  const total: { engine: number; database: number } = { engine: engineFile.compressed, database: 700_000 };
  const done = { engine: false, database: false };
  const report = (): void => onProgress(done.engine ? (done.database ? 'open' : 'database') : 'engine', loaded.engine + loaded.database, Math.max(total.engine + total.database, loaded.engine + loaded.database));
  const cache: RequestCache = request.fresh ? 'reload' : 'default';

  const fetchEngine = async (): Promise<WebAssembly.Module> => {
    const file = await download(request.engine, (bytes) => ((loaded.engine = bytes), report()), cache);
    if (!file.compressed) total.engine = engineFile.bytes;
    try {
      const module = await WebAssembly.compileStreaming(new Response(file.stream, { headers: { 'content-type': 'application/wasm' } }));
      total.engine = loaded.engine;
      done.engine = true;
      report();
      return module;
    } catch (problem) {
      throw whatBroke(file.broken(), request.engine, loaded.engine, total.engine, problem);
    }
  };
  const fetchDatabase = async (): Promise<Pick<Kept, 'database' | 'tables'>> => {
    const manifest = await fetchManifest(request);
    const entry = (path: string) => manifest.files.find((f) => f.path === path) ?? corrupt(`manifest.json names no ${path}`);
    const [plain, packed] = [entry(databaseName), entry(`${databaseName}.gz`)];
    total.database = packed.bytes;
    const url = `${request.data}${packed.path}?${packed.sha256.slice(0, 8)}`;
    const file = await download(url, (bytes) => ((loaded.database = bytes), report()), cache);
    if (!file.compressed) total.database = plain.bytes;
    const content = await readAll(file.stream).catch((problem: unknown) => {
      throw whatBroke(file.broken(), url, loaded.database, total.database, problem);
    });
    if (content.length !== plain.bytes) throw whatBroke(null, url, loaded.database, total.database, `${content.length} bytes, expected ${plain.bytes}`);
    done.database = true;
    report();
    return { database: content.buffer, tables: manifest.tables };
  };
  const [module, data] = await Promise.all([fetchEngine(), fetchDatabase()]);
  return { module, ...data };
}

/** A file that came to an end too early was cut off on its way; one that came whole and cannot be read is corrupt. */
function whatBroke(onTheWay: Failure | null, url: string, loaded: number, total: number, problem: unknown): LoadFailure {
  const text = words(problem);
  if (onTheWay) return new LoadFailure(onTheWay);
  if (/unsafe-eval|Content Security Policy/i.test(text)) return new LoadFailure({ kind: 'no-wasm', detail: text });
  if (loaded < total * 0.97) return new LoadFailure({ kind: 'download', detail: `${url}: cut off after ${loaded} of ${total} bytes` });
  return new LoadFailure({ kind: 'corrupt', detail: `${url}: ${text}` });
}

async function fetchManifest({ data, fresh }: LoadRequest): Promise<Manifest> {
  const url = `${data}manifest.json`;
  const broken = (problem: unknown): never => fail({ kind: 'download', detail: `${url}: ${words(problem)}` });
  const response = await fetch(url, { cache: fresh ? 'reload' : 'no-cache' }).catch(broken);
  if (!response.ok) broken(`${response.status} ${response.statusText}`.trim());
  const text = await response.text().catch(broken);
  try {
    return JSON.parse(text) as Manifest;
  } catch (problem) {
    return corrupt(`${url}: ${words(problem)}`);
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Every row of a short answer. */
export function all(connection: Connection, sql: string): SqlValue[][] {
  let header = connection.start(sql);
  while (header === null) header = connection.poll();
  const rows: SqlValue[][] = [];
  for (;;) {
    const batch = connection.fetch();
    if (batch?.length === 0) return rows;
    if (batch) rows.push(...rowsOf(header, batch, Number.POSITIVE_INFINITY));
  }
}

/** Attaches the published database, holds its rows against the manifest and locks the engine: after that no instruction reads a file or an address, loads an extension, changes a setting or writes into what was published. */
function open(instance: Awaited<ReturnType<typeof instantiate>>, { database, tables }: Kept, memory: number): Omit<Loaded, 'kept'> {
  try {
    const engine = openDatabase(instance);
    const [site, console, writer] = [engine.connect(), engine.connect(), engine.connect()];
    for (const name of ['autoinstall_known_extensions', 'autoload_known_extensions']) writer.execute(`SET ${name} = false`);
    writer.execute(`SET memory_limit = '${Math.round(memory / 1e6)}MB'`);
    engine.register(databaseName, new Uint8Array(database));
    writer.execute(`ATTACH '${databaseName}' AS ${catalog} (READ_ONLY)`);
    for (const connection of [site, console]) connection.execute(`SET search_path = '${catalog}.main,memory.main'`);
    const counted = all(site, Object.keys(tables).map((name, n) => `SELECT ${n}, count(*) FROM ${catalog}.main.${quoted(name)}`).join(' UNION ALL '));
    for (const [n, found] of counted) {
      const [name, rows] = Object.entries(tables)[Number(n)]!;
      if (found !== rows) corrupt(`${databaseName}: ${name} has ${found} rows, the manifest says ${rows}`);
    }
    writer.execute('SET enable_external_access = false');
    writer.execute('SET lock_configuration = true');
    return { site, console, writer };
  } catch (problem) {
    if (problem instanceof DuckDBError) return corrupt(`${databaseName}: ${problem.message.split('\n')[0]}`);
    throw problem;
  }
}
