import { fold } from '../../src/domain/fold.ts';
import { error } from '../problem.ts';
import { closest, textOf, textRuns, unsaidTags, type Element } from './html.ts';
import { addressed, drawnIndicators, figureOf, publishedOf, type Published } from './published.ts';
import type { Check, DistPage } from './site.ts';

/** Words that call a middle of provinces the country's own, without marks: trung binh ca nuoc, national mean. */
const claims = {
  vi: /(?:trung binh|binh quan|trung vi|diem)(?: chung)?(?: cua)? (?:ca nuoc|toan quoc|quoc gia)/,
  en: /(?:national(?:ly)?|nationwide|country(?:'s|\u2019s)?) (?:average|mean|median)|(?:average|mean|median|score) (?:of|for|across) the (?:whole )?(?:country|nation)\b/,
} as const;
const denials = { vi: /khong phai|khong goi|khac/, en: /\bnot\b|\bnever\b|n['\u2019]t\b|differs/ } as const;

const isBlock = (e: Element): boolean => ['p', 'li', 'td', 'th', 'tr', 'dd', 'dt', 'caption', 'figcaption', 'summary', 'h1', 'h2', 'h3', 'h4', 'section', 'article'].includes(e.tagName);

/** Datasets whose producer prints a figure for the whole. */
const printed = (data: Published, indicatorsOf: (dataset: string) => readonly string[]): Set<string> => new Set(data.datasets.filter((d) => indicatorsOf(d.id).some((id) => data.overall(id))).map((d) => d.id));

/** The dataset the words stand beside: of the page, of the figure, or the nearest one named around them. */
function aboutDataset(holder: Element, page: DistPage, data: Published): string | null {
  const ofIndicator = (id: string | undefined): string | null => (id ? (data.indicator(id)?.dataset ?? null) : null);
  const figure = figureOf(holder);
  const drawn = figure ? ofIndicator(drawnIndicators(figure, page)[0]) : null;
  const own = drawn ?? ofIndicator(addressed(page.address)?.indicator) ?? /(?:^|\/)(?:du-lieu|data)\/([^/]+)\/$/.exec(page.address)?.[1] ?? null;
  if (own) return own;
  let at: Element | null = closest(holder, isBlock);
  while (at) {
    const text = textOf(at);
    const named = data.datasets.filter((d) => text.includes(d.short.vi) || text.includes(d.short.en));
    if (named.length === 1) return named[0]!.id;
    if (named.length > 1) return null;
    at = at.parentNode && 'tagName' in at.parentNode ? closest(at.parentNode as Element, isBlock) : null;
  }
  return null;
}

/** The mean or median of provinces is never called the country's; only a figure that a source prints for the country is. */
export const nationalMeans: Check = {
  id: 'nationalMeans',
  says: 'no page calls a mean or median of provinces national, save where the producer prints a national one',
  page(page, tree, _base, files) {
    const data = publishedOf(files);
    const lang = page.lang === 'en' ? 'en' : 'vi';
    const sentences = textRuns(tree, unsaidTags).flatMap((run) => run.text.split(/(?<=[.;!?])\s+/).map((text) => ({ text, element: run.element })));
    const said = sentences.filter(({ text }) => claims[lang].test(fold(text)) && !denials[lang].test(fold(text)));
    if (said.length === 0) return [];
    const own = printed(data, (dataset) => data.indicatorsOf(dataset));
    return said
      .filter(({ element }) => !own.has(aboutDataset(element, page, data) ?? ''))
      .map(({ text }) => error('nationalMeans', page, `"${text.trim().slice(0, 120)}" calls a figure national that no source prints for the country`));
  },
};
