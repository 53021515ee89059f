import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../../scripts/a11y.ts';
import { sites } from '../sites.ts';
import { answered, explorerOf, openEditor, pageOf, patience, runSql, slow } from './explorer.ts';
import { withoutBrowser } from './visit.ts';

const own = 'Tỉnh,Năm,Điểm\nHà Nội,2024,7\nHà Nộii,2024,8\nĐà Nẵng,2024,9\n';
const wide = { viewport: { width: 1280, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' } as const;

/** Axe over the page as it stands, wide and light, then narrow and dark. */
async function bothLooks(page: Page, state: string): Promise<void> {
  expect.soft((await violations(page)).join('\n'), `${state}, light and wide`).toBe('');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 390, height: 844 });
  expect.soft((await violations(page)).join('\n'), `${state}, dark and narrow`).toBe('');
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 900 });
}

describe.skipIf(withoutBrowser).each(sites.slice(0, 1))('accessibility of the states of the explorer', slow, (site) => {
  const { open } = explorerOf(site);

  it.each([
    ['vi', '?v=table&i=papi.total+par.total&h=63&t=2023&foo=bar&c=interval+rank+change+status+source'],
    ['en', '?v=line&i=papi.d5&h=63&u=48+01+79&t=all'],
    ['vi', '?v=heat&i=papi.d1&h=63&t=all'],
    ['en', '?v=scatter&i=papi.total+par.total&h=63&t=2023'],
    ['en', '?v=ranking&i=par.total&h=63&t=2024'],
  ] as const)('%s %s has no violation', async (locale, search) => {
    await open(`${pageOf[locale]}${search}`, async ({ page }) => {
      await bothLooks(page, 'the answer');
    }, wide);
  });

  it.each(['vi', 'en'] as const)('%s: with the form unfolded, choices open, the editor, a result with its chart, an error and a plan there is none either', async (locale) => {
    await open(pageOf[locale], async ({ page }) => {
      await page.locator('.ask-box').evaluate((box) => ((box as HTMLDetailsElement).open = true));
      await page.locator('.ask-more > summary').click();
      await page.locator('select[name="periodSet"]').selectOption('periods');
      await page.locator('select[name="unitSet"]').selectOption('units');
      await answered(page);
      await page.locator('[data-pick="indicators"] input').click();
      await page.locator('[data-pick="indicators"] [role="option"]').first().waitFor();
      await bothLooks(page, 'choices');
      await openEditor(page);
      await page.locator('[data-schema] > summary').click();
      await bothLooks(page, 'the editor');
      await runSql(page);
      await page.locator('[data-result] [aria-pressed="false"]').first().click();
      await page.locator('#hinh-sql').waitFor();
      await bothLooks(page, 'a result');
      await runSql(page, 'SELECT nothing FROM nowhere');
      await bothLooks(page, 'an error');
      await runSql(page, 'SELECT 1', true);
      await bothLooks(page, 'a plan');
    }, wide);
  });

  it.each(['vi', 'en'] as const)('%s: a table of one\'s own is read, corrected and used without a violation', async (locale) => {
    await open(pageOf[locale], async ({ page }) => {
      await page.locator('#dan-bang').fill(own);
      await page.locator('[data-do="read"]').click();
      await page.locator('.mine-choices').waitFor();
      expect(await page.locator('.mine-names li').count()).toBe(1);
      await bothLooks(page, 'a table read');
      await page.locator('.mine .main-button').click();
      await expect.poll(() => page.locator('.mine .result-said').last().textContent(), { timeout: patience }).toContain('mine');
      await answered(page);
      await bothLooks(page, 'a table used');
    }, wide);
  });
});
