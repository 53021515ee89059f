/**
 * Folds a Vietnamese text for search and name matching: lower case, no diacritics, đ as d, everything else than letters and
 * digits as one space. NFC and NFD input, both tone placements (Hòa, Hoà) and the Icelandic eth (Ð) that old files hold in place of
 * Đ give the same result.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A word for addresses and ids: folded, joined by hyphens. */
export function slug(text: string): string {
  return fold(text).replaceAll(' ', '-');
}
