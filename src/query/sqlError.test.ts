import { describe, expect, test } from 'vitest';
import { parseSqlError } from './sqlError.ts';

describe('parseSqlError', () => {
  test('takes message, place and candidates apart', () => {
    const text = 'Binder Error: Referenced column "indicatr" not found in FROM clause!\nCandidate bindings: "indicator", "inputs"\n\nLINE 2: WHERE indicatr = 1\n              ^';
    expect(parseSqlError(text, 'SELECT 1 FROM observations\nWHERE indicatr = 1')).toEqual({
      message: 'Binder Error: Referenced column "indicatr" not found in FROM clause!',
      line: 2,
      column: 7,
      hint: 'Candidate bindings: "indicator", "inputs"',
    });
  });
  test('finds the place again in a line that was printed cut', () => {
    const sql = `SELECT '${'x'.repeat(90)}' AS a, valu FROM observations WHERE status = 'published' AND vintage = 'vn63' AND year = 2023`;
    const start = sql.indexOf('AS a');
    const text = `Binder Error: no\n\nLINE 1: ...${sql.slice(start, start + 70)}...\n${' '.repeat('LINE 1: ...'.length + 6)}^`;
    expect(parseSqlError(text, sql)).toMatchObject({ line: 1, column: sql.indexOf('valu') + 1 });
  });
  test('counts letters with marks as one place, as DuckDB does', () => {
    const sql = `SELECT '${'\u0111a\u0306\u0301k'.normalize('NFD')}', valu`;
    const text = `Binder Error: no\n\nLINE 1: ${sql}\n${' '.repeat('LINE 1: '.length + "SELECT '\u0111ak', ".length)}^`;
    expect(parseSqlError(text, sql).column).toBe(sql.indexOf('valu') + 1);
  });
  test('leaves out advice that a locked engine cannot follow', () => {
    const text = 'Catalog Error: Scalar Function with name "current_date" is not in the catalog, but it exists in the icu extension.\n\nPlease try installing and loading the icu extension by running:\nINSTALL icu;\nLOAD icu;';
    expect(parseSqlError(text, '')).toEqual({ message: text.split('\n')[0], line: null, column: null, hint: null });
  });
  test('reads errors that come as an object, and proposals', () => {
    const text = '{"exception_type":"Catalog","exception_message":"Table with name unit does not exist!\\nDid you mean \\"units\\"?"}';
    expect(parseSqlError(text, '')).toEqual({ message: 'Catalog Error: Table with name unit does not exist!', line: null, column: null, hint: 'Did you mean "units"?' });
  });
});
