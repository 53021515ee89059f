import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sites } from '../sites.ts';
import { onePageOfEachKind, visitorOf, withoutBrowser } from './visit.ts';

/** What a page offers a reader: its words, its drawings, its links; of a comparison without the form, which asks by script. */
const offered = (page: Page): Promise<{ text: string; drawings: number; links: number }> =>
  page.evaluate(() => {
    for (const form of document.querySelectorAll('[data-board="compare"] > .script-only, main:has([data-board="compare"]) noscript')) form.remove();
    return {
      text: document.body.innerText.replace(/\s+/g, ' '),
      drawings: document.querySelectorAll('svg').length,
      links: document.links.length,
    };
  });

/** The explorer answers other questions by script alone; exploreWithoutScript.test.ts says what remains of it. */
const byScript = /^(kham-pha|en\/explore)\//;

/** The base path changes no text, so one site is enough. */
describe.skipIf(withoutBrowser).each(sites.slice(0, 1))('pages without script', (site) => {
  const { visit } = visitorOf(site);

  it.each(onePageOfEachKind(site).filter((address) => !byScript.test(address)))('/%s is as complete as with script', async (address) => {
    const withScript = await visit(address, {}, ({ page }) => offered(page));
    const without = await visit(address, { javaScriptEnabled: false }, ({ page }) => offered(page));
    expect(without).toEqual(withScript);
    expect(without.text.length).toBeGreaterThan(200);
  });
});
