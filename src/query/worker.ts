import { ask, type Brake } from './ask.ts';
import type { LoadStage, MinePart, QueryOutcome, Reply, Request } from './contract.ts';
import { DuckDBError } from './database.ts';
import { LoadFailure } from './download.ts';
import { all, catalog, isAttached, load, type Loaded } from './load.ts';
import { mineStream } from './mineStream.ts';
import { parseSqlError } from './sqlError.ts';

/** The engine's own thread. It takes one request at a time; the page sees to that. */
const scope = self as unknown as { postMessage(message: Reply, transfer?: readonly Transferable[]): void; onmessage: ((event: MessageEvent<Request>) => void) | null };
const reply = (message: Reply): void => scope.postMessage(message);
const words = (problem: unknown): string => (problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem));

let loaded: Loaded | null = null;
let cancelled = -1;
let parts: MinePart[] = [];

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();
/** A turn of the event loop, without the pause that timers have. */
const breathe = (): Promise<void> =>
  new Promise((resume) => {
    waiting.push(resume);
    channel.port2.postMessage(null);
  });

async function start(request: Extract<Request, { type: 'load' }>): Promise<void> {
  let [last, said]: [number, LoadStage | null] = [0, null];
  try {
    loaded = await load(request, (stage, bytes, total) => {
      const now = performance.now();
      if (now - last < 50 && stage === said) return;
      [last, said] = [now, stage];
      reply({ type: 'progress', stage, loaded: bytes, total });
    });
    scope.postMessage({ type: 'ready', kept: loaded.kept }, [loaded.kept.database]);
  } catch (problem) {
    const kind = problem instanceof RangeError ? 'low-memory' : 'stopped';
    reply({ type: 'failed', failure: problem instanceof LoadFailure ? problem.failure : { kind, detail: words(problem) } });
  }
}

async function run({ id, sql, params, limit, timeout, console: own }: Extract<Request, { type: 'run' }>): Promise<void> {
  const { site, console: readers } = loaded!;
  const brake: Brake = { cancelled: () => cancelled === id, deadline: performance.now() + timeout, breathe };
  const outcome = await ask(own ? readers : site, sql, params, limit, brake);
  if (own && /\bdetach\b/i.test(sql) && !isAttached(loaded!)) throw new Error(`${catalog} was detached`);
  reply({ type: 'answer', id, outcome });
}

/** Takes a part of a reader's table; with the last one the table `mine` is made anew and its rows are counted. */
function takeMine({ id, part, first, last }: Extract<Request, { type: 'mine' }>): void {
  if (first) parts = [];
  parts.push(part);
  if (!last) return reply({ type: 'taken', id });
  const since = performance.now();
  const { bytes, rows } = mineStream(parts);
  parts = [];
  reply({ type: 'answer', id, outcome: insertMine(loaded!, bytes, rows, since) });
}

function insertMine({ writer }: Loaded, bytes: Uint8Array, rows: number, since: number): QueryOutcome {
  try {
    writer.execute('DROP TABLE IF EXISTS mine');
    writer.insert('mine', bytes);
    const found = Number(all(writer, 'SELECT count(*) FROM mine')[0]?.[0]);
    if (found !== rows) return { ok: false, error: { message: `mine: ${found} rows of ${rows} arrived`, line: null, column: null, hint: null } };
    return { ok: true, value: { columns: [{ name: 'rows', type: 'BIGINT' }], rows: [[rows]], cut: false, milliseconds: performance.now() - since } };
  } catch (problem) {
    if (!(problem instanceof DuckDBError)) throw problem;
    return { ok: false, error: parseSqlError(problem.message, '') };
  }
}

scope.onmessage = ({ data }) => {
  if (data.type === 'cancel') {
    cancelled = data.id;
    return;
  }
  if (data.type === 'load') return void start(data);
  const broken = (problem: unknown): void => reply({ type: 'broken', id: data.id, detail: words(problem) });
  if (data.type === 'run') return void run(data).catch(broken);
  try {
    takeMine(data);
  } catch (problem) {
    broken(problem);
  }
};
reply({ type: 'hello' });
