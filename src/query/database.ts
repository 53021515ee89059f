import type { EngineFunction, Instance } from './host.ts';

/** What DuckDB answers to an instruction it cannot follow; any other error means that the engine itself broke. */
export class DuckDBError extends Error {
  override readonly name = 'DuckDBError';
}

/** One connection of the engine. Results are messages of Arrow's stream format: a header, then batches; an empty one ends them. All but `DuckDBError` is fatal. */
export interface Connection {
  /** Runs instructions of our own to their end and gives nothing back. */
  execute(sql: string): void;
  /** Starts instructions; null means that they are still running and want to be polled. */
  start(sql: string): Uint8Array | null;
  poll(): Uint8Array | null;
  /** Drops what `start` started, as long as no header has come. */
  cancel(): void;
  /** Runs one instruction to its first row; `?` are filled in order. */
  send(sql: string, params: readonly (string | number | boolean | null)[]): Uint8Array;
  /** The next batch; null means not yet. */
  fetch(): Uint8Array | null;
  /** Makes a table from a whole Arrow stream in the current catalog of the connection. */
  insert(table: string, stream: Uint8Array): void;
}

export interface Database {
  /** Gives the engine a file of that name; the bytes are copied. */
  register(name: string, bytes: Uint8Array): void;
  connect(): Connection;
}

interface Answer {
  readonly again: boolean;
  readonly at: number;
  readonly length: number;
}
/** Status of a result that is not there yet. */
const again = 256;

/** Opens an empty database in memory on a running engine. Follows the functions that DuckDB-WASM 1.32 exports for its own bindings. */
export function openDatabase({ exports, memory }: Instance): Database {
  const bytes = (): Uint8Array => new Uint8Array(memory.buffer);
  const encoder = new TextEncoder();
  const response = exports.malloc(24) >>> 0;

  const put = (content: Uint8Array): number => {
    const at = exports.malloc(Math.max(1, content.length)) >>> 0;
    if (at === 0) throw new DuckDBError('Out of Memory Error: the page has no more memory for this');
    bytes().set(content, at);
    return at;
  };
  /** Calls a function that fills a response of three doubles: status, address or value, length. */
  const call = (run: EngineFunction, ...args: readonly number[]): Answer => {
    run(response, ...args);
    const [status = -1, at = 0, length = 0] = new Float64Array(memory.buffer, response, 3);
    if (status === 0 || status === again) return { again: status === again, at, length };
    const message = new TextDecoder().decode(bytes().subarray(at, at + length));
    exports.duckdb_web_clear_response();
    throw new DuckDBError(message);
  };
  const copied = ({ at, length }: Answer): Uint8Array => {
    const copy = bytes().slice(at, at + length);
    exports.duckdb_web_clear_response();
    return copy;
  };
  const withText = <T>(text: string, use: (at: number, length: number) => T): T => {
    const content = encoder.encode(text);
    const at = put(encoder.encode(`${text}\0`));
    try {
      return use(at, content.length);
    } finally {
      exports.free(at);
    }
  };
  withText('{}', (at) => call(exports.duckdb_web_open, at));

  return {
    register: (name, content) => void withText(name, (at) => call(exports.duckdb_web_fs_register_file_buffer, at, put(content), content.length)),
    connect() {
      const connection = exports.duckdb_web_connect();
      let prepared: number | null = null;
      const closePrepared = (): void => {
        if (prepared !== null) call(exports.duckdb_web_prepared_close, connection, prepared);
        prepared = null;
      };
      return {
        execute: (sql) => void withText(sql, (at, length) => copied(call(exports.duckdb_web_query_run_buffer, connection, at, length))),
        start(sql) {
          closePrepared();
          const answer = withText(sql, (at, length) => call(exports.duckdb_web_pending_query_start_buffer, connection, at, length, 1));
          return answer.at === 0 ? null : copied(answer);
        },
        poll() {
          const answer = call(exports.duckdb_web_pending_query_poll, connection);
          return answer.at === 0 ? null : copied(answer);
        },
        cancel: () => void exports.duckdb_web_pending_query_cancel(connection),
        send(sql, params) {
          closePrepared();
          const statement = withText(sql, (at, length) => call(exports.duckdb_web_prepared_create_buffer, connection, at, length)).at;
          prepared = statement;
          return withText(JSON.stringify(params), (at) => copied(call(exports.duckdb_web_prepared_send, connection, statement, at)));
        },
        fetch() {
          const answer = call(exports.duckdb_web_query_fetch_results, connection);
          const content = copied(answer);
          return answer.again ? null : content;
        },
        insert(table, stream) {
          const content = put(stream);
          try {
            withText(JSON.stringify({ name: table, schema: 'main', create: true }), (at) => call(exports.duckdb_web_insert_arrow_from_ipc_stream, connection, content, stream.length, at));
          } finally {
            exports.free(content);
          }
        },
      };
    },
  };
}
