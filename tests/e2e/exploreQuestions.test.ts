import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sites } from '../sites.ts';
import { answered, asked, explorerOf, hacked, patience, ready, shown, slow, turnTo } from './explorer.ts';
import { withoutBrowser } from './visit.ts';

const heavy = /\/engine\/|\.wasm|\.duckdb|\/assets\/worker-|\/data\/indicators\/|\/data\/(schema|manifest)\.json|\/assets\/(editor|drawings)\./;
const pick = (page: Page, what: 'indicators' | 'units'): Locator => page.locator(`[data-pick="${what}"] input`);
const chips = (page: Page, what: 'indicators' | 'units'): Promise<string[]> => page.locator(`[data-chips="${what}"] li span`).allTextContents();

/** Chooses in a combobox with the keyboard alone: types, goes down `steps` times, takes. */
async function choose(page: Page, what: 'indicators' | 'units', text: string, steps = 1): Promise<void> {
  await pick(page, what).focus();
  await page.keyboard.type(text);
  await page.locator(`[data-pick="${what}"] [role="option"]`).first().waitFor();
  for (let n = 0; n < steps; n += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await answered(page);
}
const select = async (page: Page, name: string, value: string): Promise<void> => {
  await page.locator(`select[name="${name}"]`).selectOption(value);
  await answered(page);
};
const view = async (page: Page, name: string): Promise<void> => {
  await page.locator(`input[name="view"][value="${name}"]`).check();
  await answered(page);
};
const unfoldMore = (page: Page): Promise<void> => page.locator('.ask-more > summary').click();

describe.skipIf(withoutBrowser).each(sites.slice(0, 1))('questions of the explorer', slow, (site) => {
  const { open, url } = explorerOf(site);

  describe('on opening', () => {
    it.each(['kham-pha/', 'en/explore/'])('/%s holds the default answer in its HTML and fetches neither engine nor figures', async (address) => {
      const html = await (await fetch(url(address))).text();
      expect(html).toMatch(/<svg[^>]*class="chart/);
      await open(address, async ({ page, requests, offOrigin, complaints }) => {
        await page.waitForLoadState('networkidle');
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await page.waitForLoadState('networkidle');
        expect(requests.filter((r) => heavy.test(r))).toEqual([]);
        expect(requests.some((r) => /\/kham-pha\/(vi|en)\.json$/.test(r))).toBe(true);
        expect(await page.locator('#mau svg').count()).toBeGreaterThan(0);
        expect(await page.locator('#mau tbody tr').count()).toBe(34);
        expect(html).toContain((await page.locator('#mau tbody th').first().textContent())!.trim());
        expect([offOrigin, complaints]).toEqual([[], []]);
      });
    });

    it('the same question from its address gives the same numbers as the HTML', async () => {
      await open('?c=none', async ({ page }) => {
        const { table } = await shown(page);
        const html = await page.evaluate(async () => {
          const parsed = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), 'text/html');
          return [...parsed.querySelectorAll('#mau tbody tr')].map((row) => [...row.children].slice(0, 2).map((c) => c.textContent!.trim()));
        });
        expect(html.map(([unit, value]) => [unit, value!.replace(/\s.*|\*/g, '')]).sort()).toEqual(table.slice(1).map(([unit, , value]) => [unit, value!.replace(/\*/g, '')]).sort());
      });
    });
  });

  describe('from an address', () => {
    const papi2023 = 'i=papi.total&h=63&t=2023';
    it.each([
      ['table', `?v=table&${papi2023}&c=interval+rank+change+status+source&o=-value`, 64, 0, ['Thừa Thiên Huế', '2023', '46,04', '45,02', '47,06', 'hạng 1/61', 'hạng 1–27', '+0,66 điểm', '2022', 'đã công bố', '[1]']],
      ['pivot', '?v=pivot&i=par.total&h=63&t=2022+2023&u=22+48', 3, 0, ['Đà Nẵng']],
      ['line', '?v=line&i=papi.d5&h=63&u=48+01+79&t=all', 43, 1, ['Đà Nẵng', '2011', '7,33']],
      ['ranking', `?v=ranking&${papi2023}&o=-value`, 64, 1, ['Thừa Thiên Huế', '2023', '46,04', 'hạng 1/61']],
      ['heat', '?v=heat&i=papi.d1&h=63&t=all', 64, 1, ['An Giang', '4,87', '4,69']],
      ['scatter', '?v=scatter&i=papi.total+par.total&h=63&t=2023', 64, 1, ['An Giang', '41,85', '81,32%']],
      ['map', '?c=rank', 35, 1, ['An Giang', '01/01–10/10/2026', '8,95%*', 'hạng 8/34']],
    ] as const)('%s', async (kind, search, rows, figures, first) => {
      await open(search, async ({ page, complaints, requests }) => {
        const answer = await shown(page);
        expect(await page.locator(`input[name="view"][value="${kind}"]`).isChecked()).toBe(true);
        expect(answer.table).toHaveLength(rows);
        expect(answer.table[1]!.slice(0, first.length)).toEqual(first);
        expect(answer.figures).toHaveLength(figures);
        expect(await page.locator('.answer .drawing svg').count()).toBe(figures);
        expect(await page.locator('.answer .source-line a').count()).toBeGreaterThan(0);
        expect(requests.filter((r) => /\/engine\/|\.duckdb/.test(r))).toEqual([]);
        expect(complaints).toEqual([]);
      });
    });

    it('a drawing of the answer is walked with arrow keys like any other chart', async () => {
      await open(`?v=ranking&${papi2023}&o=-value`, async ({ page }) => {
        const drawing = page.locator('.answer .drawing').first();
        await drawing.focus();
        const tip = drawing.locator('.tip');
        await tip.waitFor({ state: 'attached' });
        await page.keyboard.press('ArrowDown');
        await expect.poll(() => tip.innerText(), { timeout: patience }).toContain('46,04');
      });
    });

    it('knows the sources of what it shows and leads to them', async () => {
      await open(`?v=table&${papi2023}`, async ({ page }) => {
        const href = await page.locator('#bang-tra-loi tbody td.refs a').first().getAttribute('href');
        expect(href).toMatch(/\/du-lieu\/papi\/#nguon-/);
        expect(await page.locator('.answer .source-line').first().innerText()).toContain('CECODES');
        expect((await fetch(new URL(href!, page.url()))).status).toBe(200);
      });
    });
  });

  describe('in the form', () => {
    it('a change of view, indicator, system, units, periods, columns, filters and order goes to address and answer', async () => {
      await open('', async ({ page, complaints }) => {
        await choose(page, 'indicators', 'papi.d5');
        expect(asked(page)).toBe('?i=dossiers.overdue_all_rate papi.d5');
        expect(await chips(page, 'indicators')).toHaveLength(2);
        await page.locator('[data-chips="indicators"] button').first().click();
        await answered(page);
        await select(page, 'vintage', 'vn63');
        expect(asked(page)).toBe('?i=papi.d5&h=63');
        expect((await shown(page)).table).toHaveLength(64);
        await select(page, 'unitSet', 'region');
        await select(page, 'region', 'vn63:r.mrd');
        expect(asked(page)).toBe('?i=papi.d5&h=63&u=in r.mrd');
        expect((await shown(page)).table).toHaveLength(14);
        await select(page, 'unitSet', 'units');
        expect((await shown(page)).title).not.toContain(': ,');
        await choose(page, 'units', 'hue');
        await choose(page, 'units', 'da nang');
        expect(await chips(page, 'units')).toEqual(['Thừa Thiên Huế', 'Đà Nẵng']);
        expect(asked(page)).toBe('?i=papi.d5&h=63&u=46 48');
        await view(page, 'line');
        expect(asked(page)).toBe('?v=line&i=papi.d5&h=63&u=46 48&t=all');
        expect((await shown(page)).figures).toHaveLength(1);
        await select(page, 'periodSet', 'periods');
        await page.locator('input[name="period"][value="2022"]').check();
        await page.locator('input[name="period"][value="2023"]').check();
        await answered(page);
        expect(asked(page)).toContain('t=2022 2023 2024');
        await view(page, 'table');
        await unfoldMore(page);
        await page.locator('input[name="column"][value="interval"]').check();
        await page.locator('input[name="column"][value="source"]').uncheck();
        await answered(page);
        expect(asked(page)).toContain('c=interval rank change');
        expect((await shown(page)).table[0]).toEqual(['Đơn vị', 'Kỳ', 'Thủ tục hành chính công (điểm)', 'Khoảng tin cậy 95%, từ', 'đến', 'Hạng', 'Khoảng hạng', 'Thay đổi', 'so với']);
        await select(page, 'sort', 'value');
        await page.locator('input[name="descending"]').check();
        await answered(page);
        const values = (await shown(page)).table.slice(1).map((r) => Number(r[2]!.replace(',', '.').replace('*', '')));
        expect(values).toEqual(values.toSorted((a, b) => b - a));
        expect(values).toHaveLength(6);
        await page.locator('input[name="min"]').fill('7,3');
        await page.keyboard.press('Tab');
        await answered(page);
        expect(asked(page)).toContain('min=7.3');
        expect((await shown(page)).table.slice(1).map((r) => Number(r[2]!.replace(',', '.').replace('*', '')))).toEqual(values.filter((v) => v >= 7.3));
        await page.locator('input[name="status"][value="disputed"]').check();
        await answered(page);
        expect(asked(page)).toContain('s=disputed');
        expect((await shown(page)).table).toEqual([]);
        await page.locator('button[type="reset"]').click();
        await answered(page);
        expect(asked(page)).toBe('');
        expect((await shown(page)).table).toHaveLength(35);
        expect(complaints).toEqual([]);
      });
    });

    it('peers of a province are the five comparable ones; a region set and ministries are offered too', async () => {
      await open('?i=papi.total&h=63&t=2024&v=table', async ({ page }) => {
        await select(page, 'unitSet', 'peers');
        await choose(page, 'units', 'da nang');
        expect(asked(page)).toContain('u=peers 48');
        const { table, title } = await shown(page);
        expect(table.length).toBeGreaterThanOrEqual(6);
        expect(table.map((r) => r[0])).toContain('Đà Nẵng');
        expect(title).toContain('Đà Nẵng và các tỉnh tương đồng');
        await turnTo(page, '?v=table&i=par.total&h=63&t=2023');
        await select(page, 'unitSet', 'ministries');
        expect((await shown(page)).table.length).toBeGreaterThan(15);
        await select(page, 'unitSet', 'regions');
        expect((await shown(page)).table.map((r) => r[0])).toContain('Đồng bằng sông Hồng');
      });
    });

    it('the combobox is one: it says how many it found, arrows mark, Esc closes, Enter takes', async () => {
      await open('', async ({ page }) => {
        const input = pick(page, 'indicators');
        await input.click();
        const options = page.locator('[data-pick="indicators"] [role="option"]');
        await options.first().waitFor();
        expect(await input.getAttribute('aria-expanded')).toBe('true');
        await page.keyboard.type('papi');
        await expect.poll(() => page.locator('[data-pick="indicators"] [role="status"]').textContent(), { timeout: patience }).toMatch(/^\d+ lựa chọn/);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowDown');
        expect(await input.getAttribute('aria-activedescendant')).toBe(await options.nth(1).getAttribute('id'));
        await page.keyboard.press('Escape');
        expect(await input.getAttribute('aria-expanded')).toBe('false');
        expect(await options.first().isVisible()).toBe(false);
        await input.fill('zzqqxx');
        expect(await page.locator('[data-pick="indicators"] [role="status"]').textContent()).toContain('zzqqxx');
        expect(asked(page)).toBe('');
      });
    });

    it('pivot and heat map ask what stands across', async () => {
      await open('?v=pivot&i=papi.d1+papi.d2&h=63&t=2023+2024', async ({ page }) => {
        const by = async () => (await shown(page)).table[0]!.slice(1);
        expect(await by()).toEqual(['Tham gia ở cơ sở (điểm), 2023', 'Công khai, minh bạch (điểm), 2023', 'Tham gia ở cơ sở (điểm), 2024', 'Công khai, minh bạch (điểm), 2024'].toSorted((a, b) => a.slice(-4).localeCompare(b.slice(-4))));
        await page.locator('input[name="across"][value="indicators"]').check();
        await answered(page);
        expect(asked(page)).toContain('x=indicators');
        expect((await by()).map((c) => c.slice(-4))).toEqual(['2023', '2024', '2023', '2024']);
      });
    });
  });

  describe('in the address', () => {
    it('Back and Forward restore question, form and answer', async () => {
      await open('?v=table&i=papi.total&h=63&t=2023&o=-value', async ({ page }) => {
        const first = await shown(page);
        await view(page, 'ranking');
        const second = await shown(page);
        await select(page, 'periodSet', 'newest');
        const third = await shown(page);
        expect(new Set([first.title + first.figures, second.title + second.figures, third.title + third.figures]).size).toBe(3);
        const back = async (to: typeof first, how: () => Promise<unknown>): Promise<void> => {
          await how();
          await expect.poll(async () => (await shown(page)).figures.join() + (await shown(page)).title, { timeout: patience }).toBe(to.figures.join() + to.title);
          await answered(page);
          expect(await shown(page)).toEqual(to);
        };
        await back(second, () => page.goBack());
        expect(await page.locator('input[name="view"][value="ranking"]').isChecked()).toBe(true);
        await back(third, () => page.goForward());
        expect(await page.locator('select[name="periodSet"]').inputValue()).toBe('newest');
        await page.reload();
        await ready(page);
        await answered(page);
        expect(await shown(page)).toEqual(third);
      });
    });

    it('Back to the page as it was opened brings the default answer back', async () => {
      await open('', async ({ page }) => {
        await view(page, 'ranking');
        await page.goBack();
        await expect.poll(() => page.locator('input[name="view"][value="map"]').isChecked(), { timeout: patience }).toBe(true);
        await answered(page);
        expect(asked(page)).toBe('');
        expect((await shown(page)).figures).toHaveLength(1);
      });
    });

    it('an anchor is no question: the answer of the page stays', async () => {
      await open('', async ({ page, requests }) => {
        await page.evaluate(() => (location.hash = 'mau'));
        await page.evaluate(() => (location.hash = 'sql'));
        await page.goBack();
        await page.waitForLoadState('networkidle');
        expect(await page.locator('#mau svg').count()).toBe(1);
        expect(await page.locator('#tra-loi-ten').count()).toBe(0);
        expect(requests.filter((r) => heavy.test(r))).toEqual([]);
        expect(await page.locator('.language a').getAttribute('href')).toMatch(/#mau$/);
      });
    });

    it('a later question overtakes an earlier one that is still on its way', async () => {
      await open('?v=table', async ({ page }) => {
        let late = (): void => undefined;
        const held = new Promise<void>((done) => (late = done));
        await page.route(/indicators\/papi\.d1\.json/, async (route) => {
          await held;
          await route.fallback();
        });
        const began = page.waitForRequest(/papi\.d1\.json/);
        await page.evaluate(() => {
          history.pushState(null, '', `${location.pathname}?v=table&i=papi.d1&h=63&t=2023`);
          dispatchEvent(new PopStateEvent('popstate'));
        });
        await began;
        await turnTo(page, '?v=table&i=papi.total&h=63&t=2023');
        const arrived = page.waitForResponse(/papi\.d1\.json/);
        late();
        await (await arrived).finished();
        await page.evaluate(() => new Promise((done) => setTimeout(done)));
        expect((await shown(page)).title).toMatch(/^PAPI/);
        expect(asked(page)).toContain('papi.total');
      });
    });

    it('the other language keeps the question, and the SQL', async () => {
      await open('?v=table&i=papi.total&h=63&t=2023&o=-value#sql=SELECT%201', async ({ page }) => {
        const vietnamese = await shown(page);
        await view(page, 'ranking');
        const search = new URL(page.url()).search;
        await page.locator('.language a').click();
        await page.waitForURL(/\/en\/explore\//);
        await ready(page);
        await answered(page);
        expect(new URL(page.url()).search).toBe(search);
        expect(new URL(page.url()).hash).toBe('#sql=SELECT%201');
        await expect.poll(() => page.locator('#cau-lenh').inputValue(), { timeout: patience }).toBe('SELECT 1');
        const english = await shown(page);
        expect(english.table).toHaveLength(vietnamese.table.length);
        expect(english.table[1]!.slice(0, 3)).toEqual(['Thua Thien Hue', '2023', '46.04']);
        await page.locator('.language a').click();
        await page.waitForURL(/\/kham-pha\//);
        await ready(page);
        await answered(page);
        expect((await shown(page)).table[1]![2]).toBe('46,04');
      });
    });

    it.each([
      ['an unknown key', 'foo=bar', 'foo=bar'],
      ['an unknown indicator', 'i=papi.total+nope&h=63', 'i=nope'],
      ['an unknown view', 'v=pie', 'v=pie'],
      ['a unit of the other system', 'v=table&u=48+49', 'u=49'],
      ['markup in a value', 'i=%3Cimg+src%3Dx+onerror%3Dhacked%3D1%3E', 'i=<img'],
      ['markup in a key', '%3Csvg%2Fonload%3Dhacked%3D1%3E=1', '<svg/onload=hacked=1>=1'],
      ['a script', 'v=%3Cscript%3Ehacked%3D1%3C%2Fscript%3E', 'v=<script>hacked=1</script>'],
      ['an infinite number', 'min=1e999', 'min=1e999'],
      ['SQL', "i=papi.d1'%3B+DROP+TABLE+units%3B--", "i=papi.d1';"],
      ['the parts of an object', '__proto__=x&constructor=y', '__proto__=x, constructor=y'],
      ['control characters and right-to-left marks', 'v=%00%1b%5B31m%E2%80%AE', 'v='],
      ['a key twice', 'v=table&v=line', 'v=line'],
    ])('%s is dropped and named as text', async (_, search, named) => {
      await open(`?${search}`, async ({ page, offOrigin, complaints }) => {
        const said = page.locator('.answer .dropped');
        expect(await said.innerText()).toContain(named);
        expect(await said.locator('*').count()).toBe(0);
        expect(await page.locator('.answer img, .answer script, .ask img, .ask script').count()).toBe(0);
        expect((await shown(page)).table.length).toBeGreaterThan(1);
        expect(await hacked(page)).toBeUndefined();
        expect([offOrigin, complaints]).toEqual([[], []]);
      });
    });

    it('a very long address is cut, not refused', async () => {
      await open(`?${Array.from({ length: 200 }, (_, n) => `k${n}=${'x'.repeat(30)}`).join('&')}`, async ({ page }) => {
        const said = await page.locator('.answer .dropped').innerText();
        expect(said.length).toBeLessThan(1500);
        expect((await shown(page)).table).toHaveLength(35);
      });
    });
  });

  describe('what must not be drawn together', () => {
    it.each([
      ['differing denominators', '?v=scatter&i=dossiers.on_time_rate+dossiers.on_time_or_within_rate&t=all', /mẫu số khác nhau/, 0],
      ['a break cuts the line', '?v=line&i=papi.d5&h=63&u=48+01&t=all', /đổi cách đo từ năm 2016 và 2021/, 1],
      ['a partial set is neither ranked nor mapped', '?v=ranking&i=par.total&h=63&t=2024', /8\/63 đơn vị nên không xếp hạng/, 1],
      ['too many lines', `?v=line&h=63&t=all&i=papi.d5&u=${['01', '02', '04', '06', '08', '10', '11', '12', '14', '15', '17', '19', '20', '22'].join('+')}`, /14 đường/, 0],
      ['measures of two kinds', '?v=line&i=papi.d5+par.total&h=63&u=48&t=all', /đơn vị hoặc thang đo khác nhau/, 0],
      ['published ranks are not ranked again', '?v=ranking&i=par.total-rank&h=63', /không xếp hạng lại/, 0],
      ['a scatter needs two', '?v=scatter&i=papi.total&h=63', /đúng hai chỉ số/, 0],
      ['a map needs provinces', '?v=map&i=par.total&h=63&u=regions', /Bản đồ chỉ vẽ tỉnh/, 0],
      ['nothing chosen', '?v=table&i=none', /Chưa chọn chỉ số/, 0],
      ['no unit chosen', '?v=table&u=none', /Chưa chọn đơn vị/, 0],
      ['values that no unit has', '?v=line&i=papi.total&t=all', /Không có số liệu/, 0],
    ] as const)('%s', async (_, search, said, figures) => {
      await open(search, async ({ page, complaints }) => {
        const answer = await shown(page);
        expect(answer.refusals.join(' ')).toMatch(said);
        expect(answer.figures).toHaveLength(figures);
        expect(answer.title).not.toMatch(/undefined|NaN|: ,|,\s*$/);
        expect(complaints).toEqual([]);
      });
    });

    it('a pivot does not speak of lines', async () => {
      await open('?v=pivot&i=sipas.total&h=63&t=all', async ({ page }) => {
        const { refusals } = await shown(page);
        expect(refusals.join(' ')).toMatch(/đổi cách đo/);
        expect(refusals.join(' ')).not.toMatch(/đường/);
      });
    });
  });
});
