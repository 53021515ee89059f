import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sites } from '../sites.ts';
import { answered, explorerOf, openEditor, patience, ready, runSql, shown, slow, sqlOutcome, typeSql } from './explorer.ts';
import { withoutBrowser } from './visit.ts';

const endless = 'SELECT count(*) FROM observations a, observations b, observations c WHERE a.value + b.value > c.value';
const hash = (page: Page): string => new URL(page.url()).hash;
const numberOf = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.').replace(/[^\d.,-]/g, ''));

describe.skipIf(withoutBrowser).each([...sites])('SQL in the explorer under $base', slow, (site) => {
  const { open } = explorerOf(site);

  it('runs the sample query: progress while it loads, then rows, time, and numbers that the page knows too', async () => {
    await open('', async ({ page, offOrigin, complaints, requests }) => {
      await page.evaluate(() => {
        const seen: string[] = [];
        Object.assign(globalThis, { seen });
        new MutationObserver(() => seen.push(document.querySelector('[data-engine]')!.textContent!)).observe(document.querySelector('[data-engine]')!, { childList: true, subtree: true, characterData: true });
      });
      const found = await runSql(page);
      expect(found.said).toMatch(/^10 dòng, [\d.,]+ mili giây$/);
      expect(found.rows[0]).toEqual(['province', 'y2023', 'y2024', 'change']);
      expect(found.rows).toHaveLength(11);
      const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
      expect(seen.some((s) => /MB \/ [\d,]+ MB/.test(s))).toBe(true);
      expect(await page.locator('[data-engine]').textContent()).toBe('');
      expect(requests.filter((r) => /\/engine\//.test(r))).toHaveLength(1);
      await page.locator('select[name="vintage"]').selectOption('vn63');
      await page.evaluate(() => {
        history.pushState(null, '', `${location.pathname}?v=table&i=papi.d5&h=63&t=2023+2024`);
        dispatchEvent(new PopStateEvent('popstate'));
      });
      await answered(page);
      const { table } = await shown(page);
      for (const [province, y2023] of found.rows.slice(1)) {
        const shownValue = table.find((r) => r[0] === province && r[1] === '2023')![2]!;
        expect(numberOf(shownValue)).toBeCloseTo(numberOf(y2023!), 2);
      }
      expect([offOrigin, complaints]).toEqual([[], []]);
    });
  });

  it('finds all its parts: editor, own table, drawings, files, the other language', async () => {
    await open('?v=ranking&i=papi.total&h=63&t=2023', async ({ page, offOrigin, complaints }) => {
      expect((await shown(page)).figures).toHaveLength(1);
      await page.locator('#dan-bang').fill('Tỉnh,Năm,Điểm\nHà Nội,2024,7\nĐà Nẵng,2024,9\n');
      await page.locator('[data-do="read"]').click();
      await page.locator('.mine .main-button').click();
      await expect.poll(() => page.locator('.mine .result-said').last().innerText(), { timeout: patience }).toMatch(/mine/);
      await answered(page);
      expect((await runSql(page, 'SELECT count(*) FROM mine')).rows[1]).toEqual(['2']);
      await page.goBack();
      await page.goBack();
      await expect.poll(() => page.locator('input[name="view"][value="ranking"]').isChecked(), { timeout: patience }).toBe(true);
      await answered(page);
      await page.locator('.language a').click();
      await page.waitForURL(new RegExp(`${site.base}en/explore/\\?v=ranking&i=papi.total`));
      await ready(page);
      await answered(page);
      expect((await shown(page)).figures[0]).toContain('Thua Thien Hue');
      expect([offOrigin, complaints]).toEqual([[], []]);
    });
  });
});

describe.skipIf(withoutBrowser).each(sites.slice(0, 1))('the SQL console', slow, (site) => {
  const { open } = explorerOf(site);

  it('says what is wrong, where, and leads there', async () => {
    await open('', async ({ page }) => {
      const wrong = await runSql(page, 'SELECT value\nFROM observation\nLIMIT 1');
      expect(wrong.error).toMatch(/Catalog Error: .*observation.*\(dòng 2, cột 6\)/s);
      expect(wrong.error).toMatch(/observations/);
      await page.locator('[data-result] button').click();
      await page.keyboard.type('X');
      expect(await page.locator('#cau-lenh').inputValue()).toBe('SELECT value\nFROM Xobservation\nLIMIT 1');
      expect((await runSql(page, 'SELECT nope FROM units')).error).toMatch(/Binder Error.*nope.*dòng 1, cột 8/s);
      expect((await runSql(page, 'SELEC 1')).error).toMatch(/Parser Error.*dòng 1, cột 1/s);
      expect((await runSql(page, 'SELECT 1')).rows).toEqual([['1'], ['1']]);
    });
  });

  it('shows the plan of a query with its times', async () => {
    await open('', async ({ page }) => {
      await runSql(page, "SELECT count(*) FROM observations WHERE indicator = 'papi.total'", true);
      const plan = await page.locator('[data-result] pre.plan').innerText();
      expect(plan).toMatch(/Total Time|EXPLAIN_ANALYZE/i);
      expect(plan).toMatch(/SCAN/);
      expect(await page.locator('[data-result] pre.plan').getAttribute('tabindex')).toBe('0');
    });
  });

  it('takes at most 5,000 rows and says so; a query without rows says that', async () => {
    await open('', async ({ page }) => {
      const many = await runSql(page, 'SELECT range AS n FROM range(20000)');
      expect(many.said).toMatch(/^5\.000 dòng/);
      expect(await page.locator('[data-result] .dropped').innerText()).toContain('5.000');
      expect(await page.locator('#bang-ket-qua tbody tr').count()).toBe(400);
      expect(await page.locator('[data-result] .row-count').innerText()).toMatch(/400.*5\.000/);
      const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('[data-result] [data-download="csv"]').click()]);
      let text = '';
      for await (const part of await saved.createReadStream()) text += String(part);
      expect(text.split('\n').filter((l) => /^\d+$/.test(l))).toHaveLength(5000);
      const none = await runSql(page, 'SELECT 1 WHERE false');
      expect(none.rows).toEqual([]);
      expect(await page.locator('[data-result]').innerText()).toContain('không trả dòng nào');
      expect((await runSql(page, 'SELECT 1 AS a, 2 AS a; SELECT 7 AS b')).rows).toEqual([['b'], ['7']]);
    });
  });

  it('ends a query that runs too long at a click, stays usable meanwhile, and answers the next', async () => {
    await open('', async ({ page, requests }) => {
      await runSql(page, 'SELECT 1');
      await typeSql(page, endless);
      await page.locator('[data-do="run"]').click();
      const cancel = page.locator('[data-console] [data-do="cancel"]');
      await cancel.waitFor();
      await page.locator('input[name="view"][value="ranking"]').check();
      expect(await page.locator('.ask-more > summary').isVisible()).toBe(true);
      await cancel.click();
      const ended = await sqlOutcome(page);
      expect(ended.said).toBe('Đã dừng theo yêu cầu.');
      expect(await cancel.isVisible()).toBe(false);
      expect((await runSql(page, 'SELECT 41 + 1')).rows[1]).toEqual(['42']);
      await answered(page);
      expect((await shown(page)).figures).toHaveLength(1);
      expect(requests.filter((r) => r.includes('/engine/'))).toHaveLength(1);
    });
  });

  it('runs every example in its language; the one about a table of one\'s own says what is missing', async () => {
    for (const address of ['kham-pha/', 'en/explore/']) {
      await open(address, async ({ page }) => {
        const ids = await page.locator('[data-example]').evaluateAll((b) => b.map((x) => (x as HTMLElement).dataset['example']!));
        expect(ids).toHaveLength(12);
        for (const id of ids) {
          const item = page.locator('.examples > li').filter({ has: page.locator(`[data-example="${id}"]`) });
          if (!(await item.locator('pre').isVisible())) await item.locator('summary').click();
          const sql = await item.locator('code').textContent();
          await item.locator('button').click();
          await page.locator('.cm-content').waitFor();
          expect(await page.locator('#cau-lenh').inputValue()).toBe(sql);
          const found = await runSql(page);
          if (id === 'mine') expect(found.error, id).toMatch(/mine/);
          else {
            expect(found.error, id).toBeNull();
            expect(found.rows.length, id).toBeGreaterThan(2);
          }
        }
      });
    }
  });

  it('gives the SQL of an answer, which gives the numbers of the answer', async () => {
    for (const search of ['?v=table&i=papi.total&h=63&t=2023&o=-value&c=rank', '?v=ranking&i=dossiers.overdue_all_rate&o=value', '?v=table&i=sipas.total+par.total&h=63&t=all&s=published&min=80&c=none']) {
      await open(search, async ({ page }) => {
        const { table } = await shown(page);
        const at = table[0]!.findIndex((c) => /\(|Giá trị/.test(c));
        await page.locator('[data-do="show-sql"]').click();
        await page.locator('.cm-content').waitFor();
        const found = await runSql(page);
        expect(found.error).toBeNull();
        const [head, ...rows] = found.rows;
        expect(rows).toHaveLength(table.length - 1);
        const value = head!.indexOf('value');
        rows.forEach((row, n) => {
          const printed = table[n + 1]![at]!;
          if (/\d/.test(printed)) expect(numberOf(row[value]!)).toBeCloseTo(numberOf(printed.replace(/[%*]/g, '')), 1);
          else expect(row[value]).toBe('');
        });
      });
    }
  });

  it.each([
    ['short', "SELECT 'Đắk Lắk' AS a, 1 + 1 AS b -- & # % ? =", /^#sql=SELECT/],
    ['long', `SELECT '${'Thừa Thiên Huế '.repeat(80)}' AS a,\n  2 AS b`, /^#sqlz=[\w-]+$/],
  ])('a %s query is in the address, comes back with it, and waits to be run', async (_, sql, form) => {
    await open('?v=table&i=papi.total&h=63&t=2023', async ({ page }) => {
      const first = await runSql(page, sql);
      expect(hash(page)).toMatch(form);
      expect(new URL(page.url()).search).toContain('papi.total');
      const address = page.url();
      await page.goto('about:blank');
      const since: string[] = [];
      page.on('request', (r) => since.push(r.url()));
      await page.goto(address);
      await ready(page);
      await answered(page);
      await expect.poll(() => page.locator('#cau-lenh').inputValue(), { timeout: patience }).toBe(sql);
      expect(await page.locator('[data-result] .dropped').innerText()).toMatch(/địa chỉ/);
      await page.locator('.cm-content').waitFor();
      expect(since.filter((r) => r.includes('/engine/') || r.includes('.duckdb'))).toEqual([]);
      expect((await runSql(page)).rows).toEqual(first.rows);
    });
  });

  it('Back goes from one query to the one before', async () => {
    await open('', async ({ page }) => {
      await runSql(page, 'SELECT 1 AS first');
      await runSql(page, 'SELECT 2 AS second');
      await page.goBack();
      await expect.poll(() => page.locator('#cau-lenh').inputValue(), { timeout: patience }).toBe('SELECT 1 AS first');
      await expect.poll(() => page.locator('#bang-ket-qua').count(), { timeout: patience }).toBe(0);
      await page.goForward();
      await expect.poll(() => page.locator('#cau-lenh').inputValue(), { timeout: patience }).toBe('SELECT 2 AS second');
    });
  });

  it('completes tables and columns, with what the database says of them', async () => {
    await open('', async ({ page }) => {
      await openEditor(page);
      await typeSql(page, 'SELECT * FROM obs');
      await page.keyboard.press('Control+Space');
      const options = page.locator('.cm-tooltip-autocomplete li');
      await options.first().waitFor();
      expect(await options.allInnerTexts()).toContain('observations');
      await options.filter({ hasText: /^observations$/ }).click();
      expect(await page.locator('#cau-lenh').inputValue()).toBe('SELECT * FROM observations');
      await page.keyboard.type(' WHERE observations.');
      const columns = async (): Promise<string[]> => (await options.allInnerTexts()).map((t) => t.replace(/[A-Z\s].*/s, ''));
      await expect.poll(columns, { timeout: patience }).toEqual(expect.arrayContaining(['indicator', 'unit', 'period', 'value', 'status']));
      await page.keyboard.type('stat');
      await options.filter({ hasText: 'status' }).first().waitFor();
      await expect.poll(() => page.locator('.cm-completionInfo').innerText().catch(() => ''), { timeout: patience }).not.toBe('');
      await options.filter({ hasText: /^status/ }).first().click();
      await expect.poll(() => page.locator('#cau-lenh').inputValue(), { timeout: patience }).toBe('SELECT * FROM observations WHERE observations.status');
    });
  });

  it('draws a result and takes the drawing away again', async () => {
    await open('', async ({ page }) => {
      await runSql(page);
      const charts = page.locator('[data-result] [role="group"] button[aria-pressed]');
      expect(await charts.count()).toBeGreaterThan(1);
      await charts.nth(1).click();
      expect(await page.locator('#hinh-sql svg').count()).toBe(1);
      expect(await page.locator('#hinh-sql .alt').textContent()).toMatch(/\S/);
      await charts.first().click();
      expect(await page.locator('#hinh-sql').count()).toBe(0);
    });
  });

  it('what a reader does on the console does not reach the questions of the page', async () => {
    await open('?v=table&i=papi.total&h=63&t=2023', async ({ page }) => {
      const before = await shown(page);
      for (const sql of ["USE memory", "CREATE TEMP TABLE observations AS SELECT 1 AS indicator", "CREATE TEMP VIEW units AS SELECT 'x' AS id", 'BEGIN TRANSACTION']) expect((await runSql(page, sql)).error, sql).toBeNull();
      await page.evaluate(() => {
        history.pushState(null, '', `${location.pathname}?v=table&i=papi.d1&h=63&t=2023`);
        dispatchEvent(new PopStateEvent('popstate'));
      });
      await answered(page);
      expect((await shown(page)).table).toHaveLength(64);
      await page.evaluate(() => {
        history.pushState(null, '', `${location.pathname}?v=table&i=papi.total&h=63&t=2023`);
        dispatchEvent(new PopStateEvent('popstate'));
      });
      await answered(page);
      expect(await shown(page)).toEqual(before);
    });
  });
});
