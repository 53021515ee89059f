import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { sites } from '../sites.ts';
import { onePageOfEachKind, visitorOf, withoutBrowser } from './visit.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The base path changes no element, so one site is enough. */
describe.skipIf(withoutBrowser).each(sites.slice(0, 1))('accessibility of every kind of page', (site) => {
  const { visit } = visitorOf(site);
  const cases = onePageOfEachKind(site).flatMap((address) => [
    { address, colorScheme: 'light', width: 1280 } as const,
    { address, colorScheme: 'dark', width: 390 } as const,
  ]);

  it.each(cases)('/$address has no violation of WCAG 2.2 AA, $colorScheme at $width px', async ({ address, colorScheme, width }) => {
    await visit(address, { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' }, async ({ page }) => {
      await page.evaluate(axe.source);
      const found = await page.evaluate(async (values) => {
        const { axe: here } = globalThis as unknown as { axe: typeof axe };
        const { violations } = await here.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
        return violations.map((v) => `${v.id} (${v.nodes.length}): ${v.help}\n  ${v.nodes[0]?.html.slice(0, 160)}\n  ${v.nodes[0]?.failureSummary?.replace(/\s+/g, ' ').slice(0, 200)}`);
      }, tags);
      expect(found.join('\n')).toBe('');
    });
  });
});
