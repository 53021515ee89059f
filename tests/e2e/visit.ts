import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { browserFlags, findBrowser } from '../../scripts/browser.ts';
import { pageKind } from '../../scripts/dist/budgets.ts';
import { diskFiles } from '../../scripts/dist/site.ts';
import { serveSite, type Served } from '../../scripts/serve.ts';
import type { BuiltSite } from '../sites.ts';

/** No browser on a person's machine skips these tests; in CI its absence is a failure. */
export const withoutBrowser = findBrowser() === null && !process.env['CI'];

/** Address of the largest page of every kind in both languages, below the base. */
export function onePageOfEachKind({ dist }: BuiltSite): string[] {
  const files = diskFiles(dist);
  const pages = files.paths.filter((p) => p.endsWith('.html')).map((p) => ({ address: p.replace(/(^|\/)index\.html$/, '$1'), bytes: files.read(p).length }));
  return [...Map.groupBy(pages, (p) => pageKind(p.address)).values()].map((of) => of.reduce((a, b) => (b.bytes > a.bytes ? b : a)).address).sort();
}

/** An open page and what went wrong while it loaded. */
export interface Visit {
  readonly page: Page;
  /** Addresses that were asked of another origin. */
  readonly offOrigin: readonly string[];
  /** Errors and warnings of the console, scripts that threw, requests that failed. */
  readonly complaints: readonly string[];
  /** Addresses of every request. */
  readonly requests: readonly string[];
}

export interface Visitor {
  /** Address of a page below the base as a full URL. */
  url(address: string): string;
  /** Runs `look` on a page of the site in a fresh context; requests to another origin are refused and noted. */
  visit<T>(address: string, options: BrowserContextOptions, look: (visit: Visit) => Promise<T>, before?: (page: Page) => Promise<void>): Promise<T>;
}

/** What serves a built site below its base. */
export type Serve = (dist: string, base: string) => Promise<Served>;

/** Starts server and browser for the tests of a describe block and ends them after it. */
export function visitorOf({ dist, base }: BuiltSite, serve: Serve = serveSite): Visitor {
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    const executablePath = findBrowser();
    if (!executablePath) throw new Error('no browser: run `npm test`, which sees to one');
    served = await serve(dist, base);
    browser = await chromium.launch({ executablePath, args: [...browserFlags] });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  const url = (address: string): string => `${served.origin}${base}${address}`;
  return {
    url,
    async visit(address, options, look, before) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const offOrigin: string[] = [];
      const complaints: string[] = [];
      const requests: string[] = [];
      try {
        await context.route('**/*', async (route) => {
          const asked = route.request().url();
          requests.push(asked);
          if (asked.startsWith(`${served.origin}/`) || asked.startsWith('data:')) return route.fallback();
          offOrigin.push(asked);
          return route.abort();
        });
        context.setDefaultTimeout(5_000);
        const page = await context.newPage();
        page.on('console', (m) => void (['error', 'warning'].includes(m.type()) && complaints.push(m.text())));
        page.on('pageerror', (e) => void complaints.push(String(e)));
        page.on('response', (r) => void (r.status() >= 400 && r.url() !== url(address) && complaints.push(`${r.status()} ${r.url()}`)));
        await before?.(page);
        await page.goto(url(address), { waitUntil: 'load' });
        return await look({ page, offOrigin, complaints, requests });
      } finally {
        await context.close();
      }
    },
  };
}
