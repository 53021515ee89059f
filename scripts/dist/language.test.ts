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
  expect(vi('<p>1,065,150</p>')).toEqual(['index.html: "1,065,150": thousands are parted by a dot in Vietnamese, in <p>']);
  expect(vi('<p>99.71%</p>')).toEqual(['index.html: "99.71%": decimals follow a comma in Vietnamese, in <p>']);
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
it('refuses a sentence of the other language, in text and in what is read out', () => {
  expect(vi('<p>2022–2030 (criteria revised for 2024)</p>')).toEqual(['index.html: "2022–2030 (criteria revised for 2024)": "for" on a page in Vietnamese, in <p>']);
  expect(vi('<nav aria-label="Pages of the site"></nav>')).toHaveLength(1);
  expect(vi('<img alt="Lowest of the 63 provinces">')).toHaveLength(1);
  expect(messages(language, { 'index.html': '<html lang="vi"><head><meta name="description" content="Every number leads to its source and is checked."></head></html>' })).toHaveLength(1);
  expect(en('<p>Các tỉnh không có số liệu</p>')).toHaveLength(1);
});
it('leaves a foreign text that says its language, quotations and titles of sources', () => {
  expect(vi('<cite lang="en">Lowest of the 63 provinces</cite><p>Báo cáo ghi “All rights reserved by the publisher”.</p><a href="x" title="Minutes of the meeting">1</a>')).toEqual([]);
  expect(en('<cite lang="vi">Các tỉnh không có số liệu</cite><p>Called “Xây dựng và tổ chức thực hiện các văn bản” before 2022.</p>')).toEqual([]);
  expect(en('<nav aria-label="Languages"><a lang="vi" aria-label="Xem trang này của các tỉnh">vi</a></nav>')).toEqual([]);
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
