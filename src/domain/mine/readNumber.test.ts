import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absenceOf, readNumber } from './readNumber.ts';

describe('readNumber', () => {
  it.each([
    ['1.234,5', ',', 1234.5, 1], ['1.234.567', ',', 1234567, 0], ['48,6%', ',', 48.6, 1], ['48,6 %', ',', 48.6, 1], ['2.154', ',', 2154, 0], ['-7', ',', -7, 0], ['\u22127,5', ',', -7.5, 1],
    ['1 234,50', ',', 1234.5, 2], ['1\u00a0234', ',', 1234, 0], ["1'234", ',', 1234, 0], [' 12 ', ',', 12, 0], ['+3', ',', 3, 0],
    ['1,234.5', '.', 1234.5, 1], ['2.154', '.', 2.154, 3], ['1,234,567', '.', 1234567, 0], ['96.4', '.', 96.4, 1], ['1.2E+05', '.', 120000, 0], ['1,2E-03', ',', 0.0012, 0],
  ] as const)('reads %s with decimal %s', (cell, decimal, value, decimals) => {
    expect(readNumber(cell, decimal)).toMatchObject({ value, decimals });
  });
  it.each([['1.09', ','], ['1,09', '.'], ['1.2.3', ','], ['12.34.567', ','], ['1,5,2', ','], ['5.', '.'], ['.5', '.'], ['12a', '.'], ['', '.'], ['-', '.'], ['(5)', '.'], ['1 2', '.'], ['1e5', '.'], ['0x10', '.'], ['=1+1', '.'], ['Infinity', '.']] as const)(
    'reads no number in "%s" with decimal %s', (cell, decimal) => {
      expect(readNumber(cell, decimal)).toBeNull();
    },
  );
  it('says where a percent sign stood', () => {
    expect([readNumber('40%', ',')?.percent, readNumber('40', ',')?.percent]).toEqual([true, false]);
  });
  it('reads back what either language writes', () => {
    const written = (value: number, decimals: number, tag: string): string => new Intl.NumberFormat(tag, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 3 }), (n, decimals) => {
      const value = n / 10 ** decimals;
      expect(readNumber(written(value, decimals, 'vi-VN'), ',')?.value).toBe(value || readNumber(written(value, decimals, 'vi-VN'), ',')?.value);
      expect(readNumber(written(value, decimals, 'en-GB'), '.')?.decimals).toBe(decimals);
      expect(readNumber(written(value, decimals, 'en-GB'), '.')?.value).toBe(readNumber(written(value, decimals, 'vi-VN'), ',')?.value);
    }));
  });
  it('never throws and never gives what is not finite', () => {
    fc.assert(fc.property(fc.string(), fc.constantFrom('.' as const, ',' as const), (cell, decimal) => {
      const read = readNumber(cell, decimal);
      expect(read === null || Number.isFinite(read.value)).toBe(true);
    }));
  });
});

describe('absenceOf', () => {
  it('keeps a blank cell, a sign for "no figure" and 0 apart', () => {
    expect(['', '  ', '-', '–', '…', '...', 'n/a', 'x', 'Không có', 'null'].map(absenceOf)).toEqual(['not-found', 'not-found', ...Array(8).fill('not-published')]);
    expect(['0', '-5', 'Hà Nội', '#REF!', '?', '1/2'].map(absenceOf)).toEqual([null, null, null, null, null, null]);
  });
});
