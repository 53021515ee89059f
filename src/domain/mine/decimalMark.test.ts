import { describe, expect, it } from 'vitest';
import { commonMark, decideMark, headingKind, tallyOf, type MarkDecision } from './decimalMark.ts';

const decide = (cells: readonly string[], heading = '', hint: '.' | ',' | null = null): MarkDecision => decideMark(tallyOf(cells), heading, hint);

describe('decideMark', () => {
  it('goes by the cells that can be read one way only', () => {
    expect(decide(['2.154', '48,65', '0,5'])).toEqual({ decimal: ',', doubt: null });
    expect(decide(['2,154', '48.65', '1,234.5'])).toEqual({ decimal: '.', doubt: null });
    expect(decide(['1.234.567', '2.154'])).toEqual({ decimal: ',', doubt: null });
    expect(decide(['2.154', '96,40%'])).toEqual({ decimal: ',', doubt: null });
    expect(decide(['95,130', '0,964'])).toEqual({ decimal: ',', doubt: null });
    expect(decide(['46.04', '45.3'])).toEqual({ decimal: '.', doubt: null });
    expect(decide(['1234.567', '2.154'])).toEqual({ decimal: '.', doubt: null });
  });
  it('takes three digits for thousands beside whole numbers below a thousand, and for decimals beside unmarked thousands', () => {
    expect(decide(['2.154', '288', '0'])).toEqual({ decimal: ',', doubt: null });
    expect(decide(['2,154', '288'])).toEqual({ decimal: '.', doubt: null });
    expect(decide(['2.154', '12880'])).toEqual({ decimal: '.', doubt: null });
  });
  it('listens to the heading', () => {
    expect(decide(['95,130', '88,204'], 'Tỷ lệ đúng hạn')).toEqual({ decimal: ',', doubt: null });
    expect(decide(['2.154', '1.050'], 'Số hồ sơ')).toEqual({ decimal: ',', doubt: null });
  });
  it('lets 1.09 fail among counts rather than pass as one and a bit', () => {
    expect(decide(['2.154', '1.09', '288'], 'so_tiep_nhan')).toEqual({ decimal: ',', doubt: 'mixed' });
    expect(decide(['2.154', '1.09', '288'])).toEqual({ decimal: ',', doubt: 'mixed' });
    expect(decide(['46.041', '45.3', '44.12'])).toEqual({ decimal: '.', doubt: null });
  });
  it('follows the other columns of the file, and says so where nothing decides', () => {
    expect(decide(['2.154', '1.050'], '', '.')).toEqual({ decimal: '.', doubt: null });
    expect(decide(['2.154', '1.050'], '', ',')).toEqual({ decimal: ',', doubt: null });
    expect(decide(['2.154', '1.050'])).toEqual({ decimal: ',', doubt: 'open' });
    expect(decide(['2,154', '1,050'])).toEqual({ decimal: '.', doubt: 'open' });
    expect(decide(['2.154', '288'], '', '.')).toEqual({ decimal: '.', doubt: 'open' });
  });
  it('says where cells contradict each other', () => {
    expect(decide(['96,40%', '96.4', '0,964'])).toEqual({ decimal: ',', doubt: 'mixed' });
    expect(decide(['1.5', '1,5', '2.5'])).toEqual({ decimal: '.', doubt: 'mixed' });
    expect(decide(['2.154', '3,108'])).toMatchObject({ doubt: 'mixed' });
  });
  it('needs no mark where there is none', () => {
    expect(decide(['1', '2', '-'])).toEqual({ decimal: '.', doubt: null });
  });
});

it('tells counts from rates by the heading', () => {
  expect(['Chỉ số hài lòng', 'Tỷ lệ hồ sơ', 'Số hồ sơ', 'Đúng hạn / %', 'Ghi chú', 'Total'].map(headingKind)).toEqual(['rate', 'rate', 'count', 'rate', null, 'count']);
});

it('gives the mark of a file only where its columns agree', () => {
  expect(commonMark([tallyOf(['1,5']), tallyOf(['2.154'])])).toBe(',');
  expect(commonMark([tallyOf(['1,5']), tallyOf(['1.5'])])).toBeNull();
  expect(commonMark([tallyOf(['15'])])).toBeNull();
});

it('counts codes with leading zeros apart from numbers', () => {
  expect(tallyOf(['01', '02', '10'])).toMatchObject({ codes: 2, numbers: 3 });
});
