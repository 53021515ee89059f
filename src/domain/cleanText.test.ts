import { expect, it } from 'vitest';
import { cleanText } from './cleanText.ts';

it('takes out control characters, marks of direction and halves of pairs, and nothing else', () => {
  expect(cleanText('a\u0000b\u001b[31mc\u202ed\u2066e\ufeff\u200bf\ud800')).toBe('ab[31mcdef\ufffd');
  expect(cleanText('Hà Nội\t1\r\n2 😀 «x» – y\u00a0z')).toBe('Hà Nội\t1\r\n2 😀 «x» – y\u00a0z');
});
