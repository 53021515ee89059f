import { unpackEntries, type PackedEntry, type SearchEntry } from '../domain/search.ts';
import type { Locale } from '../i18n/locale.ts';
import { link } from '../site/links.ts';

let fetched: Promise<readonly SearchEntry[]> | undefined;

/** The search index of the language of the page, fetched once; a fetch that failed is tried again by the next call. */
export function searchIndex(locale: Locale): Promise<readonly SearchEntry[]> {
  fetched ??= fetch(link.asset(`tim/${locale}.json`)).then(async (response) => {
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return unpackEntries((await response.json()) as PackedEntry[]);
  });
  fetched.catch(() => (fetched = undefined));
  return fetched;
}
