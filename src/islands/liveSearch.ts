import { search, unpackEntries, type PackedEntry, type SearchEntry } from '../domain/search.ts';
import { search as viWords } from '../i18n/vi/search.ts';
import { search as enWords } from '../i18n/en/search.ts';
import type { Locale } from '../i18n/locale.ts';
import { link } from '../site/links.ts';

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
  const response = await fetch(link.asset(`tim/${locale}.json`));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const entries = unpackEntries((await response.json()) as PackedEntry[]);
  let chosen = -1;

  const option = (entry: SearchEntry, n: number): HTMLElement => {
    const item = document.createElement('a');
    item.id = `${list.id}-${n}`;
    item.setAttribute('role', 'option');
    item.tabIndex = -1;
    item.href = link.found(locale, entry);
    const hint = document.createElement('span');
    hint.textContent = [entry.hint, words.kind[entry.kind]].filter(Boolean).join(' · ');
    item.append(entry.title, ' ', hint);
    return item;
  };
  const choose = (n: number): void => {
    chosen = n;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === n)));
    const item = list.children[n];
    if (item) {
      input.setAttribute('aria-activedescendant', item.id);
      item.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };
  const close = (): void => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    choose(-1);
  };
  const update = (): void => {
    const query = input.value.trim();
    const hits = query.length < 2 ? [] : search(entries, query);
    list.replaceChildren(...hits.map((h, n) => option(h.entry, n)));
    list.hidden = hits.length === 0;
    input.setAttribute('aria-expanded', String(hits.length > 0));
    status.textContent = query.length < 2 ? '' : hits.length ? words.count(hits.length) : words.none(query);
    choose(-1);
  };

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  input.addEventListener('input', update);
  input.addEventListener('keydown', (event) => {
    const count = list.children.length;
    if (event.key === 'Escape') close();
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count) {
      event.preventDefault();
      choose((chosen + (event.key === 'ArrowDown' ? 1 : -1) + count + (chosen < 0 && event.key === 'ArrowUp' ? 1 : 0)) % count);
    }
  });
  form.addEventListener('submit', (event) => {
    const item = list.children[Math.max(chosen, 0)];
    if (!(item instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    location.href = item.href;
  });
  form.addEventListener('focusout', (event) => {
    if (!form.contains(event.relatedTarget as Node | null)) close();
  });
  if (input.value) update();
}
