import { cleanText } from '../cleanText.ts';
import type { Encoding } from './settings.ts';
import { decodeTcvn3 } from './tcvn3.ts';

/** What a file is that is no CSV. */
export type NotCsv = 'xlsx' | 'xls' | 'pdf' | 'zip' | 'binary' | 'html' | 'json' | 'xml';

export type Decoded =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: Encoding;
      /** By the mark at its start, because every byte is valid, as the only guess left, or as the reader said. */
      readonly how: 'mark' | 'valid' | 'guess' | 'told';
      /** Control characters taken out. */
      readonly removed: number;
    }
  | { readonly ok: false; readonly seen: NotCsv | 'empty' };

const begins = (bytes: Uint8Array, ...head: readonly number[]): boolean => head.every((b, i) => bytes[i] === b);

/** What kind of file the first bytes belong to; null for text. */
function binaryKind(bytes: Uint8Array): NotCsv | null {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    const head = String.fromCharCode(...bytes.subarray(0, 4000));
    return /xl\/|\[Content_Types\]|_rels\//.test(head) ? 'xlsx' : 'zip';
  }
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'xls';
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  return null;
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (begins(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (begins(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (begins(bytes, 0xfe, 0xff)) return 'utf-16be';
  return null;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array, fatal = false): string | null {
  if (encoding === 'tcvn3') return decodeTcvn3(bytes);
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/** What a text is that is no CSV, by how it begins; null where it may be one. */
function otherFormat(text: string): NotCsv | null {
  const head = text.slice(0, 2000).trimStart();
  if (/^<(!doctype html|html|table|head|body|div)\b/i.test(head)) return 'html';
  if (/^<\?xml|^<[a-z][\w:-]*[\s>][^,;\t]*>/i.test(head)) return 'xml';
  return /^(\{\s*["}]|\[\s*[[{])/.test(head) ? 'json' : null;
}

/** Holds a text against what a CSV may be; control characters are taken out and letters composed (NFC). */
export function checkText(text: string, encoding: Encoding, how: Extract<Decoded, { ok: true }>['how']): Decoded {
  const composed = text.normalize('NFC');
  const clean = cleanText(composed);
  const removed = composed.length - clean.length - (composed.startsWith('\ufeff') ? 1 : 0);
  if (removed > 20 && removed > clean.length / 50) return { ok: false, seen: 'binary' };
  if (clean.trim() === '') return { ok: false, seen: 'empty' };
  const other = otherFormat(clean);
  return other ? { ok: false, seen: other } : { ok: true, text: clean, encoding, how, removed };
}

/**
 * Reads the bytes of a file as text: as its byte order mark says, else as UTF-8 where every byte is valid, else as Windows-1258.
 * Old ABC fonts (TCVN3) cannot be told from Windows-1258 and are read only when the reader says so.
 */
export function decodeText(bytes: Uint8Array, told?: Encoding): Decoded {
  if (bytes.length === 0) return { ok: false, seen: 'empty' };
  const binary = binaryKind(bytes);
  if (binary) return { ok: false, seen: binary };
  const marked = markedEncoding(bytes);
  const wide = (told ?? marked)?.startsWith('utf-16');
  if (!wide && bytes.subarray(0, 65_536).includes(0)) return { ok: false, seen: 'binary' };
  if (told) return checkText(decodeAs(told, bytes) ?? '', told, 'told');
  if (marked) return checkText(decodeAs(marked, bytes) ?? '', marked, 'mark');
  const valid = decodeAs('utf-8', bytes, true);
  if (valid !== null) return checkText(valid, 'utf-8', 'valid');
  return checkText(decodeAs('windows-1258', bytes) ?? '', 'windows-1258', 'guess');
}
