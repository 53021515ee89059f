import { error, type Problem } from '../problem.ts';
import { fileOf, twinOf, type Check, type DistPage, type DistSite } from './site.ts';

const isNotFound = (page: DistPage): boolean => /(^|\/)404(\.html|\/index\.html)$/.test(page.file);

function ofPage(site: DistSite, page: DistPage): string[] {
  const messages: string[] = [];
  const of = (name: string): string | undefined => page.alternates.get(name);
  if (!page.canonical || fileOf(site, page.canonical) !== page.file) messages.push(`canonical address is "${page.canonical ?? ''}", not the page's own`);
  for (const name of ['vi', 'en', 'x-default']) if (!of(name)) messages.push(`hreflang ${name} is missing`);
  if (messages.length) return messages;
  if (of('x-default') !== of('vi')) messages.push('x-default is not the Vietnamese page');
  if (of(page.lang) !== page.canonical) messages.push(`hreflang ${page.lang} is not the page's own address`);
  for (const name of ['vi', 'en'] as const) {
    const twin = twinOf(site, page, name);
    if (!twin) messages.push(`hreflang ${name} leads to "${of(name)}", which does not exist`);
    else if (twin.alternates.get(page.lang) !== page.canonical) messages.push(`${twin.file} does not name this page as its twin`);
    else if (twin.lang !== name) messages.push(`hreflang ${name} leads to a page in "${twin.lang}"`);
  }
  return messages;
}

/** Every page names itself and its twin in the other language, and the twin says the same; the page for 404 is left out. */
export const alternates: Check = {
  id: 'alternates',
  says: 'every page has a canonical address and a twin in the other language that names it back',
  site: (site): Problem[] =>
    [...site.pages.values()].filter((p) => !isNotFound(p)).flatMap((page) => ofPage(site, page).map((message) => error('alternates', page, message))),
};
