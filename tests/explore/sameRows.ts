import { expect } from 'vitest';
import type { AnswerRow } from '../../src/domain/explore/answer.ts';

const numbers = ['value', 'lower', 'upper', 'change'] as const;

/** Rows in the same order with the same words; numbers within 1e-9. */
export function expectSame(found: readonly AnswerRow[], expected: readonly AnswerRow[]): void {
  const words = (r: AnswerRow) => ({ ...r, ...Object.fromEntries(numbers.map((n) => [n, r[n] === null])) });
  expect(found.map(words)).toEqual(expected.map(words));
  for (const [i, row] of expected.entries()) for (const n of numbers) if (row[n] !== null) expect(Math.abs(found[i]![n]! - row[n]), `${n} of row ${i}`).toBeLessThanOrEqual(1e-9);
}
