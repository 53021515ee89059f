import type { Context } from './context.ts';
import type { Drawn } from './drawings.ts';
import { el } from './dom.ts';

/** A figure like those of the other pages: title, picture, notes, words and table; pointer and arrow keys find its marks as everywhere. */
export function figureView(drawn: Drawn, id: string, { words: { site } }: Context): HTMLElement {
  const picture = el('div', { class: `drawing ${drawn.once ? 'once' : 'single'}` });
  picture.innerHTML = drawn.svg;
  const { columns, rows } = drawn.table;
  const table = el(
    'table',
    { class: 'data-table lean' },
    el('caption', { id: `${id}-bang-ten`, class: 'visually-hidden' }, drawn.title),
    el('thead', {}, el('tr', {}, ...columns.map((c) => el('th', { scope: 'col' }, c.label)))),
    el('tbody', {}, ...rows.map((r) => el('tr', {}, ...r.texts.map((text, i) => el(i === 0 ? 'th' : 'td', i === 0 ? { scope: 'row' } : {}, text))))),
  );
  return el(
    'figure',
    { class: 'chart-figure', id },
    el('div', { class: 'head' }, el('h3', { class: 'title', id: `${id}-tieu-de` }, drawn.title), el('p', { class: 'subtitle' }, drawn.subtitle)),
    picture,
    drawn.notes.length > 0 && el('div', { class: 'chart-notes' }, ...drawn.notes.map((note) => el('p', {}, note))),
    el(
      'details',
      { class: 'chart-table' },
      el('summary', {}, site.figure.table),
      el('p', { class: 'alt', id: `${id}-mo-ta` }, drawn.description),
      el('p', { class: 'row-count' }, site.table.rows(rows.length)),
      el('div', { class: 'table-frame tall', role: 'group', tabindex: 0, 'aria-labelledby': `${id}-bang-ten` }, table),
    ),
  );
}
