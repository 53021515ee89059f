import { numberAt, type MineTable, type TextColumn } from '../../domain/mine/mineTable.ts';
import type { MineColumn, MineColumns } from '../../query/contract.ts';
import { breath } from './dom.ts';

/** Cells worked on before the page gets a turn. */
const turn = 20_000;

async function texts(column: TextColumn, rows: number): Promise<(string | null)[]> {
  const decoder = new TextDecoder();
  const values: (string | null)[] = [];
  for (let row = 0; row < rows; row++) {
    const held = column.valid === null || ((column.valid[row >> 3]! >> (row & 7)) & 1) === 1;
    values.push(held ? decoder.decode(column.bytes.subarray(column.offsets[row]!, column.offsets[row + 1]!)) : null);
    if (row % turn === turn - 1) await breath();
  }
  return values;
}

/** A reader's table as the query engine takes it, made bit by bit so that the page stays free. */
export async function mineColumns(table: MineTable): Promise<MineColumns> {
  const columns: MineColumn[] = [];
  for (const column of table.columns) {
    if (column.kind === 'text') columns.push({ name: column.name, kind: 'text', values: await texts(column, table.rows) });
    else columns.push({ name: column.name, kind: 'number', values: Array.from({ length: table.rows }, (_, row) => numberAt(column, row)) });
    await breath();
  }
  return { columns };
}
