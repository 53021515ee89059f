import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sites } from '../sites.ts';
import { visitorOf, withoutBrowser } from './visit.ts';

const yearPage = 'chi-so/papi.total/2024/';
const live = /\/(live(Chart|Table|Search|Years)|highlight|tableRows)\.[\w-]+\.js$|\/tim\/\w+\.json$/;
const fetchedLive = (requests: readonly string[]): string[] => requests.filter((r) => live.test(r));

/** The drawing that shows in a figure. */
const drawingOf = (page: Page, figure: string): Locator => page.locator(`#${figure} .drawing:visible`).first();
const tipOf = (drawing: Locator): Locator => drawing.locator('.tip');
const heightOf = (page: Page, figure: string): Promise<number> => page.locator(`#${figure}`).evaluate((f) => f.getBoundingClientRect().height);

/** Wakes a drawing by focus and waits until it answers to keys. */
async function wake(drawing: Locator): Promise<void> {
  await drawing.focus();
  await drawing.locator('.tip').waitFor({ state: 'attached' });
}

/** Where a mark stands on the screen; `row` is its row in the table of the figure. */
const placeOf = (drawing: Locator, row: number): Promise<{ x: number; y: number }> =>
  drawing.evaluate((d, wanted) => {
    const svg = d.querySelector<SVGSVGElement>('svg[data-spots]')!;
    const [, x, y] = svg.dataset['spots']!.split(' ').map((s) => s.split(',').map(Number)).find(([n]) => n === wanted)!;
    const factor = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    scrollBy(0, svg.getBoundingClientRect().top + y! * factor - innerHeight / 2);
    const box = svg.getBoundingClientRect();
    return { x: box.left + x! * factor, y: box.top + y! * factor };
  }, row);

/** The base path is in no part of a chart, so one site is enough. */
describe.skipIf(withoutBrowser).each(sites.slice(0, 1))('live charts under $base', (site) => {
  const { visit } = visitorOf(site);

  it.each(['', 'tinh/ha-noi/', 'tinh-cu/thua-thien-hue/', 'en/indicators/papi.total/', yearPage])('/%s fetches nothing of the live layer before a reader acts', async (address) => {
    await visit(address, {}, async ({ page, requests }) => {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.waitForTimeout(150);
      expect(fetchedLive(requests)).toEqual([]);
      expect(requests.filter((r) => r.endsWith('.js')).length).toBeLessThanOrEqual(1);
    });
  });

  it('a chart answers to the pointer; its tip can be entered, leads to the source, and Esc closes it', async () => {
    await visit(yearPage, {}, async ({ page, complaints }) => {
      const drawing = drawingOf(page, 'thu-tu');
      const height = await heightOf(page, 'thu-tu');
      await drawing.hover();
      await tipOf(drawing).waitFor({ state: 'attached' });
      const { x, y } = await placeOf(drawing, 0);
      await page.mouse.move(x + 3, y);
      await page.mouse.move(x, y);
      const tip = tipOf(drawing);
      const row = page.locator('#thu-tu table tbody tr').first();
      expect(await tip.innerText()).toContain((await row.locator('th').textContent())!.trim());
      expect(await tip.innerText()).toContain((await row.locator('td').first().textContent())!.trim());
      expect(await tip.locator('a').first().getAttribute('href')).toMatch(/#nguon-/);
      const box = (await tip.boundingBox())!;
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
      expect(await tip.isVisible()).toBe(true);
      expect(await heightOf(page, 'thu-tu')).toBe(height);
      await page.keyboard.press('Escape');
      expect(await tip.isVisible()).toBe(false);
      expect(complaints).toEqual([]);
    });
  });

  it('a finger gets the tip from its first touch, and a touch elsewhere closes it', async () => {
    await visit(yearPage, { hasTouch: true, viewport: { width: 390, height: 844 } }, async ({ page }) => {
      const drawing = drawingOf(page, 'ban-do');
      const { x, y } = await placeOf(drawing, 3);
      await page.touchscreen.tap(x, y);
      await tipOf(drawing).waitFor();
      expect(await tipOf(drawing).innerText()).not.toBe('');
      await page.locator('h1').tap();
      await tipOf(drawing).waitFor({ state: 'hidden' });
    });
  });

  it.each([
    ['a trend', 'tinh-cu/thua-thien-hue/', 'papi-tong'],
    ['a ranking in English', 'en/indicators/papi.total/2024/', 'thu-tu'],
    ['the map', yearPage, 'ban-do'],
    ['a distribution', 'chi-so/papi.total/', 'bieu-do-phan-bo-vn63'],
  ])('%s is walked with arrow keys; Esc closes the tip and keeps the focus; the height stays', async (_, address, figure) => {
    await visit(address, {}, async ({ page, complaints }) => {
      const drawing = drawingOf(page, figure);
      const height = await heightOf(page, figure);
      await wake(drawing);
      const tip = tipOf(drawing);
      const seen: string[] = [];
      for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'End', 'Home']) {
        await page.keyboard.press(key);
        seen.push(await tip.innerText());
        expect.soft(await heightOf(page, figure)).toBe(height);
      }
      expect(new Set(seen.slice(0, 3)).size).toBe(3);
      expect(seen[3]).toBe(seen[1]);
      expect(seen[5]).toBe(seen[0]);
      expect(seen[4]).not.toBe(seen[0]);
      for (const text of seen) expect.soft(text).toMatch(/\d/);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement!.closest('.tip') !== null)).toBe(true);
      expect(await tip.locator('a').first().getAttribute('href')).toMatch(/#nguon-/);
      await page.keyboard.press('Escape');
      expect(await tip.isVisible()).toBe(false);
      expect(await drawing.evaluate((d) => document.activeElement === d)).toBe(true);
      expect(complaints).toEqual([]);
    });
  });

  it('Tab alone leads to the charts, which bear the name of their title', async () => {
    await visit(yearPage, {}, async ({ page }) => {
      const reached = new Set<string>();
      await page.locator('#noi-dung').focus();
      for (let n = 0; n < 60 && reached.size < 2; n += 1) {
        await page.keyboard.press('Tab');
        const id = await page.evaluate(() => (document.activeElement!.matches('.drawing') ? document.activeElement!.closest('figure')!.id : null));
        if (id) reached.add(id);
      }
      expect([...reached]).toEqual(['ban-do', 'thu-tu']);
      const title = (await page.locator('#ban-do-tieu-de').innerText()).trim();
      expect(await page.getByRole('group', { name: title, exact: true }).count()).toBeGreaterThan(0);
    });
  });

  it('the walk over the map meets every province of its table once', async () => {
    await visit(yearPage, {}, async ({ page }) => {
      const drawing = drawingOf(page, 'ban-do');
      await wake(drawing);
      const rows = await page.locator('#ban-do table tbody tr').count();
      const names: string[] = [];
      for (let n = 0; n < rows; n += 1) {
        await page.keyboard.press('ArrowRight');
        names.push((await tipOf(drawing).locator('strong').innerText()).trim());
      }
      expect(rows).toBe(63);
      expect(new Set(names).size).toBe(63);
    });
  });

  it('a province highlighted in one chart is marked in every chart and table of the page, and unmarked again', async () => {
    await visit(yearPage, {}, async ({ page }) => {
      const drawing = drawingOf(page, 'ban-do');
      await wake(drawing);
      await page.keyboard.press('ArrowDown');
      const name = (await tipOf(drawing).locator('strong').innerText()).trim();
      const choose = tipOf(drawing).locator('button');
      await choose.focus();
      await page.keyboard.press('Enter');
      const marked = (): Promise<{ charts: string[]; rows: string[] }> =>
        page.evaluate(() => ({
          charts: [...new Set([...document.querySelectorAll('.mark-chosen')].map((m) => m.closest('figure')!.id))],
          rows: [...document.querySelectorAll('tr.chosen')].map((r) => r.firstElementChild!.textContent!.trim()),
        }));
      expect((await marked()).charts).toEqual(['ban-do', 'thu-tu']);
      expect((await marked()).rows).toEqual([name, name, name]);
      expect(await choose.evaluate((b) => document.activeElement === b)).toBe(true);
      await page.keyboard.press('Enter');
      expect(await marked()).toEqual({ charts: [], rows: [] });
    });
  });

  it('a part that cannot be fetched leaves the static chart as it is', async () => {
    await visit(
      yearPage,
      {},
      async ({ page }) => {
        const height = await heightOf(page, 'thu-tu');
        await drawingOf(page, 'thu-tu').hover();
        await page.waitForTimeout(150);
        expect(await page.locator('.tip').count()).toBe(0);
        expect(await heightOf(page, 'thu-tu')).toBe(height);
        expect(await page.locator('#thu-tu svg[role="img"]:visible').count()).toBe(1);
      },
      async (page) => void (await page.route(/liveChart/, (route) => route.abort())),
    );
  });
});
