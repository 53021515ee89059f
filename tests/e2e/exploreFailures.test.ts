import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { exploreLive } from '../../src/i18n/vi/exploreLive.ts';
import type { FailureKind } from '../../src/query/engine.ts';
import { sites } from '../sites.ts';
import { answered, explorerOf, patience, runSql, shown, slow, turnTo, typeSql } from './explorer.ts';
import { inManner, strict, type SiteManner } from './manners.ts';
import { withoutBrowser } from './visit.ts';

const database = /^data\/dung-hen\.duckdb\.gz$/;
const engineFile = /^engine\//;
const damaged = (content: Buffer): Buffer => Buffer.concat([content.subarray(0, content.length / 2), Buffer.alloc(2000, 0x55), content.subarray(content.length / 2 + 2000)]);
/** Faults last until a test mends them. */
let broken = true;
const fault = (path: RegExp, how: (content: Buffer) => ReturnType<NonNullable<SiteManner['change']>>): SiteManner => ({ change: (at, content) => (broken && path.test(at) ? how(content) : undefined) });

/** The page says what happened in its own words, offers files, and answers questions from the small files as ever. */
async function expectFailure(page: Page, kind: FailureKind): Promise<void> {
  const notice = page.locator(`[data-failure="${kind}"]`);
  await notice.waitFor();
  expect(await notice.getAttribute('role')).toBe('alert');
  expect(await notice.innerText()).toContain(exploreLive.engine.failure[kind]);
  expect(await page.locator('[data-result]').innerText()).toBe('');
  expect(await page.locator('[data-do="run"]').isEnabled()).toBe(true);
  expect(await page.locator('[data-do="cancel"]').isVisible()).toBe(false);
  for (const file of await notice.locator('a[download]').all()) expect((await fetch(new URL((await file.getAttribute('href'))!, page.url()), { method: 'HEAD' })).status).toBe(200);
  expect(await notice.locator('a[download]').count()).toBe(2);
  await turnTo(page, '?v=table&i=papi.total&h=63&t=2023&o=-value');
  expect((await shown(page)).table[1]!.slice(0, 3)).toEqual(['Thừa Thiên Huế', '2023', '46,04']);
  await turnTo(page, '?v=ranking&i=papi.d1&h=63&t=2023');
  expect((await shown(page)).figures).toHaveLength(1);
}
const run = (page: Page): Promise<void> => page.locator('[data-do="run"]').click();
const again = (page: Page): Promise<void> => page.locator('[data-failure] button').click();
async function expectResult(page: Page): Promise<void> {
  await page.locator('#bang-ket-qua tbody tr').first().waitFor();
  expect(await page.locator('[data-failure]').count()).toBe(0);
}

const [site] = sites;

describe.skipIf(withoutBrowser)('the explorer on a server that fails', slow, () => {
  describe.each<readonly [string, FailureKind, SiteManner]>([
    ['the engine is not there', 'download', fault(engineFile, () => null)],
    ['the database is not there', 'download', fault(database, () => null)],
    ['the engine breaks off', 'download', fault(engineFile, () => 'cut')],
    ['the engine is damaged', 'corrupt', fault(engineFile, damaged)],
    ['the database is damaged', 'corrupt', fault(database, damaged)],
    ['the database is cut off on its way', 'download', fault(database, () => 'cut')],
    ['a page stands in place of the database', 'download', fault(database, () => Buffer.from('<!doctype html><title>404</title>'.repeat(4000)))],
    ['the manifest counts other rows', 'corrupt', fault(/^data\/manifest\.json$/, (content) => Buffer.from(content.toString().replace(/"units": (\d+)/, '"units": 9$1')))],
  ])('%s', (_, kind, manner) => {
    const { open } = explorerOf(site!, inManner(manner));
    it(`says ${kind}, answers all the same, and works once the server is mended`, async () => {
      broken = true;
      await open('', async ({ page }) => {
        await run(page);
        await expectFailure(page, kind);
        await again(page);
        await page.locator(`[data-failure="${kind}"]`).waitFor();
        broken = false;
        await again(page);
        await expectResult(page);
      });
    });
  });

  describe('a file never comes', () => {
    const { open } = explorerOf(site!, inManner(fault(database, () => 'hang')));
    it('says timeout after half a minute without a byte', async () => {
      broken = true;
      await open('', async ({ page }) => {
        await run(page);
        await page.locator('[data-engine] progress').waitFor();
        await expect.poll(() => page.locator('[data-engine]').innerText(), { timeout: patience }).toContain(exploreLive.engine.stage.database);
        await page.clock.fastForward(31_000);
        await expectFailure(page, 'timeout');
        broken = false;
        await again(page);
        await expectResult(page);
      }, {}, async (page) => void (await page.clock.install()));
    });
    it('can be called off, and the page says so', async () => {
      broken = true;
      await open('', async ({ page }) => {
        await run(page);
        await page.locator('[data-engine] button').click();
        await expectFailure(page, 'cancelled');
        broken = false;
        await again(page);
        await expectResult(page);
      });
    });
  });

  describe('the small files', () => {
    const { open } = explorerOf(site!, inManner(fault(/^data\/indicators\/papi\.total\.json$/, () => null)));
    it('an answer whose file is missing says so and can be asked again', async () => {
      broken = true;
      await open('', async ({ page }) => {
        await page.evaluate(() => {
          history.pushState(null, '', `${location.pathname}?v=table&i=papi.total&h=63&t=2023`);
          dispatchEvent(new PopStateEvent('popstate'));
        });
        const alert = page.locator('[data-answer] [role="alert"]');
        await alert.waitFor();
        expect(await alert.innerText()).toContain(exploreLive.figures);
        expect(await page.locator('[data-answer]').getAttribute('aria-busy')).toBeNull();
        broken = false;
        await alert.locator('button').click();
        await answered(page);
        expect((await shown(page)).table).toHaveLength(64);
      });
    });
  });

  describe('the catalogue', () => {
    const { open } = explorerOf(site!, inManner(fault(/^kham-pha\/vi\.json$/, () => null)));
    it('that is missing leaves the default answer, says so, and can be fetched again', async () => {
      broken = true;
      await open('?v=table', async ({ page }) => {
        expect((await shown(page)).table).toHaveLength(35);
      }, {}, async (page) => {
        page.once('load', () => void (async () => {
          const alert = page.locator('[data-answer] [role="alert"]');
          await alert.waitFor();
          expect(await page.locator('#mau svg').count()).toBe(1);
          broken = false;
          await alert.locator('button').click();
        })());
      });
    });
  });

  describe('the search index', () => {
    const { open } = explorerOf(site!, inManner(fault(/^tim\/vi\.json$/, () => null)));
    it('that is missing leaves names to be found by a part of them, without their accents', async () => {
      broken = true;
      await open('?v=table&h=63&i=papi.total&t=2023', async ({ page }) => {
        await page.locator('[data-pick="indicators"] input').click();
        await page.keyboard.type('thu tuc hanh chinh');
        await expect.poll(() => page.locator('[data-pick="indicators"] [role="option"]').first().innerText(), { timeout: patience }).toMatch(/^Thủ tục hành chính/);
        await page.keyboard.press('Escape');
        await page.locator('select[name="unitSet"]').selectOption('units');
        await page.locator('[data-pick="units"] input').click();
        await page.keyboard.type('dong bang song');
        await expect.poll(() => page.locator('[data-pick="units"] [role="option"]').count(), { timeout: patience }).toBe(2);
        await page.keyboard.press('Control+A');
        await page.keyboard.type('thua thien');
        await expect.poll(() => page.locator('[data-pick="units"] [role="option"]').first().innerText(), { timeout: patience }).toContain('Thừa Thiên Huế');
      });
    });
  });

  describe('the editor', () => {
    const { open } = explorerOf(site!, inManner(fault(/^assets\/editor\./, () => null)));
    it('that is missing leaves a plain field that runs as well', async () => {
      broken = true;
      await open('', async ({ page }) => {
        const area = page.locator('#cau-lenh');
        await area.click();
        await area.fill('SELECT 6 * 7');
        await area.press('Control+Enter');
        await expectResult(page);
        expect(await page.locator('#bang-ket-qua tbody').innerText()).toBe('42');
      });
    });
  });

  describe('the parts that make files', () => {
    const { open } = explorerOf(site!, inManner(fault(/^assets\/(csv|makeFile)\./, () => null)));
    it('that are missing are named, and the file is made once they are there', async () => {
      broken = true;
      await open('?v=table&h=63&i=papi.total&t=2023', async ({ page }) => {
        const button = page.locator('[data-answer] [data-download="csv"]');
        await button.click();
        await expect.poll(() => page.locator('.answer .actions [role="status"]').innerText(), { timeout: patience }).toBe(exploreLive.downloadFailed['not-loaded']);
        broken = false;
        const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
        expect(saved.suggestedFilename()).toMatch(/\.csv$/);
      });
    });
  });

  describe('the script', () => {
    const { open } = explorerOf(site!, inManner(fault(/^assets\/board\./, () => null)));
    it('that is missing leaves the answer of the page and a line that says so', async () => {
      broken = true;
      await open('', async ({ page }) => {
        await page.locator('[data-not-loaded]').waitFor();
        expect(await page.locator('#mau svg').count()).toBe(1);
      }, {}, async (page) => void (await page.addInitScript(() => addEventListener('load', () => document.querySelector('select[name="region"]')!.append(document.createElement('option'))))));
    });
  });
});

describe.skipIf(withoutBrowser)('the explorer in a browser that refuses', slow, () => {
  describe('WebAssembly by policy', () => {
    const { open } = explorerOf(site!, inManner({ headers: strict(false) }));
    it('says no-wasm and answers all the same', async () => {
      await open('', async ({ page }) => {
        await run(page);
        await expectFailure(page, 'no-wasm');
        await again(page);
        await page.locator('[data-failure="no-wasm"]').waitFor();
      });
    });
  });
  describe('workers by policy', () => {
    const { open } = explorerOf(site!, inManner({ headers: strict(true, "; worker-src 'none'") }));
    it('says no-worker, for SQL and for a table of one\'s own', async () => {
      await open('', async ({ page }) => {
        await run(page);
        await expectFailure(page, 'no-worker');
        await page.locator('#dan-bang').fill('Tỉnh,Năm,Điểm\nHà Nội,2024,7\n');
        await page.locator('[data-do="read"]').click();
        const problem = page.locator('[data-problem="no-worker"]');
        await problem.waitFor();
        expect(await problem.innerText()).toContain(exploreLive.mine.problem['no-worker']());
      });
    });
  });
  describe('exceptions of WebAssembly', () => {
    const { open } = explorerOf(site!, inManner({ change: (path, content) => (/^assets\/worker-/.test(path) ? Buffer.concat([Buffer.from('WebAssembly.validate = () => false;\n'), content]) : undefined) }));
    it('says no-exceptions and answers all the same', async () => {
      await open('', async ({ page }) => {
        await run(page);
        await expectFailure(page, 'no-exceptions');
      });
    });
  });
  describe('or has little room', () => {
    const { open } = explorerOf(site!);
    it('says low-memory, answers all the same, and runs where a reader insists', async () => {
      await open('', async ({ page }) => {
        await run(page);
        await expectFailure(page, 'low-memory');
        await again(page);
        await expectResult(page);
      }, {}, async (page) => void (await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'deviceMemory', { get: () => 2 }))));
    });
    it('says crashed-before where it ended over the engine last time, and runs where a reader insists', async () => {
      await open('', async ({ page }) => {
        await page.evaluate(() => sessionStorage.setItem('dung-hen.engine', 'at work'));
        await run(page);
        await expectFailure(page, 'crashed-before');
        await again(page);
        await expectResult(page);
      });
    });
    it('a query that does not end is ended after half a minute, with a word about it', async () => {
      await open('', async ({ page }) => {
        await runSql(page, 'SELECT 1');
        await typeSql(page, 'SELECT count(*) FROM observations a, observations b, observations c WHERE a.value + b.value > c.value');
        await run(page);
        await page.locator('[data-do="cancel"]').waitFor();
        await page.clock.fastForward(32_000);
        const said = page.locator('[data-result] [data-ended="timeout"]');
        await said.waitFor();
        expect(await said.innerText()).toBe(exploreLive.engine.failure.timeout);
        expect((await runSql(page, 'SELECT 7')).rows[1]).toEqual(['7']);
      }, {}, async (page) => void (await page.clock.install()));
    });
  });
});
