import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText, safeText } from './safeText.ts';

describe('safeText', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '\u0000=1', '\u200b@x', '\uff1d1', '=cmd|" /C calc"!A0', '-'])('puts an apostrophe before %j', (text) => {
    expect(safeText(text).startsWith("'")).toBe(true);
  });
  it.each(['Hà Nội', "'x", 'a=b', '1-2', '\u2212 5', '\u2013', '#1', ''])('leaves %j as it is', (text) => {
    expect(safeText(text)).toBe(text);
  });
  it('never begins as a formula and holds no control characters, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('=', '+', '\t', '\r', ' ', '\u0000', '\u202e', '@', 'a')).map((p) => p.join(''))), (text) => {
      expect(safeText(text)).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }));
  });
});

describe('numberText', () => {
  it('writes digits without an exponent', () => {
    expect([1e-7, 1.25e-8, 1e21, -1.5e22, 0.1, -0, 1234567.8].map((n) => numberText(n))).toEqual(['0.0000001', '0.0000000125', '1000000000000000000000', '-15000000000000000000000', '0.1', '0', '1234567.8']);
    expect(numberText(46.04, ',')).toBe('46,04');
    expect([NaN, Infinity].map((n) => numberText(n))).toEqual(['', '']);
  });
  it('is read back as the same number', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
      expect(Number(numberText(n))).toBe(n || 0);
    }));
  });
});
