import { expect, it } from 'vitest';
import { messages } from './fixture.ts';
import { headings } from './headings.ts';

const found = (html: string): string[] => messages(headings, { 'index.html': html });

it('accepts levels that go down one by one and up by any', () => {
  expect(found('<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2>')).toEqual([]);
});
it('refuses none or two h1', () => {
  expect(found('<p>x</p>')).toEqual(['index.html: page has 0 h1, expected one']);
  expect(found('<h1>a</h1><h1>b</h1>')).toEqual(['index.html: page has 2 h1, expected one']);
});
it('refuses a skipped level and an empty heading', () => {
  expect(found('<h1>a</h1><h3>b</h3>')).toEqual(['index.html: heading "b" is h3 and follows no h2']);
  expect(found('<h1>a</h1><h2> </h2>')).toEqual(['index.html: an h2 is empty']);
});
