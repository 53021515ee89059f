import { display } from '../../src/domain/coverage.ts';
import { error } from '../problem.ts';
import { attribute, below, closest, hasClass, holds, tagOf, textOf, type Element } from './html.ts';
import { addressed, drawnIndicators, figureOf, publishedOf, type Published } from './published.ts';
import type { Check, DistPage } from './site.ts';

/** Drawings that put units in order or colour a whole country. */
const ranking = ['chart-ranking', 'chart-ranked-bars', 'chart-choropleth', 'chart-tile-grid'];
/** A rank among so many, in either language: hạng 3/63, 3rd of 63; the words in front are letters with marks, so the digits are enough. */
const rankText = { vi: /h\u1ea1ng (\d+)\/(\d+)/g, en: /\b(\d+)(?:st|nd|rd|th) of (\d+)\b/g } as const;

const isRow = (e: Element): boolean => e.tagName === 'tr';

/** Rows of the table of a figure that hold a number after their head. */
const valuedRows = (figure: Element): number => below(figure, (e) => e.tagName === 'tbody').flatMap((b) => below(b, isRow)).filter((row) => holds(row, (e) => e.tagName === 'td' && /\d/.test(textOf(e)))).length;

function ofDrawings(page: DistPage, elements: readonly Element[], data: Published): string[] {
  const figures = new Set(elements.filter((e) => e.tagName === 'svg' && ranking.some((name) => hasClass(e, name))).flatMap((e) => figureOf(e) ?? []));
  return [...figures].flatMap((figure) => {
    const drawn = drawnIndicators(figure, page);
    const year = addressed(page.address)?.year ?? null;
    const rows = valuedRows(figure);
    const full = drawn.flatMap((id) => data.coverage(id).filter((c) => display(data.indicator(id)!, c) === 'ranking' && (year === null || c.period === year)));
    if (drawn.length === 0) return [`${tagOf(figure)} ranks or maps without telling its indicator`];
    return full.some((c) => c.held === rows) ? [] : [`${tagOf(figure)} ranks or maps ${rows} units of ${drawn.join(', ')}, of which no ${year ?? 'period'} is held in full with so many`];
  });
}

/** The indicator a rank in a table belongs to: that of its row, of its column, of its figure, of the page. */
function ofRank(place: Element, page: DistPage, data: Published): string[] {
  const row = closest(place, isRow);
  const head = row ? below(row, (e) => e.tagName === 'th')[0] : undefined;
  const link = head ? below(head, (e) => e.tagName === 'a')[0] : undefined;
  const linked = link ? addressed(attribute(link, 'href') ?? '')?.indicator : undefined;
  if (linked) return [linked];
  const named = head ? data.named(textOf(head), page.lang).map((i) => i.id) : [];
  const figure = figureOf(place);
  return named.length > 0 ? named : figure ? drawnIndicators(figure, page) : addressed(page.address) ? [addressed(page.address)!.indicator] : [];
}

function ofTexts(page: DistPage, elements: readonly Element[], data: Published): string[] {
  const form = rankText[page.lang === 'en' ? 'en' : 'vi'];
  return elements.filter((e) => e.tagName === 'td').flatMap((place) =>
    [...textOf(place).normalize('NFC').matchAll(form)].flatMap(([text, , of]) => {
      const ids = ofRank(place, page, data).filter((id) => data.indicator(id));
      if (ids.length === 0 || ids.some((id) => data.indicator(id)!.rankOf !== null)) return [];
      const full = ids.some((id) => data.coverage(id).some((c) => display(data.indicator(id)!, c) === 'ranking' && c.held === Number(of)));
      return full ? [] : [`"${text}" ranks ${ids.join(', ')}, of which no period with ${of} units is held in full`];
    }),
  );
}

/** Ranks and maps need every unit: the rule of `display`, seen from the built pages. */
export const partialRanks: Check = {
  id: 'partialRanks',
  says: 'no page ranks or maps an indicator in a period that is not held in full',
  page(page, { elements }, _base, files) {
    const data = publishedOf(files);
    return [...ofDrawings(page, elements, data), ...ofTexts(page, elements, data)].map((what) => error('partialRanks', page, what));
  },
};
