import { describe, expect, it } from 'vitest';
import type { Problem } from '../problem.ts';
import { decode, readTable } from './readTable.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
function read(text: string | Uint8Array, columns: readonly string[] | null = ['a', 'b']) {
  const problems: Problem[] = [];
  const table = readTable('x.csv', typeof text === 'string' ? bytes(text) : text, columns, problems);
  return { table, problems, rows: table?.rows.map((r) => [r.line, r.cells['a'], r.cells['b']]), lines: problems.map((p) => `${p.line}:${p.rule}`) };
}

describe('readTable', () => {
  it('gives each row with the line on which it begins', () => {
    expect(read('a,b\n1,2\n3,4\n').rows).toEqual([[2, '1', '2'], [3, '3', '4']]);
  });
  it('counts lines inside quoted cells', () => {
    expect(read('a,b\n1,"two\nlines"\n"three\n\nlines",4\n5,6').rows).toEqual([[2, '1', 'two\nlines'], [4, 'three\n\nlines', '4'], [7, '5', '6']]);
  });
  it('counts lines in the header and passes empty ones over', () => {
    expect(read('"a",b\n\n1,2\n\n\n3,4\n').rows).toEqual([[3, '1', '2'], [6, '3', '4']]);
    expect(read('"a\nb",c\n1,2\n', ['a\nb', 'c']).table?.rows[0]?.line).toBe(3);
  });
  it('reads line ends of Windows and a mark of the byte order', () => {
    expect(read('\ufeffa,b\r\n1,"x\r\ny"\r\n3,4\r\n').rows).toEqual([[2, '1', 'x\r\ny'], [4, '3', '4']]);
  });
  it('takes the columns in any order and trims the cells', () => {
    expect(read('b,a\n 2 ,1\n').rows).toEqual([[2, '1', '2']]);
  });
  it('reports a row with too many or too few cells and keeps the others', () => {
    const { rows, lines } = read('a,b\n1,2,3\n4,5\n6\n');
    expect(rows).toEqual([[3, '4', '5']]);
    expect(lines).toEqual(['2:cell-count', '4:cell-count']);
  });
  it('reports one problem for a quotation mark that does not close', () => {
    expect(read('a,b\n1,2\n3,"4\n5,6\n')).toMatchObject({ rows: [[2, '1', '2']], lines: ['3:csv'] });
  });
  it('reports a file without rows', () => {
    expect(read('a,b\n').lines).toEqual(['1:empty-file']);
    expect(read(' \n\n').lines).toEqual(['null:empty-file']);
  });
  it('takes any header where none is declared', () => {
    expect(read('x,y\n1,2\n', null).table?.columns).toEqual(['x', 'y']);
  });
});

describe('decode', () => {
  const rule = (content: Uint8Array): string | undefined => {
    const problems: Problem[] = [];
    decode('x.csv', content, problems);
    return problems[0]?.rule;
  };
  it('knows UTF-16 with and without its mark', () => {
    const wide = (text: string): number[] => [...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]);
    expect(rule(Uint8Array.from([0xff, 0xfe, ...wide('a,b')]))).toBe('encoding');
    expect(rule(Uint8Array.from(wide('a,b')))).toBe('encoding');
  });
  it('points to the first line with separate accents', () => {
    const problems: Problem[] = [];
    expect(decode('x.csv', bytes(`a\nb\n${'Huế'.normalize('NFD')}\n`), problems)).toBeNull();
    expect(problems.map((p) => `${p.line}:${p.rule}`)).toEqual(['3:nfc']);
  });
  it('refuses a file named or marked as made up, and no word that only contains the mark', () => {
    expect(rule(bytes('a\nSYNTHETIC,1\n'))).toBe('synthetic');
    expect(rule(bytes('a\nphotosynthetic SYNTHETICS\n'))).toBeUndefined();
  });
});
