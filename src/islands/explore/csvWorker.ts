import { buffersOf } from '../../domain/mine/mineTable.ts';
import type { MineResult } from '../../domain/mine/report.ts';
import { limits } from '../../domain/mine/settings.ts';
import { readCsv, type MineProgress, type MineRequest } from './readCsv.ts';

/** What the page asks the worker for, and what comes back. */
export interface MineOrder {
  readonly source: File | string;
  readonly request: MineRequest;
}
export type MineAnswer = { readonly kind: 'progress'; readonly progress: MineProgress } | { readonly kind: 'result'; readonly result: MineResult };

const post = (answer: MineAnswer, buffers: Transferable[] = []): void => self.postMessage(answer, { transfer: buffers });

async function read({ source, request }: MineOrder): Promise<MineResult> {
  const onProgress = (progress: MineProgress): void => post({ kind: 'progress', progress });
  if (typeof source === 'string') return readCsv(source, null, request, onProgress);
  const { name, size } = source;
  if (size > limits.bytes) return { ok: false, problem: { kind: 'too-large', bytes: size, allowed: limits.bytes }, draft: null };
  onProgress({ stage: 'reading', done: 0, total: size });
  try {
    return readCsv(new Uint8Array(await source.arrayBuffer()), name, request, onProgress);
  } catch (problem) {
    return { ok: false, problem: { kind: 'unreadable', detail: String(problem) }, draft: null };
  }
}

self.addEventListener('message', (event: MessageEvent<MineOrder>) => {
  void read(event.data).then((result) => post({ kind: 'result', result }, result.ok ? buffersOf(result.table) : []));
});
