import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserFlags } from '../../scripts/browser.ts';
import { serveSite, type Served } from '../../scripts/serve.ts';
import { withoutBrowser } from '../e2e/visit.ts';
import { sites } from '../sites.ts';
import { bounds, difference } from './difference.ts';
import { pictures } from './pictures.ts';
import { readPng, reduced, writePng } from './png.ts';
import { openBrowser, take, type Taken } from './take.ts';

const differs = (a: Taken, b: Taken): boolean => a.words !== b.words || difference(a.picture, b.picture).squares > bounds.squares;

it('a picture is read as it was written, and reduced to the mean', () => {
  const picture = { width: 4, height: 2, rgb: Uint8Array.from({ length: 24 }, (_, n) => (n % 3) * 51) };
  expect(readPng(writePng(picture))).toEqual(picture);
  expect(reduced(picture, 2)).toEqual({ width: 2, height: 1, rgb: Uint8Array.from([0, 51, 102, 0, 51, 102]) });
});

describe.skipIf(withoutBrowser).each(['year-1280-dark', 'year-en-390-light'])('%s', (name) => {
  const { dist, base } = sites[0]!;
  const picture = pictures.find((p) => p.name === name)!;
  let served: Served;
  let browser: Browser;
  let before: Taken;
  const changed = (change: (page: Page) => Promise<unknown>): Promise<Taken> => take(browser, `${served.origin}${base}`, picture, change);
  beforeAll(async () => {
    served = await serveSite(dist, base);
    browser = await openBrowser();
    before = await take(browser, `${served.origin}${base}`, picture);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it.each([
    ['a block moved by four pixels', (page: Page) => page.addStyleTag({ content: 'figure .drawing{transform:translate(4px,0)}' })],
    ['a lost chart', (page: Page) => page.addStyleTag({ content: 'figure svg{visibility:hidden}' })],
    ['a changed colour of text and lines', (page: Page) => page.addStyleTag({ content: ':root{--brand:#8a4b1f!important}' })],
    ['a changed ground', (page: Page) => page.addStyleTag({ content: 'html,body{background:#808890!important}' })],
    ['a class of the map in another colour', (page: Page) => page.addStyleTag({ content: '.chart-choropleth path:nth-child(5){fill:#b5651d!important}' })],
  ])('%s is seen in the picture alone', async (_, change) => {
    expect(difference(before.picture, (await changed(change)).picture).squares).toBeGreaterThan(bounds.squares);
  });

  it('a slightly changed colour is seen', async () => {
    expect(differs(before, await changed((page) => page.addStyleTag({ content: 'h1{color:#101010!important}' })))).toBe(true);
  });

  it('a changed digit is seen', async () => {
    const after = await changed((page) =>
      page.evaluate(() => {
        const walker = document.createTreeWalker(document.querySelector('.chart-figure')!, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!/[0-8]/.test(node.textContent!) || !node.parentElement!.checkVisibility()) continue;
          node.textContent = node.textContent!.replace(/[0-8]/, (d) => String(Number(d) + 1));
          return;
        }
      }),
    );
    expect(differs(before, after)).toBe(true);
  });

  it('another smoothing of letters and lines is not', async () => {
    const finer = await take(browser, `${served.origin}${base}`, picture, undefined, 2);
    expect(finer.words).toBe(before.words);
    expect(difference(before.picture, finer.picture)).toMatchObject({ squares: 0 });
    const other = await openBrowser([...browserFlags, '--font-render-hinting=full', '--hide-scrollbars']);
    try {
      expect(differs(before, await take(other, `${served.origin}${base}`, picture))).toBe(false);
    } finally {
      await other.close();
    }
  });
});
