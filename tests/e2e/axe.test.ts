import { describe, expect, it } from 'vitest';
import { violations } from '../../scripts/a11y.ts';
import { sites } from '../sites.ts';
import { onePageOfEachKind, visitorOf, withoutBrowser } from './visit.ts';

/** The base path changes no element, so one site is enough. */
describe.skipIf(withoutBrowser).each(sites.slice(0, 1))('accessibility of every kind of page', (site) => {
  const { visit } = visitorOf(site);

  it.each(onePageOfEachKind(site))('/%s has no violation of WCAG 2.2 AA, light and wide, dark and narrow', async (address) => {
    await visit(address, { colorScheme: 'light', reducedMotion: 'reduce' }, async ({ page }) => {
      expect.soft((await violations(page)).join('\n')).toBe('');
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 390, height: 844 });
      expect.soft((await violations(page)).join('\n')).toBe('');
    });
  });
});
