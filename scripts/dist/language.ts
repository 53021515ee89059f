import { error, type Problem } from '../problem.ts';
import { foreignIn } from './foreign.ts';
import { attribute, closest, tagOf, textRuns, unsaidTags, type Element, type TextRun, type Tree } from './html.ts';
import { twinOf, type Check, type DistSite } from './site.ts';

const leaks = /\bundefined\b|\bNaN\b|\[object Object\]|\bnull\b|\bInfinity\b/;

const hint = 'print it with src/i18n, or mark a foreign text with lang';

/** Attributes that are read out or shown. A title is left out: on links it holds the title of a source, verbatim. */
const spokenAttributes = ['aria-label', 'alt', 'placeholder'] as const;
const inForce = (element: Element): string => attribute(closest(element, (e) => attribute(e, 'lang') !== null) ?? element, 'lang') ?? '';

/** Texts that a reader meets in attributes and in the description of the page. */
function attributeRuns(tree: Tree): TextRun[] {
  return tree.elements.flatMap((element) => {
    const spoken = spokenAttributes.flatMap((name) => attribute(element, name) ?? []);
    const described = element.tagName === 'meta' && /^(description|og:title|og:description)$/.test(attribute(element, 'name') ?? attribute(element, 'property') ?? '');
    return [...spoken, ...(described ? [attribute(element, 'content') ?? ''] : [])].map((text) => ({ text, element, lang: inForce(element) }));
  });
}

/** `1,234` is a thousand in English and a decimal in Vietnamese: the same text in both twins is wrong in one of them. */
function sameInBoth(site: DistSite): Problem[] {
  return [...site.pages.values()].flatMap((page) => {
    const twin = page.lang === 'vi' ? twinOf(site, page, 'en') : null;
    const same = twin ? [...page.ambiguous].filter((number) => twin.ambiguous.has(number)) : [];
    return same.map((number) => error('language', page, `number "${number}" stands in the same form in ${twin!.file}, where it means another value`, hint));
  });
}

/** Every page says its language, holds no sentence or number of the other one and shows no remains of a program. */
export const language: Check = {
  id: 'language',
  says: 'every page names its language, keeps to its words and its form of numbers, and shows no undefined, NaN or null',
  page(page, tree) {
    const runs = textRuns(tree, unsaidTags);
    const leaked = [
      ...runs.filter((r) => leaks.test(r.text)).map((r) => `text "${r.text.trim().slice(0, 80)}" in ${tagOf(r.element)}`),
      ...tree.elements.flatMap((e) =>
        e.attrs.filter((a) => /\bundefined\b|\bNaN\b|\[object Object\]/.test(a.value)).map((a) => `attribute ${a.name}="${a.value.slice(0, 80)}" of ${tagOf(e)}`),
      ),
    ];
    const wrong = [...runs, ...attributeRuns(tree)].flatMap((r) => {
      if (r.lang !== page.lang || (r.lang !== 'vi' && r.lang !== 'en')) return [];
      return foreignIn(r.text, r.lang).map((what) => `${what}, in ${tagOf(r.element)}`);
    });
    const named = page.file.startsWith('en/') ? 'en' : 'vi';
    return [
      ...(page.lang === named ? [] : [error('language', page, `page says lang "${page.lang}", expected "${named}"`)]),
      ...leaked.map((what) => error('language', page, `${what} shows a value that is missing`)),
      ...wrong.map((what) => error('language', page, what, hint)),
    ];
  },
  site: sameInBoth,
};
