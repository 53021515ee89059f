import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buffersOf, coder, numberAt, numberColumn, textAt, textColumn } from './mineTable.ts';

it('gives back the texts it was packed from', () => {
  fc.assert(fc.property(fc.array(fc.option(fc.string({ unit: 'grapheme', maxLength: 30 }), { nil: null }), { maxLength: 40 }), (cells) => {
    const column = textColumn('x', 'X', cells);
    expect(cells.map((_, row) => textAt(column, row))).toEqual(cells);
    expect(column.offsets).toHaveLength(cells.length + 1);
    expect(column.valid === null).toBe(!cells.includes(null));
  }));
});

it('marks what is no number, and needs no marks where all are', () => {
  const some = numberColumn('x', '', Float64Array.of(1.5, NaN, 0), Uint8Array.of(0, 3, 0), { decimals: 1, percent: false });
  expect([0, 1, 2].map((row) => numberAt(some, row))).toEqual([1.5, null, 0]);
  const all = numberColumn('x', '', Float64Array.of(1.5), Uint8Array.of(0), { decimals: 1, percent: false });
  expect([all.valid, all.why]).toEqual([null, null]);
});

it('codes ids in the order met', () => {
  const ids = coder<string>();
  for (const id of ['b', 'a', null, 'b']) ids.add(id);
  expect(ids.done()).toEqual({ ids: ['b', 'a'], at: Int32Array.of(0, 1, -1, 0) });
});

it('names every buffer of a table once, so that it can change hands', () => {
  const table = { rows: 1, columns: [textColumn('a', '', [null]), numberColumn('b', '', Float64Array.of(1), Uint8Array.of(0), { decimals: 0, percent: false })], units: coder<string>().done(), periods: coder<string>().done() };
  const buffers = buffersOf(table);
  expect(new Set(buffers).size).toBe(buffers.length);
  expect(structuredClone(table, { transfer: buffers }).rows).toBe(1);
});
