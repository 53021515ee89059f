import { describe, expect, test } from 'vitest';
import type { Term } from '../domain/types.ts';
import { byLetter, gist, initial, letterAnchor, namedFirst, pieces } from './glossary.ts';

const term = (id: string, vi: string, en: string, aliases: readonly string[] = []): Term => ({ id, term: { vi, en }, definition: { vi, en }, aliases, indicators: [], see: [] });
const terms = [term('tiep-nhan', 'Tiếp nhận', 'Received'), term('dung-han', 'Đúng hạn', 'On time', ['đúng hẹn']), term('du', 'Dữ liệu', 'Data'), term('uy', 'Ủy ban', 'Committee'), term('uu', 'Ưu tiên', 'Priority'), term('do', 'Độ đầy đủ', 'Coverage')];

describe('letters of the glossary', () => {
  test('a letter loses its tone and keeps what makes it another letter', () => {
    expect(['Ủy ban', 'Ưu tiên', 'Độ', 'Ấn phẩm', 'ổn', '766'].map(initial)).toEqual(['U', 'Ư', 'Đ', 'Â', 'Ô', '0']);
    expect(initial('Ủy ban'.normalize('NFD'))).toBe('U');
  });
  test('every letter of the alphabet has an anchor of its own in plain letters', () => {
    const letters = [...'AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY0'];
    const anchors = letters.map(letterAnchor);
    expect(new Set(anchors).size).toBe(letters.length);
    expect(anchors.every((a) => /^chu-[a-z0-9]+$/.test(a))).toBe(true);
    expect(letterAnchor('Đ')).toBe('chu-dd');
  });
  test('terms stand in the order of the language', () => {
    expect(byLetter(terms, 'vi').map((g) => [g.letter, g.terms.map((t) => t.id)])).toEqual([['D', ['du']], ['Đ', ['do', 'dung-han']], ['T', ['tiep-nhan']], ['U', ['uy']], ['Ư', ['uu']]]);
    expect(byLetter(terms, 'en').map((g) => g.letter).join('')).toBe('CDOPR');
  });
});

test('the gist of a definition is its first sentence', () => {
  expect(gist('Trang dichvucong.gov.vn của Nhà nước. Số 1.234,5 không cắt câu.')).toBe('Trang dichvucong.gov.vn của Nhà nước.');
  expect(gist('Một câu.')).toBe('Một câu.');
  expect(gist('không chấm')).toBe('không chấm');
});

describe('terms in a text', () => {
  const cut = (text: string, ...ids: string[]) => pieces(text, terms.filter((t) => ids.includes(t.id)), 'vi').map((p) => (p.term ? `[${p.term.id}:${p.text}]` : p.text)).join('');
  test('are found once each, whatever their case, by name or alias', () => {
    expect(cut('Tiếp nhận rồi đúng hẹn, tiếp nhận nữa', 'dung-han', 'tiep-nhan')).toBe('[tiep-nhan:Tiếp nhận] rồi [dung-han:đúng hẹn], tiếp nhận nữa');
  });
  test('are whole words', () => {
    expect(cut('quá đúng hạnh phúc', 'dung-han')).toBe('quá đúng hạnh phúc');
  });
  test('that are not named leave the text as it is', () => {
    expect(cut('không có gì', 'dung-han')).toBe('không có gì');
    expect(pieces('', terms, 'vi')).toEqual([]);
  });
  test('are named first in one of several texts', () => {
    const named = namedFirst(['Chưa có gì.', 'Tiếp nhận.', 'Tiếp nhận đúng hẹn.'], terms, 'vi');
    expect(named.map((of) => of.map((t) => t.id))).toEqual([[], ['tiep-nhan'], ['dung-han']]);
  });
  test('keep every letter of the text', () => {
    const text = 'Độ đầy đủ: tiếp nhận, đúng hạn.';
    expect(pieces(text, terms, 'vi').map((p) => p.text).join('')).toBe(text);
  });
});
