/**
 * The database engine as the site ships it: DuckDB-WASM (its build with exceptions) without the 75,000 names it exports for
 * extensions, compressed. The name carries the version and the first digits of the sha256 of the content before compression,
 * so that it can be kept for ever; the step that writes the file refuses when they no longer fit.
 */
export const engineFile = {
  version: '1.32.0',
  sha256: 'c96b0535',
  /** Bytes before compression, and about how many go over the wire. */
  bytes: 24_188_951,
  compressed: 5_980_800,
} as const;

/** Path of the engine below the base of the site. */
export const enginePath = `engine/duckdb-eh-${engineFile.version}-${engineFile.sha256}.wasm.gz`;

/** What the worker of the explorer calls in the engine; nothing else is exported. */
export const engineExports = [
  '__wasm_apply_data_relocs',
  '__wasm_call_ctors',
  'malloc',
  'free',
  'duckdb_web_open',
  'duckdb_web_connect',
  'duckdb_web_clear_response',
  'duckdb_web_fail_with',
  'duckdb_web_fs_register_file_buffer',
  'duckdb_web_query_run_buffer',
  'duckdb_web_pending_query_start_buffer',
  'duckdb_web_pending_query_poll',
  'duckdb_web_pending_query_cancel',
  'duckdb_web_query_fetch_results',
  'duckdb_web_prepared_create_buffer',
  'duckdb_web_prepared_send',
  'duckdb_web_prepared_close',
  'duckdb_web_insert_arrow_from_ipc_stream',
] as const;
