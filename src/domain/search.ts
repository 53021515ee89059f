import { fold } from './fold.ts';

export type SearchKind = 'province' | 'former-province' | 'indicator' | 'dataset' | 'theme' | 'term';

/** One thing that can be found. `keys` are folded names without spaces; the first is the name shown. */
export interface SearchEntry {
  readonly kind: SearchKind;
  /** Slug of a place, id of the others. */
  readonly id: string;
  readonly title: string;
  /** A few words that tell two entries of the same name apart. */
  readonly hint: string;
  readonly keys: readonly string[];
}

/** Kinds in the order of their numbers in the packed index, which is also their order among equal hits. */
export const searchKinds: readonly SearchKind[] = ['province', 'former-province', 'dataset', 'indicator', 'term', 'theme'];

/** [kind number, id, title, hint, keys joined by spaces; the keys of the title and of the id are left out, and empty texts at the end] */
export type PackedEntry = readonly [number, string, string, string?, string?];

const groupOf = (id: string): string => id.split('.')[0]!;

/** The index as a browser fetches it; a hint that repeats that of the entry before, of the same group of ids, is left out. */
export function packEntries(entries: readonly SearchEntry[]): PackedEntry[] {
  return entries.map((e, n) => {
    const before = entries[n - 1];
    const repeated = before !== undefined && before.hint === e.hint && groupOf(before.id) === groupOf(e.id);
    const hint = repeated ? '' : e.hint;
    const keys = e.keys.filter((k) => k !== searchKey(e.title) && k !== searchKey(e.id)).join(' ');
    const head = [searchKinds.indexOf(e.kind), e.id, e.title] as const;
    return keys ? [...head, hint, keys] : hint ? [...head, hint] : head;
  });
}

/** The inverse of packEntries; every entry also answers to its id. */
export function unpackEntries(packed: readonly PackedEntry[]): SearchEntry[] {
  let before = { group: '', hint: '' };
  return packed.map(([kind, id, title, printed = '', keys = '']) => {
    const hint = printed === '' && before.group === groupOf(id) ? before.hint : printed;
    before = { group: groupOf(id), hint };
    return { kind: searchKinds[kind]!, id, title, hint, keys: [...new Set([searchKey(title), ...keys.split(' ').filter(Boolean), searchKey(id)])] };
  });
}

export interface SearchHit {
  readonly entry: SearchEntry;
  /** Lower is better; 0 is the exact name. */
  readonly score: number;
}

/** Folds a name to a search key: no diacritics, no spaces, `đ` as `d`; "TT-Huế" gives `tthue`. */
export const searchKey = (text: string): string => fold(text).replaceAll(' ', '');

/** All distinct keys of a list of names, the first name first. */
export function searchKeys(names: readonly string[]): string[] {
  return [...new Set(names.map(searchKey))].filter((k) => k.length > 1);
}

/** Edits between two keys (insertion, deletion, change, swap of neighbours), or `most + 1` as soon as there are more. */
export function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      current.push(least);
    }
    if (Math.min(...current) > most) return most + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length]!;
}

const allowed = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** Key of a whole word: `hue` in `thanhphohue` counts less than at the start. */
function scoreOf(query: string, words: readonly string[], entry: SearchEntry): number | null {
  let best: number | null = null;
  const offer = (score: number): void => {
    if (best === null || score < best) best = score;
  };
  entry.keys.forEach((key, n) => {
    const alias = n === 0 ? 0 : 0.5;
    if (key === query) offer(alias);
    else if (key.startsWith(query)) offer(2 + alias + (key.length - query.length) / 100);
    else if (query.length >= 3 && key.includes(query)) offer(5 + alias + (key.length - query.length) / 100);
    const most = allowed(query.length);
    if (most > 0) {
      const distance = edits(query, key, most);
      if (distance <= most) offer(3 + distance + alias);
      else if (key.length > query.length && query.length >= 5) {
        const head = edits(query, key.slice(0, query.length), 1);
        if (head <= 1) offer(6 + head + alias);
      }
    }
  });
  if (words.length > 1) {
    const name = searchWords(entry.title);
    if (words.every((w) => name.some((x) => x.startsWith(w) || (w.length >= 5 && edits(w, x, 1) <= 1)))) offer(4);
  }
  return best;
}

/** "tinh", "thanh pho", "TP." before a name and "province", "city" behind it say nothing that the name does not. */
const official = /^(tinh|thanh ?pho|tp) ?(?=.{3})| ?(province|city|municipality)$/g;

/** A name or key without official words; the same where nothing would be left. */
export const bareKey = (key: string): string => key.replace(official, '') || key;

const searchWords = (text: string): string[] => fold(text).split(' ').filter(Boolean);

/**
 * The entries that fit a query, best first: exact names, then beginnings, small misspellings, all words in any order, parts of
 * names. Tolerant of diacritics, tone placement, spaces, hyphens and one or two slips. At most `limit` hits.
 */
export function search(entries: readonly SearchEntry[], query: string, limit = 8): SearchHit[] {
  const words = fold(query).split(' ');
  const key = words.join('');
  if (key.length < 2) return [];
  const bare = bareKey(key);
  return entries
    .flatMap((entry): SearchHit[] => {
      const scores = [scoreOf(key, words, entry), bare === key ? null : scoreOf(bare, words, entry)].filter((s) => s !== null);
      return scores.length ? [{ entry, score: Math.min(...scores) }] : [];
    })
    .sort((a, b) => a.score - b.score || searchKinds.indexOf(a.entry.kind) - searchKinds.indexOf(b.entry.kind) || a.entry.title.length - b.entry.title.length || (a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, limit);
}
