import { fold } from '../fold.ts';
import { parseNumber, type DecimalMark, type Printed } from '../number.ts';
import type { AbsentStatus } from '../types.ts';

const words = new Set(['x', 'na', 'n a', 'nan', 'null', 'none', 'nil', 'khong co', 'khong co so lieu', 'chua co', 'chua co so lieu', 'kxd', 'no data']);

/** Why a cell holds no number by intention: blank, or a sign or word for "no figure"; null where it says something else. */
export function absenceOf(cell: string): Extract<AbsentStatus, 'not-found' | 'not-published'> | null {
  if (cell === '' || cell.trim() === '') return 'not-found';
  const first = cell.charCodeAt(0);
  if (first >= 48 && first <= 57) return null;
  const folded = cell.length > 24 ? cell : fold(cell);
  return words.has(folded) || (folded === '' && /^[\s\-\u2010-\u2015\u2212.\u2026*_/()x]+$/.test(cell)) ? 'not-published' : null;
}

/** A number as it stands in a cell, its marks still in place. */
export interface NumberText {
  readonly negative: boolean;
  readonly digits: string;
  readonly percent: boolean;
  /** Thousands were separated by spaces or apostrophes. */
  readonly spaced: boolean;
}

const spaces = /[\s\u00a0\u202f'\u2019]/g;

/** Takes sign, percent sign and spaces between thousands off a cell; null where what remains is not digits and marks. */
export function numberText(cell: string): NumberText | null {
  const found = /^\s*([-+\u2212\u2013]?)\s?(\d[\d.,\s\u00a0\u202f'\u2019]*(?:E[-+]\d{1,2})?)(%?)\s*$/.exec(cell);
  if (!found) return null;
  const [, sign = '', body = '', percent = ''] = found;
  const inner = body.trim();
  const spaced = /^\d{1,3}(?:[\s\u00a0\u202f'\u2019]\d{3})+(?:[.,]\d+)?$/.test(inner);
  const digits = spaced ? inner.replace(spaces, '') : inner;
  return /[^\d.,E+-]/.test(digits) ? null : { negative: sign !== '' && sign !== '+', digits, percent: percent !== '', spaced };
}

export interface ReadNumber extends Printed {
  readonly percent: boolean;
}

const grouped: Readonly<Record<DecimalMark, RegExp>> = { ',': /^\d{1,3}(\.\d{3})+(,\d+)?$/, '.': /^\d{1,3}(,\d{3})+(\.\d+)?$/ };

/**
 * Reads a cell with the given decimal mark; the other mark may separate thousands: `1.234,5`, `1 234,5`, `48,6%` with a comma,
 * `1,234.5`, `1.2E+05` with a point. A percentage keeps its printed value. Null where the cell does not read so: `1.09` is no
 * number in a column with decimal commas.
 */
export function readNumber(cell: string, decimal: DecimalMark): ReadNumber | null {
  const text = numberText(cell);
  if (!text) return null;
  const { negative, percent } = text;
  const signed = (printed: Printed): ReadNumber => ({ value: negative ? -printed.value : printed.value, decimals: printed.decimals, percent });
  if (text.digits.includes('E')) {
    const [, base = '', power = ''] = /^(\d(?:[.,]\d+)?)(E[-+]\d{1,2})$/.exec(text.digits) ?? [];
    return parseNumber(base, decimal) ? signed({ value: Number(base.replace(',', '.') + power), decimals: 0 }) : null;
  }
  const plain = grouped[decimal].test(text.digits) ? text.digits.replaceAll(decimal === ',' ? '.' : ',', '') : text.digits;
  const printed = parseNumber(plain, decimal);
  return printed && signed(printed);
}
