import { t } from '../i18n/live.ts';
import { filterRows } from './filterRows.ts';
import { orderRows } from './orderRows.ts';
import { builtRows, printedText } from './tableRows.ts';

/**
 * Makes a data table sortable by its heads and, where its rows are counted above it, lets a reader filter them. The frame keeps
 * its height. A table with merged heads stays as it is.
 */
export function liveTable(frame: HTMLElement): void {
  const table = frame.querySelector('table');
  const body = table?.tBodies[0];
  const heads = [...(table?.querySelectorAll<HTMLTableCellElement>('thead th') ?? [])];
  if (!table || !body || !heads.length || table.querySelector('thead [colspan], tbody [rowspan], thead tr:nth-child(2)')) return;
  const words = t(document.documentElement.lang);
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const rows = builtRows(table);
  if (rows.length < 3) return;
  filterRows(frame, rows, words);

  heads.forEach((head, column) => {
    if (head.classList.contains('refs')) return;
    const label = head.textContent!.trim();
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.title = words.sort(label);
    if (head.querySelector('a')) {
      button.setAttribute('aria-label', words.sort(label));
      button.textContent = '\u21c5';
      head.append(' ', button);
    } else {
      button.append(...head.childNodes);
      head.append(button);
    }
    button.addEventListener('click', () => {
      const up = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', up ? 'descending' : 'ascending');
      body.append(...orderRows(rows, (row) => printedText(row.cells[column]), up ? 'descending' : 'ascending', document.documentElement.lang, collator));
    });
  });
}
