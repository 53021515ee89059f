import { error, type Problem } from '../problem.ts';
import { tagOf, textRuns, unsaidTags } from './html.ts';
import { twinOf, type Check, type DistSite } from './site.ts';

const leaks = /\bundefined\b|\bNaN\b|\[object Object\]|\bnull\b|\bInfinity\b/;

/** Numbers in the form of the other language. */
const foreign: Readonly<Record<string, readonly { readonly form: RegExp; readonly wants: string }[]>> = {
  vi: [
    { form: /(?<![\d.,])\d{1,3}(,\d{3}){2,}(?!\d)/, wants: 'thousands are parted by a dot in Vietnamese' },
    { form: /\d+\.\d+\s?%/, wants: 'decimals follow a comma in Vietnamese' },
  ],
  en: [
    { form: /(?<![\d.,])\d{1,3}(\.\d{3}){2,}(?!\d)/, wants: 'thousands are parted by a comma in English' },
    { form: /\d+,\d{1,2}(?!\d)\s?%/, wants: 'decimals follow a dot in English' },
  ],
};

const hint = 'print it with src/i18n/format.ts, or mark a foreign text with lang';

/** `1,234` is a thousand in English and a decimal in Vietnamese: the same text in both twins is wrong in one of them. */
function sameInBoth(site: DistSite): Problem[] {
  return [...site.pages.values()].flatMap((page) => {
    const twin = page.lang === 'vi' ? twinOf(site, page, 'en') : null;
    const same = twin ? [...page.ambiguous].filter((number) => twin.ambiguous.has(number)) : [];
    return same.map((number) => error('language', page, `number "${number}" stands in the same form in ${twin!.file}, where it means another value`, hint));
  });
}

/** Every page says its language, prints numbers in its form and shows no remains of a program. */
export const language: Check = {
  id: 'language',
  says: 'every page names its language, writes numbers in its form and shows no undefined, NaN or null',
  page(page, tree) {
    const runs = textRuns(tree, unsaidTags);
    const leaked = [
      ...runs.filter((r) => leaks.test(r.text)).map((r) => `text "${r.text.trim().slice(0, 80)}" in ${tagOf(r.element)}`),
      ...tree.elements.flatMap((e) =>
        e.attrs.filter((a) => /\bundefined\b|\bNaN\b|\[object Object\]/.test(a.value)).map((a) => `attribute ${a.name}="${a.value.slice(0, 80)}" of ${tagOf(e)}`),
      ),
    ];
    const wrong = runs
      .filter((r) => r.lang === page.lang)
      .flatMap((r) => (foreign[r.lang] ?? []).flatMap(({ form, wants }) => (form.test(r.text) ? [`number "${form.exec(r.text)![0]}" in ${tagOf(r.element)}: ${wants}`] : [])));
    const named = page.file.startsWith('en/') ? 'en' : 'vi';
    return [
      ...(page.lang === named ? [] : [error('language', page, `page says lang "${page.lang}", expected "${named}"`)]),
      ...leaked.map((what) => error('language', page, `${what} shows a value that is missing`)),
      ...wrong.map((what) => error('language', page, what, hint)),
    ];
  },
  site: sameInBoth,
};
