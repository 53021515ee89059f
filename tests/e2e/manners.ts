import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Manner } from '../../scripts/engine/testSite.ts';
import { contentTypes, siteListener } from '../../scripts/serve.ts';
import type { Serve } from './visit.ts';

/** Policy of a server that trusts nobody but itself; with `wasm` WebAssembly may run. */
export const strict = (wasm = true, more = ''): Readonly<Record<string, string>> => ({ 'content-security-policy': `default-src 'self'; script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ''}${more}` });

/** A manner, and `python` for the headers `python3 -m http.server` sends: HTTP/1.0, a type by the last ending, nothing of caching or compression. */
export type SiteManner = Manner & { readonly python?: boolean };

const pythonTypes: Readonly<Record<string, string>> = { ...contentTypes, '.svg': 'image/svg+xml', '.css': 'text/css', '.woff2': 'font/woff2', '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.csv': 'text/csv' };

/** Serves a built site as a server of that manner does. What it changes is asked of the path below the base, for every request anew. */
export function inManner(manner: SiteManner): Serve {
  return (dist, base) => {
    const plain = siteListener(dist, base);
    const answer = (request: IncomingMessage, response: ServerResponse): void => {
      const path = decodeURIComponent(request.url ?? '').replace(/[?#].*$/, '').slice(base.length);
      const file = join(dist, path.endsWith('/') || path === '' ? `${path}index.html` : path);
      for (const [name, value] of Object.entries(manner.headers ?? {})) response.setHeader(name, value);
      if (!existsSync(file)) return void plain(request, response);
      const kept = readFileSync(file);
      const changed = manner.change?.(path, kept);
      if (changed === 'hang') return;
      if (changed === null) return void response.writeHead(404).end('not found');
      if (changed === undefined && !manner.mute && !manner.python && !manner.text) return void plain(request, response);
      const content = Buffer.isBuffer(changed) ? changed : kept;
      const ending = file.slice(file.lastIndexOf('.'));
      if (manner.mute || manner.python) {
        const type = pythonTypes[ending] ?? 'application/octet-stream';
        const head = manner.python ? ['HTTP/1.0 200 OK', 'Server: SimpleHTTP/0.6 Python/3.11.2', `Content-type: ${type}`, `Content-Length: ${content.length}`] : ['HTTP/1.0 200 OK', ...(ending === '.js' ? [`Content-Type: ${type}`] : [])];
        return void request.socket.end(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), content]));
      }
      const type = contentTypes[ending] ?? (ending === '.css' ? 'text/css' : 'application/octet-stream');
      const packed = manner.text === true && /text|javascript|json|xml/.test(type);
      const body = packed ? gzipSync(content) : content;
      response.writeHead(200, { 'content-type': type, 'content-length': body.length, ...(packed ? { 'content-encoding': 'gzip' } : {}) });
      if (changed !== 'cut') return void response.end(body);
      response.write(body.subarray(0, body.length / 2));
      setTimeout(() => request.socket.destroy(), 50);
    };
    const server = createServer(answer);
    return new Promise((done, fail) => {
      server.once('error', fail);
      server.listen(0, () => {
        const address = server.address();
        done({
          origin: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
          close: () =>
            new Promise((closed) => {
              server.close(() => closed());
              server.closeAllConnections();
            }),
        });
      });
    });
  };
}
