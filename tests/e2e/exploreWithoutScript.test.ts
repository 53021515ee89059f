import { describe, expect, it } from 'vitest';
import { sites } from '../sites.ts';
import { pageOf } from './explorer.ts';
import { visitorOf, withoutBrowser } from './visit.ts';

/** What needs a script: the form, the console, the reader's own table. */
const needsScript = ['form[data-ask]', '.ask-box', '[data-console]', '[data-console] button', '[data-mine]', '[data-example]', 'main button', 'main textarea'];

describe.skipIf(withoutBrowser).each([...sites])('the explorer without script under $base', { timeout: 60_000 }, (site) => {
  const { visit, url } = visitorOf(site);

  it.each(['vi', 'en'] as const)('%s: holds the answer, the examples, the tables and the downloads, and offers nothing that does not work', async (locale) => {
    await visit(pageOf[locale], { javaScriptEnabled: false }, async ({ page, requests }) => {
      expect(requests.filter((r) => /\.(js|json|wasm|gz|duckdb)(\?|$)/.test(r))).toEqual([]);
      expect(await page.locator('noscript .notice-line').isVisible()).toBe(true);
      expect(await page.locator('noscript .notice-line a').evaluateAll((a) => a.map((x) => (x as HTMLAnchorElement).pathname))).toEqual([`${site.base}${locale === 'vi' ? 'chi-so' : 'en/indicators'}/`, `${site.base}${locale === 'vi' ? 'du-lieu' : 'en/data'}/`]);
      expect(await page.locator('#mau svg').first().isVisible()).toBe(true);
      expect((await page.locator('#mau').boundingBox())!.width).toBeGreaterThan(700);
      expect(await page.locator('#mau tbody tr').count()).toBe(34);
      expect(await page.locator('#mau .source-line a').count()).toBeGreaterThan(0);
      for (const selector of needsScript) for (const found of await page.locator(selector).all()) expect.soft(await found.isVisible(), selector).toBe(false);

      const examples = page.locator('.examples > li');
      expect(await examples.count()).toBe(12);
      await examples.first().locator('summary').click();
      expect(await examples.first().locator('pre').innerText()).toMatch(/^SELECT[\s\S]+FROM observations/);
      await page.locator('[data-schema] > summary').click();
      const tables = await page.locator('.schema dt').allInnerTexts();
      expect(tables).toEqual(expect.arrayContaining(['observations', 'units', 'indicators', 'sources', 'claims', 'findings']));
      expect((await page.locator('.schema').innerText()).length).toBeGreaterThan(1500);
    });
  });

  it('every download it names is there', async () => {
    await visit(pageOf.vi, { javaScriptEnabled: false }, async ({ page }) => {
      const files = await page.locator('main a[download], main .downloads a, main a[href*="/data/"]').evaluateAll((a) => [...new Set(a.map((x) => (x as HTMLAnchorElement).href))]);
      expect(files.some((f) => f.endsWith('.csv'))).toBe(true);
      expect(files.some((f) => f.endsWith('dung-hen.duckdb'))).toBe(true);
      for (const file of files) {
        const answer = await fetch(file);
        expect.soft(answer.status, file).toBe(200);
        expect.soft((await answer.arrayBuffer()).byteLength, file).toBeGreaterThan(500);
      }
      expect((await fetch(url(pageOf.en))).status).toBe(200);
    });
  });
});
