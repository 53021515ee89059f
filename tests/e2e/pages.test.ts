import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sites } from '../sites.ts';
import { onePageOfEachKind, visitorOf, withoutBrowser } from './visit.ts';

/** Sums layout shifts from the first paint on, and lets fonts come a quarter of a second late. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const holder = globalThis as unknown as { shift: number };
    holder.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) holder.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.route('**/*.woff2', async (route) => {
    await new Promise((later) => setTimeout(later, 250));
    await route.fallback();
  });
}

describe.skipIf(withoutBrowser).each([...sites])('every kind of page under $base', (site) => {
  const { visit } = visitorOf(site);

  it.each(onePageOfEachKind(site))('/%s loads from its origin alone, without complaint, shift or sideways scroll at 320 px', async (address) => {
    await visit(
      address,
      { viewport: { width: 320, height: 640 } },
      async ({ page, offOrigin, complaints, requests }) => {
        await page.evaluate(() => document.fonts.ready);
        await page.waitForTimeout(100);
        const seen = await page.evaluate(() => ({
          shift: (globalThis as unknown as { shift: number }).shift,
          fonts: [...document.fonts].filter((f) => f.family.includes('Be Vietnam Pro') && f.status === 'loaded').length,
          wide: document.documentElement.scrollWidth - innerWidth,
        }));
        expect.soft(offOrigin).toEqual([]);
        expect.soft(complaints.filter((c) => !(address.includes('404') && c.includes('404')))).toEqual([]);
        expect.soft(requests.some((r) => r.endsWith('.woff2'))).toBe(true);
        expect.soft(seen.fonts).toBeGreaterThan(0);
        expect.soft(seen.shift).toBeLessThanOrEqual(0.02);
        expect.soft(seen.wide).toBeLessThanOrEqual(0);
      },
      watchShifts,
    );
  });
});
