import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sites } from '../sites.ts';
import { visitorOf, withoutBrowser } from './visit.ts';

const column = (table: Locator, n: number): Promise<string[]> => table.locator(`tbody tr > :nth-child(${n})`).evaluateAll((cells) => cells.map((c) => c.textContent!.replace(/\s+/g, ' ').trim()));

/** Opens the table of a figure and makes it sortable with the keyboard alone. */
async function openTable(page: Page, figure: string): Promise<Locator> {
  await page.locator(`#${figure} details.chart-table > summary`).focus();
  await page.keyboard.press('Enter');
  const frame = page.locator(`#${figure} .table-frame`);
  while (!(await frame.evaluate((f) => f === document.activeElement))) await page.keyboard.press('Tab');
  await frame.locator('button.sort').first().waitFor();
  return frame.locator('table');
}

/** The base path is in no part of a table, so one site is enough. */
describe.skipIf(withoutBrowser).each(sites.slice(0, 1))('tables under $base', (site) => {
  const { visit } = visitorOf(site);

  it('are sorted with the keyboard alone, names in the order of the Vietnamese alphabet, and say so', async () => {
    await visit('chi-so/papi.total/2024/', {}, async ({ page, complaints }) => {
      const table = await openTable(page, 'thu-tu');
      const built = await column(table, 1);
      const height = await table.evaluate((t) => t.getBoundingClientRect().height);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const names = await column(table, 1);
      expect(names).toEqual(built.toSorted(new Intl.Collator('vi').compare));
      expect(names).not.toEqual(built);
      expect(await table.locator('th[aria-sort]').evaluateAll((h) => h.map((x) => x.getAttribute('aria-sort')))).toEqual(['ascending']);
      await page.keyboard.press('Enter');
      expect(await column(table, 1)).toEqual(names.toReversed());
      expect(await table.locator('thead th').first().getAttribute('aria-sort')).toBe('descending');
      expect(await page.evaluate(() => document.activeElement!.matches('button.sort'))).toBe(true);
      expect(await table.evaluate((t) => t.getBoundingClientRect().height)).toBe(height);
      expect(complaints).toEqual([]);
    });
  });

  it.each([
    ['chi-so/papi.total/2024/', (text: string): number => Number(text.replace(/[^\d,.]/g, '').replaceAll('.', '').replace(',', '.'))],
    ['en/indicators/papi.total/2024/', (text: string): number => Number(text.replace(/[^\d.]/g, ''))],
  ])('of /%s are sorted by number, rows without one last', async (address, read) => {
    await visit(address, {}, async ({ page }) => {
      const table = await openTable(page, 'ban-do');
      const sort = table.locator('button.sort').nth(1);
      await sort.focus();
      for (const sign of [1, -1]) {
        await page.keyboard.press('Enter');
        const texts = await column(table, 2);
        const held = texts.filter((text) => /\d/.test(text));
        const numbers = held.map(read);
        expect(numbers.length).toBeGreaterThan(55);
        expect(numbers).toEqual(numbers.toSorted((a, b) => sign * (a - b)));
        expect(texts.slice(0, held.length)).toEqual(held);
      }
    });
  });

  it.each([
    ['chi-so/papi.total/2024/', 'bac', /^\d+\/63 dòng$/, 'Không có dòng nào'],
    ['en/indicators/papi.total/2024/', 'bac', /^\d+ of 63 rows$/, 'No rows'],
  ])('of /%s are filtered with or without diacritics, say how many rows stay, and keep the height', async (address, typed, said, none) => {
    await visit(address, { viewport: { width: 390, height: 844 } }, async ({ page, complaints }) => {
      await page.locator('#thu-tu details.chart-table > summary').click();
      const field = page.locator('#thu-tu .row-count input');
      await field.waitFor();
      const frame = page.locator('#thu-tu .table-frame');
      const height = await page.locator('#thu-tu').evaluate((f) => f.getBoundingClientRect().height);
      const all = await column(frame, 1);
      const shown = (): Promise<string[]> => frame.locator('tbody tr:visible > :first-child').allInnerTexts();
      await field.fill(typed);
      const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      expect(await shown()).toEqual(all.filter((name) => plain(name).split(' ').some((word) => word.startsWith(typed))));
      expect((await shown()).length).toBeGreaterThan(3);
      expect(await page.locator('#thu-tu .row-count [role=status]').innerText()).toMatch(said);
      expect(await page.locator('#thu-tu').evaluate((f) => f.getBoundingClientRect().height)).toBe(height);
      await field.fill('xyz');
      expect(await shown()).toEqual([]);
      expect(await page.locator('#thu-tu .row-count [role=status]').innerText()).toBe(none);
      await field.fill('');
      expect(await shown()).toEqual(all);
      expect(complaints).toEqual([]);
    });
  });

  it('sorted by a reader do not mislead the tip of their chart', async () => {
    await visit('chi-so/papi.total/2024/', {}, async ({ page }) => {
      const first = (await page.locator('#thu-tu table tbody th').first().textContent())!.trim();
      const table = await openTable(page, 'thu-tu');
      await table.locator('button.sort').first().press('Enter');
      expect((await column(table, 1))[0]).not.toBe(first);
      const drawing = page.locator('#thu-tu .drawing:visible');
      await drawing.focus();
      await drawing.locator('.tip').waitFor({ state: 'attached' });
      await page.keyboard.press('Home');
      expect(await drawing.locator('.tip strong').innerText()).toBe(first);
    });
  });
});
