import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sites } from '../sites.ts';
import { visitorOf, withoutBrowser } from './visit.ts';

const input = 'header form[data-search] input';

/** Types into the search of the head and waits for the answer. */
async function ask(page: Page, words: string): Promise<void> {
  await page.locator(input).focus();
  await page.locator(`${input}[role="combobox"]`).waitFor();
  await page.keyboard.type(words);
}
const hits = (page: Page): Promise<string[]> => page.locator('header [role="option"]').evaluateAll((o) => o.map((x) => (x as HTMLAnchorElement).pathname));

describe.skipIf(withoutBrowser).each([...sites])('search under $base', (site) => {
  const { visit, url } = visitorOf(site);
  const path = (address: string): string => `${site.base}${address}`;

  it.each([
    ['dak lak', 'tinh/dak-lak/'],
    ['thua thien hue', 'tinh-cu/thua-thien-hue/'],
    ['TPHCM', 'tinh/ho-chi-minh/'],
    ['ha noi', 'tinh/ha-noi/'],
  ])('finds %s', async (words, address) => {
    await visit('chi-so/', {}, async ({ page, complaints }) => {
      await ask(page, words);
      expect(await hits(page)).toContain(path(address));
      expect(await page.locator('header form [role="status"]').innerText()).toMatch(/\d/);
      expect(complaints).toEqual([]);
    });
  });

  it('is a combobox: arrows choose, Esc closes, Enter opens what is chosen', async () => {
    await visit('en/indicators/', {}, async ({ page }) => {
      await ask(page, 'quang');
      const box = page.locator(input);
      const found = await hits(page);
      expect(found.length).toBeGreaterThan(2);
      expect(await box.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      const chosen = await box.getAttribute('aria-activedescendant');
      expect(await page.locator('header [role="option"][aria-selected="true"]').getAttribute('id')).toBe(chosen);
      expect(await page.evaluate(() => document.activeElement!.getAttribute('role'))).toBe('combobox');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${found[1]}*`);
    });
  });

  it('closes with Esc and keeps the focus', async () => {
    await visit('chi-so/', {}, async ({ page }) => {
      await ask(page, 'quang');
      await page.keyboard.press('Escape');
      expect(await page.locator(input).getAttribute('aria-expanded')).toBe('false');
      expect(await page.locator('header [role="listbox"]').isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement!.getAttribute('role'))).toBe('combobox');
    });
  });

  it('says so where nothing is found, and Enter leads to the index page', async () => {
    await visit('chi-so/', {}, async ({ page }) => {
      await ask(page, 'zzqqxx');
      expect(await hits(page)).toEqual([]);
      expect(await page.locator('header form [role="status"]').textContent()).not.toBe('');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${url('tim/')}?q=zzqqxx`);
    });
  });

  it.each([
    ['chi-so/', 'tim/'],
    ['en/indicators/', 'en/search/'],
  ])('without script the form of /%s leads to /%s, which lists everything', async (from, to) => {
    await visit(from, { javaScriptEnabled: false }, async ({ page }) => {
      await page.fill(input, 'hue');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${url(to)}?q=hue`);
      expect(await page.locator('main .index-list a').count()).toBeGreaterThan(34 + 63 + 30);
    });
  });

  it('leads to the index page where the index cannot be fetched, and tries again later', async () => {
    await visit('chi-so/', {}, async ({ page }) => {
      await page.route(/\/tim\/vi\.json$/, (route) => route.abort(), { times: 1 });
      await page.locator(input).focus();
      await page.waitForTimeout(150);
      await page.locator('h1').click();
      await ask(page, 'hue');
      expect((await hits(page)).length).toBeGreaterThan(0);
    });
  });
});
