import { describe, expect, it } from 'vitest';
import { parseNumber } from './number.ts';

describe('parseNumber', () => {
  it('reads digits with the declared decimal mark and keeps how many decimals were printed', () => {
    expect(parseNumber('46.0415', '.')).toEqual({ value: 46.0415, decimals: 4 });
    expect(parseNumber('95,130', ',')).toEqual({ value: 95.13, decimals: 3 });
    expect(parseNumber('-7', ',')).toEqual({ value: -7, decimals: 0 });
  });
  it.each(['', ' ', '1,5', '1.2.3', '1e3', '0x10', '5 %', '≈5', '.5', '5.', '1 000', 'NaN', '−5'])('reads no number in "%s" with decimal points', (cell) => {
    expect(parseNumber(cell, '.')).toBeNull();
  });
  it('reads no number with a point where commas are declared', () => {
    expect(['1.5', '1.065,15', '1,5,2'].map((cell) => parseNumber(cell, ','))).toEqual([null, null, null]);
  });
});
