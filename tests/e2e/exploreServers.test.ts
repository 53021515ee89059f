import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { exploreLive } from '../../src/i18n/vi/exploreLive.ts';
import { sites } from '../sites.ts';
import { answered, explorerOf, openEditor, patience, runSql, shown, slow, turnTo, typeSql, watchPolicy } from './explorer.ts';
import { inManner, strict, type SiteManner } from './manners.ts';
import { withoutBrowser } from './visit.ts';

async function textOf(saved: Download): Promise<string> {
  let text = '';
  for await (const part of await saved.createReadStream()) text += String(part);
  return text;
}
async function save(page: Page, kind: string): Promise<Download> {
  const [saved] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-answer] [data-download="${kind}"]`).click()]);
  return saved;
}

/** Everything the page does, once: each chart, the editor, SQL, a table of one's own, every kind of file but the PNG. */
async function everything(page: Page): Promise<void> {
  for (const search of ['?v=ranking&i=papi.total&h=63&t=2023', '?v=line&i=papi.d5&h=63&u=48+01&t=all', '?v=line&i=papi.d5&h=63&t=all', '?v=heat&i=papi.d1&h=63&t=all', '?v=scatter&i=papi.total+par.total&h=63&t=2023', '?v=map&i=par.total&h=63', '']) {
    await turnTo(page, search);
    expect((await shown(page)).figures, search).toHaveLength(1);
  }
  const drawing = page.locator('.answer .drawing').first();
  await drawing.scrollIntoViewIfNeeded();
  await drawing.focus();
  await drawing.locator('.tip').waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowDown');
  for (const kind of ['csv', 'csv-excel', 'xlsx', 'json', 'svg']) expect((await textOf(await save(page, kind))).length, kind).toBeGreaterThan(500);
  await openEditor(page);
  await typeSql(page, 'SELECT unit, value FROM obs');
  await page.keyboard.press('Control+Space');
  await page.locator('.cm-tooltip-autocomplete li').first().waitFor();
  await page.keyboard.press('Escape');
  const found = await runSql(page, "SELECT u.short_vi AS province, o.value FROM observations o JOIN units u ON u.id = o.unit WHERE indicator = 'papi.total' AND period = '2023' AND u.kind = 'province' AND o.value > 45");
  expect([found.error, found.failure]).toEqual([null, null]);
  await page.locator('[data-result] [aria-pressed="false"]').first().click();
  await page.locator('#hinh-sql svg').waitFor();
  await turnTo(page, '?v=table&i=papi.d6&h=63&t=2023');
  expect((await shown(page)).table).toHaveLength(64);
  await page.locator('#dan-bang').fill('Tỉnh,Năm,Điểm\nHà Nội,2024,7\nĐà Nẵng,2024,9\n');
  await page.locator('[data-do="read"]').click();
  await page.locator('.mine .main-button').click();
  await expect.poll(() => page.locator('.mine .result-said').last().innerText(), { timeout: patience }).toBe(exploreLive.mine.used);
  await answered(page);
  expect((await runSql(page, 'SELECT count(*) FROM mine')).rows[1]).toEqual(['2']);
}

const [site] = sites;
describe.skipIf(withoutBrowser).each<readonly [string, SiteManner]>([
  ['a strict policy', { headers: strict() }],
  ['no header at all but the type of scripts', { mute: true }],
  ['what python3 -m http.server sends', { python: true }],
  ['text compressed, a strict policy, nothing sniffed', { text: true, headers: { ...strict(), 'x-content-type-options': 'nosniff' } }],
])('the explorer behind %s', slow, (_, manner) => {
  const { open } = explorerOf(site!, inManner(manner));
  it('works as anywhere, and the console has nothing to say', async () => {
    await open('', async ({ page, offOrigin, complaints }) => {
      await everything(page);
      expect([offOrigin, complaints]).toEqual([[], []]);
    }, {}, watchPolicy);
  });
});

describe.skipIf(withoutBrowser)('a PNG behind a strict policy', slow, () => {
  const { open } = explorerOf(site!, inManner({ headers: strict() }));
  it('is refused in plain words that name another way', async () => {
    await open('?v=ranking&i=papi.total&h=63&t=2023', async ({ page }) => {
      await page.locator('[data-answer] [data-download="png"]').click();
      await expect.poll(() => page.locator('.answer .actions [role="status"]').innerText(), { timeout: patience }).toBe(exploreLive.downloadFailed['picture-refused']);
    });
  });
});
