/** The body rows of a table in the order the page was built with, whatever a reader has sorted since. */
export function builtRows(table: HTMLTableElement | null): HTMLTableRowElement[] {
  const rows = [...(table?.tBodies[0]?.rows ?? [])];
  rows.forEach((row, n) => (row.dataset['row'] ??= String(n)));
  return rows.toSorted((a, b) => Number(a.dataset['row']) - Number(b.dataset['row']));
}

/** What a cell prints, without the marks of status, rulings and corrections behind it. */
export function printedText(cell: Element | null | undefined): string {
  if (!cell) return '';
  const copy = cell.cloneNode(true) as Element;
  for (const mark of copy.querySelectorAll('.status-mark, .visually-hidden')) mark.remove();
  return copy.textContent!.replace(/\s+/g, ' ').trim();
}
