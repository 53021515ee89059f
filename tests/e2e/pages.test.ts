import { describe, expect, it } from 'vitest';
import { sites } from '../sites.ts';
import { onePageOfEachKind, visitorOf, withoutBrowser } from './visit.ts';

describe.skipIf(withoutBrowser).each([...sites])('every kind of page under $base', (site) => {
  const { visit } = visitorOf(site);
  const addresses = onePageOfEachKind(site);

  it.each(addresses)('/%s loads without complaint and asks no other origin', async (address) => {
    await visit(address, {}, async ({ page, offOrigin, complaints, requests }) => {
      await page.evaluate(() => document.fonts.ready);
      expect(offOrigin).toEqual([]);
      expect(complaints.filter((c) => !(address.includes('404') && c.includes('404')))).toEqual([]);
      expect(requests.some((r) => r.endsWith('.woff2'))).toBe(true);
      expect(await page.evaluate(() => [...document.fonts].some((f) => f.family.includes('Be Vietnam Pro') && f.status === 'loaded'))).toBe(true);
    });
  });

});

/** The base path moves nothing on a page, so one site is enough. */
describe.skipIf(withoutBrowser).each(sites.slice(0, 1))('the layout of every kind of page', (site) => {
  const { visit } = visitorOf(site);
  const addresses = onePageOfEachKind(site);

  it.each(addresses)('/%s does not scroll sideways at 320 px', async (address) => {
    await visit(address, { viewport: { width: 320, height: 640 } }, async ({ page }) => {
      const wide = await page.evaluate(() => {
        const inFrame = (e: Element): boolean => e.parentElement !== null && (getComputedStyle(e.parentElement).overflowX !== 'visible' || inFrame(e.parentElement));
        const over = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !inFrame(e) && e.checkVisibility());
        return { scrolls: document.documentElement.scrollWidth > innerWidth, over: over.slice(0, 5).map((e) => e.outerHTML.slice(0, 120)) };
      });
      expect(wide).toMatchObject({ scrolls: false });
    });
  });

  it.each(addresses)('/%s does not move while its fonts arrive', async (address) => {
    const shift = await visit(
      address,
      { viewport: { width: 390, height: 844 } },
      async ({ page }) => {
        await page.evaluate(() => document.fonts.ready);
        await page.waitForTimeout(150);
        return page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
      },
      async (page) => {
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
      },
    );
    expect(shift).toBeLessThan(0.01);
  });
});
