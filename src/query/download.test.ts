import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { concat, download, isGzip, LoadFailure, readAll } from './download.ts';

afterEach(() => void vi.unstubAllGlobals());

const plain = new TextEncoder().encode('what was published, as it is '.repeat(200));
const answer = (parts: readonly Uint8Array[], init: ResponseInit = {}, breaks = false): void => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(part);
      if (breaks) controller.error(new TypeError('network error'));
      else controller.close();
    },
  });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body as BodyInit, init)));
};
const failureOf = (promise: Promise<unknown>) => promise.then(() => null, (problem: unknown) => (problem as LoadFailure).failure);

describe('download', () => {
  test('decompresses what came compressed, whatever the headers say', async () => {
    const packed = gzipSync(plain);
    for (const headers of [{}, { 'content-type': 'text/plain', 'content-encoding': 'identity' }] as HeadersInit[]) {
      const heard: number[] = [];
      answer([packed.subarray(0, 1), packed.subarray(1, 20), packed.subarray(20)], { headers });
      const file = await download('x.gz', (n) => void heard.push(n));
      expect(file.compressed).toBe(true);
      expect(await readAll(file.stream)).toEqual(plain);
      expect(heard).toEqual([1, 20, packed.length]);
      expect(file.broken()).toBeNull();
    }
  });
  test('leaves alone what the browser has decompressed', async () => {
    answer([plain]);
    const file = await download('x.gz', () => undefined);
    expect([file.compressed, (await readAll(file.stream)).length]).toEqual([false, plain.length]);
  });
  test('gives an empty file as an empty file', async () => {
    answer([]);
    expect((await readAll((await download('x', () => undefined)).stream)).length).toBe(0);
  });
  test('names an address that gives nothing', async () => {
    answer([], { status: 404, statusText: 'Not Found' });
    expect(await failureOf(download('https://a.example/x.gz', () => undefined))).toEqual({ kind: 'download', detail: 'https://a.example/x.gz: 404 Not Found' });
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await failureOf(download('y', () => undefined))).toEqual({ kind: 'download', detail: 'y: Failed to fetch' });
  });
  test('tells a way that broke from a content that is wrong', async () => {
    const packed = gzipSync(plain);
    const controller: { current: ReadableStreamDefaultController<Uint8Array> | null } = { current: null };
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(new ReadableStream<Uint8Array>({ start: (c) => void (controller.current = c) }) as BodyInit)));
    const coming = download('x', () => undefined);
    await Promise.resolve();
    controller.current!.enqueue(packed.subarray(0, 30));
    const file = await coming;
    controller.current!.error(new TypeError('network error'));
    await expect(readAll(file.stream)).rejects.toThrow();
    expect(file.broken()).toEqual({ kind: 'download', detail: 'x: network error' });

    answer([concat([packed.subarray(0, 20), Uint8Array.of(1, 2, 3), packed.subarray(23)])]);
    const wrong = await download('y', () => undefined);
    await expect(readAll(wrong.stream)).rejects.toThrow();
    expect(wrong.broken()).toBeNull();
  });
});

test('gzip is known by its first two bytes', () => {
  expect([gzipSync(plain), plain, Uint8Array.of(0x1f), new Uint8Array()].map(isGzip)).toEqual([true, false, false, false]);
});
