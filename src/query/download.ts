import type { Failure } from './contract.ts';

/** A file on its way, already decompressed. */
export interface Download {
  readonly stream: ReadableStream<Uint8Array>;
  /** True where the bytes came compressed and are decompressed here; false where server and browser did so between them. */
  readonly compressed: boolean;
  /** What went wrong with the way of the file, as far as it has been read: null means that the bytes came as they were sent. */
  readonly broken: () => Failure | null;
}

/** Thrown by the functions here; carries a failure to where it becomes a value. */
export class LoadFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(`${failure.kind}: ${failure.detail}`);
    this.failure = failure;
  }
}

/** The first two bytes of everything that gzip made. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

const words = (problem: unknown): string => (problem instanceof Error ? problem.message : String(problem));
const downloadFailure = (url: string, detail: string): Failure => ({ kind: 'download', detail: `${url}: ${detail}` });

/**
 * Fetches a file that is kept compressed. Whether it still is when it arrives is seen in its first bytes and not in headers, which
 * servers send, forget and get wrong. `onBytes` hears how many bytes have come. Throws a LoadFailure of the kind download.
 */
export async function download(url: string, onBytes: (loaded: number) => void, cache: RequestCache = 'default'): Promise<Download> {
  const response = await fetch(url, { cache }).catch((problem: unknown) => {
    throw new LoadFailure(downloadFailure(url, words(problem)));
  });
  if (!response.ok) throw new LoadFailure(downloadFailure(url, `${response.status} ${response.statusText}`.trim()));
  const reader = response.body?.getReader();
  if (!reader) throw new LoadFailure(downloadFailure(url, 'an empty answer'));

  let failure: Failure | null = null;
  let loaded = 0;
  const read = async (): Promise<Uint8Array | null> => {
    try {
      const { done, value } = await reader.read();
      if (done) return null;
      loaded += value.length;
      onBytes(loaded);
      return value;
    } catch (problem) {
      failure = downloadFailure(url, words(problem));
      throw new LoadFailure(failure);
    }
  };
  const first: Uint8Array[] = [];
  for (let length = 0; length < 2; ) {
    const chunk = await read();
    if (!chunk) break;
    first.push(chunk);
    length += chunk.length;
  }
  const start = concat(first);
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => controller.enqueue(start),
    pull: async (controller) => {
      const chunk = await read();
      if (chunk) controller.enqueue(chunk as Uint8Array<ArrayBuffer>);
      else controller.close();
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const compressed = isGzip(start);
  return { stream: compressed ? source.pipeThrough(new DecompressionStream('gzip')) : source, compressed, broken: () => failure };
}

/** Byte runs one after another in one. */
export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Reads a stream to its end. Throws what the stream throws. */
export async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concat(parts);
    parts.push(value);
  }
}
