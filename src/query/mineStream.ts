import { Field, Float64, RecordBatch, RecordBatchStreamWriter, Schema, Struct, Utf8, makeData, vectorFromArray } from 'apache-arrow';
import type { MineColumn, MinePart } from './contract.ts';

const typeOf = (column: MineColumn) => (column.kind === 'text' ? new Utf8() : new Float64());
const vectorOf = (column: MineColumn) => (column.kind === 'text' ? vectorFromArray(column.values, new Utf8()) : vectorFromArray(column.values, new Float64()));

/** A reader's table as one stream of Arrow, a batch for every part; all parts have the columns of the first. Gives the bytes and the number of rows. */
export function mineStream(parts: readonly MinePart[]): { readonly bytes: Uint8Array; readonly rows: number } {
  const schema = new Schema((parts[0]?.columns ?? []).map((c) => new Field(c.name, typeOf(c), true)));
  const writer = new RecordBatchStreamWriter();
  let rows = 0;
  for (const { columns } of parts) {
    const length = columns[0]?.values.length ?? 0;
    const children = columns.map((c) => vectorOf(c).data[0]!);
    writer.write(new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length, nullCount: 0, children })));
    rows += length;
  }
  writer.finish();
  return { bytes: writer.toUint8Array(true), rows };
}
