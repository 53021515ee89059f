import { period as parse } from '../domain/period.ts';
import type { Headline } from '../domain/published.ts';
import { measureAt } from '../domain/series.ts';
import { count, date, number, percent, periodLabel, periodWithin, value } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { t } from '../i18n/t.ts';
import type { Store } from './store.ts';

export interface HeadlineText {
  readonly title: string;
  readonly detail: string;
}

/** The words of a headline in a language; null for a kind that has no words yet. Throws where a value the words need is missing. */
export function headlineText(headline: Headline, store: Pick<Store, 'unit' | 'indicator'>, locale: Locale): HeadlineText | null {
  const { headlines: words } = t(locale);
  const get = (key: string): number | string => {
    const found = headline.values[key];
    if (found === undefined) throw new Error(`headline ${headline.id}: no value "${key}"`);
    return found;
  };
  const num = (key: string): number => Number(get(key));
  const counted = (key: string): string => count(num(key), locale);
  const unit = (key: string): string => store.unit(String(get(key))).name[locale];
  const p = parse(String(get('period')));
  const end = p.end ? date(p.end, locale) : '';
  const measured = (key: string): string => value(num(key), measureAt(store.indicator(headline.indicator), p.year), locale);

  switch (headline.kind) {
    case 'late-in-hundred':
      return {
        title: words[headline.kind].title({ share: number(num('share'), 0, locale), end }),
        detail: words[headline.kind].detail({ received: counted('received'), late: counted('late'), exact: percent(num('share'), 2, locale), units: counted('units'), within: periodWithin(p.id, locale) }),
      };
    case 'late-concentration':
      return {
        title: words[headline.kind].title({ first: unit('first'), second: unit('second'), share: percent(num('share'), 0, locale), end }),
        detail: words[headline.kind].detail({ first: unit('first'), firstLate: counted('firstLate'), second: unit('second'), secondLate: counted('secondLate'), all: counted('all'), units: counted('units') }),
      };
    case 'late-range':
      return {
        title: words[headline.kind].title({ low: unit('low'), lowShare: percent(num('lowShare'), 1, locale), high: unit('high'), highShare: percent(num('highShare'), 1, locale), end }),
        detail: words[headline.kind].detail({ units: counted('units') }),
      };
    case 'leader-uncertain':
      return {
        title: words[headline.kind].title({ first: unit('first'), period: periodLabel(p.id, locale), unclear: counted('unclear') }),
        detail: words[headline.kind].detail({ value: measured('value'), unclear: counted('unclear'), others: count(num('units') - 1, locale) }),
      };
    default:
      return null;
  }
}
