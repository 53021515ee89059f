import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { browserFlags, findBrowser } from '../../scripts/browser.ts';
import { shipEngine } from '../../scripts/engine/ship.ts';
import { buildTestPages, serveTestPages, type Manner, type TestSite } from '../../scripts/engine/testSite.ts';
import { paths } from '../../scripts/paths.ts';
import type { Engine, EngineState, Outcome, QueryOutcome, RunOptions, SqlParam, SqlValue } from '../../src/query/engine.ts';

/** What the bare page of tests/fixtures/engine puts into its global scope. */
export interface EngineGlobals {
  readonly engine: Engine;
  readonly states: readonly EngineState[];
}

export interface EnginePages {
  site(): TestSite;
  /** Addresses beyond this machine that the browser asked for; its own makers' are left out. */
  offOrigin(): readonly string[];
  /** Opens the bare page from a server of that manner in a fresh context. */
  visit<T>(manner: string, look: (page: Page) => Promise<T>, search?: string): Promise<T>;
  start(page: Page, force?: boolean): Promise<Outcome<void>>;
  run(page: Page, sql: string, params?: readonly SqlParam[], options?: Omit<RunOptions, 'signal'>): Promise<QueryOutcome>;
  /** The rows of a query, or its error. */
  rows(page: Page, sql: string, params?: readonly SqlParam[], options?: Omit<RunOptions, 'signal'>): Promise<readonly (readonly SqlValue[])[]>;
}

/** Builds and serves the bare page, and starts a browser whose requests beyond this machine meet a proxy that writes them down; for the tests of a describe block. */
export function enginePages(manners: Readonly<Record<string, Manner>>): EnginePages {
  const pages = mkdtempSync(join(tmpdir(), 'dung-hen-pages-'));
  const seen: string[] = [];
  let site: TestSite;
  let browser: Browser;
  let proxy: Server;
  beforeAll(async () => {
    shipEngine(paths.engine);
    await buildTestPages(pages);
    site = await serveTestPages(pages, manners);
    proxy = createServer((request, response) => {
      seen.push(new URL(request.url ?? '').hostname);
      response.writeHead(204).end();
    });
    proxy.on('connect', (request, socket) => {
      seen.push(new URL(`https://${request.url}`).hostname);
      socket.destroy();
    });
    const port = await new Promise<number>((done) => proxy.listen(0, () => done((proxy.address() as { port: number }).port)));
    browser = await chromium.launch({ executablePath: findBrowser()!, args: [...browserFlags, `--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=localhost'] });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    proxy?.close();
    rmSync(pages, { recursive: true, force: true });
  });
  const run: EnginePages['run'] = (page, sql, params = [], options = {}) =>
    page.evaluate(([s, p, o]) => (globalThis as unknown as EngineGlobals).engine.run(s, p, o), [sql, params, options] as const);
  return {
    site: () => site,
    offOrigin: () => seen.filter((host) => !/(^|\.)(google|googleapis|gstatic|gvt1)\.com$/.test(host)),
    async visit(manner, look, search = '') {
      const context = await browser.newContext();
      const page = await context.newPage();
      try {
        site.asked();
        await page.goto(`${site.origin}/${manner}/${search}`);
        return await look(page);
      } finally {
        await context.close();
      }
    },
    start: (page, force = false) => page.evaluate((f) => (globalThis as unknown as EngineGlobals).engine.start({ force: f }), force),
    run,
    async rows(page, sql, params, options) {
      const found = await run(page, sql, params, options);
      if (!found.ok) throw new Error(`${sql}: ${JSON.stringify(found.error)}`);
      return found.value.rows;
    },
  };
}
