import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { browserFlags, findBrowser } from './browser.ts';
import { shipEngine } from './engine/ship.ts';
import { buildTestPages, serveTestPages, type Manner, type TestSite } from './engine/testSite.ts';
import { median } from './measure.ts';
import { paths } from './paths.ts';

const usage = `npm run bench:engine [-- options]
  --runs N            starts of each kind on this machine, 5 unless said otherwise
  --slow N            starts of each kind on slow 4G, 1 unless said otherwise; 0 leaves them out (one takes four minutes)
  --questions FILE    a JSON list of SQL texts, or of {"sql": …, "params": […]}, in place of the ten built in`;

/** What the engine promises: ratios to a bare DuckDB-WASM page in the same run, megabytes, milliseconds. */
const promises = { local: 1.1, slow: 0.3, megabytes: 8.2, median: 20, p95: 60 } as const;

/** Slow 4G, made by the server for every request of page and worker alike: 1.6 Mbit/s for all together, 150 ms before each answer. */
const slow: Manner = { slow: { rate: 1_600_000 / 8, latency: 150 } };

interface Asked {
  readonly sql: string;
  readonly params: readonly (string | number | boolean | null)[];
}

const builtIn: readonly Asked[] = [
  { sql: 'SELECT u.name_vi, o.value, o.rank FROM observations o JOIN units u ON u.id = o.unit WHERE o.indicator = ? AND o.period = ? ORDER BY u.sort', params: ['papi.total', '2023'] },
  { sql: 'SELECT period, value, lower, upper FROM observations WHERE indicator = ? AND unit = ? ORDER BY period', params: ['papi.d5', 'vn63:48'] },
  { sql: 'SELECT unit, period, value FROM observations WHERE indicator = ? AND vintage = ? ORDER BY unit, period', params: ['papi.d1', 'vn63'] },
  { sql: 'SELECT * FROM so_lieu WHERE ma_chi_so = ? ORDER BY thu_tu, ky', params: ['par.total'] },
  { sql: 'SELECT * FROM ho_so_2026 ORDER BY ty_le_qua_han DESC', params: [] },
  { sql: 'SELECT a.unit, a.value, b.value FROM observations a JOIN observations b ON b.unit = a.unit AND b.period = a.period AND b.indicator = ? WHERE a.indicator = ?', params: ['papi.d2', 'papi.d1'] },
  { sql: 'SELECT unit, period, value - lag(value) OVER (PARTITION BY unit ORDER BY period) FROM observations WHERE indicator = ?', params: ['papi.d6'] },
  { sql: 'SELECT indicator, period, quantile_cont(value, 0.5) FROM observations WHERE vintage = ? GROUP BY ALL ORDER BY ALL', params: ['vn63'] },
  { sql: 'SELECT source, file, line, raw FROM claims WHERE indicator = ? AND unit = ?', params: ['papi.d5', 'vn63:01'] },
  { sql: 'SELECT theme_vi, polarity, count(*) FROM findings GROUP BY ALL ORDER BY 3 DESC', params: [] },
];

interface Started {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Opens a page without any cache and starts what it holds; time from the first instruction of the page to the first answer. */
async function start(browser: Browser, site: TestSite, address: string, expression: string): Promise<Started> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    site.sent();
    await page.goto(`${site.origin}/${address}`);
    const milliseconds = await page.evaluate<number>(`(async () => { const since = performance.now(); ${expression}; return performance.now() - since; })()`);
    return { milliseconds, megabytes: site.sent() / 1e6 };
  } finally {
    await context.close();
  }
}
const ours = "const s = await engine.start({ force: true }); if (!s.ok) throw new Error(JSON.stringify(s.failure)); await engine.run('SELECT 1')";
const bare = 'await startBare()';

/** Starts both kinds by turns and gives the medians. */
async function compare(browser: Browser, site: TestSite, manner: string, runs: number): Promise<{ readonly ours: Started; readonly bare: Started }> {
  const found: { ours: Started[]; bare: Started[] } = { ours: [], bare: [] };
  for (let n = 0; n < runs; n += 1) {
    found.bare.push(await start(browser, site, `${manner}/bare.html`, bare));
    found.ours.push(await start(browser, site, `${manner}/?stall=600000`, ours));
  }
  const middle = (list: readonly Started[]): Started => ({ milliseconds: median(list.map((s) => s.milliseconds)), megabytes: median(list.map((s) => s.megabytes)) });
  return { ours: middle(found.ours), bare: middle(found.bare) };
}

/** Milliseconds of every question on a warm engine, from the page and back, after a hundred queries that browsers use to compile what is often called. */
async function latencies(browser: Browser, site: TestSite, questions: readonly Asked[], rounds = 8): Promise<number[]> {
  const page = await browser.newPage();
  try {
    await page.goto(`${site.origin}/plain/`);
    return await page.evaluate(
      async ([asked, times, cold]) => {
        const { engine } = globalThis as unknown as { engine: { run(sql: string, params: unknown): Promise<{ ok: boolean; error?: unknown }> } };
        const found: number[] = [];
        for (let round = 0; round < times + cold; round += 1) {
          for (const { sql, params } of asked) {
            const since = performance.now();
            const answer = await engine.run(sql, params);
            if (!answer.ok) throw new Error(`${sql}: ${JSON.stringify(answer.error)}`);
            if (round >= cold) found.push(performance.now() - since);
          }
        }
        return found;
      },
      [questions, rounds, Math.ceil(100 / questions.length)] as const,
    );
  } finally {
    await page.close();
  }
}

/** Questions from a file: texts, or objects with sql and params. */
function questionsOf(file: string | undefined): readonly Asked[] {
  if (file === undefined) return builtIn;
  return (JSON.parse(readFileSync(file, 'utf8')) as (string | Partial<Asked>)[]).map((q) => (typeof q === 'string' ? { sql: q, params: [] } : { sql: q.sql ?? '', params: q.params ?? [] }));
}

async function main(): Promise<boolean> {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' }, slow: { type: 'string', default: '1' }, questions: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(usage);
    return true;
  }
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('bench: no browser; name one in CHROMIUM_PATH');
  shipEngine(paths.engine);
  const pages = mkdtempSync(join(tmpdir(), 'dung-hen-bench-'));
  await buildTestPages(pages);
  const site = await serveTestPages(pages, { plain: {}, text: { text: true }, slow: { ...slow, text: true } });
  const browser = await chromium.launch({ executablePath, args: [...browserFlags] });
  let kept = true;
  const promise = (name: string, value: number, most: number, unit = ''): void => {
    const holds = value <= most;
    kept &&= holds;
    console.log(`${holds ? 'holds ' : 'BROKEN'}  ${name.padEnd(44)} ${value.toFixed(2)}${unit} (at most ${most}${unit})`);
  };
  const line = (name: string, { ours: a, bare: b }: Awaited<ReturnType<typeof compare>>): void =>
    console.log(`        ${name.padEnd(44)} ${a.milliseconds.toFixed(0)} ms, ${a.megabytes.toFixed(2)} MB; bare ${b.milliseconds.toFixed(0)} ms, ${b.megabytes.toFixed(2)} MB`);
  try {
    await compare(browser, site, 'plain', 1);
    const local = await compare(browser, site, 'plain', Number(values.runs));
    line('ready, this machine', local);
    promise('ready against bare, this machine', local.ours.milliseconds / local.bare.milliseconds, promises.local, ' ×');
    promise('a start, server that compresses nothing', local.ours.megabytes, promises.megabytes, ' MB');
    promise('a start, server that compresses text', (await start(browser, site, 'text/', ours)).megabytes, promises.megabytes, ' MB');
    const times = (await latencies(browser, site, questionsOf(values.questions))).sort((a, b) => a - b);
    promise(`warm query, median of ${times.length}`, median(times), promises.median, ' ms');
    promise('warm query, 95 of 100', times[Math.floor(times.length * 0.95)] ?? Number.NaN, promises.p95, ' ms');
    if (Number(values.slow) > 0) {
      const far = await compare(browser, site, 'slow', Number(values.slow));
      line('ready, slow 4G', far);
      promise('ready against bare, slow 4G', far.ours.milliseconds / far.bare.milliseconds, promises.slow, ' ×');
    }
  } finally {
    await browser.close();
    await site.close();
    rmSync(pages, { recursive: true, force: true });
  }
  return kept;
}

if (import.meta.main) process.exitCode = (await main()) ? 0 : 1;
