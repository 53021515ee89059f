/** The mark between a whole number and its decimals. */
export type DecimalMark = '.' | ',';

/** A number as printed: its value and how many decimals stood behind the mark. */
export interface Printed {
  readonly value: number;
  readonly decimals: number;
}

/** Reads a cell as digits with the given decimal mark and at most one sign in front; null for anything else. */
export function parseNumber(cell: string, decimal: DecimalMark): Printed | null {
  const plain = decimal === '.' ? cell : cell.includes('.') ? '' : cell.replace(',', '.');
  if (!/^[-+]?\d+(\.\d+)?$/.test(plain)) return null;
  const at = plain.indexOf('.');
  return { value: Number(plain), decimals: at < 0 ? 0 : plain.length - at - 1 };
}
