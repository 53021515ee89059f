import { expect, it } from 'vitest';
import { messages } from './fixture.ts';
import { language } from './language.ts';

const vi = (body: string): string[] => messages(language, { 'index.html': `<html lang="vi"><body>${body}</body></html>` });
const en = (body: string): string[] => messages(language, { 'en/index.html': `<html lang="en"><body>${body}</body></html>` });

it('accepts numbers in the form of the page', () => {
  expect(vi('<p>1.065.150 · 46,0415 · 99,71% · 2022, 2023 · 01/07/2025</p>')).toEqual([]);
  expect(en('<p>1,065,150 · 46.0415 · 99.71%</p>')).toEqual([]);
});
it('refuses English numbers on a Vietnamese page', () => {
  expect(vi('<p>1,065,150</p>')).toEqual(['index.html: number "1,065,150" in <p>: thousands are parted by a dot in Vietnamese']);
  expect(vi('<p>99.71%</p>')).toEqual(['index.html: number "99.71%" in <p>: decimals follow a comma in Vietnamese']);
});
it('refuses Vietnamese numbers on an English page', () => {
  expect(en('<p>1.065.150</p>')).toHaveLength(1);
  expect(en('<p>99,71%</p>')).toHaveLength(1);
});
it('refuses a number that has the same form in both languages and so another value', () => {
  const page = (lang: string, body: string): string =>
    `<html lang="${lang}"><head><link rel="alternate" hreflang="vi" href="https://x.vn/"><link rel="alternate" hreflang="en" href="https://x.vn/en/"></head><body>${body}</body></html>`;
  const both = (vi: string, en: string): string[] => messages(language, { 'index.html': page('vi', vi), 'en/index.html': page('en', en) });
  expect(both('<p>2,578 và 1.234</p>', '<p>2.578 and 1,234</p>')).toEqual([]);
  expect(both('<p>2,578</p>', '<p>2,578</p>')).toEqual(['index.html: number "2,578" stands in the same form in en/index.html, where it means another value']);
  expect(both('<q lang="en">2,578</q>', '<p>2,578</p>')).toEqual([]);
});
it('leaves code and text in another language alone', () => {
  expect(vi('<code>1,065,150 NaN</code><cite lang="en">1,065,150 dossiers</cite>')).toEqual([]);
});
it('refuses remains of a program in text and attributes', () => {
  expect(vi('<p>undefined</p><p>NaN%</p><p>[object Object]</p><p>null</p>')).toHaveLength(4);
  expect(vi('<svg><path d="M0,NaN"/></svg>')).toEqual(['index.html: attribute d="M0,NaN" of <path> shows a value that is missing']);
});
it('refuses a page in another language than its address says', () => {
  expect(messages(language, { 'en/index.html': '<html lang="vi"></html>' })).toEqual(['en/index.html: page says lang "vi", expected "en"']);
  expect(messages(language, { 'index.html': '<p>x</p>' })).toHaveLength(1);
});
