/** The number a printed cell stands for in a language, or null for words: `1.065.150` in Vietnamese, `13,36%`, `hạng 3/63` is words. */
export function printedNumber(text: string, lang: string): number | null {
  const [group, decimal] = lang.startsWith('en') ? [',', '.'] : ['.', ','];
  const plain = text
    .replace(/\s|\*/g, '')
    .replace('\u2212', '-')
    .replace(/%$/, '')
    .replaceAll(group, '')
    .replace(decimal, '.');
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Rows ordered by the text of one cell: numbers by size, names by the alphabet of the language; cells without a number come last. */
export function orderRows<Row>(rows: readonly Row[], textOf: (row: Row) => string, direction: 'ascending' | 'descending', lang: string, collator: Intl.Collator): Row[] {
  const keyed = rows.map((row) => ({ row, text: textOf(row).trim(), number: printedNumber(textOf(row), lang) }));
  const numeric = keyed.some((k) => k.number !== null);
  const sign = direction === 'ascending' ? 1 : -1;
  return keyed
    .toSorted((a, b) => {
      if (!numeric) return sign * collator.compare(a.text, b.text);
      if (a.number === null || b.number === null) return a.number === b.number ? 0 : a.number === null ? 1 : -1;
      return sign * (a.number - b.number);
    })
    .map((k) => k.row);
}
