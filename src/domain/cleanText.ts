/**
 * Characters that no text for readers needs and that can hide or turn what follows: control characters but tab, line feed and
 * carriage return, marks of direction, invisible joiners, line and paragraph separators, the byte order mark, non-characters.
 */
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufffe\uffff]/g;

/** A text without control characters and with whole surrogate pairs. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(unwanted, '');
}
