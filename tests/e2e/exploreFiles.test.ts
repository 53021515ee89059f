import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/domain/explore/answer.ts';
import { unpackCatalogue, type PackedCatalogue } from '../../src/domain/explore/packCatalogue.ts';
import { parseQuestion } from '../../src/domain/explore/urlState.ts';
import { openStore } from '../../src/site/store.ts';
import { sites } from '../sites.ts';
import { explorerOf, patience, runSql, shown, slow } from './explorer.ts';
import { csvOf, save, xlsxOf, xml, type Saved } from './savedFiles.ts';
import { withoutBrowser } from './visit.ts';

interface JsonFile {
  readonly title: string;
  readonly release: string;
  readonly address: string;
  readonly columns: readonly { readonly key: string; readonly type: string }[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
  readonly sources: readonly { readonly publisher: string; readonly url: string }[];
  readonly statuses: readonly { readonly sign: string; readonly text: string }[];
  readonly notes: readonly string[];
}
const file = (page: Page, kind: string, root = '[data-answer]'): Promise<Saved> => save(page, page.locator(`${root} [data-download="${kind}"]`));
const json = ({ content }: Saved): JsonFile => JSON.parse(content.toString('utf8')) as JsonFile;

describe.skipIf(withoutBrowser).each([...sites])('files of an answer under $base', slow, (site) => {
  const { open } = explorerOf(site);
  const catalogue = unpackCatalogue(JSON.parse(readFileSync(join(site.dist, 'kham-pha', 'vi.json'), 'utf8')) as PackedCatalogue);
  const store = openStore(join(site.dist, 'data'));
  const search = '?v=ranking&i=papi.total&h=63&t=2023&o=-value&c=interval+rank+change+status+source';
  const rows = answer(parseQuestion(new URLSearchParams(search), catalogue).question, catalogue, store.cells).rows;
  const names = new Map(store.units.map((u) => [u.id, u.name.vi]));
  const expected = rows.map((r) => [names.get(r.unit)!, r.period, r.value, r.lower, r.upper, r.rank, r.rankBest === null ? null : `${r.rankBest}–${r.rankWorst}`, r.change === null ? null : Number(r.change.toPrecision(12)), r.changeFrom, r.status, r.sources.join(' ')]);
  const texts = expected.map((row) => row.map((v) => (v === null ? '' : String(v))));

  it('hold exactly the rows shown, what they mean, their sources, the release and the address', async () => {
    await open(search, async ({ page, offOrigin, complaints }) => {
      const { title, table } = await shown(page);
      expect(expected).toHaveLength(63);
      expect(table.slice(1).map((r) => r[0])).toEqual(rows.map((r) => store.units.find((u) => u.id === r.unit)!.short.vi));

      const csv = await file(page, 'csv');
      expect(csv.name).toMatch(new RegExp(`^papi-tong-hop-63-tinh-thanh-pho-2023-${store.release}\\.csv$`));
      const { rows: found, comments } = csvOf(csv);
      expect(found[0]).toEqual(['unit', 'period', 'value', 'lower_95', 'upper_95', 'rank', 'rank_range', 'change', 'change_from', 'status', 'source']);
      expect(found.slice(1)).toEqual(texts);
      const said = comments.join('\n');
      for (const part of [title.replaceAll(',', ';'), 'CECODES', `/du-lieu/papi/#nguon-`, `Bản số liệu ngày ${store.release}`, `${page.url().split('?')[0]}?v=ranking`]) expect(said).toContain(part);

      const excel = await file(page, 'csv-excel');
      expect([...excel.content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const inExcel = csvOf(excel, ';').rows;
      expect(inExcel[0]).toEqual(table[0]!.map((c) => c));
      expect(inExcel.slice(1).map((r) => r[2])).toEqual(texts.map((r) => r[2]!.replace('.', ',')));

      const { sheets, formulas } = xlsxOf(await file(page, 'xlsx'));
      expect(formulas).toBe(0);
      const width = table[0]!.length;
      expect(sheets[0]!.slice(1).map((r) => Array.from({ length: width }, (_, n) => r[n] ?? ''))).toEqual(expected.map((r) => r.map((v) => v ?? '')));
      const about = sheets[1]!.flat().join('\n');
      for (const part of [title, 'CECODES', store.release, page.url()]) expect(about).toContain(part);

      const data = json(await file(page, 'json'));
      expect(data.rows.map((r) => Object.values(r))).toEqual(expected);
      expect([data.title, data.release, data.address]).toEqual([title, store.release, page.url()]);
      expect(data.sources[0]).toMatchObject({ publisher: expect.stringContaining('CECODES') as string, url: expect.stringMatching(/#nguon-/) as string });

      const svg = (await file(page, 'svg')).content.toString('utf8');
      const picture = xml(svg);
      const words = [...picture.querySelectorAll('text')].map((t) => t.textContent).join('');
      for (const part of [title, 'Thừa Thiên Huế', 'CECODES', page.url()]) expect(words.replaceAll(/\s/g, '')).toContain(part.replaceAll(/\s/g, ''));
      expect(picture.querySelectorAll('script, foreignObject, image, use, a')).toHaveLength(0);
      expect(svg).not.toMatch(/var\(--|href=|url\(h/);
      expect(picture.querySelectorAll('svg svg circle, svg svg path, svg svg rect').length).toBeGreaterThan(60);

      const png = (await file(page, 'png')).content;
      expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
      const root = picture.documentElement;
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Math.round(Number(root.getAttribute('width')) * 2), Math.round(Number(root.getAttribute('height')) * 2)]);
      expect([offOrigin, complaints]).toEqual([[], []]);
    });
  });
});

describe.skipIf(withoutBrowser).each(sites.slice(0, 1))('files of the explorer', slow, (site) => {
  const { open } = explorerOf(site);

  it('of a pivot have its columns; gaps are blank and their signs explained', async () => {
    await open('?v=pivot&i=papi.total&h=63&t=2023+2024', async ({ page }) => {
      const { table } = await shown(page);
      const data = json(await file(page, 'json'));
      expect(data.columns.map((c) => c.key)).toEqual(['unit', 'papi.total|2023', 'papi.total|2024']);
      expect(data.rows).toHaveLength(63);
      data.rows.forEach((row, n) => {
        for (const [column, key] of [[1, 'papi.total|2023'], [2, 'papi.total|2024']] as const) {
          const value = row[key];
          if (typeof value === 'number') expect(table[n + 1]![column]!.replace('*', '')).toBe(value.toFixed(2).replace('.', ','));
          else expect(table[n + 1]![column]).not.toMatch(/\d/);
        }
      });
      expect(data.rows.some((r) => r['papi.total|2023'] === null)).toBe(true);
      expect(data.statuses.length).toBeGreaterThan(0);
      await page.locator('[data-answer] [data-download="svg"]').click();
      await expect.poll(() => page.locator('.answer .actions [role="status"]').innerText(), { timeout: patience }).toContain('không có hình');
    });
  });

  it('of a table too long for the page hold all of it', async () => {
    await open('?v=table&i=papi.total+papi.d1&h=63&t=all&c=none', async ({ page }) => {
      expect(await page.locator('#bang-tra-loi tbody tr').count()).toBe(400);
      const all = Number(/trong ([\d.]+) dòng/.exec(await page.locator('.answer .row-count').innerText())![1]!.replace('.', ''));
      expect(all).toBeGreaterThan(1500);
      expect(csvOf(await file(page, 'csv')).rows).toHaveLength(all + 1);
    });
  });

  it('of a table a reader has sorted and filtered hold what is left, in that order', async () => {
    await open('?v=table&i=papi.total&h=63&t=2023&c=none', async ({ page }) => {
      await page.locator('#bang-tra-loi').hover();
      await page.locator('.answer .row-count input').fill('Quảng');
      await page.locator('#bang-tra-loi thead button').nth(2).click();
      const left = (await page.locator('#bang-tra-loi tbody tr:visible').evaluateAll((r) => r.map((x) => x.children[2]!.textContent!.trim())));
      expect(left.length).toBeGreaterThan(3);
      expect(left.length).toBeLessThan(10);
      const { rows } = csvOf(await file(page, 'csv'));
      expect(rows.slice(1).map((r) => (r[2] === '' ? '' : Number(r[2]).toFixed(2).replace('.', ',')))).toEqual(left.map((v) => (/\d/.test(v) ? v.replace('*', '') : '')));
    });
  });

  it('of a query hold its rows as DuckDB gave them, its columns, the query and the address', async () => {
    await open('en/explore/', async ({ page }) => {
      const sql = "SELECT u.short_en AS province, o.value, o.period = '2023' AS is_2023, NULL AS nothing, DATE '2024-02-03' AS day FROM observations o JOIN units u ON u.id = o.unit WHERE indicator = 'papi.total' AND period = '2023' AND u.kind = 'province' AND o.value > 45 ORDER BY o.value DESC";
      await runSql(page, sql);
      await page.locator('[data-result] [aria-pressed="false"]').first().click();
      await page.locator('#hinh-sql svg').waitFor();
      const data = json(await file(page, 'json', '[data-result]'));
      expect(data.rows[0]).toEqual({ province: 'Thua Thien Hue', value: expect.closeTo(46.04, 1) as number, is_2023: 'true', nothing: null, day: '2024-02-03' });
      expect(data.notes).toEqual([sql]);
      expect(data.address).toBe(page.url());
      expect(data.address).toContain('#sql');
      const { rows, comments } = csvOf(await file(page, 'csv', '[data-result]'));
      expect(rows[0]).toEqual(['province', 'value', 'is_2023', 'nothing', 'day']);
      expect(rows).toHaveLength(data.rows.length + 1);
      expect(comments.join('\n').replaceAll(';', ',')).toContain(sql.slice(0, 60));
      const svg = xml((await file(page, 'svg', '[data-result]')).content.toString('utf8'));
      expect(svg.documentElement.textContent).toContain('Thua Thien Hue');
    });
  });

  it('the address of an answer is copied', async () => {
    await open('?v=table&i=papi.total&h=63&t=2023', async ({ page }) => {
      await page.locator('.answer .actions button', { hasText: 'Chép địa chỉ' }).click();
      await expect.poll(() => page.locator('.answer .actions [role="status"]').innerText(), { timeout: patience }).toBe('Đã chép địa chỉ');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    }, { permissions: ['clipboard-read', 'clipboard-write'] });
  });
});
