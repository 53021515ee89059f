import { describe, expect, it } from 'vitest';
import { attribute, below, closest, hasClass, parseHtml, tagOf, textOf, textRuns } from './html.ts';

const tree = parseHtml('<html lang="vi"><body><p class="a b" id="x">một <em lang="en">two</em> <code>three</code></p></body></html>');
const p = tree.elements.find((e) => e.tagName === 'p')!;
const em = tree.elements.find((e) => e.tagName === 'em')!;

describe('html', () => {
  it('lists elements in document order', () => {
    expect(tree.elements.map((e) => e.tagName)).toEqual(['html', 'head', 'body', 'p', 'em', 'code']);
  });
  it('reads attributes, classes and text', () => {
    expect([attribute(p, 'id'), attribute(p, 'title'), hasClass(p, 'b'), hasClass(p, 'c'), textOf(p)]).toEqual(['x', null, true, false, 'một two three']);
  });
  it('looks below and around', () => {
    expect(below(p, () => true)).toHaveLength(2);
    expect([closest(em, (e) => e.tagName === 'p'), closest(em, (e) => e.tagName === 'table')]).toEqual([p, null]);
  });
  it('gives runs of text with the language in force', () => {
    expect(textRuns(tree, ['code']).map((r) => [r.text, r.lang])).toEqual([['một ', 'vi'], ['two', 'en']]);
  });
  it('names an element shortly', () => {
    expect(tagOf(p)).toBe('<p id="x" class="a b">');
  });
});
