import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { paths } from './paths.ts';

/** The base path in the form `/` or `/a/b/`, from the form a person writes (`a/b`, `/a/b`, empty). */
export function normalBase(base: string | undefined): string {
  const inner = (base ?? '').replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** Types of files by how their names end. */
export const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.csv': 'text/csv; charset=utf-8',
  '.duckdb': 'application/octet-stream',
  '.parquet': 'application/vnd.apache.parquet',
  '.gz': 'application/gzip',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/**
 * A request listener that serves a built site below its base, as a plain static host would: index.html for a folder, 404.html
 * with status 404 for what does not exist, nothing cached.
 */
export function siteListener(dist: string, base: string): RequestListener {
  const plainText = { 'content-type': 'text/plain; charset=utf-8' };
  const files = sirv(dist, {
    dev: true,
    etag: true,
    setHeaders(response, path) {
      const type = contentTypes[path.slice(path.lastIndexOf('.'))];
      if (type) response.setHeader('content-type', type);
    },
  });
  return (request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      if (url === '/' || `${url}/` === base) return void response.writeHead(302, { location: base }).end();
      return void response.writeHead(404, plainText).end(`the site lives under ${base}`);
    }
    request.url = url.slice(base.length - 1);
    files(request, response, () => {
      const page = resolve(dist, '404.html');
      if (existsSync(page)) response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(readFileSync(page));
      else response.writeHead(404, plainText).end('not found');
    });
  };
}

export interface Served {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves a built site on this machine; port 0 takes any free one. Rejects with EADDRINUSE when the port is taken. */
export function serveSite(dist: string, base: string, port = 0): Promise<Served> {
  const server = createServer(siteListener(dist, base));
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      done({
        origin: `http://localhost:${taken}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

async function serveOnFreePort(dist: string, base: string, wanted: number, tries = 10): Promise<Served> {
  for (let port = wanted; port < wanted + tries; port += 1) {
    try {
      return await serveSite(dist, base, port);
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw problem;
      console.log(`serve: port ${port} is taken; trying ${port + 1}`);
    }
  }
  throw new Error(`serve: ports ${wanted} to ${wanted + tries - 1} are all taken; name a free one: npm run serve -- --port 8080`);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { dir: { type: 'string', default: paths.dist }, port: { type: 'string', default: '4321' } } });
  const base = normalBase(process.env['BASE_PATH']);
  const dist = resolve(values.dir);
  if (!existsSync(resolve(dist, 'index.html'))) {
    console.error('serve: there is no built site here yet; run `npm run build` first');
    process.exit(1);
  }
  try {
    const { origin } = await serveOnFreePort(dist, base, Number(values.port));
    console.log(`serve: the site is at ${origin}${base} (Ctrl+C stops)`);
  } catch (problem) {
    console.error((problem as Error).message);
    process.exit(1);
  }
}
