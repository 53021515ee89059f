import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { browserFlags, findBrowser } from './browser.ts';
import { paths } from './paths.ts';
import { normalBase, serveSite, type Served } from './serve.ts';

/** A page to load and what in it counts as its first answer: a chart, or in the explorer the answer to the question of its address. */
interface Kind {
  readonly name: string;
  readonly address: string;
  readonly first?: string;
  /** Milliseconds at most until the first answer. */
  readonly most?: number;
}
const asked = 'kham-pha/?v=ranking&i=papi.total&h=63&t=2023';
const kinds: readonly Kind[] = [
  { name: 'home', address: '' },
  { name: 'province', address: 'tinh/ha-noi/' },
  { name: 'former province', address: 'tinh-cu/thua-thien-hue/' },
  { name: 'indicator', address: 'chi-so/papi.total/' },
  { name: 'indicator, year', address: 'chi-so/papi.total/2024/' },
  { name: 'explorer', address: 'kham-pha/', most: 2500 },
  { name: 'explorer, asked', address: asked, first: '#bang-tra-loi', most: 2500 },
  { name: '… its drawing', address: asked, first: '.answer .figures svg.chart' },
];

/** Slow 4G: 1.6 Mbit/s down, 0.75 up, 150 ms a round trip; a processor at a quarter of its speed. */
const network = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 } as const;
const slowdown = 4;

/** What one load of a page took: milliseconds from the start of navigation, bytes over the wire and as they are. */
export interface Load {
  readonly largest: number;
  readonly first: number;
  readonly wire: number;
  readonly raw: number;
  /** Requests for the query engine or its database, of which a first answer must need none. */
  readonly engine: number;
}

/** The middle of a list of numbers; NaN for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.length === 0 ? Number.NaN : (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

/** A server in front of another that compresses text, as a host would. */
function compressed(behind: Served): Promise<Served> {
  const server = createServer((request, response) => {
    fetch(behind.origin + (request.url ?? '/'))
      .then(async (answer) => {
        const body = Buffer.from(await answer.arrayBuffer());
        const type = answer.headers.get('content-type') ?? 'application/octet-stream';
        const text = /text|javascript|json|svg|xml/.test(type);
        const sent = text ? gzipSync(body) : body;
        response.writeHead(answer.status, { 'content-type': type, 'content-length': sent.length, ...(text ? { 'content-encoding': 'gzip' } : {}) }).end(sent);
      })
      .catch((problem: unknown) => response.writeHead(502).end(String(problem)));
  });
  return new Promise((done) => {
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
}

/** Loads a page once with an empty cache on a phone under the conditions above. What the selector `first` names counts when it is painted in the first frame after it stands in the page. */
async function load(browser: Browser, url: string, first = 'svg.chart'): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  try {
    const page = await context.newPage();
    await page.addInitScript((selector) => {
      const seen = { largest: 0, first: 0 };
      Object.assign(globalThis, { seen });
      new PerformanceObserver((list) => void (seen.largest = list.getEntries().at(-1)!.startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
      const look = (): void => {
        const found = [...document.querySelectorAll(selector)].find((c) => c.checkVisibility());
        const painted = performance.getEntriesByName('first-contentful-paint').length > 0;
        if (found && painted) seen.first = performance.now();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }, first);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', network);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    let [wire, raw, engine] = [0, 0, 0];
    page.on('request', (request) => void (/\/engine\/|\.duckdb/.test(request.url()) && (engine += 1)));
    cdp.on('Network.loadingFinished', (event) => void (wire += event.encodedDataLength));
    cdp.on('Network.dataReceived', (event) => void (raw += event.dataLength));
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction(() => (globalThis as unknown as { seen: Load }).seen.first > 0);
    await page.waitForTimeout(700);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: Pick<Load, 'largest' | 'first'> }).seen);
    return { ...seen, wire, raw, engine };
  } finally {
    await context.close();
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { dir: { type: 'string', default: paths.dist }, runs: { type: 'string', default: '3' } } });
  const dist = resolve(values.dir);
  const executablePath = findBrowser();
  if (!existsSync(join(dist, 'index.html')) || !executablePath) {
    console.error(executablePath ? 'measure: there is no built site here yet; run `npm run build` first' : 'measure: no browser; name one in CHROMIUM_PATH');
    process.exit(1);
  }
  const base = normalBase(process.env['BASE_PATH']);
  const plain = await serveSite(dist, base);
  const small = await compressed(plain);
  const browser = await chromium.launch({ executablePath, args: [...browserFlags] });
  const row = (cells: readonly string[]): string => cells.map((c, n) => (n === 0 ? c.padEnd(18) : c.padStart(16))).join('');
  console.log(`slow 4G (1.6 Mbit/s, 150 ms), processor ${slowdown} times slower, median of ${values.runs} loads`);
  const held: (readonly [string, boolean])[] = [];
  console.log(row(['page', 'largest paint', 'first answer', 'over the wire', 'uncompressed']));
  try {
    await load(browser, `${small.origin}${base}`);
    for (const { name, address, first, most } of kinds) {
      const loads: Load[] = [];
      for (let n = 0; n < Number(values.runs); n += 1) loads.push(await load(browser, `${small.origin}${base}${address}`, first));
      const middle = (key: keyof Load): number => median(loads.map((l) => l[key]));
      console.log(row([name, `${middle('largest').toFixed(0)} ms`, `${middle('first').toFixed(0)} ms`, `${(middle('wire') / 1000).toFixed(1)} kB`, `${(middle('raw') / 1000).toFixed(1)} kB`]));
      if (most !== undefined) held.push([`${name}: first answer within ${most} ms`, middle('first') <= most], [`${name}: without the engine`, middle('engine') === 0]);
    }
    for (const [promise, holds] of held) console.log(`${holds ? 'holds ' : 'BROKEN'}  ${promise}`);
    if (held.some(([, holds]) => !holds)) process.exitCode = 1;
  } finally {
    await browser.close();
    await small.close();
    await plain.close();
  }
}
