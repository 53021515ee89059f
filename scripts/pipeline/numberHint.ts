import type { DecimalMark } from '../../src/domain/number.ts';

/** What to do with a cell that is no number in a column with the given decimal mark. */
export function numberHint(cell: string, decimal: DecimalMark): string {
  const other = decimal === '.' ? ',' : '.';
  if (/^[-+]?\d{1,3}([.,\s]\d{3}){2,}$/.test(cell)) return `the marks separate thousands: write ${cell.replace(/[^\d-]/g, '')}`;
  if (decimal === '.' && /^\d{1,3},\d{3}$/.test(cell)) return `a decimal comma, or a comma between thousands? write ${cell.replace(',', '.')} or ${cell.replace(',', '')}`;
  if (/^[-+]?\d+[.,]\d+$/.test(cell) && cell.includes(other)) return `a decimal ${words[other]} in a column with decimal ${words[decimal]}s: write ${cell.replace(other, decimal)}`;
  return 'declare what the mark means under missing in dataset.yaml, or mend the cell';
}

/** The word for a decimal mark. */
export const words = { '.': 'point', ',': 'comma' } as const;

/** What to do with decimals in a column of counts: 1.09 is often 1.090, where the mark stood between thousands. */
export function countHint(cell: string): string {
  const [, whole = '', rest = ''] = /^(\d{1,3})[.,](\d{1,3})$/.exec(cell) ?? [];
  return whole ? `the mark may separate thousands, with zeros lost at the end: is it ${whole}${rest.padEnd(3, '0')}?` : 'look the number up at its source';
}
