import { bareKey, packEntries, searchKeys, type SearchEntry } from '../domain/search.ts';
import type { Unit } from '../domain/types.ts';
import { locales, type Locale } from '../i18n/locale.ts';
import type { Store } from './store.ts';

/** Keys that a query reaches without its official words are left out. */
const lean = (keys: readonly string[]): string[] => keys.filter((k, n) => n === 0 || bareKey(k) === k || !keys.includes(bareKey(k)));

const place = (kind: 'province' | 'former-province', locale: Locale, unit: Unit): SearchEntry => ({
  kind,
  id: unit.slug,
  title: unit.name[locale],
  hint: '',
  keys: lean(searchKeys([unit.name[locale], unit.name.vi, unit.name.en, unit.short.vi, unit.short.en, unit.full.vi, unit.full.en, ...unit.aliases])),
});

/** Everything that can be found, in one language: places of both vintages, datasets, indicators, terms and themes. */
export function searchEntries(store: Store, locale: Locale): SearchEntry[] {
  const titles = new Map<string, number>();
  for (const i of store.indicators) titles.set(i.name[locale], (titles.get(i.name[locale]) ?? 0) + 1);
  return [
    ...store.provinces('vn34').map((u) => place('province', locale, u)),
    ...store.provinces('vn63').map((u) => place('former-province', locale, u)),
    ...store.datasets.map((d): SearchEntry => ({ kind: 'dataset', id: d.id, title: d.title[locale], hint: '', keys: searchKeys([d.title[locale], d.short.vi, d.short.en]) })),
    ...store.indicators.map((i): SearchEntry => ({ kind: 'indicator', id: i.id, title: i.name[locale], hint: store.dataset(i.dataset).short[locale], keys: searchKeys([i.name[locale], i.short[locale]]) })),
    ...store.terms.map((t): SearchEntry => ({ kind: 'term', id: t.id, title: t.term[locale], hint: '', keys: searchKeys([t.term[locale], ...t.aliases]) })),
    ...store.themes.map((t): SearchEntry => ({ kind: 'theme', id: t.id, title: t.name[locale], hint: '', keys: searchKeys([t.name[locale]]) })),
  ];
}

/** The index of each language as the file a browser fetches. */
export function searchFiles(store: Store): { readonly locale: Locale; readonly body: string }[] {
  return locales.map((locale) => ({ locale, body: JSON.stringify(packEntries(searchEntries(store, locale))) }));
}
