import { describe, expect, it } from 'vitest';
import { countHint, numberHint } from './numberHint.ts';

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
