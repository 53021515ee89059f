import { expect, it } from 'vitest';
import { messages } from './fixture.ts';
import { synthetic } from './synthetic.ts';

it('accepts a site without marks', () => {
  expect(messages(synthetic, { 'index.html': 'photosynthetic', 'data/x.duckdb': '\u0000\u0001' })).toEqual([]);
});
it('refuses a mark in a name or in the bytes of any file', () => {
  expect(messages(synthetic, { 'data/x.SYNTHETIC.csv': '', 'data/x.duckdb': '\u0000HYPOTHETICAL\u0001' })).toEqual([
    'data/x.SYNTHETIC.csv: file holds the mark SYNTHETIC of made-up figures',
    'data/x.duckdb: file holds the mark HYPOTHETICAL of made-up figures',
  ]);
});
