import type { Term } from '../domain/types.ts';
import type { Locale } from '../i18n/locale.ts';

/** Marks that make another letter in Vietnamese, with the key that types them in Telex; tone marks make none. */
const marks: readonly (readonly [mark: RegExp, key: (letter: string) => string])[] = [
  [/\u0306/, () => 'w'],
  [/\u031b/, () => 'w'],
  [/\u0302/, (letter) => letter],
];
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** First letter of a name as the Vietnamese alphabet counts it, upper case and without its tone; `0` for a digit. */
export function initial(name: string): string {
  const letter = [...name.trim().normalize('NFD').replace(toneMarks, '').normalize('NFC')][0] ?? '';
  return /\d/.test(letter) ? '0' : letter.toUpperCase();
}

/** Anchor of a letter on the page of the glossary, in plain letters as Telex types it: `chu-d`, `chu-dd`, `chu-aw`. */
export function letterAnchor(letter: string): string {
  if (/[\u0110\u0111]/.test(letter)) return 'chu-dd';
  const plain = letter.normalize('NFD');
  const base = plain[0]!.toLowerCase();
  return `chu-${base}${marks.find(([mark]) => mark.test(plain))?.[1](base) ?? ''}`;
}

export interface LetterGroup {
  readonly letter: string;
  readonly anchor: string;
  readonly terms: readonly Term[];
}

/** The terms in the alphabetical order of a language, gathered by their first letter. */
export function byLetter(terms: readonly Term[], locale: Locale): LetterGroup[] {
  const { compare } = new Intl.Collator(locale);
  const sorted = [...terms].sort((a, b) => compare(a.term[locale], b.term[locale]));
  const groups = Map.groupBy(sorted, (t) => initial(t.term[locale]));
  return [...groups].map(([letter, of]) => ({ letter, anchor: letterAnchor(letter), terms: of }));
}

/** The first sentence of a definition: what a word means, without what else there is to know. */
export const gist = (definition: string): string => /^.*?[.](?=\s|$)/su.exec(definition)?.[0] ?? definition;

/** A piece of a text, with the term it names where it names one. */
export interface Piece {
  readonly text: string;
  readonly term: Term | null;
}

const wordChar = /[\p{L}\p{N}]/u;

function find(text: string, term: Term, locale: Locale): readonly [from: number, to: number] | null {
  const lower = text.toLocaleLowerCase(locale);
  for (const name of [term.term[locale], ...term.aliases].sort((a, b) => b.length - a.length)) {
    const wanted = name.toLocaleLowerCase(locale);
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
      const to = at + wanted.length;
      if (!wordChar.test(text[at - 1] ?? '') && !wordChar.test(text[to] ?? '')) return [at, to];
    }
  }
  return null;
}

/** For each of several texts that follow each other, the terms it is the first to name. */
export function namedFirst(texts: readonly string[], terms: readonly Term[], locale: Locale): Term[][] {
  const left = new Set(terms);
  return texts.map((text) => {
    const here = pieces(text, [...left], locale).flatMap((p) => p.term ?? []);
    for (const term of here) left.delete(term);
    return here;
  });
}

/** Cuts a text at the first place where each of the terms is named, by its name or an alias as whole words; what is not named is left out. */
export function pieces(text: string, terms: readonly Term[], locale: Locale): Piece[] {
  const found = terms
    .flatMap((term) => {
      const place = find(text, term, locale);
      return place ? [{ term, from: place[0], to: place[1] }] : [];
    })
    .sort((a, b) => a.from - b.from)
    .filter((p, n, all) => n === 0 || p.from >= all[n - 1]!.to);
  const result: Piece[] = [];
  let at = 0;
  for (const { term, from, to } of found) {
    if (from > at) result.push({ text: text.slice(at, from), term: null });
    result.push({ text: text.slice(from, to), term });
    at = to;
  }
  if (at < text.length) result.push({ text: text.slice(at), term: null });
  return result;
}
