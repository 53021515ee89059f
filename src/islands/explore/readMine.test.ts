import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../domain/mine/settings.ts';
import { someUnits } from '../../domain/mine/units.fixture.ts';
import type { MineAnswer, MineOrder } from './csvWorker.ts';
import { readMine, type MineProgress } from './readMine.ts';

const request = { units: someUnits, settings: {} };
const text = 'Tỉnh,Năm,Giá trị\nHà Nội,2024,5\n';

/** A worker that runs the real worker file in this thread; `answers` false leaves every order unanswered. */
class ThreadlessWorker extends EventTarget {
  static orders: ((event: MessageEvent<MineOrder>) => void)[] = [];
  static answers = true;
  static last: ThreadlessWorker;
  ended = false;
  constructor() {
    super();
    ThreadlessWorker.last = this;
  }
  postMessage(data: MineOrder): void {
    if (ThreadlessWorker.answers) for (const order of ThreadlessWorker.orders) order(new MessageEvent('message', { data }));
  }
  terminate(): void {
    this.ended = true;
  }
}

describe('readMine with a worker', () => {
  beforeEach(async () => {
    vi.resetModules();
    ThreadlessWorker.orders = [];
    ThreadlessWorker.answers = true;
    vi.stubGlobal('Worker', ThreadlessWorker);
    vi.stubGlobal('self', {
      addEventListener: (_: string, order: (event: MessageEvent<MineOrder>) => void) => ThreadlessWorker.orders.push(order),
      postMessage: (data: MineAnswer, { transfer }: { transfer: ArrayBuffer[] }) => ThreadlessWorker.last.dispatchEvent(new MessageEvent('message', { data: structuredClone(data, { transfer }) })),
    });
    await import('./csvWorker.ts');
  });
  afterEach(() => vi.unstubAllGlobals());

  it('reads a file and a pasted text, tells the progress and ends the worker', async () => {
    const heard: MineProgress[] = [];
    const file = await readMine(new File([text], 'so-lieu.csv'), request, (p) => heard.push(p));
    expect(file).toMatchObject({ ok: true, table: { rows: 1 }, report: { name: 'so-lieu.csv', bytes: new TextEncoder().encode(text).length, encoding: { how: 'valid' } } });
    expect([...new Set(heard.map((p) => p.stage))]).toEqual(['reading', 'decoding', 'parsing', 'matching']);
    expect(ThreadlessWorker.last.ended).toBe(true);
    expect(await readMine(text, request)).toMatchObject({ ok: true, report: { name: null, encoding: { how: 'pasted' } } });
  });
  it('says when the browser cannot read the file', async () => {
    const file = Object.assign(new File([text], 'x.csv'), { arrayBuffer: () => Promise.reject(new Error('NotReadableError')) });
    expect(await readMine(file, request)).toEqual({ ok: false, problem: { kind: 'unreadable', detail: 'Error: NotReadableError' }, draft: null });
  });
  it('stops when asked to, and when the worker fails', async () => {
    ThreadlessWorker.answers = false;
    const stop = new AbortController();
    const cancelled = readMine(text, request, undefined, stop.signal);
    stop.abort();
    expect([await cancelled, ThreadlessWorker.last.ended]).toEqual([{ ok: false, problem: { kind: 'cancelled' }, draft: null }, true]);
    const failing = readMine(text, request);
    ThreadlessWorker.last.dispatchEvent(Object.assign(new Event('error'), { message: 'blocked' }));
    expect(await failing).toEqual({ ok: false, problem: { kind: 'no-worker', detail: 'blocked' }, draft: null });
  });
});

describe('readMine without a worker', () => {
  it('refuses at once what is empty, too large or no longer wanted', async () => {
    const large = Object.defineProperty(new File(['x'], 'x.csv'), 'size', { value: limits.bytes + 1 });
    const problems = await Promise.all([readMine('', request), readMine(large, request), readMine(text, request, undefined, AbortSignal.abort())]);
    expect(problems.map((r) => r.ok || r.problem)).toEqual([{ kind: 'empty' }, { kind: 'too-large', bytes: limits.bytes + 1, allowed: limits.bytes }, { kind: 'cancelled' }]);
  });
  it('gives a value where the browser has no worker', async () => {
    vi.stubGlobal('Worker', undefined);
    expect(await readMine(text, request)).toMatchObject({ ok: false, problem: { kind: 'no-worker' } });
    vi.unstubAllGlobals();
  });
});
