import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sites } from '../sites.ts';
import { answered, explorerOf, openEditor, patience, runSql, shown, slow } from './explorer.ts';
import { withoutBrowser } from './visit.ts';

const own = 'Tỉnh,Năm,Điểm\nHà Nội,2024,7\nHà Nộii,2024,8\nĐà Nẵng,2024,9\n';
const wide = { viewport: { width: 1280, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' } as const;
const sideways = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const name = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const e = document.activeElement as HTMLElement;
    return e.dataset['do'] ?? e.dataset['download'] ?? e.dataset['example'] ?? (e.getAttribute('name') || e.id || e.className || e.tagName.toLowerCase());
  });

describe.skipIf(withoutBrowser).each(sites.slice(0, 1))('the explorer for every reader', slow, (site) => {
  const { open } = explorerOf(site);

  it.each(['', '?v=table&i=papi.total+par.total&h=63&t=all&c=interval+rank+change+status+source', '?v=heat&i=papi.d1&h=63&t=all', '?v=ranking&i=papi.total&h=63&t=2023', '?v=scatter&i=papi.total+par.total&h=63&t=2023'])('%s is never wider than a screen of 320 pixels', async (search) => {
    await open(search, async ({ page }) => {
      await page.locator('.ask-box > summary').click();
      await page.locator('.ask-more > summary').click();
      expect.soft(await sideways(page)).toBeLessThanOrEqual(0);
      await openEditor(page);
      await page.locator('[data-schema] > summary').click();
      for (const example of await page.locator('.examples summary').all()) await example.click();
      expect.soft(await sideways(page)).toBeLessThanOrEqual(0);
      await page.locator('#dan-bang').fill(own);
      await page.locator('[data-do="read"]').click();
      await page.locator('.mine-choices').waitFor();
      expect.soft(await sideways(page)).toBeLessThanOrEqual(0);
    }, { viewport: { width: 320, height: 640 } });
  });

  it('a result of SQL with its chart keeps to 320 pixels too', async () => {
    await open('', async ({ page }) => {
      await runSql(page, "SELECT u.short_vi AS province, o.value, repeat('x', 300) AS long FROM observations o JOIN units u ON u.id = o.unit WHERE indicator = 'papi.total' AND period = '2023' AND u.kind = 'province'");
      await page.locator('[data-result] [aria-pressed="false"]').first().click();
      await page.locator('#hinh-sql svg').waitFor();
      expect(await sideways(page)).toBeLessThanOrEqual(0);
    }, { viewport: { width: 320, height: 640 } });
  });

  it('the whole form is walked with Tab, and every control shows its focus', async () => {
    await open('?v=table&i=papi.total&h=63&u=48', async ({ page }) => {
      await page.locator('.answer .source-line .line a').first().waitFor();
      await page.locator('input[name="view"]:checked').focus();
      const walked = [await name(page)];
      for (let n = 0; n < 20; n += 1) {
        await page.keyboard.press('Tab');
        const visible = await page.evaluate(() => {
          const e = document.activeElement as HTMLElement;
          const marked = e.matches('.segments input') ? (e.nextElementSibling as HTMLElement) : e;
          const { outlineStyle, outlineWidth } = getComputedStyle(marked);
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        });
        walked.push(await name(page));
        expect.soft(visible, walked.at(-1)).toBe(true);
      }
      expect(walked.join(' ')).toMatch(/^view button them-chi-so vintage unitSet button them-don-vi periodSet summary plain-button table-frame tall( a)+ csv csv-excel xlsx json/);
    }, wide);
  });

  it('keys alone ask a question, reach the answer and save it', async () => {
    await open('?v=table&i=papi.total&h=63&t=2023', async ({ page }) => {
      await page.locator('input[name="view"]:checked').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await answered(page);
      expect(await page.locator('input[name="view"]:checked').inputValue()).toBe('ranking');
      expect((await shown(page)).figures).toHaveLength(1);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await answered(page);
      expect((await shown(page)).refusals.join()).toContain('Chưa chọn chỉ số');
      expect(await name(page)).toBe('them-chi-so');
      await page.locator('[data-pick="indicators"] input').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await answered(page);
      expect((await shown(page)).table.length).toBeGreaterThan(10);
      await page.locator('[data-download="csv"]').first().focus();
      const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      expect(saved.suggestedFilename()).toMatch(/\.csv$/);
    }, wide);
  });

  it('the focus stays where a reader works: at Run, and at a table read again', async () => {
    await open('', async ({ page }) => {
      await page.locator('[data-do="run"]').focus();
      await page.keyboard.press('Enter');
      await page.locator('#bang-ket-qua').waitFor();
      expect(await name(page)).toBe('run');
      await page.locator('#dan-bang').fill(own);
      await page.locator('[data-do="read"]').focus();
      await page.keyboard.press('Enter');
      await page.locator('.mine-choices').waitFor();
      expect(await name(page)).toBe('read');
      await page.locator('.mine-choices button').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement!.hasAttribute('data-mine-result')), { timeout: patience }).toBe(true);
      await page.keyboard.press('Tab');
      await expect.poll(() => page.evaluate(() => document.activeElement!.closest('[data-mine-result] label') !== null), { timeout: patience }).toBe(true);
    }, wide);
  });

  it('the editor lets the keyboard out again, and runs with Ctrl+Enter', async () => {
    await open('', async ({ page }) => {
      await openEditor(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      await expect.poll(() => name(page), { timeout: patience }).toBe('run');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Control+Enter');
      await page.locator('#bang-ket-qua').waitFor();
    }, wide);
  });

  it('the answer is announced and may be reached by its own name', async () => {
    await open('?v=table&i=papi.total&h=63&t=2023', async ({ page }) => {
      const region = page.locator('[data-answer]');
      expect(await region.getAttribute('aria-busy')).toBeNull();
      expect(await page.getByRole('heading', { level: 2, name: (await shown(page)).title }).count()).toBe(1);
      const frame = page.getByRole('group', { name: (await shown(page)).title });
      expect(await frame.getAttribute('tabindex')).toBe('0');
      await page.locator('input[name="view"][value="ranking"]').check();
      await answered(page);
      const status = page.locator('[data-said]');
      await expect.poll(() => status.textContent(), { timeout: patience }).toContain((await shown(page)).title);
      expect(await status.getAttribute('role')).toBe('status');
    }, wide);
  });
});
