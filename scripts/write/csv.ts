import Papa from 'papaparse';
import type { SqlTable } from './database.ts';

/** A table as CSV: UTF-8 without mark, LF, dot decimals, ISO dates, shortest form of each number, empty for null. */
export function csv(columns: readonly string[], rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return `${Papa.unparse({ fields: [...columns], data: rows as unknown[][] }, { newline: '\n' })}\n`;
}

/** The same for a table of the database. */
export function tableCsv(table: SqlTable): string {
  return csv(table.columns.map((c) => c.name), table.rows);
}
