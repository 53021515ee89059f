import { describe, expect, it } from 'vitest';
import { parseHtml } from './html.ts';
import { cssReferences, pageReferences, resolveReference, scriptReferences } from './references.ts';

const inPage = (html: string): string[] => pageReferences(parseHtml(html)).map((r) => `${r.kind} ${r.value}`);

describe('pageReferences', () => {
  it('tells what is requested from what is followed or only named', () => {
    expect(inPage('<link rel="stylesheet" href="a.css"><link rel="canonical" href="b"><a href="c">c</a><script src="d.js"></script>')).toEqual([
      'request a.css',
      'name b',
      'navigate c',
      'request d.js',
    ]);
  });
  it('finds images, sets of images, drawings, frames and preconnections', () => {
    expect(inPage('<link rel="preconnect" href="p"><img src="a" srcset="b 1x, c 2x"><svg><use href="#d"/><image href="e"/></svg><iframe src="f"></iframe>')).toEqual([
      'request p',
      'request a',
      'request b',
      'request c',
      'request #d',
      'request e',
      'request f',
    ]);
  });
  it('finds addresses in style and script elements and in style attributes', () => {
    expect(inPage('<style>@import "a.css"; b{background:url(c.png)}</style><p style="background:url(\'d.png\')"><script>import "./e.js"</script>')).toEqual([
      'request c.png',
      'request a.css',
      'request d.png',
      'request ./e.js',
    ]);
  });
  it('follows a refresh', () => {
    expect(inPage('<meta http-equiv="refresh" content="0; url=/x/">')).toEqual(['request /x/']);
  });
});

describe('cssReferences', () => {
  it('leaves comments out', () => {
    expect(cssReferences('/* url(a) */ x{src:url("b.woff2")}', 'x.css').map((r) => r.value)).toEqual(['b.woff2']);
  });
});

describe('scriptReferences', () => {
  it('finds imports and loaders of full addresses, not bare words', () => {
    const script = 'import{a}from"./a.js";import("/b.js");fetch("https://x.org/c");fetch("/d");from "somewhere"';
    expect(scriptReferences(script, 'x.js').map((r) => r.value).sort()).toEqual(['./a.js', '/b.js', 'https://x.org/c']);
  });
});

describe('resolveReference', () => {
  const resolve = (value: string) => resolveReference(value, 'tinh/ha-noi/index.html', '/a/b/');
  it('resolves as a browser does from the folder of the page', () => {
    expect(resolve('../hue/#x')).toEqual({ kind: 'internal', path: 'tinh/hue/', fragment: 'x' });
    expect(resolve('#t%C3%AAn')).toEqual({ kind: 'internal', path: 'tinh/ha-noi/', fragment: 'tên' });
    expect(resolve('/a/b/?q=1')).toEqual({ kind: 'internal', path: '', fragment: null });
  });
  it('tells addresses that ignore the base, leave the site or are none', () => {
    expect(resolve('/tinh/')).toEqual({ kind: 'outside-base', path: '/tinh/' });
    expect(resolve('//cdn.org/x')).toEqual({ kind: 'external', url: '//cdn.org/x' });
    expect(resolve('mailto:a@b.vn')).toEqual({ kind: 'other' });
    expect(resolve('data:,x')).toEqual({ kind: 'other' });
  });
});
