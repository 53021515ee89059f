import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decodeText.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  [0xfeff, ...[...text].map((c) => c.charCodeAt(0))].forEach((unit, i) => view.setUint16(i * 2, unit, little));
  return bytes;
};
const seen = (bytes: Uint8Array): unknown => {
  const decoded = decodeText(bytes);
  return decoded.ok ? [decoded.encoding, decoded.how, decoded.text] : decoded.seen;
};
/** "Hà Nội" as Windows-1258 holds it: some tones are bytes of their own behind the letter. */
const windows1258 = Uint8Array.from([0x48, 0xe0, 0x20, 0x4e, 0xf4, 0xf2, 0x69, 0x2c, 0x31]);

describe('decodeText', () => {
  it('follows a byte order mark and takes it off', () => {
    expect(seen(utf8('\ufeffTỉnh,2024'))).toEqual(['utf-8', 'mark', 'Tỉnh,2024']);
    expect(seen(utf16('Tỉnh\t2024', true))).toEqual(['utf-16le', 'mark', 'Tỉnh\t2024']);
    expect(seen(utf16('Tỉnh\t2024', false))).toEqual(['utf-16be', 'mark', 'Tỉnh\t2024']);
  });
  it('takes valid UTF-8 for UTF-8 and composes letters with separate accents', () => {
    expect(seen(utf8('Hà Nội,1'.normalize('NFD')))).toEqual(['utf-8', 'valid', 'Hà Nội,1']);
  });
  it('takes everything else for Windows-1258, composed', () => {
    expect(seen(windows1258)).toEqual(['windows-1258', 'guess', 'Hà Nội,1']);
  });
  it('reads TCVN3 when told, and only then', () => {
    const file = readFileSync(new URL('../../../tests/fixtures/mine/06_07a_btp_empty_first_column_tcvn3.SYNTHETIC.csv', import.meta.url));
    const told = decodeText(file, 'tcvn3');
    expect(told.ok && told.text).toContain('\tSTT\tĐơn vị\tSố hồ sơ nhận giải quyết\t');
    expect(told.ok && told.text).toContain('Sở Tài nguyên và Môi trường\t3.346');
    expect(decodeText(file)).toMatchObject({ encoding: 'windows-1258', how: 'guess' });
  });
  it('counts and removes control characters', () => {
    expect(decodeText(utf8('a\u0007,b\u202e\nc,d'))).toMatchObject({ ok: true, text: 'a,b\nc,d', removed: 2 });
  });
  it.each([
    ['empty', utf8('')], ['empty', utf8('\ufeff \r\n')],
    ['xlsx', Uint8Array.from([...utf8('PK\u0003\u0004'), ...utf8('....[Content_Types].xml')])], ['zip', utf8('PK\u0003\u0004....readme.txt')],
    ['xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])], ['pdf', utf8('%PDF-1.7')], ['binary', Uint8Array.from([65, 0, 66, 0, 67])],
    ['html', utf8('\n<!DOCTYPE html><table>')], ['xml', utf8('<?xml version="1.0"?>')], ['json', utf8('[{"a": 1}]')], ['json', utf8(' { "a": 1}')],
    ['binary', utf8('\u0001\u0002\u0003'.repeat(40))],
  ])('says %s of what is no CSV', (kind, bytes) => {
    expect(seen(bytes)).toBe(kind);
  });
});
