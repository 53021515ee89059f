import { describe, expect, it } from 'vitest';
import { sites } from '../sites.ts';
import { explorerOf, slow } from './explorer.ts';
import { visitorOf, withoutBrowser } from './visit.ts';

/** Lines that lead to what touches the values of an answer: their links, each with the heading or text of the place it leads to. */
const lines = '.answer .source-line .line';

describe.skipIf(withoutBrowser).each([...sites])('what touches the values of an answer under $base', slow, (site) => {
  const { open } = explorerOf(site);
  const { visit } = visitorOf(site);

  it('an answer leads to the rulings and caveats of its values, each to a place that is there', async () => {
    await open('?v=table&i=par.total&h=63&t=2018,2023', async ({ page }) => {
      const ruling = page.locator(lines, { hasText: 'Các nguồn ghi khác nhau' }).locator('a', { hasText: 'P01' });
      await ruling.waitFor();
      const hrefs = await page.locator(`${lines} a`).evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).href));
      expect(hrefs.some((h) => h.endsWith('/du-lieu/par/#phan-xu-p01'))).toBe(true);
      expect(hrefs.some((h) => h.includes('/du-lieu/par/#luu-y-'))).toBe(true);
      const html = await (await fetch(hrefs[0]!.replace(/#.*/, ''))).text();
      for (const href of hrefs) expect(html).toContain(`id="${href.slice(href.indexOf('#') + 1)}"`);
    });
  });

  it('values that nothing touches have no such line', async () => {
    await open('?v=table&i=population.average&h=63&u=48&t=2017', async ({ page }) => {
      await page.locator('.answer .actions').waitFor();
      expect(await page.locator('.answer tbody tr').count()).toBe(1);
      expect(await page.locator(lines).count()).toBe(0);
    });
  });

  it('a comparison asked for leads to the caveats of its values', async () => {
    await visit('en/compare/?i=papi.total&h=63&u=01+79', {}, async ({ page }) => {
      await page.locator(`${lines} a[href*="luu-y-papi"]`).first().waitFor();
      const hrefs = await page.locator(`${lines} a`).evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).pathname + (a as HTMLAnchorElement).hash));
      expect(hrefs.length).toBeGreaterThan(0);
      for (const href of hrefs) expect(href).toContain('en/data/papi/#luu-y-papi.');
    });
  });
});
