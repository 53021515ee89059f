import { error } from '../problem.ts';
import { hasClass, holds, tagOf, textOf, type Element } from './html.ts';
import { addressed, drawnIndicators, headsOf, publishedOf } from './published.ts';
import type { Check } from './site.ts';

const isChart = (e: Element): boolean => e.tagName === 'figure' && hasClass(e, 'chart-figure');

/** The one chart whose bars each have a scale and a mark of their own. */
const apart = (e: Element): boolean => e.tagName === 'svg' && hasClass(e, 'chart-share-bars');

/** Shares of different wholes never stand on one scale; where each has a scale of its own, the chart says of what each is a share. */
export const denominators: Check = {
  id: 'denominators',
  says: 'no chart sets shares with different denominators on one scale, and one that gives each its own names the denominators',
  page(page, { elements }, _base, files) {
    const data = publishedOf(files);
    return elements.filter(isChart).flatMap((figure) => {
      const heads = headsOf(figure).flatMap(({ text, href }) => {
        const linked = addressed(href ?? '')?.indicator;
        return linked ? [linked] : data.named(text, page.lang).map((i) => i.id);
      });
      const shares = [...new Set([...drawnIndicators(figure, page), ...heads])].flatMap((id) => data.indicator(id) ?? []).filter((i) => i.denominator !== null);
      const wholes = Map.groupBy(shares, (i) => i.denominator!.en);
      const told = holds(figure, apart) && shares.every((i) => textOf(figure).includes(i.denominator![page.lang === 'en' ? 'en' : 'vi']));
      return wholes.size > 1 && !told ? [error('denominators', page, `chart ${tagOf(figure)} sets ${[...wholes].map(([whole, [i]]) => `${i!.id} (of: ${whole})`).join(' beside ')}`)] : [];
    });
  },
};
