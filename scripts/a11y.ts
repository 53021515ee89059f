import axe from 'axe-core';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { browserFlags, findBrowser } from './browser.ts';
import { diskFiles } from './dist/site.ts';
import { paths } from './paths.ts';
import { normalBase, serveSite } from './serve.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on an open page against WCAG 2.2 AA and its own good practice: a few lines for every rule that is broken. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    const result = await here.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    return result.violations.map((v) => `${v.id} (${v.nodes.length}): ${v.help}\n  ${v.nodes[0]?.html.slice(0, 160)}\n  ${v.nodes[0]?.failureSummary?.replace(/\s+/g, ' ').slice(0, 200)}`);
  }, tags);
}

/** An evenly spread part of a list, all of it where `size` is 0 or larger than the list. */
export function sample<T>(list: readonly T[], size: number): T[] {
  if (size <= 0 || size >= list.length) return [...list];
  return Array.from({ length: size }, (_, n) => list[Math.floor((n * list.length) / size)]!);
}

/** Walks pages of a built site in a few tabs of one browser; light and wide on even pages, dark and narrow on odd ones, both with `both`. Gives the violations by address. */
async function walk(dist: string, base: string, addresses: readonly string[], tabs: number, both: boolean): Promise<Map<string, string[]>> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no browser: install Chromium, Google Chrome or Edge, or name one in CHROMIUM_PATH');
  const served = await serveSite(dist, base);
  const browser = await chromium.launch({ executablePath, args: [...browserFlags] });
  const found = new Map<string, string[]>();
  const looks = [
    { name: 'light 1280', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
    { name: 'dark 390', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  ] as const;
  let next = 0;
  const tab = async (): Promise<void> => {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    for (let n = next++; n < addresses.length; n = next++) {
      for (const look of both ? looks : [looks[n % 2]!]) {
        await page.setViewportSize(look.viewport);
        await page.emulateMedia({ colorScheme: look.colorScheme });
        await page.goto(`${served.origin}${base}${addresses[n]}`, { waitUntil: 'load' });
        const broken = (await violations(page)).map((v) => `${look.name}: ${v}`);
        if (broken.length) found.set(addresses[n]!, [...(found.get(addresses[n]!) ?? []), ...broken]);
      }
      if ((n + 1) % 100 === 0) console.log(`a11y: ${n + 1} of ${addresses.length} pages`);
    }
  };
  try {
    await Promise.all(Array.from({ length: tabs }, tab));
  } finally {
    await browser.close();
    await served.close();
  }
  return found;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { dir: { type: 'string', default: paths.dist }, sample: { type: 'string', default: '0' }, tabs: { type: 'string', default: '3' }, both: { type: 'boolean', default: false } } });
  const dist = resolve(values.dir);
  if (!existsSync(join(dist, 'index.html'))) {
    console.error('a11y: there is no built site here yet; run `npm run build` first');
    process.exit(1);
  }
  const since = performance.now();
  const all = diskFiles(dist).paths.filter((p) => p.endsWith('.html')).map((p) => p.replace(/(^|\/)index\.html$/, '$1'));
  const addresses = sample(all, Number(values.sample));
  const found = await walk(dist, normalBase(process.env['BASE_PATH']), addresses, Math.max(1, Number(values.tabs)), values.both);
  for (const [address, broken] of [...found].sort(([a], [b]) => a.localeCompare(b))) console.log(`/${address}\n${broken.map((b) => `  ${b.replaceAll('\n', '\n  ')}`).join('\n')}`);
  const count = [...found.values()].reduce((total, of) => total + of.length, 0);
  console.log(`a11y: ${addresses.length} of ${all.length} pages in ${((performance.now() - since) / 1000).toFixed(0)} s, ${count} violations on ${found.size} pages`);
  process.exitCode = count ? 1 : 0;
}
