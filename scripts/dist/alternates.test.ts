import { expect, it } from 'vitest';
import { alternates } from './alternates.ts';
import { messages } from './fixture.ts';

const at = (path: string): string => `https://x.vn/a/${path}`;
const page = (lang: string, own: string, links: Record<string, string>): string =>
  `<html lang="${lang}"><head><link rel="canonical" href="${at(own)}">${Object.entries(links)
    .map(([name, path]) => `<link rel="alternate" hreflang="${name}" href="${at(path)}">`)
    .join('')}</head></html>`;
const both = { vi: 'tinh/', en: 'en/provinces/', 'x-default': 'tinh/' };
const pair = (vi: Record<string, string>, en: Record<string, string>) => ({ 'tinh/index.html': page('vi', 'tinh/', vi), 'en/provinces/index.html': page('en', 'en/provinces/', en) });
const found = (files: Record<string, string>): string[] => messages(alternates, files, '/a/');

it('accepts twins that name each other, and a page for 404 without any', () => {
  expect(found({ ...pair(both, both), '404.html': '<html lang="vi"></html>', 'en/404/index.html': '<html lang="en"></html>' })).toEqual([]);
});
it('refuses a missing name', () => {
  expect(found(pair(both, { vi: 'tinh/', en: 'en/provinces/' }))).toContain('en/provinces/index.html: hreflang x-default is missing');
});
it('refuses a twin that does not exist or names another page', () => {
  expect(found({ 'tinh/index.html': page('vi', 'tinh/', both) })).toEqual([`tinh/index.html: hreflang en leads to "${at('en/provinces/')}", which does not exist`]);
  expect(found(pair(both, { ...both, vi: 'x/', 'x-default': 'x/' }))).toContain('tinh/index.html: en/provinces/index.html does not name this page as its twin');
});
it('refuses a canonical address of another page', () => {
  expect(found({ 'tinh/index.html': page('vi', '', both) })).toEqual([`tinh/index.html: canonical address is "${at('')}", not the page's own`]);
});
it('refuses a page whose language is not the one its twin says', () => {
  expect(found({ ...pair(both, both), 'en/provinces/index.html': page('vi', 'en/provinces/', both) })).toContain("en/provinces/index.html: hreflang vi is not the page's own address");
});
