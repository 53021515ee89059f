import { expect, it } from 'vitest';
import { barRowsSpec, type BarRow } from './barRows.ts';
import type { Chart } from './contract.ts';
import * as f from './fixtures.ts';
import { renderStatic } from './renderStatic.ts';

/** A chart of one synthetic row, whose bar ends at 40 % of the width. */
const endOf = (reference: number | null): number => {
  const row: BarRow = { name: 'Synthetic', share: 0.4, frame: null, reference, referenceText: '', text: '40%' };
  const texts: Pick<Chart<null>, 'title' | 'subtitle' | 'describe' | 'notes' | 'table'> = { title: () => '', subtitle: () => '', describe: () => '', notes: () => [], table: () => ({ columns: [], rows: [] }) };
  const svg = renderStatic({ id: 'bars', ...texts, spec: (_, ctx) => barRowsSpec([row], [], ctx) }, null, f.context('en', 720), { decorative: true });
  return Number(/<text x="([\d.]+)"[^>]*>40%</.exec(svg)![1]);
};

it('writes a value at the end of its own bar where the mark compared with leaves room', () => {
  expect(endOf(1)).toBe(endOf(null));
  expect(endOf(0.2)).toBe(endOf(null));
});
it('writes a value past the mark that would run through it', () => {
  expect(endOf(0.42)).toBeGreaterThan(endOf(null));
});
