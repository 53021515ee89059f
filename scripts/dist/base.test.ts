import { expect, it } from 'vitest';
import { base } from './base.ts';
import { messages } from './fixture.ts';

it('accepts addresses under the base, relative ones and other sites', () => {
  expect(messages(base, { 'index.html': '<link rel="canonical" href="https://x.vn/a/b/"><a href="/a/b/tinh/">1</a><a href="tinh/">2</a><a href="https://x.vn/">3</a>' }, '/a/b/')).toEqual([]);
});
it('refuses a link, an image and a style that begin at the root', () => {
  const found = messages(base, { 'index.html': '<a href="/tinh/">1</a><img src="/x.png">', 'assets/x.css': 'a{src:url(/y.woff2)}' }, '/a/b/');
  expect(found).toHaveLength(3);
  expect(found[0]).toBe('index.html: address "/tinh/" in <a> does not begin with the base /a/b/');
});
it('refuses a canonical address and a twin without the base', () => {
  expect(messages(base, { 'index.html': '<link rel="canonical" href="https://x.vn/"><link rel="alternate" hreflang="en" href="https://x.vn/en/">' }, '/a/b/')).toHaveLength(2);
});
it('refuses a folder of the site written into a script', () => {
  expect(messages(base, { 'data/x.json': '', 'assets/x.js': 'load("/data/x.json");load("/a/b/data/x.json");split("/other/")' }, '/a/b/')).toEqual([
    'assets/x.js: text "/data/x.json" looks like an address without the base /a/b/',
  ]);
});
