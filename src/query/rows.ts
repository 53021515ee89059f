import { DataType, RecordBatchReader, type Field, type RecordBatch, type Vector } from 'apache-arrow';
import type { SqlValue } from './contract.ts';
import { DuckDBError } from './database.ts';
import { concat } from './download.ts';
import { cannotBeRead, typeName } from './typeName.ts';
import { bytesText, clock, decimalText, intervalText, isoDate, isoTimestamp, shortText } from './valueText.ts';

const conversion = (name: string): DuckDBError => new DuckDBError(`Conversion Error: the values of "${name}" cannot be shown as they are\nHINT: CAST("${name.replaceAll('"', '""')}" AS VARCHAR)`);

/** The columns a result will have, with types as DuckDB writes them. Throws a DuckDBError for one that cannot be read here. */
export function columnsOf(header: Uint8Array): { readonly name: string; readonly type: string }[] {
  return RecordBatchReader.from(header).open().schema.fields.map((field) => {
    if (cannotBeRead(field)) throw conversion(field.name);
    return { name: field.name, type: typeName(field.type) };
  });
}

/** The rows of one batch, at most `most` of them. Throws a DuckDBError where a value is beyond what can be read. */
export function rowsOf(header: Uint8Array, batch: Uint8Array, most: number): SqlValue[][] {
  const rows: SqlValue[][] = [];
  for (const read of RecordBatchReader.from(concat([header, batch])) as Iterable<RecordBatch>) {
    const columns = read.schema.fields.map((field, n) => ({ field, of: cells(field.type, read.getChildAt(n)!) }));
    for (let row = 0; row < read.numRows && rows.length < most; row += 1) {
      rows.push(
        columns.map(({ field, of }) => {
          try {
            return of(row);
          } catch {
            throw conversion(field.name);
          }
        }),
      );
    }
  }
  return rows;
}

const endlessDay = 2_147_483_647;
const dayText = (days: number): string => (Math.abs(days) === endlessDay ? (days < 0 ? '-infinity' : 'infinity') : isoDate(days));
/** Units of Arrow's times in a microsecond, or microseconds in a unit: second, millisecond, microsecond, nanosecond. */
const micros = [(n: bigint) => n * 1_000_000n, (n: bigint) => n * 1000n, (n: bigint) => n, (n: bigint) => n / 1000n] as const;

/** The cells of a column. Dates and times are read from their numbers, which Arrow's own getters round or refuse. */
function cells(type: DataType, vector: Vector): (row: number) => SqlValue {
  const values = vector.data[0]?.values as ArrayLike<unknown> | undefined;
  const stored = <T>(of: (value: T, row: number) => SqlValue) => (row: number) => (vector.isValid(row) ? of(values![row] as T, row) : null);
  if (DataType.isDate(type)) return stored<number>(dayText);
  if (DataType.isTimestamp(type)) return stored<bigint>((n) => isoTimestamp(micros[type.unit](n)) + (type.timezone ? 'Z' : ''));
  if (DataType.isInterval(type)) {
    const words = values as Int32Array;
    const nanos = new BigInt64Array(words.buffer, words.byteOffset, words.length / 2);
    return stored((_, row) => intervalText(words[row * 4]!, words[row * 4 + 1]!, Number(nanos[row * 2 + 1]! / 1000n)));
  }
  const plain = plainOf(type);
  return (row) => {
    const found = plain(vector.get(row));
    return typeof found === 'object' && found !== null ? shortText(JSON.stringify(found)) : typeof found === 'string' ? shortText(found) : (found as SqlValue);
  };
}

type Plain = SqlValue | readonly Plain[] | { readonly [name: string]: Plain };

/** Turns a value as Arrow gives it into a plain one; lists, structs and maps stay what they are until the whole is written as text. */
function plainOf(type: DataType): (value: unknown) => Plain {
  const plain = presentOf(type);
  return (value) => (value === null || value === undefined ? null : plain(value));
}

function presentOf(type: DataType): (value: unknown) => Plain {
  if (DataType.isDecimal(type)) return (value) => Number(decimalText(value as Uint32Array, type.scale));
  if (DataType.isDate(type)) return (value) => dayText(Math.round(Number(value) / 86_400_000));
  if (DataType.isTimestamp(type)) return (value) => isoTimestamp(BigInt(Math.round(Number(value) * 1000))) + (type.timezone ? 'Z' : '');
  if (DataType.isTime(type)) return (value) => clock(Number(micros[type.unit](BigInt(value as number | bigint))));
  if (DataType.isBinary(type) || DataType.isFixedSizeBinary(type)) return (value) => bytesText(value as Uint8Array);
  if (DataType.isList(type) || DataType.isFixedSizeList(type)) {
    const item = plainOf((type.children as Field[])[0]!.type);
    return (value) => Array.from(value as Iterable<unknown>, item);
  }
  if (DataType.isStruct(type)) {
    const parts = (type.children as Field[]).map((f) => [f.name, plainOf(f.type)] as const);
    return (value) => Object.fromEntries(parts.map(([name, of]) => [name, of((value as Record<string, unknown>)[name])]));
  }
  if (DataType.isMap(type)) {
    const [key, item] = ((type.children as Field[])[0]!.type.children as Field[]).map((f) => plainOf(f.type));
    return (value) => Object.fromEntries(Array.from(value as Iterable<readonly [unknown, unknown]>, ([k, v]) => [String(key!(k)), item!(v)]));
  }
  return (value) => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : typeof value === 'bigint' ? Number(value) : String(value));
}
