import type { MineProblem, MineResult } from '../../domain/mine/report.ts';
import { limits } from '../../domain/mine/settings.ts';
import type { MineAnswer, MineOrder } from './csvWorker.ts';
import type { MineProgress, MineRequest } from './readCsv.ts';

export type { MineProgress, MineRequest } from './readCsv.ts';

const refused = (problem: MineProblem): MineResult => ({ ok: false, problem, draft: null });

/**
 * Reads a reader's CSV, a file or a pasted text, in a worker of its own that ends with it. The content stays on the device:
 * nothing here asks the network. Never rejects; `signal` ends the work and gives the problem `cancelled`.
 */
export function readMine(source: File | string, request: MineRequest, onProgress: (progress: MineProgress) => void = () => undefined, signal?: AbortSignal): Promise<MineResult> {
  const bytes = typeof source === 'string' ? source.length : source.size;
  if (bytes > limits.bytes) return Promise.resolve(refused({ kind: 'too-large', bytes, allowed: limits.bytes }));
  if (bytes === 0) return Promise.resolve(refused({ kind: 'empty' }));
  if (signal?.aborted) return Promise.resolve(refused({ kind: 'cancelled' }));
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = new Worker(new URL('./csvWorker.ts', import.meta.url), { type: 'module' });
    } catch (problem) {
      resolve(refused({ kind: 'no-worker', detail: String(problem) }));
      return;
    }
    const cancel = (): void => end(refused({ kind: 'cancelled' }));
    const end = (result: MineResult): void => {
      signal?.removeEventListener('abort', cancel);
      worker.terminate();
      resolve(result);
    };
    signal?.addEventListener('abort', cancel);
    worker.addEventListener('error', (event) => end(refused({ kind: 'no-worker', detail: event.message ?? '' })));
    worker.addEventListener('messageerror', () => end(refused({ kind: 'unreadable', detail: 'messageerror' })));
    worker.addEventListener('message', ({ data }: MessageEvent<MineAnswer>) => {
      if (data.kind === 'progress') onProgress(data.progress);
      else end(data.result);
    });
    worker.postMessage({ source, request } satisfies MineOrder);
  });
}
