import { describe, expect, it } from 'vitest';
import { countHint, numberHint, parseNumber } from './number.ts';

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

describe('numberHint', () => {
  it('says how to write what was probably meant', () => {
    expect(numberHint('1.065.150', '.')).toBe('the marks separate thousands: write 1065150');
    expect(numberHint('1 065 150', '.')).toBe('the marks separate thousands: write 1065150');
    expect(numberHint('6,10', '.')).toBe('a decimal comma in a column with decimal points: write 6.10');
    expect(numberHint('3.50', ',')).toBe('a decimal point in a column with decimal commas: write 3,50');
    expect(numberHint('1,065', '.')).toBe('a decimal comma, or a comma between thousands? write 1.065 or 1065');
    expect(numberHint('…', '.')).toContain('declare what the mark means');
  });
});

describe('countHint', () => {
  it('takes a mark between thousands with lost zeros for what it may be', () => {
    expect(['1.09', '12.5', '276.538', '1,2'].map((c) => /is it (\d+)\?/.exec(countHint(c))?.[1])).toEqual(['1090', '12500', '276538', '1200']);
  });
  it('guesses nothing where the mark cannot separate thousands', () => {
    expect(countHint('1065.15')).toBe('look the number up at its source');
    expect(countHint('1.0905')).toBe('look the number up at its source');
  });
});
