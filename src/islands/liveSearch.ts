import { search } from '../domain/search.ts';
import { search as viWords } from '../i18n/vi/search.ts';
import { search as enWords } from '../i18n/en/search.ts';
import type { Locale } from '../i18n/locale.ts';
import { link } from '../site/links.ts';
import { combobox } from './combobox.ts';
import { searchIndex } from './searchIndex.ts';

/**
 * Turns the search form into a combobox: the index is fetched once, hits come while typing, arrow keys choose, Enter opens,
 * Esc closes. When the index cannot be fetched the form still leads to the index page.
 */
export async function liveSearch(form: HTMLFormElement): Promise<void> {
  const input = form.querySelector<HTMLInputElement>('input[type="search"]');
  const list = form.querySelector<HTMLElement>('[role="listbox"]');
  const status = form.querySelector<HTMLElement>('[role="status"]');
  if (!input || !list || !status) return;
  const locale: Locale = document.documentElement.lang.startsWith('en') ? 'en' : 'vi';
  const words = locale === 'en' ? enWords : viWords;
  const entries = await searchIndex(locale);
  const box = combobox(
    { frame: form, input, list, status },
    (text) => (text.length < 2 ? [] : search(entries, text).map(({ entry }) => ({ title: entry.title, hint: [entry.hint, words.kind[entry.kind]].filter(Boolean).join(' · '), href: link.found(locale, entry) }))),
    (text, found) => (text.length < 2 ? '' : found.length ? words.count(found.length) : words.none(text)),
    ({ href }) => Object.assign(document.createElement('a'), { href }),
  );
  form.addEventListener('submit', (event) => {
    const item = list.children[Math.max(box.marked(), 0)];
    if (!(item instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    location.href = item.href;
  });
  if (input.value) box.update();
}
