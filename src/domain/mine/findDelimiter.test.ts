import { describe, expect, it } from 'vitest';
import { findDelimiter, sepLine } from './findDelimiter.ts';

describe('findDelimiter', () => {
  it.each([
    [',', 'unit,year,value\nA,2024,1\n"B, C",2024,2\n'],
    [';', 'unit;year;value\nA;2024;1,5\nB;2024;2,5\n'],
    [';', 'A;1,5;2,5;3,5\nB;1,5;2,5;3,5\n'],
    ['\t', 'unit\tyear\tvalue\nA\t2024\t1,5\n'],
    ['|', 'unit|value\r\nA|1\r\nB|2\r\n'],
    [',', 'Title; with a semicolon,,\nunit,year,value\nA,2024,1\nB,2024,2\n'],
    [',', 'one column\nA\nB\n'],
    [',', 'unit,value\rA,1\rB,2\r'],
    [',', '"a;b\nc;d;e",1\n"x",2\n'],
  ] as const)('finds "%s" in %j', (delimiter, text) => {
    expect(findDelimiter(text)).toBe(delimiter);
  });
  it('leaves out a last record that the sample cuts', () => {
    expect(findDelimiter('a;b\n1;2\n3', false)).toBe(';');
  });
});

it('knows the first line that Excel writes for itself', () => {
  expect(sepLine('sep=;\r\na;b')).toEqual({ delimiter: ';', length: 7 });
  expect(sepLine('sep,tember')).toBeNull();
});
