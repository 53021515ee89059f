import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sites } from '../sites.ts';
import { visitorOf, withoutBrowser } from './visit.ts';

const address = (year: number): string => `chi-so/papi.total/${year}/`;

/** What a reader sees of the year. */
const shown = (page: Page): Promise<Record<'title' | 'heading' | 'map' | 'order' | 'language' | 'current' | 'canonical', string>> =>
  page.evaluate(() => {
    const text = (selector: string): string => document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    return {
      title: document.title,
      heading: text('h1'),
      map: document.querySelector('#ban-do svg')!.outerHTML.replace(/ (tabindex|role)="[^"]*"/g, ''),
      order: text('#thu-tu table tbody'),
      language: document.querySelector<HTMLAnchorElement>('.language a')!.pathname,
      current: text('.years [aria-current="page"]'),
      canonical: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')!.href,
    };
  });

const urlIs = (page: Page, url: string): Promise<void> => page.waitForURL(url);

/** Wakes the slider with the keyboard. */
async function slider(page: Page): Promise<void> {
  await page.locator('.years a').first().focus();
  await page.locator('.years input[type="range"]').focus();
}

describe.skipIf(withoutBrowser).each([...sites])('years under $base', (site) => {
  const { visit, url } = visitorOf(site);

  it('the slider changes map, order, heading, title, address, canonical address and language link to those of the page of that year', async () => {
    const built = await visit(address(2023), {}, ({ page }) => shown(page));
    await visit(address(2024), {}, async ({ page, complaints }) => {
      const before = await shown(page);
      await slider(page);
      await page.keyboard.press('ArrowLeft');
      await urlIs(page, url(address(2023)));
      const after = await shown(page);
      expect(after).toEqual(built);
      for (const key of Object.keys(before) as (keyof typeof before)[]) expect.soft(after[key]).not.toBe(before[key]);
      expect(await page.getAttribute('.years input', 'aria-valuetext')).toBe('2023');
      expect(await page.evaluate(() => document.activeElement!.matches('.years input'))).toBe(true);
      expect(complaints).toEqual([]);
      await page.click('.language a');
      expect(page.url()).toBe(url('en/indicators/papi.total/2023/'));
    });
  });

  it('charts of a year that was slid to can be walked, and the highlight stays', async () => {
    await visit(address(2024), {}, async ({ page }) => {
      const map = page.locator('#ban-do .drawing').first();
      await map.focus();
      await map.locator('.tip').waitFor({ state: 'attached' });
      await page.keyboard.press('ArrowDown');
      const name = await map.locator('.tip strong').innerText();
      await map.locator('.tip button').click();
      await slider(page);
      await page.keyboard.press('ArrowLeft');
      await urlIs(page, url(address(2023)));
      expect(await page.locator('tr.chosen th').allTextContents()).toEqual(expect.arrayContaining([name]));
      await map.focus();
      await map.locator('.tip').waitFor({ state: 'attached' });
      await page.keyboard.press('ArrowDown');
      expect(await map.locator('.tip').innerText()).toMatch(/\d/);
    });
  });

  it('play runs through the years until it is stopped', async () => {
    await visit(address(2011), {}, async ({ page }) => {
      await page.locator('.years a').first().focus();
      const play = page.locator('.years button');
      const label = await play.innerText();
      await play.focus();
      await page.keyboard.press('Enter');
      expect(await play.innerText()).not.toBe(label);
      await urlIs(page, url(address(2012)));
      await urlIs(page, url(address(2013)));
      await page.keyboard.press('Enter');
      expect(await play.innerText()).toBe(label);
      const stopped = page.url();
      await page.waitForTimeout(1700);
      expect(page.url()).toBe(stopped);
    });
  });

  it('a year that cannot be fetched is opened as a page', async () => {
    await visit(address(2024), {}, async ({ page }) => {
      await page.locator('.years a').first().focus();
      await page.locator('.years input').waitFor();
      await page.evaluate(() => void ((globalThis as unknown as { fetch: unknown }).fetch = () => Promise.reject(new Error('offline'))));
      await page.evaluate(() => void ((globalThis as unknown as { mark: number }).mark = 1));
      await slider(page);
      await page.keyboard.press('ArrowLeft');
      await page.waitForURL(url(address(2023)), { waitUntil: 'load' });
      expect(await page.evaluate(() => 'mark' in globalThis)).toBe(false);
      expect(await page.locator('.years [aria-current="page"]').innerText()).toBe('2023');
    });
  });

  it('without script the years are links', async () => {
    await visit(address(2024), { javaScriptEnabled: false }, async ({ page }) => {
      await page.click('.years a >> text=2019');
      expect(page.url()).toBe(url(address(2019)));
    });
  });
});
