import { error } from '../problem.ts';
import { textOf } from './html.ts';
import type { Check } from './site.ts';

/** One h1 a page, and no level skipped on the way down. */
export const headings: Check = {
  id: 'headings',
  says: 'every page has one h1 and skips no level of headings',
  page(page, tree) {
    const found = tree.elements.filter((e) => /^h[1-6]$/.test(e.tagName)).map((e) => ({ level: Number(e.tagName[1]), text: textOf(e) }));
    const tops = found.filter((h) => h.level === 1).length;
    const skips = found.filter((h, at) => h.level > (found[at - 1]?.level ?? 0) + 1);
    return [
      ...(tops === 1 ? [] : [error('headings', page, `page has ${tops} h1, expected one`)]),
      ...skips.map((h) => error('headings', page, `heading "${h.text}" is h${h.level} and follows no h${h.level - 1}`)),
      ...found.filter((h) => h.text === '').map((h) => error('headings', page, `an h${h.level} is empty`)),
    ];
  },
};
