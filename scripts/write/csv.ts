import Papa from 'papaparse';
import type { SqlTable, SqlType, SqlValue } from './database.ts';

/** Rows with typed columns, ready to be written as CSV. */
export type CsvTable = Omit<SqlTable, 'name'>;

/** Name, type and value of a column. */
export type Column<T> = readonly [name: string, type: SqlType, value: (item: T) => SqlValue];

/** A table of items, a row each. */
export function csvTable<T>(items: readonly T[], columns: readonly Column<T>[]): CsvTable {
  return { columns: columns.map(([name, type]) => ({ name, type })), rows: items.map((item) => columns.map(([, , value]) => value(item))) };
}

/** A table as CSV: UTF-8 without mark, LF, dot decimals, ISO dates, shortest form of each number, empty for null. */
export function csv({ columns, rows }: CsvTable): string {
  return `${Papa.unparse({ fields: columns.map((c) => c.name), data: rows as unknown[][] }, { newline: '\n' })}\n`;
}
