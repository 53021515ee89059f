import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { budgets, heaviest, pageKind, weigh } from './budgets.ts';
import { fixture, messages } from './fixture.ts';
import { checkSite } from './site.ts';

const noise = (bytes: number): string => randomBytes(bytes / 2).toString('hex');
const font = (name: string): string => `@font-face{src:url(${name}.woff2)}`;

it('names the kind of a page by its address', () => {
  expect(['', 'en/', 'tinh/', 'tinh/hue/', 'en/provinces/hue/', '404.html'].map(pageKind)).toEqual(['/', 'en', 'tinh', 'tinh/*', 'en/provinces/*', '404.html']);
});
it('counts what a page requests, once, styles and imports of scripts included', () => {
  const files = {
    'index.html': '<link rel="preload" as="font" href="/f.woff2"><link rel="stylesheet" href="/a.css"><script type="module" src="/a.js"></script><a href="/big.bin">x</a>',
    'a.css': font('f'),
    'a.js': 'import "./b.js"',
    'b.js': 'x'.repeat(50),
    'f.woff2': 'f'.repeat(100),
    'big.bin': noise(10_000),
  };
  const [page] = weigh(checkSite(fixture(files), '/', []).site);
  expect([page!.fonts, page!.fontFiles]).toEqual([100, 1]);
  expect(page!.wholeRaw).toBe(files['index.html'].length + files['a.css'].length + files['a.js'].length + 50 + 100);
});
it('leaves out what a script fetches only when a reader acts', () => {
  const late = noise(50_000);
  const [page] = weigh(checkSite(fixture({ 'index.html': '<script type="module" src="/a.js"></script>', 'a.js': 'const b = () => import("./b.js")', 'b.js': late }), '/', []).site);
  expect(page!.wholeRaw).toBeLessThan(1000);
  expect(page!.firstViewGzip).toBeLessThan(1000);
});
it('refuses a heavy first view, a heavy page and heavy fonts', () => {
  expect(messages(budgets, { 'index.html': `<p>${noise(100_000)}</p>` })[0]).toMatch(/html, styles and scripts weigh 5\d\.\d kB gzipped, at most 40\.0 kB/);
  expect(messages(budgets, { 'index.html': 'x'.repeat(250_000) })).toEqual(['index.html: page weighs 250.0 kB uncompressed, at most 240.0 kB is allowed']);
  const five = ['a', 'b', 'c', 'd', 'e'];
  const fonts = Object.fromEntries(five.map((f) => [`${f}.woff2`, '']));
  expect(messages(budgets, { 'index.html': `<style>${five.map(font).join('')}</style>`, ...fonts })).toEqual(['index.html: 5 fonts weigh 0.0 kB, at most 4 and 70.0 kB are allowed']);
});
it('refuses a first view with much script, not script that a reader wakes', () => {
  const page = { 'index.html': '<script type="module" src="/a.js"></script>' };
  expect(messages(budgets, { ...page, 'a.js': `"${noise(28_000)}"` })).toEqual([expect.stringMatching(/scripts of the first view weigh 1[5-7]\.\d kB gzipped, at most 15\.0 kB/)]);
  expect(messages(budgets, { ...page, 'a.js': 'import("./b.js")', 'b.js': `"${noise(28_000)}"` })).toEqual([]);
});
it('gives the heaviest page of each kind', () => {
  const { site } = checkSite(fixture({ 'tinh/a/index.html': 'a', 'tinh/b/index.html': noise(1000), 'index.html': '' }), '/', []);
  expect(heaviest(weigh(site)).map((w) => w.page.address)).toEqual(['tinh/b/', '']);
});
