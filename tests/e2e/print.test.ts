import { describe, expect, it } from 'vitest';
import { diskFiles } from '../../scripts/dist/site.ts';
import { sites } from '../sites.ts';
import { visitorOf, withoutBrowser } from './visit.ts';

/** Sheets of a PDF, counted by its page objects. */
const sheets = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** The largest page below a folder. */
function largest(dist: string, folder: string): string {
  const files = diskFiles(dist);
  const pages = files.paths.filter((p) => new RegExp(`^${folder}/[^/]+/index\\.html$`).test(p)).map((p) => ({ address: p.replace(/index\.html$/, ''), bytes: files.read(p).length }));
  return pages.reduce((a, b) => (b.bytes > a.bytes ? b : a)).address;
}

describe.skipIf(withoutBrowser).each(sites.slice(0, 1))('printing', (site) => {
  const { visit } = visitorOf(site);
  const named = ['tinh/hue/', 'tinh-cu/thua-thien-hue/', 'chi-so/papi.total/', 'chi-so/papi.d5.1/', 'chi-so/par.total/', 'chi-so/dossiers.overdue_all_rate/', 'en/indicators/sipas.total/'];
  const heaviest = ['tinh', 'tinh-cu', 'chi-so', 'en/provinces', 'en/former-provinces'].map((folder) => largest(site.dist, folder));

  it.each([...new Set([...named, ...heaviest])])('/%s is a brief of at most two A4 sheets with address, release and sources', async (address) => {
    await visit(address, {}, async ({ page }) => {
      const canonical = await page.getAttribute('link[rel="canonical"]', 'href');
      await page.evaluate(() => document.fonts.ready);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      expect(sheets(pdf)).toBeGreaterThan(0);
      expect(sheets(pdf)).toBeLessThanOrEqual(2);
      await page.emulateMedia({ media: 'print' });
      const printed = await page.locator('body').innerText();
      expect(printed).toContain(canonical!);
      expect(printed).toMatch(/\d{2}\/\d{2}\/\d{4}|\d{1,2} \w+ \d{4}/);
      expect(await page.locator('.source-line:visible').count()).toBeGreaterThan(0);
      expect(await page.locator('svg:visible').count()).toBeGreaterThan(0);
      expect(await page.locator('.site-head nav:visible, .search:visible, .contents:visible, .downloads:visible').count()).toBe(0);
    });
  });
});
