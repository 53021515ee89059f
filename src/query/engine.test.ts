import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Breadcrumb } from './breadcrumb.ts';
import type { EngineOptions, Kept, QueryOutcome, Reply, Request, Rows } from './contract.ts';
import { createEngine } from './engine.ts';

/** A worker that does nothing by itself; a test says what it answers. */
class Puppet {
  static made: Puppet[] = [];
  readonly heard: Request[] = [];
  ended = false;
  onmessage: ((event: { readonly data: Reply }) => void) | null = null;
  onerror: ((event: { readonly message: string }) => void) | null = null;
  constructor() {
    Puppet.made.push(this);
  }
  postMessage(request: Request): void {
    this.heard.push(request);
  }
  terminate(): void {
    this.ended = true;
  }
  say(...replies: readonly Reply[]): void {
    for (const data of replies) this.onmessage?.({ data });
  }
}

const kept = { database: new ArrayBuffer(1), tables: {} } as unknown as Kept;
const rows = (value: number): QueryOutcome => ({ ok: true, value: { columns: [], rows: [[value]], cut: false, milliseconds: 1 } satisfies Rows });
const crumbs = (lies = false): Breadcrumb => ({ lay: () => void (lies = true), lift: () => void (lies = false), lies: () => lies });
const engineWith = (options: Partial<EngineOptions> = {}) =>
  createEngine({ engine: 'e', data: 'd/', makeWorker: () => new Puppet() as unknown as Worker, deviceMemory: 8, breadcrumb: crumbs(), ...options });
const last = (): Puppet => Puppet.made.at(-1)!;
const load = (): void => last().say({ type: 'hello' }, { type: 'ready', kept });
const idOf = (puppet: Puppet): number => (puppet.heard.findLast((r) => r.type === 'run' || r.type === 'mine') as { id: number }).id;
const settled = (): Promise<void> => vi.advanceTimersByTimeAsync(0).then(() => undefined);

beforeEach(() => {
  Puppet.made = [];
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

describe('loading', () => {
  test('is one for all who ask, and tells of its stages', async () => {
    const engine = engineWith();
    const phases: string[] = [];
    const end = engine.subscribe((s) => void phases.push(s.phase === 'loading' ? `${s.stage} ${s.loaded}` : s.phase));
    const both = [engine.start(), engine.start()];
    last().say({ type: 'hello' }, { type: 'progress', stage: 'engine', loaded: 5, total: 9 }, { type: 'ready', kept });
    expect(await Promise.all(both)).toEqual([{ ok: true, value: undefined }, { ok: true, value: undefined }]);
    expect(Puppet.made).toHaveLength(1);
    expect(phases).toEqual(['loading', 'engine 5', 'ready'].map((p, n) => (n === 0 ? 'engine 0' : p)));
    end();
    engine.stop();
    expect(phases).toHaveLength(3);
  });
  test('is refused on little memory and after a crash, and not when forced', async () => {
    expect(await engineWith({ deviceMemory: 2 }).start()).toEqual({ ok: false, failure: { kind: 'low-memory', detail: '2 GB' } });
    const crumb = crumbs(true);
    const engine = engineWith({ breadcrumb: crumb });
    expect(await engine.start()).toMatchObject({ failure: { kind: 'crashed-before' } });
    expect(Puppet.made).toHaveLength(0);
    const again = engine.start();
    expect(crumb.lies()).toBe(true);
    load();
    expect(await again).toMatchObject({ ok: true });
    expect(crumb.lies()).toBe(false);
    const forced = engineWith({ deviceMemory: 1 }).start({ force: true });
    load();
    expect(await forced).toMatchObject({ ok: true });
  });
  test('fails as no-worker where none can be made or none speaks', async () => {
    const engine = engineWith({
      makeWorker: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    expect(await engine.start()).toMatchObject({ failure: { kind: 'no-worker' } });
    const mute = engineWith();
    const started = mute.start();
    last().onerror!({ message: '' });
    expect(await started).toEqual({ ok: false, failure: { kind: 'no-worker', detail: 'the worker did not start' } });
    expect(mute.state()).toMatchObject({ phase: 'failed' });
  });
  test('fails as timeout when nothing is heard, and every sign of life counts', async () => {
    const engine = engineWith({ stall: 1000 });
    const started = engine.start();
    await vi.advanceTimersByTimeAsync(900);
    last().say({ type: 'progress', stage: 'database', loaded: 1, total: 2 });
    await vi.advanceTimersByTimeAsync(900);
    expect(engine.state().phase).toBe('loading');
    await vi.advanceTimersByTimeAsync(200);
    expect(await started).toMatchObject({ failure: { kind: 'timeout', detail: 'nothing for 1 s while loading (database)' } });
    expect(last().ended).toBe(true);
  });
  test('ends when a reader cancels, and can be asked for again; past the caches after something corrupt', async () => {
    const engine = engineWith();
    const started = engine.start();
    engine.cancel();
    expect(await started).toMatchObject({ failure: { kind: 'cancelled' } });
    const again = engine.start();
    last().say({ type: 'hello' }, { type: 'failed', failure: { kind: 'corrupt', detail: 'x' } });
    expect(await again).toMatchObject({ failure: { kind: 'corrupt' } });
    void engine.start();
    expect(last().heard[0]).toMatchObject({ type: 'load', fresh: true, kept: null });
    load();
    expect(engine.state().phase).toBe('ready');
  });
});

describe('queries', () => {
  test('run one after another and start the engine', async () => {
    const engine = engineWith();
    const [first, second] = [engine.run('a'), engine.run('b', [1], { limit: 5, console: true })];
    load();
    expect(last().heard.slice(1)).toMatchObject([{ type: 'run', sql: 'a', limit: 10_000, console: false }]);
    last().say({ type: 'answer', id: idOf(last()), outcome: rows(1) });
    expect(await first).toEqual(rows(1));
    expect(last().heard[2]).toMatchObject({ sql: 'b', params: [1], limit: 5, console: true });
    last().say({ type: 'answer', id: idOf(last()), outcome: rows(2) });
    expect(await second).toEqual(rows(2));
  });
  test('fail with the engine, and go on failing until it is started again', async () => {
    const engine = engineWith();
    const waiting = engine.run('a');
    last().say({ type: 'failed', failure: { kind: 'download', detail: '404' } });
    const failure = { ok: false, error: { failure: { kind: 'download', detail: '404' } } };
    expect([await waiting, await engine.run('b')]).toEqual([failure, failure]);
    expect(Puppet.made).toHaveLength(1);
  });
  test('end when cancelled; one that does not let go takes the worker with it, and another comes from what is kept', async () => {
    const engine = engineWith();
    const running = engine.run('endless');
    load();
    engine.cancel();
    expect(last().heard.at(-1)).toEqual({ type: 'cancel', id: idOf(last()) });
    const next = engine.run('after');
    await vi.advanceTimersByTimeAsync(1500);
    expect(await running).toMatchObject({ error: { failure: { kind: 'cancelled' } } });
    expect(Puppet.made.map((p) => p.ended)).toEqual([true, false]);
    expect(last().heard[0]).toMatchObject({ type: 'load', kept });
    load();
    last().say({ type: 'answer', id: idOf(last()), outcome: rows(3) });
    expect(await next).toEqual(rows(3));
  });
  test('that take too long are ended the same way', async () => {
    const engine = engineWith();
    const running = engine.run('long', [], { timeout: 100 });
    load();
    await vi.advanceTimersByTimeAsync(1600);
    expect(await running).toMatchObject({ error: { failure: { kind: 'timeout' } } });
    expect(engine.state().phase).toBe('loading');
  });
  test('are dropped by their signal, waiting or running', async () => {
    const engine = engineWith();
    const [running, waiting] = [new AbortController(), new AbortController()];
    const [a, b] = [engine.run('a', [], { signal: running.signal }), engine.run('b', [], { signal: waiting.signal })];
    load();
    waiting.abort();
    expect(await b).toMatchObject({ error: { failure: { kind: 'cancelled' } } });
    running.abort();
    expect(last().heard.at(-1)).toMatchObject({ type: 'cancel' });
    last().say({ type: 'answer', id: idOf(last()), outcome: { ok: false, error: { failure: { kind: 'cancelled', detail: '' } } } });
    expect(await a).toMatchObject({ error: { failure: { kind: 'cancelled' } } });
    expect(await engine.run('c', [], { signal: waiting.signal })).toMatchObject({ error: { failure: { kind: 'cancelled' } } });
  });
  test('that break the engine end as stopped and the engine comes back', async () => {
    const engine = engineWith();
    const running = engine.run('trap');
    load();
    last().say({ type: 'broken', id: idOf(last()), detail: 'RuntimeError: unreachable' });
    expect(await running).toEqual({ ok: false, error: { failure: { kind: 'stopped', detail: 'RuntimeError: unreachable' } } });
    load();
    expect(engine.state().phase).toBe('ready');
  });
});

describe('a table of a reader', () => {
  const table = { columns: [{ name: 'a', kind: 'number' as const, values: Array.from({ length: 45_000 }, (_, n) => n) }] };
  const hand = (): void => {
    for (let n = 0; n < 2; n += 1) last().say({ type: 'taken', id: idOf(last()) });
    last().say({ type: 'answer', id: idOf(last()), outcome: rows(45_000) });
  };
  test('goes over in parts, each when the one before has been taken, and comes back after a restart', async () => {
    const engine = engineWith();
    const put = engine.insertMine(table);
    load();
    hand();
    expect(await put).toEqual(rows(45_000));
    const parts = last().heard.filter((r) => r.type === 'mine');
    expect(parts.map((r) => [r.first, r.last, r.part.columns[0]!.values.length])).toEqual([[true, false, 20_000], [false, false, 20_000], [false, true, 5_000]]);
    engine.stop();
    const asked = engine.run('SELECT count(*) FROM mine');
    load();
    expect(last().heard.at(-1)).toMatchObject({ type: 'mine', first: true });
    hand();
    expect(last().heard.at(-1)).toMatchObject({ type: 'run' });
    last().say({ type: 'answer', id: idOf(last()), outcome: rows(45_000) });
    expect(await asked).toEqual(rows(45_000));
  });
});

describe('the worker', () => {
  test('is let go after minutes without a query, and what is kept brings it back', async () => {
    const engine = engineWith({ idle: 1000 });
    void engine.start();
    load();
    await vi.advanceTimersByTimeAsync(1001);
    expect([engine.state().phase, last().ended]).toEqual(['idle', true]);
    const asked = engine.run('again');
    expect(last().heard[0]).toMatchObject({ type: 'load', kept });
    load();
    last().say({ type: 'answer', id: idOf(last()), outcome: rows(1) });
    expect(await asked).toEqual(rows(1));
  });
  test('takes what runs and waits with it when it is stopped', async () => {
    const engine = engineWith();
    const [running, waiting] = [engine.run('a'), engine.run('b')];
    load();
    engine.stop();
    await settled();
    expect([await running, await waiting].map((o) => !o.ok && 'failure' in o.error && o.error.failure.kind)).toEqual(['stopped', 'stopped']);
  });
});
