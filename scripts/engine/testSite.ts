import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { paths, root } from '../paths.ts';
import { contentTypes, type Served } from '../serve.ts';
import { runStep } from '../step.ts';
import { packagedEngine } from './ship.ts';

/** Builds the bare pages of tests/fixtures/engine, as the site's own bundler would. Throws when that fails. */
export async function buildTestPages(out: string): Promise<void> {
  const { ok } = await runStep('pages', ['vite', 'build', join(root, 'tests', 'fixtures', 'engine'), '--base', './', '--outDir', out, '--emptyOutDir', '--logLevel', 'error'], { quiet: true });
  if (!ok) throw new Error('the pages of tests/fixtures/engine were not built');
}

/** How a server answers: what it compresses or declares, which headers it adds, and what it does to single files. */
export interface Manner {
  /** Compresses text on the way. */
  readonly text?: boolean;
  /** Declares files that end in .gz as encoded, so that the browser decompresses them. */
  readonly declare?: boolean;
  /** Sends engine and data without a single header. Scripts keep their type: no browser runs a module without it. */
  readonly mute?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** Gives another content, `cut` for one that breaks off in the middle, `hang` for an answer that never comes, null for 404; undefined leaves the file as it is. */
  readonly change?: (path: string, content: Buffer) => Buffer | 'cut' | 'hang' | null | undefined;
  /** Bytes a second for all requests together, and milliseconds before each answer. */
  readonly slow?: { readonly rate: number; readonly latency: number };
}

export interface TestSite extends Served {
  /** Bytes sent since the last call, headers included. */
  sent(): number;
  /** Paths that were asked for since the last call. */
  asked(): readonly string[];
}

/** Serves the built pages, the engine and the published data under `/<manner>/`, each in its manner. */
export function serveTestPages(pages: string, manners: Readonly<Record<string, Manner>>, port = 0): Promise<TestSite> {
  let [before, free, asked]: [number, number, string[]] = [0, 0, []];
  const fileOf = (path: string): string => {
    if (path.startsWith('package/')) return join(dirname(packagedEngine()), path.slice('package/'.length));
    if (path.startsWith('data/')) return join(paths.published, path.slice('data/'.length));
    if (path.startsWith('engine/')) return join(paths.engine, path.slice('engine/'.length));
    return join(pages, path === '' ? 'index.html' : path);
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, name = '', path = ''] = /^\/([^/]*)\/([^?]*)/.exec(request.url ?? '') ?? [];
    asked.push(path);
    const manner = manners[name] ?? {};
    const file = fileOf(decodeURIComponent(path));
    const kept = existsSync(file) && !file.endsWith('/') ? readFileSync(file) : null;
    const changed = kept && manner.change?.(path, kept);
    if (changed === 'hang') return;
    if (manner.slow) await pause(manner.slow.latency);
    if (!kept || changed === null) return void response.writeHead(404, manner.headers).end('not found');
    const content = Buffer.isBuffer(changed) ? changed : kept;
    const type = contentTypes[path.slice(path.lastIndexOf('.'))] ?? (path === '' ? contentTypes['.html'] : 'application/octet-stream');
    const packed = manner.text === true && /text|javascript|json/.test(type ?? '');
    const encoded = packed || (manner.declare === true && path.endsWith('.gz'));
    const body = packed ? gzipSync(content) : content;
    const head = manner.mute && /^(engine|data)\//.test(path) ? 'HTTP/1.1 200 OK\r\n\r\n' : null;
    if (head === null) response.writeHead(200, { 'content-type': type, 'content-length': body.length, ...(encoded ? { 'content-encoding': 'gzip' } : {}), ...manner.headers });
    else request.socket.write(head);
    const out = head === null ? response : request.socket;
    const most = changed === 'cut' ? Math.floor(body.length / 2) : body.length;
    const step = manner.slow ? 16_384 : most;
    for (let from = 0; from < most; from += step) {
      const part = body.subarray(from, Math.min(from + step, most));
      if (manner.slow) {
        free = Math.max(free, performance.now()) + (part.length / manner.slow.rate) * 1000;
        await pause(free - performance.now());
      }
      out.write(part);
    }
    if (changed === 'cut') setTimeout(() => request.socket.destroy(), 50);
    else out.end();
  };
  const server = createServer((request, response) => void answer(request, response).catch((problem: unknown) => response.destroy(problem as Error)));
  const sockets: Socket[] = [];
  server.on('connection', (socket) => void sockets.push(socket));
  return new Promise((done) => {
    server.listen(port, () => {
      const address = server.address();
      done({
        origin: `http://localhost:${typeof address === 'object' && address ? address.port : port}`,
        sent: () => {
          const total = sockets.reduce((sum, socket) => sum + socket.bytesWritten, 0);
          const since = total - before;
          before = total;
          return since;
        },
        asked: () => {
          const list = asked;
          asked = [];
          return list;
        },
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

const pause = (milliseconds: number): Promise<void> => new Promise((resume) => setTimeout(resume, Math.max(0, milliseconds)));
