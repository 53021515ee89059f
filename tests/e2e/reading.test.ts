import { describe, expect, it } from 'vitest';
import { sites } from '../sites.ts';
import { visitorOf, withoutBrowser } from './visit.ts';

const noScript = { javaScriptEnabled: false };

describe.skipIf(withoutBrowser).each([...sites])('reading the site under $base', (site) => {
  const { visit, url } = visitorOf(site);

  it.each([
    ['', '1.959.082'],
    ['tinh/ha-noi/', '1.065.150'],
    ['en/provinces/ha-noi/', '276,538'],
    ['tinh-cu/thua-thien-hue/', '46,04'],
    ['chi-so/dossiers.received_total/', '1.065.150'],
    ['en/indicators/dossiers.overdue_all/', '276,538'],
    ['ho-so/', '276.538'],
  ])('/%s shows %s without script', async (address, number) => {
    await visit(address, noScript, async ({ page }) => {
      expect(await page.locator('main').innerText()).toContain(number);
    });
  });

  it.each(['tinh/ha-noi/', 'en/former-provinces/quang-nam/', 'chi-so/sipas.total/'])('/%s draws its charts without script, one drawing a chart', async (address) => {
    await visit(address, noScript, async ({ page }) => {
      const drawn = page.locator('figure.chart-figure:has(.drawing)');
      expect(await drawn.count()).toBeGreaterThan(0);
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        for (const chart of await drawn.all()) expect(await chart.locator('svg[role="img"]:visible').count()).toBe(1);
      }
    });
  });

  it.each([
    ['', 'en/'],
    ['tinh/ha-noi/', 'en/provinces/ha-noi/'],
    ['chi-so/sipas.total/', 'en/indicators/sipas.total/'],
    ['ho-so/', 'en/dossiers/'],
    ['du-lieu/', 'en/data/'],
  ])('the language switch of /%s goes to /%s and back', async (vi, en) => {
    await visit(vi, {}, async ({ page }) => {
      await page.click('.language a');
      expect(page.url()).toBe(url(en));
      expect(await page.getAttribute('html', 'lang')).toBe('en');
      await page.click('.language a');
      expect(page.url()).toBe(url(vi));
    });
  });

  it('a number leads to the description of its source in one step', async () => {
    await visit('tinh/ha-noi/', {}, async ({ page }) => {
      await page.locator('main a.num').first().click();
      const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
      expect(anchor).not.toBe('');
      expect(await page.locator(`[id="${anchor}"]`).locator('a[href^="http"]').count()).toBeGreaterThan(0);
    });
  });

  it('a province of before leads to its successor and back', async () => {
    await visit('tinh-cu/thua-thien-hue/', {}, async ({ page }) => {
      await page.locator(`main a[href$="/tinh/hue/"]`).first().click();
      expect(page.url()).toBe(url('tinh/hue/'));
      expect(await page.locator('main a[href$="/tinh-cu/thua-thien-hue/"]').count()).toBeGreaterThan(0);
    });
  });

  it('an address that does not exist gets a page that leads on', async () => {
    await visit('tinh/khong-co/', {}, async ({ page }) => {
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator(`a[href="${site.base}"]`).count()).toBeGreaterThan(0);
      expect(await page.evaluate(async () => (await fetch(location.href)).status)).toBe(404);
    });
  });
});
