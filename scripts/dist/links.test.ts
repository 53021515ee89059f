import { expect, it } from 'vitest';
import { messages } from './fixture.ts';
import { links } from './links.ts';

const pages = (link: string) => ({ 'index.html': `<a href="${link}">x</a>`, 'tinh/hue/index.html': '<h2 id="a">a</h2>', 'data/x.csv': '' });

it.each(['/a/tinh/hue/', '/a/tinh/hue/#a', '/a/tinh/hue/?nam=2024#a', 'tinh/hue/', '/a/data/x.csv', '#top', 'https://papi.org.vn/none', 'mailto:x@y.vn'])('accepts %s', (link) => {
  expect(messages(links, pages(link), '/a/')).toEqual([]);
});
it('refuses a page that does not exist', () => {
  expect(messages(links, pages('/a/tinh/hoi-an/'), '/a/')).toEqual(['index.html: link "/a/tinh/hoi-an/" in <a> leads to tinh/hoi-an/index.html, which does not exist']);
});
it('refuses an anchor that does not exist', () => {
  expect(messages(links, pages('/a/tinh/hue/#b'), '/a/')[0]).toContain('leads to an anchor that tinh/hue/index.html does not have');
});
it('refuses an address without the slash at its end', () => {
  expect(messages(links, pages('/a/tinh/hue'), '/a/')[0]).toContain('lacks the slash');
});
it('refuses a file that a style sheet names and nobody ships', () => {
  expect(messages(links, { 'assets/x.css': 'a{background:url(y.png)}' })).toEqual(['assets/x.css: link "y.png" in assets/x.css leads to assets/y.png, which does not exist']);
});
it('refuses an id that stands twice', () => {
  expect(messages(links, { 'index.html': '<p id="a"></p><p id="a"></p><p id="b"></p>' })).toEqual(['index.html: id "a" stands twice; a link to it is ambiguous']);
});
