import type { SqlValue } from '../contract.ts';

export type { SqlValue } from '../contract.ts';

/** What a statement of this house is given; dates are texts, and a missing value is written into the statement. */
export type SqlParam = Exclude<SqlValue, null>;

/** One question to the database: its text, the values of its `?` in order, and what a row of the result means. */
export interface Query<Row> {
  readonly sql: string;
  readonly params: readonly SqlParam[];
  row(values: readonly SqlValue[]): Row;
}

/** How values stand in a statement: as parameters, or as literals where a reader is to see and run it. */
export interface Values {
  /** The text for a value. */
  of(value: SqlParam | null): string;
  /** What the texts so far stand for, in order. */
  readonly params: readonly SqlParam[];
}

/** A bare NULL has no type of its own. */
const nothing = 'NULL::VARCHAR';

/** Values as `?`: as many of them as values, because arrays cannot be parameters in browsers. */
export function asParameters(): Values {
  const params: SqlParam[] = [];
  return { params, of: (value) => (value === null ? nothing : (params.push(value), '?')) };
}

/** Values as literals; quotes are doubled. */
export function asLiterals(): Values {
  return { params: [], of: (value) => (value === null ? nothing : typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)) };
}
