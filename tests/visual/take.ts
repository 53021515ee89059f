import { chromium, type Browser, type Page } from 'playwright-core';
import { browserFlags, findBrowser } from '../../scripts/browser.ts';
import type { Kept } from './pictures.ts';
import { readPng, reduced, type Picture } from './png.ts';

/** Drawing of letters that does not follow the settings of the machine. */
export const steadyFlags: readonly string[] = [...browserFlags, '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--hide-scrollbars'];

/** Starts the browser of the machine. */
export async function openBrowser(flags: readonly string[] = steadyFlags): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no browser: run `npm test`, which sees to one');
  return chromium.launch({ executablePath, args: [...flags] });
}

/** What is kept of a page: its picture, and the words in it, a line for each run of text, with the colours it is drawn in below. */
export interface Taken {
  readonly picture: Picture;
  readonly words: string;
}

/** The runs of text that begin between two heights of an open page, in the order of the page, and every colour of its elements: what a picture of half the size shows too faintly. */
const wordsBetween = (page: Page, top: number, bottom: number): Promise<string> =>
  page.evaluate(
    ([from, to]) => {
      const lines: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent!.replace(/\s+/g, ' ').trim();
        if (!text || !node.parentElement!.checkVisibility({ visibilityProperty: true })) continue;
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        if (box.width > 1 && box.top + scrollY >= from! && box.top + scrollY < to!) lines.push(text);
      }
      const colours = new Set<string>();
      for (const element of document.body.querySelectorAll('*')) {
        const box = element.getBoundingClientRect();
        if (box.width < 1 || box.height < 1 || box.top + scrollY < from! || box.top + scrollY >= to! || !element.checkVisibility({ visibilityProperty: true })) continue;
        const style = getComputedStyle(element);
        const drawn = element instanceof SVGElement ? [style.fill, style.stroke] : [style.color, style.backgroundColor];
        for (const colour of drawn) colours.add(colour);
      }
      for (const root of [document.documentElement, document.body]) colours.add(getComputedStyle(root).backgroundColor);
      return `${lines.join('\n')}\n\n${[...colours].sort().join('\n')}\n`;
    },
    [top, bottom],
  );

/**
 * A page as it is kept: 1400 pixels from its top or from one figure, at half size where it is wide. `change` alters the page
 * before; `density` draws it finer and reduces it again, which smooths every letter and line in another way.
 */
export async function take(browser: Browser, root: string, { address, width, scheme, from }: Kept, change?: (page: Page) => Promise<unknown>, density = 1): Promise<Taken> {
  const context = await browser.newContext({ viewport: { width, height: 1400 }, colorScheme: scheme, reducedMotion: 'reduce', deviceScaleFactor: density });
  try {
    const page = await context.newPage();
    await page.goto(`${root}${address}`, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    /* The forms of the explorer and the comparison are filled by script. */
    await page.waitForFunction(() => !document.querySelector('[data-board]') || document.querySelector('select[name="region"] option'));
    await change?.(page);
    const top = from ? await page.locator(from).evaluate((e) => Math.floor(e.getBoundingClientRect().top + scrollY)) : 0;
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    const height = Math.min(1400, whole - top);
    const screen = await page.screenshot({ fullPage: true, clip: { x: 0, y: top, width, height }, animations: 'disabled', caret: 'hide' });
    return { picture: reduced(readPng(screen), density * (width === 1280 ? 2 : 1)), words: await wordsBetween(page, top, top + height - 20) };
  } finally {
    await context.close();
  }
}
