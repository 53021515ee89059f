import { DataType, RecordBatchReader, type Field, type RecordBatch, type Vector } from 'apache-arrow';
import type { SqlValue } from './contract.ts';
import { concat } from './download.ts';

/** The columns a result will have, with types as DuckDB writes them. */
export function columnsOf(header: Uint8Array): { readonly name: string; readonly type: string }[] {
  return RecordBatchReader.from(header).open().schema.fields.map((f) => ({ name: f.name, type: typeName(f.type) }));
}

/** The rows of one batch, at most `most` of them. */
export function rowsOf(header: Uint8Array, batch: Uint8Array, most: number): SqlValue[][] {
  const rows: SqlValue[][] = [];
  for (const read of RecordBatchReader.from(concat([header, batch])) as Iterable<RecordBatch>) {
    const columns = read.schema.fields.map((f, n) => ({ vector: read.getChildAt(n)!, of: cell(f.type) }));
    for (let row = 0; row < read.numRows && rows.length < most; row += 1) rows.push(columns.map(({ vector, of }) => of(vector.get(row))));
  }
  return rows;
}

/** Turns a value of a column as Arrow gives it into a cell; lists, structs and maps become JSON text. */
export function cell(type: DataType): (value: unknown) => SqlValue {
  const plain = plainOf(type);
  const nested = DataType.isList(type) || DataType.isFixedSizeList(type) || DataType.isStruct(type) || DataType.isMap(type) || DataType.isUnion(type);
  return (value) => {
    if (value === null || value === undefined) return null;
    const found = plain(value);
    return nested && typeof found === 'object' ? JSON.stringify(found) : (found as SqlValue);
  };
}

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/** The same for values inside lists and structs, which stay as they are until the whole is written as text. */
function plainOf(type: DataType): (value: unknown) => Plain {
  const inner = (of: DataType): ((value: unknown) => Plain) => {
    const plain = plainOf(of);
    return (value) => (value === null || value === undefined ? null : plain(value));
  };
  if (DataType.isDictionary(type)) return inner(type.dictionary);
  if (DataType.isDecimal(type)) return (value) => Number(decimalText(value as Uint32Array, type.scale));
  if (DataType.isDate(type)) return (value) => isoDate(Number(value));
  if (DataType.isTimestamp(type)) return (value) => isoTimestamp(Number(value)) + (type.timezone ? 'Z' : '');
  if (DataType.isTime(type)) return (value) => clock(Number(value) * (secondsPerUnit[type.unit] ?? 1));
  if (DataType.isBinary(type) || DataType.isFixedSizeBinary(type)) return (value) => bytesText(value as Uint8Array);
  if (DataType.isList(type) || DataType.isFixedSizeList(type)) {
    const item = inner(type.children[0]!.type);
    return (value) => Array.from(value as Vector, item);
  }
  if (DataType.isStruct(type)) {
    const parts = type.children.map((f: Field) => [f.name, inner(f.type)] as const);
    return (value) => Object.fromEntries(parts.map(([name, of]) => [name, of((value as Record<string, unknown>)[name])]));
  }
  if (DataType.isMap(type)) {
    const [key, item] = (type.children[0]!.type.children as Field[]).map((f) => inner(f.type));
    return (value) => Object.fromEntries(Array.from(value as Iterable<readonly [unknown, unknown]>, ([k, v]) => [String(key!(k)), item!(v)]));
  }
  return (value) => {
    if (typeof value === 'bigint') return Number(value);
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    return String(value);
  };
}

/** Seconds in the units of Arrow's times: second, millisecond, microsecond, nanosecond. */
const secondsPerUnit = [1, 1e-3, 1e-6, 1e-9] as const;

/** A decimal of 128 bits, four words from the lowest, as text. */
export function decimalText(words: Uint32Array, scale: number): string {
  const whole = BigInt.asIntN(words.length * 32, words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n));
  const digits = (whole < 0n ? -whole : whole).toString().padStart(scale + 1, '0');
  const text = scale > 0 ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}` : digits;
  return whole < 0n ? `-${text}` : text;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `2024-03-01` from milliseconds since 1970; years before 1 and after 9999 keep the sign and digits of ISO 8601. */
export function isoDate(milliseconds: number): string {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? (milliseconds < 0 ? '-infinity' : 'infinity') : date.toISOString().replace(/T.*$/, '');
}

/** `2024-03-01T08:30:00` from milliseconds since 1970, with as many digits of the second as it has, to the microsecond. */
export function isoTimestamp(milliseconds: number): string {
  const day = Math.floor(milliseconds / 86_400_000);
  const date = isoDate(day * 86_400_000);
  return date.endsWith('infinity') ? date : `${date}T${clock((milliseconds - day * 86_400_000) / 1000)}`;
}

/** `08:30:00.25` from seconds since midnight. */
export function clock(seconds: number): string {
  const micros = Math.round(seconds * 1e6);
  const whole = Math.floor(micros / 1e6);
  const part = micros % 1e6;
  const fraction = part ? `.${String(part).padStart(6, '0').replace(/0+$/, '')}` : '';
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}${fraction}`;
}

/** Bytes as DuckDB prints them: what can be read as it is, the rest as \xHH. */
export const bytesText = (bytes: Uint8Array): string =>
  Array.from(bytes, (b) => (b >= 32 && b < 127 && b !== 92 && b !== 39 && b !== 34 ? String.fromCharCode(b) : `\\x${b.toString(16).toUpperCase().padStart(2, '0')}`)).join('');

/** The name DuckDB gives a type, from what it became in Arrow. */
export function typeName(type: DataType): string {
  if (DataType.isNull(type)) return 'NULL';
  if (DataType.isBool(type)) return 'BOOLEAN';
  if (DataType.isInt(type)) return `${type.isSigned ? '' : 'U'}${{ 8: 'TINYINT', 16: 'SMALLINT', 32: 'INTEGER', 64: 'BIGINT' }[type.bitWidth]}`;
  if (DataType.isFloat(type)) return type.precision === 2 ? 'DOUBLE' : 'FLOAT';
  if (DataType.isDecimal(type)) return type.scale === 0 && type.precision === 38 ? 'HUGEINT' : `DECIMAL(${type.precision},${type.scale})`;
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return 'VARCHAR';
  if (DataType.isDate(type)) return 'DATE';
  if (DataType.isTimestamp(type)) return type.timezone ? 'TIMESTAMP WITH TIME ZONE' : 'TIMESTAMP';
  if (DataType.isTime(type)) return 'TIME';
  if (DataType.isInterval(type) || DataType.isDuration(type)) return 'INTERVAL';
  if (DataType.isBinary(type) || DataType.isFixedSizeBinary(type)) return 'BLOB';
  if (DataType.isDictionary(type)) return 'ENUM';
  if (DataType.isList(type) || DataType.isFixedSizeList(type)) return `${typeName(type.children[0]!.type)}[]`;
  if (DataType.isStruct(type)) return `STRUCT(${type.children.map((f: Field) => `${f.name} ${typeName(f.type)}`).join(', ')})`;
  if (DataType.isMap(type)) return `MAP(${(type.children[0]!.type.children as Field[]).map((f) => typeName(f.type)).join(', ')})`;
  return String(type).toUpperCase();
}

