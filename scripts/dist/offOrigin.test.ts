import { expect, it } from 'vitest';
import { messages } from './fixture.ts';
import { offOrigin } from './offOrigin.ts';

it('accepts links to sources, canonical addresses and files of the site', () => {
  expect(messages(offOrigin, { 'index.html': '<link rel="canonical" href="https://x.vn/"><a href="https://papi.org.vn">PAPI</a><img src="/x.png"><img src="data:,x">' })).toEqual([]);
});
it.each([
  '<script src="https://cdn.org/x.js"></script>',
  '<link rel="stylesheet" href="//fonts.org/x.css">',
  '<link rel="preconnect" href="https://fonts.org">',
  '<img src="https://x.org/x.png">',
  '<img srcset="https://x.org/x.png 2x">',
  '<iframe src="https://x.org"></iframe>',
  '<style>@import "https://x.org/x.css";</style>',
  '<p style="background:url(https://x.org/x.png)"></p>',
  '<script type="module">import "https://cdn.org/x.js"</script>',
  '<svg><image href="https://x.org/x.png"/></svg>',
  '<form action="https://x.org/q"></form>',
])('refuses %s', (html) => {
  expect(messages(offOrigin, { 'index.html': html })).toHaveLength(1);
});
it('refuses requests in style sheets and scripts', () => {
  expect(messages(offOrigin, { 'a.css': 'a{src:url(https://x.org/y.woff2)}', 'b.js': 'import("https://x.org/y.js")' })).toEqual([
    'a.css: a.css requests "https://x.org/y.woff2" from another origin',
    'b.js: b.js requests "https://x.org/y.js" from another origin',
  ]);
});
