import { period as parse } from '../domain/period.ts';
import type { Headline } from '../domain/published.ts';
import { measureAt } from '../domain/series.ts';
import { count, date, gap, list, number, percent, periodLabel, periodWithin, rankLabel, value } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { t } from '../i18n/t.ts';
import type { Sentence, Teller } from '../i18n/teller.ts';
import type { Store } from './store.ts';

export interface HeadlineText {
  readonly title: string;
  readonly detail: string;
}

/** What the words of a headline need to know of the store. */
export type Names = Pick<Store, 'unit' | 'indicator' | 'theme'>;

/** Prints the values of one headline in one language; throws where a value is asked for that the headline does not carry. */
function tellerOf(headline: Headline, names: Names, locale: Locale): Teller {
  const get = (key: string): number | string => {
    const found = headline.values[key];
    if (found === undefined) throw new Error(`headline ${headline.id}: no value "${key}"`);
    return found;
  };
  const num = (key: string): number => Number(get(key));
  const p = parse(String(get('period')));
  const unit = (id: string): string => names.unit(id).name[locale];
  const indicator = (id: string): string => names.indicator(id).name[locale];
  const measure = (id: string) => measureAt(names.indicator(id), p.year);
  const several = (key: string, name: (id: string) => string): string[] => String(get(key)).split(' ').map(name);
  return {
    is: (key, wanted) => get(key) === wanted,
    count: (key) => count(num(key), locale),
    number: (key, decimals) => number(num(key), decimals, locale),
    percent: (key, decimals) => percent(num(key), decimals, locale),
    measured: (key, of = headline.indicator) => value(num(key), measure(of), locale),
    gap: (key) => gap(num(key), measure(headline.indicator), locale),
    text: (key) => String(get(key)),
    unit: (key) => unit(String(get(key))),
    units: (key) => list(several(key, unit), locale),
    indicator: (key) => indicator(String(get(key))),
    indicators: (key) => several(key, indicator).join('; '),
    theme: (key) => names.theme(String(get(key))).name[locale],
    within: (key) => periodWithin(String(get(key)), locale),
    rank: (key, of) => rankLabel(num(key), num(of), locale),
    day: p.end ? date(p.end, locale) : '',
    period: periodLabel(p.id, locale),
  };
}

/** The words of a headline in a language; null for a kind that has no words yet. Throws where a value the words need is missing. */
export function headlineText(headline: Headline, names: Names, locale: Locale): HeadlineText | null {
  const kinds: Readonly<Record<string, Sentence>> = t(locale).headlines.kinds;
  const words = kinds[headline.kind];
  if (!words) return null;
  const teller = tellerOf(headline, names, locale);
  return { title: words.title(teller), detail: words.detail(teller) };
}
