import { DataType, type Field } from 'apache-arrow';

const inside = (type: DataType): readonly Field[] => (DataType.isMap(type) ? (type.children[0]!.type.children as Field[]) : ((type.children ?? []) as Field[]));

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
  if (DataType.isList(type) || DataType.isFixedSizeList(type)) return `${typeName(inside(type)[0]!.type)}[]`;
  if (DataType.isStruct(type)) return `STRUCT(${inside(type).map((f) => `${f.name} ${typeName(f.type)}`).join(', ')})`;
  if (DataType.isMap(type)) return `MAP(${inside(type).map((f) => typeName(f.type)).join(', ')})`;
  return DataType.isUnion(type) ? 'UNION' : String(type).toUpperCase();
}

/** True where Arrow's library for browsers would read a column wrongly: enumerations, whose words do not travel in streams, numbers of more than 128 bits, intervals inside lists. */
export function cannotBeRead(field: Field, nested = false): boolean {
  if (DataType.isDictionary(field.type) || field.metadata.get('ARROW:extension:name') === 'arrow.opaque') return true;
  return (nested && DataType.isInterval(field.type)) || inside(field.type).some((f) => cannotBeRead(f, true));
}
