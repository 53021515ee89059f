import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sites } from '../sites.ts';
import { onePageOfEachKind, visitorOf, withoutBrowser } from './visit.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on an open page, a few lines for every rule that is broken. */
async function violations(page: Page): Promise<string> {
  const found = await page.evaluate(async (values) => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    const result = await here.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    return result.violations.map((v) => `${v.id} (${v.nodes.length}): ${v.help}\n  ${v.nodes[0]?.html.slice(0, 160)}\n  ${v.nodes[0]?.failureSummary?.replace(/\s+/g, ' ').slice(0, 200)}`);
  }, tags);
  return found.join('\n');
}

/** The base path changes no element, so one site is enough. */
describe.skipIf(withoutBrowser).each(sites.slice(0, 1))('accessibility of every kind of page', (site) => {
  const { visit } = visitorOf(site);

  it.each(onePageOfEachKind(site))('/%s has no violation of WCAG 2.2 AA, light and wide, dark and narrow', async (address) => {
    await visit(address, { colorScheme: 'light', reducedMotion: 'reduce' }, async ({ page }) => {
      await page.evaluate(axe.source);
      expect.soft(await violations(page)).toBe('');
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 390, height: 844 });
      expect.soft(await violations(page)).toBe('');
    });
  });
});
