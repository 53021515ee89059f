import type { Breadcrumb } from './breadcrumb.ts';

/** Why the engine cannot answer: each is shown with a message of its own, and after each it can be started again. */
export type FailureKind =
  | 'no-worker'
  | 'no-wasm'
  | 'no-exceptions'
  | 'low-memory'
  | 'crashed-before'
  | 'download'
  | 'corrupt'
  | 'timeout'
  | 'cancelled'
  | 'stopped';

/** `detail` is for people who look closer: an address, a status, the words of the browser. It is in English or in none of our words. */
export interface Failure {
  readonly kind: FailureKind;
  readonly detail: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** What is being done on the way to ready: fetching the engine, fetching the database, opening it. */
export type LoadStage = 'engine' | 'database' | 'open';

export type EngineState =
  | { readonly phase: 'idle' }
  /** Bytes over the wire, of engine and database together; the total is known from the start. */
  | { readonly phase: 'loading'; readonly stage: LoadStage; readonly loaded: number; readonly total: number }
  | { readonly phase: 'ready'; readonly milliseconds: number }
  | { readonly phase: 'failed'; readonly failure: Failure };

/** A cell of a result: counts and decimals are numbers, dates and times ISO text, lists, structs and maps JSON text, bytes text with \x escapes. Texts over 100,000 characters and bytes over 4,096 end with an ellipsis. */
export type SqlValue = string | number | boolean | null;
export type SqlParam = string | number | boolean | null;

export interface Rows {
  /** Names and types as DuckDB writes them, such as VARCHAR, DOUBLE, DATE. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly SqlValue[])[];
  /** True where there were more rows than the limit let through. */
  readonly cut: boolean;
  /** From the first instruction to the last row, inside the worker. */
  readonly milliseconds: number;
}

/** What DuckDB says is wrong with an instruction; line and column count from 1. */
export interface SqlError {
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly hint: string | null;
}

export type QueryOutcome = { readonly ok: true; readonly value: Rows } | { readonly ok: false; readonly error: SqlError | { readonly failure: Failure } };

export interface RunOptions {
  /** For SQL a reader wrote: it runs on a connection of its own, so that what it sets, names or begins never reaches the questions of the site. */
  readonly console?: boolean;
  /** Rows at most; 10,000 unless said otherwise. */
  readonly limit?: number;
  /** Milliseconds at most; 30,000 unless said otherwise. */
  readonly timeout?: number;
  /** Ends this query alone, also while it waits for its turn. */
  readonly signal?: AbortSignal;
}

/** A reader's own table, column by column; all columns are of the same length. */
export interface MineColumns {
  readonly columns: readonly MineColumn[];
}
export type MineColumn =
  | { readonly name: string; readonly kind: 'text'; readonly values: readonly (string | null)[] }
  | { readonly name: string; readonly kind: 'number'; readonly values: readonly (number | null)[] };

export interface EngineOptions {
  /** Addresses of the compressed engine and of the folder of published data, with a slash at the end; both from links.ts. */
  readonly engine: string;
  readonly data: string;
  /** Milliseconds without a sign of life while loading, and without a query before the worker is let go. */
  readonly stall?: number;
  readonly idle?: number;
  /** What the surroundings are; tests give others. */
  readonly makeWorker?: () => Worker;
  readonly deviceMemory?: number | undefined;
  readonly breadcrumb?: Breadcrumb;
}

export interface Engine {
  state(): EngineState;
  /** Tells of every change of state; gives back what ends the telling. */
  subscribe(on: (state: EngineState) => void): () => void;
  /** Loads the engine, once for all who ask; after a failure it tries anew. `force` goes past the refusals for low memory and after a crash. */
  start(options?: { readonly force?: boolean }): Promise<Outcome<void>>;
  /**
   * Runs a query when those before it are done; starts the engine when it is idle. After a failure of the engine it gives that failure until
   * `start` is called. `EXPLAIN ANALYZE …` gives its text in the second column of the only row.
   */
  run(sql: string, params?: readonly SqlParam[], options?: RunOptions): Promise<QueryOutcome>;
  /** Makes the table `mine` from a reader's columns, in place of an earlier one; gives one row with the number of rows. It comes back by itself when the engine is started again. */
  insertMine(table: MineColumns): Promise<QueryOutcome>;
  /** Ends the running query, or the loading. The engine stays ready; where a query does not let go, it is started anew behind the scenes. */
  cancel(): void;
  /** Lets the worker go; whatever ran or waited ends as `stopped`. */
  stop(): void;
}

/** A part of a reader's table, at most some ten thousand rows, so that handing it over never holds up the page. */
export interface MinePart {
  readonly columns: readonly MineColumn[];
}

/** What is kept between two lives of a worker, so that the second needs neither network nor compiler. */
export interface Kept {
  readonly module: WebAssembly.Module;
  readonly database: ArrayBuffer;
  readonly tables: Readonly<Record<string, number>>;
}

export interface LoadRequest {
  readonly type: 'load';
  /** Address of the compressed engine, and of the folder of published data. */
  readonly engine: string;
  readonly data: string;
  readonly kept: Kept | null;
  /** Past every cache, after something was found to be corrupt. */
  readonly fresh: boolean;
  /** Bytes DuckDB may hold. */
  readonly memory: number;
}

export type Request =
  | LoadRequest
  | { readonly type: 'run'; readonly id: number; readonly sql: string; readonly params: readonly SqlParam[]; readonly limit: number; readonly timeout: number; readonly console: boolean }
  | { readonly type: 'cancel'; readonly id: number }
  | { readonly type: 'mine'; readonly id: number; readonly part: MinePart; readonly first: boolean; readonly last: boolean };

export type Reply =
  | { readonly type: 'hello' }
  | { readonly type: 'progress'; readonly stage: LoadStage; readonly loaded: number; readonly total: number }
  | { readonly type: 'ready'; readonly kept: Kept }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'answer'; readonly id: number; readonly outcome: QueryOutcome }
  /** The part has been taken; the next may come. */
  | { readonly type: 'taken'; readonly id: number }
  /** The engine itself broke in the middle of a query and must be started anew. */
  | { readonly type: 'broken'; readonly id: number; readonly detail: string };
