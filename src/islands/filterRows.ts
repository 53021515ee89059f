import { fold } from '../domain/fold.ts';
import { printedText } from './tableRows.ts';

/**
 * Lets a reader keep only the rows that hold what is typed, whatever its case and diacritics, by way of a field in the line
 * above the frame that counts the rows. The frame keeps its height; `words` are those of the language of the page.
 */
export function filterRows(frame: HTMLElement, rows: readonly HTMLTableRowElement[], words: { readonly filter: string; readonly shown: (n: number, all: number) => string; readonly none: string }): void {
  const line = frame.previousElementSibling;
  if (!line?.classList.contains('row-count')) return;
  const texts = rows.map((row) => ` ${fold([...row.cells].filter((c) => !c.classList.contains('refs')).map(printedText).join(' '))}`);
  const count = document.createElement('span');
  count.textContent = line.textContent;
  count.setAttribute('role', 'status');
  const field = Object.assign(document.createElement('input'), { type: 'search', placeholder: words.filter, autocomplete: 'off', spellcheck: false });
  field.setAttribute('aria-label', words.filter);
  line.replaceChildren(field, count);
  field.addEventListener('input', () => {
    const height = frame.getBoundingClientRect().height;
    frame.style.minHeight ||= `${height}px`;
    const wanted = fold(field.value).split(' ');
    let shown = 0;
    rows.forEach((row, n) => {
      row.hidden = !wanted.every((word) => texts[n]!.includes(` ${word}`));
      if (!row.hidden) shown += 1;
    });
    frame.scrollTop = 0;
    count.textContent = shown === 0 ? words.none : words.shown(shown, rows.length);
  });
}
