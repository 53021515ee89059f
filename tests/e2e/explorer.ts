import type { BrowserContextOptions, Page } from 'playwright-core';
import type { BuiltSite } from '../sites.ts';
import { visitorOf, type Serve, type Visit } from './visit.ts';

/** How long a test waits for what comes sooner or later, in milliseconds: long, since other work may share the machine. */
export const patience = 45_000;
/** How long a whole test may take. */
export const slow = { timeout: 180_000 } as const;

export const pageOf = { vi: 'kham-pha/', en: 'en/explore/' } as const;

/** A question and what its answer says of itself, as the page shows them. */
export interface ShownAnswer {
  readonly title: string;
  /** Rows of the table of the answer, its header first, cells as they read. */
  readonly table: readonly (readonly string[])[];
  readonly refusals: readonly string[];
  readonly figures: readonly string[];
}

export interface Explorer {
  url(address: string): string;
  /** Opens the page at an address below its own (`?v=…`, `en/explore/?…`), waits until the form answers, and until the question is answered where there is one. */
  open<T>(address: string, look: (visit: Visit) => Promise<T>, options?: BrowserContextOptions, before?: (page: Page) => Promise<void>): Promise<T>;
}

/** Opens the explorer in a browser of its own for the tests of a describe block. */
export function explorerOf(site: BuiltSite, serve?: Serve): Explorer {
  const { visit, url } = visitorOf(site, serve);
  return {
    url,
    open: (address, look, options = {}, before) =>
      visit(/^[?#]|^$/.test(address) ? `${pageOf.vi}${address}` : address, options, async (opened) => {
        await ready(opened.page);
        if (address.includes('?')) await answered(opened.page);
        return look(opened);
      }, async (page) => {
        page.setDefaultTimeout(patience);
        await before?.(page);
      }),
  };
}

/** Waits until the form shows the question of the address. */
export const ready = (page: Page): Promise<void> => page.locator('select[name="region"] option').first().waitFor({ state: 'attached' });

/** Waits until the answer stands with its drawing. */
export async function answered(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const answer = document.querySelector('[data-answer]');
    return answer?.querySelector('#tra-loi-ten') && !answer.hasAttribute('aria-busy') && !answer.querySelector('.figures > .pending');
  });
}

/** Goes to a question the way Back and Forward do, without loading the page anew. */
export async function turnTo(page: Page, search: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', `${location.pathname}${to}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);
  await answered(page);
}

/** What the answer shows. */
export const shown = (page: Page): Promise<ShownAnswer> =>
  page.locator('[data-answer]').evaluate((answer) => {
    const texts = (selector: string): string[] => [...answer.querySelectorAll(selector)].map((e) => e.textContent!.replaceAll('\u00a0', ' ').trim());
    return {
      title: texts('#tra-loi-ten')[0] ?? '',
      table: [...answer.querySelectorAll('#bang-tra-loi tr')].map((row) => [...row.children].map((cell) => cell.textContent!.replaceAll('\u00a0', ' ').trim())),
      refusals: texts('.refusals li'),
      figures: texts('.chart-figure .title'),
    };
  });

/** The part of the address that asks. */
export const asked = (page: Page): string => decodeURIComponent(new URL(page.url()).search).replaceAll('+', ' ');

/** Opens the editor and puts a query in place of what it holds, as a reader's keyboard would. */
export async function typeSql(page: Page, sql: string): Promise<void> {
  await openEditor(page);
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(sql);
}

/** Wakes the editor as a reader does, by touching the text area. */
export async function openEditor(page: Page): Promise<void> {
  const area = page.locator('#cau-lenh');
  if (await area.isVisible()) await area.click();
  await page.locator('.cm-content').waitFor();
}

export type SqlOutcome = { readonly said: string; readonly rows: readonly (readonly string[])[]; readonly error: string | null; readonly failure: string | null };

/** Runs what is in the console and waits for what comes of it. */
export async function runSql(page: Page, sql?: string, plan = false): Promise<SqlOutcome> {
  if (sql !== undefined) await typeSql(page, sql);
  await page.locator(`[data-do="${plan ? 'explain' : 'run'}"]`).click();
  return sqlOutcome(page);
}

/** Waits until a query has come to an end, and says what the console shows. */
export async function sqlOutcome(page: Page): Promise<SqlOutcome> {
  await page.waitForFunction(() => !document.querySelector<HTMLButtonElement>('[data-do="run"]')!.disabled && !document.querySelector('[data-result] .pending'));
  return page.evaluate(() => ({
    said: document.querySelector('[data-result] [role="status"]')?.textContent ?? '',
    rows: [...document.querySelectorAll('#bang-ket-qua tr')].map((row) => [...row.children].map((cell) => cell.textContent!.replaceAll('\u00a0', ' ').trim())),
    error: document.querySelector('[data-result] .sql-error')?.textContent ?? null,
    failure: document.querySelector('[data-failure]')?.getAttribute('data-failure') ?? null,
  }));
}

/** Whether anything of what a reader or an address gave ran as markup; hostile texts set `hacked`. */
export const hacked = (page: Page): Promise<unknown> => page.evaluate(() => (globalThis as unknown as { hacked?: unknown }).hacked);

/** Makes a policy that is broken show in `complaints`, workers' as well as the page's. */
export async function watchPolicy(page: Page): Promise<void> {
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation', (e) => console.error(`policy: ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`)));
}
