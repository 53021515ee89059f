import { engineFile } from '../domain/engineFile.ts';
import { breadcrumbIn } from './breadcrumb.ts';
import type { Engine, EngineOptions, EngineState, Failure, Kept, MineColumns, Outcome, QueryOutcome, Reply, Request } from './contract.ts';
import { mineParts } from './mineParts.ts';

export type * from './contract.ts';

interface Task {
  readonly requests: readonly Request[];
  readonly id: number;
  readonly timeout: number;
  readonly settle: (outcome: QueryOutcome) => void;
}

const grace = 1_500;
const failed = (failure: Failure): { readonly ok: false; readonly error: { readonly failure: Failure } } => ({ ok: false, error: { failure } });

/** A worker fetches against its own address, so it is given whole ones. */
const whole = (address: string): string => (globalThis.location ? new URL(address, location.href).href : address);

/** The page's side of the query engine: one worker, one query at a time, failures as values. */
export function createEngine(options: EngineOptions): Engine {
  const { stall = 30_000, idle = 300_000 } = options;
  const makeWorker = options.makeWorker ?? (() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'query' }));
  const gigabytes = 'deviceMemory' in options ? options.deviceMemory : (navigator as { readonly deviceMemory?: number }).deviceMemory;
  const breadcrumb = options.breadcrumb ?? breadcrumbIn(() => sessionStorage);
  const listeners = new Set<(state: EngineState) => void>();
  let state: EngineState = { phase: 'idle' };
  let worker: Worker | null = null;
  let loading: { readonly promise: Promise<Outcome<void>>; readonly settle: (outcome: Outcome<void>) => void; readonly since: number } | null = null;
  let waiting: Task[] = [];
  let current: { readonly task: Task; next: number; hurry: ReturnType<typeof setTimeout> } | null = null;
  let kept: Kept | null = null;
  let fresh = false;
  let mine: MineColumns | null = null;
  let [nextId, watchdog, idleTimer]: [number, ReturnType<typeof setTimeout> | undefined, ReturnType<typeof setTimeout> | undefined] = [1, undefined, undefined];

  const become = (next: EngineState): void => {
    state = next;
    for (const on of listeners) on(next);
  };
  const letGo = (): void => {
    worker?.terminate();
    worker = null;
    clearTimeout(watchdog);
    clearTimeout(idleTimer);
    if (current) clearTimeout(current.hurry);
    breadcrumb.lift();
  };
  const endAll = (failure: Failure): void => {
    const ended = [...(current ? [current.task] : []), ...waiting];
    current = null;
    waiting = [];
    for (const task of ended) task.settle(failed(failure));
  };
  const fail = (failure: Failure): void => {
    letGo();
    const settle = loading?.settle;
    loading = null;
    if (failure.kind === 'corrupt') [fresh, kept] = [true, null];
    become({ phase: 'failed', failure });
    endAll(failure);
    settle?.({ ok: false, failure });
  };
  const watch = (): void => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => fail({ kind: 'timeout', detail: `nothing for ${stall / 1000} s while loading (${state.phase === 'loading' ? state.stage : state.phase})` }), stall);
  };

  const begin = (): void => {
    let greeted = false;
    const made = makeWorker();
    worker = made;
    const still = (handle: () => void): void => {
      if (worker === made) handle();
    };
    made.onerror = (event) =>
      still(() => {
        event.preventDefault?.();
        if (!greeted) fail({ kind: 'no-worker', detail: event.message || 'the worker did not start' });
        else if (loading) fail({ kind: 'stopped', detail: event.message });
        else if (current) restart({ kind: 'stopped', detail: event.message });
      });
    made.onmessage = ({ data }: MessageEvent<Reply>) => still(() => {
      if (data.type === 'hello') greeted = true;
      hear(data);
    });
    watch();
    post({ type: 'load', engine: whole(options.engine), data: whole(options.data), kept, fresh, memory: bytesFor(gigabytes) });
  };
  const post = (request: Request): void => worker?.postMessage(request);

  const hear = (reply: Reply): void => {
    if (loading) watch();
    if (reply.type === 'progress') become({ phase: 'loading', stage: reply.stage, loaded: reply.loaded, total: reply.total });
    else if (reply.type === 'failed') fail(reply.failure);
    else if (reply.type === 'ready') ready(reply.kept);
    else if (reply.type === 'taken' && current?.task.id === reply.id) post(current.task.requests[current.next++]!);
    else if (reply.type === 'broken' && current?.task.id === reply.id) restart({ kind: 'stopped', detail: reply.detail });
    else if (reply.type === 'answer' && current?.task.id === reply.id) answered(current.task, reply.outcome);
  };
  const ready = (now: Kept): void => {
    clearTimeout(watchdog);
    breadcrumb.lift();
    [kept, fresh] = [now, false];
    const { settle, since } = loading!;
    loading = null;
    if (mine) waiting.unshift(mineTask(mine, () => undefined));
    become({ phase: 'ready', milliseconds: performance.now() - since });
    settle({ ok: true, value: undefined });
    pump();
  };
  const answered = (task: Task, outcome: QueryOutcome): void => {
    clearTimeout(current!.hurry);
    current = null;
    breadcrumb.lift();
    task.settle(outcome);
    pump();
  };
  const pump = (): void => {
    clearTimeout(idleTimer);
    if (state.phase !== 'ready' || current) return;
    const task = waiting.shift();
    if (!task) {
      idleTimer = setTimeout(stop, idle);
      return;
    }
    breadcrumb.lay();
    const hurry = setTimeout(() => restart({ kind: 'timeout', detail: `${task.timeout} ms` }), task.timeout + grace);
    current = { task, next: 1, hurry };
    post(task.requests[0]!);
  };
  /** Ends a query that does not let go, or broke the engine, together with the worker, and starts another from what is kept. */
  const restart = (failure: Failure): void => {
    const task = current?.task;
    letGo();
    current = null;
    void start({ force: true });
    task?.settle(failed(failure));
  };
  const cancelCurrent = (): void => {
    if (!current) return;
    const { task } = current;
    clearTimeout(current.hurry);
    current.hurry = setTimeout(() => restart({ kind: 'cancelled', detail: 'the worker was let go' }), grace);
    post({ type: 'cancel', id: task.id });
  };

  const start: Engine['start'] = ({ force = false } = {}) => {
    if (loading) return loading.promise;
    if (state.phase === 'ready' && worker) return Promise.resolve({ ok: true, value: undefined });
    const { promise, resolve } = Promise.withResolvers<Outcome<void>>();
    loading = { promise, settle: resolve, since: performance.now() };
    if (!force && breadcrumb.lies()) fail({ kind: 'crashed-before', detail: 'the page ended while the engine was at work' });
    else if (!force && gigabytes !== undefined && gigabytes <= 2) fail({ kind: 'low-memory', detail: `${gigabytes} GB` });
    else {
      breadcrumb.lay();
      become({ phase: 'loading', stage: kept ? 'open' : 'engine', loaded: 0, total: engineFile.compressed });
      try {
        begin();
      } catch (problem) {
        fail({ kind: 'no-worker', detail: String(problem) });
      }
    }
    return promise;
  };
  const queue = (make: (settle: Task['settle']) => Task, signal?: AbortSignal): Promise<QueryOutcome> => {
    if (state.phase === 'failed') return Promise.resolve(failed(state.failure));
    const { promise, resolve } = Promise.withResolvers<QueryOutcome>();
    const abort = (): void => {
      if (current?.task === task) return cancelCurrent();
      waiting = waiting.filter((t) => t !== task);
      resolve(failed({ kind: 'cancelled', detail: 'before its turn' }));
    };
    const task = make((outcome) => {
      signal?.removeEventListener('abort', abort);
      resolve(outcome);
    });
    if (signal?.aborted) return Promise.resolve(failed({ kind: 'cancelled', detail: 'before its turn' }));
    signal?.addEventListener('abort', abort);
    waiting.push(task);
    void start();
    pump();
    return promise;
  };
  const mineTask = (table: MineColumns, settle: Task['settle']): Task => {
    const id = nextId++;
    return { id, timeout: 60_000, settle, requests: mineParts(table).map((part, n, all) => ({ type: 'mine', id, part, first: n === 0, last: n === all.length - 1 })) };
  };
  const stop = (): void => {
    letGo();
    const settle = loading?.settle;
    loading = null;
    const failure: Failure = { kind: 'stopped', detail: 'the engine was let go' };
    if (state.phase !== 'idle') become({ phase: 'idle' });
    endAll(failure);
    settle?.({ ok: false, failure });
  };
  globalThis.addEventListener?.('pagehide', stop);

  return {
    state: () => state,
    subscribe(on) {
      listeners.add(on);
      return () => void listeners.delete(on);
    },
    start,
    run: (sql, params = [], { console = false, limit = 10_000, timeout = 30_000, signal } = {}) =>
      queue((settle) => {
        const id = nextId++;
        return { id, timeout, settle, requests: [{ type: 'run', id, sql, params, limit, timeout, console }] };
      }, signal),
    insertMine: (table) =>
      queue((settle) =>
        mineTask(table, (outcome) => {
          if (outcome.ok) mine = table;
          settle(outcome);
        }),
      ),
    cancel: () => (loading ? fail({ kind: 'cancelled', detail: 'while loading' }) : cancelCurrent()),
    stop,
  };
}

/** Bytes DuckDB may hold on a device of so many gigabytes, where the browser tells: an eighth, between 256 MB and 1 GB. */
const bytesFor = (gigabytes: number | undefined): number => Math.min(1e9, Math.max(256e6, ((gigabytes ?? 8) * 1e9) / 8));
