import type { Cell } from '../domain/published.ts';

export interface TableColumn {
  readonly label: string;
  readonly numeric?: boolean;
  readonly href?: string;
}

/** What stands in one place of a table: words, words that lead somewhere, or an observation with its status. */
export type TableEntry =
  | string
  | { readonly text: string; readonly href?: string; readonly lang?: string; readonly soft?: string; readonly download?: boolean; /** Steps to the right, for a part of the row above. */ readonly indent?: number }
  | { readonly cell: Cell | null; readonly text?: string };

/** One row; the first entry is its head. Sources are those of its observations and those named here. */
export interface TableRow {
  readonly entries: readonly TableEntry[];
  readonly sources?: readonly string[];
  readonly strong?: boolean;
}

/** The observations in a row. */
export const cellsOf = (row: TableRow): Cell[] =>
  row.entries.flatMap((e) => (typeof e === 'object' && 'cell' in e && e.cell ? [e.cell] : []));
