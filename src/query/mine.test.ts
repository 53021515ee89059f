import { tableFromIPC } from 'apache-arrow';
import { expect, test } from 'vitest';
import type { MineColumns } from './contract.ts';
import { mineParts } from './mineParts.ts';
import { mineStream } from './mineStream.ts';

const table: MineColumns = {
  columns: [
    { name: 'tinh', kind: 'text', values: ['Hà Nội', null, 'Huế', '', 'Cà Mau'] },
    { name: 'value "x"', kind: 'number', values: [1.5, 2, null, -0.25, 1e9] },
  ],
};

test('a table is cut into parts of so many rows', () => {
  expect(mineParts(table, 2).map((p) => p.columns[1]!.values)).toEqual([[1.5, 2], [null, -0.25], [1e9]]);
  expect(mineParts({ columns: [{ name: 'a', kind: 'text', values: [] }] })).toEqual([{ columns: [{ name: 'a', kind: 'text', values: [] }] }]);
});

test('parts become one stream with names, absent values and batches as they were', () => {
  const { bytes, rows } = mineStream(mineParts(table, 2));
  const read = tableFromIPC(bytes);
  expect([rows, read.numRows, read.batches.length]).toEqual([5, 5, 3]);
  expect(read.schema.fields.map((f) => [f.name, String(f.type)])).toEqual([['tinh', 'Utf8'], ['value "x"', 'Float64']]);
  expect([...read.getChildAt(0)!]).toEqual(table.columns[0]!.values);
  expect([...read.getChildAt(1)!]).toEqual(table.columns[1]!.values);
});
