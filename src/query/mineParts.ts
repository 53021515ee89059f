import type { MineColumns, MinePart } from './contract.ts';

/** Cuts a reader's table into parts of so many rows; an empty table is one part without rows. */
export function mineParts({ columns }: MineColumns, rows = 20_000): MinePart[] {
  const length = columns[0]?.values.length ?? 0;
  return Array.from({ length: Math.max(1, Math.ceil(length / rows)) }, (_, n) => ({
    columns: columns.map((c) => ({ ...c, values: c.values.slice(n * rows, (n + 1) * rows) }) as typeof c),
  }));
}
