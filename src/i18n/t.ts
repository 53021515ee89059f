import type { Locale } from './locale.ts';
import { vi } from './vi.ts';
import { en } from './en.ts';

/** Every word of the interface: nested objects of strings and of functions that give strings. Vietnamese is the reference. */
export type Dictionary = typeof vi;

const dictionaries: Readonly<Record<Locale, Dictionary>> = { vi, en };

/** The words of a locale; a key that one language lacks is a type error. */
export function t(locale: Locale): Dictionary {
  return dictionaries[locale];
}
