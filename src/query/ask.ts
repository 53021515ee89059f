import type { QueryOutcome, Rows, SqlParam, SqlValue } from './contract.ts';
import { DuckDBError, type Connection } from './database.ts';
import { columnsOf, rowsOf } from './rows.ts';
import { parseSqlError } from './sqlError.ts';

/** What may end a query before its last row; read between two steps of DuckDB, which take some 50 ms at most. */
export interface Brake {
  readonly cancelled: () => boolean;
  /** When the query must have ended, on the clock of performance.now(). */
  readonly deadline: number;
  /** Lets messages of the page come in. */
  readonly breathe: () => Promise<void>;
}

type Stopped = 'cancelled' | 'timeout';
const stopped = (brake: Brake): Stopped | null => (brake.cancelled() ? 'cancelled' : performance.now() > brake.deadline ? 'timeout' : null);

/** DuckDB in a browser answers INSTALL with success and does nothing; here it is an error like every other way to an extension. */
const installs = /^(?:\s|--[^\n]*\n|\/\*[^]*?\*\/)*(?:FORCE\s+)?INSTALL\b/i;

/** Runs instructions and gives the rows of the last, at most `limit`. What DuckDB refuses, and a query that was ended, are values; anything thrown means the engine broke. */
export async function ask(connection: Connection, sql: string, params: readonly SqlParam[], limit: number, brake: Brake): Promise<QueryOutcome> {
  const since = performance.now();
  const ended = (kind: Stopped): QueryOutcome => {
    connection.cancel();
    return { ok: false, error: { failure: { kind, detail: `${Math.round(performance.now() - since)} ms` } } };
  };
  try {
    if (installs.test(sql)) throw new DuckDBError('Permission Error: Installing extensions is disabled in this page');
    let header = params.length ? connection.send(sql, params) : connection.start(sql);
    while (header === null) {
      await brake.breathe();
      const why = stopped(brake);
      if (why) return ended(why);
      header = connection.poll();
    }
    const columns = columnsOf(header);
    const rows: SqlValue[][] = [];
    let breath = performance.now();
    for (;;) {
      const batch = connection.fetch();
      if (batch?.length === 0) break;
      if (batch) rows.push(...rowsOf(header, batch, limit + 1 - rows.length));
      if (rows.length > limit) break;
      if (performance.now() - breath < 50) continue;
      await brake.breathe();
      breath = performance.now();
      const why = stopped(brake);
      if (why) return release(connection, ended(why));
    }
    const cut = rows.length > limit;
    const value: Rows = { columns, rows: cut ? rows.slice(0, limit) : rows, cut, milliseconds: performance.now() - since };
    return cut ? release(connection, { ok: true, value }) : { ok: true, value };
  } catch (problem) {
    if (!(problem instanceof DuckDBError)) throw problem;
    return { ok: false, error: parseSqlError(problem.message, sql) };
  }
}

/** A stream that was not read to its end is held until the next instruction; whether that one succeeds does not matter. */
function release(connection: Connection, outcome: QueryOutcome): QueryOutcome {
  try {
    connection.execute('SELECT 1');
  } catch (problem) {
    if (!(problem instanceof DuckDBError)) throw problem;
  }
  return outcome;
}
