import { cleanText } from '../../../domain/cleanText.ts';

/** Beginnings that spreadsheets read as a formula, also behind spaces and in the wide letters of East Asian keyboards. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** A text for a file: no control characters, line ends as line feeds. */
export function plainText(text: string): string {
  return cleanText(text.replace(/\r\n?/g, '\n'));
}

/** A text for a cell of a file that spreadsheets open: what would be a formula begins with an apostrophe. Never for numbers. */
export function safeText(text: string): string {
  const plain = plainText(text);
  return formula.test(plain) ? `'${plain}` : plain;
}

/** One line of text: line ends and tabs are spaces. */
export function lineText(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}

/** A number in digits with the given decimal mark, never with an exponent; blank where it is not finite. */
export function numberText(value: number, decimal: '.' | ',' = '.'): string {
  if (!Number.isFinite(value)) return '';
  let text = String(value);
  const power = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (power) {
    const [, sign = '', first = '', rest = '', exponent = '0'] = power;
    const digits = first + rest;
    const point = 1 + Number(exponent);
    text = sign + (point <= 0 ? `0.${'0'.repeat(-point)}${digits}` : digits.padEnd(point, '0'));
  }
  return decimal === '.' ? text : text.replace('.', ',');
}
