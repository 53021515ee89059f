import type { Cell } from '../../domain/published.ts';
import { letterOf, touchedBy } from '../../domain/touched.ts';
import { count } from '../../i18n/format.ts';
import { touchedLabel, type TouchedNames } from '../../i18n/touched.ts';
import { link } from '../../site/links.ts';
import type { Context } from './context.ts';
import { el } from './dom.ts';
import type { ShownCell, ShownTable } from './shown.ts';

/** More rows are not put on a page at once; files have all of them. */
export const mostRows = 400;

const head = (label: string, numeric: boolean): HTMLElement => el('th', { scope: 'col', class: numeric ? 'right' : null }, label);

function valueNode(cell: ShownCell, numbers: ReadonlyMap<string, number>, { locale, words: { site, live } }: Context): (Node | string)[] {
  if (cell.sources) {
    return cell.sources.flatMap((id) => [el('a', { href: link.source(locale, id), 'aria-label': `${live.columns.source} ${numbers.get(id)}` }, site.source.number(numbers.get(id)!)), ' ']);
  }
  if (cell.raw === null && cell.why) return [el('abbr', { class: 'gap', title: cell.why }, cell.text || '–')];
  if (cell.mark) return [cell.text, el('abbr', { class: 'status-mark', title: cell.why ?? '' }, site.status.mark[cell.mark])];
  return [cell.text];
}

/** Numbers of the sources of a table, in the order a reader meets them. */
export const sourceNumbers = (table: ShownTable): ReadonlyMap<string, number> => new Map(table.sources.map((id, n) => [id, n + 1]));

/** Ids of the tables of the two answers a page can hold at once. */
export const tableIds = { answer: 'bang-tra-loi', result: 'bang-ket-qua' } as const;

/** The line above a table and the table in a frame of its own; it comes alive like every other table of the site. */
export function tableView(table: ShownTable, id: string, context: Context): HTMLElement {
  const { locale, words: { live } } = context;
  const numbers = sourceNumbers(table);
  const rows = table.rows.slice(0, mostRows);
  const body = rows.map((row, n) =>
    el('tr', { 'data-row': n }, ...row.map((cell, i) => el(i === 0 ? 'th' : 'td', { ...(i === 0 ? { scope: 'row' } : {}), class: table.columns[i]!.numeric ? 'right' : table.columns[i]!.key === 'source' ? 'refs' : null }, ...valueNode(cell, numbers, context)))),
  );
  const full = rows.length === table.rows.length;
  return el(
    'div',
    {},
    el('p', { class: 'row-count' }, full ? live.rows(count(rows.length, locale)) : live.cutRows(count(rows.length, locale), count(table.rows.length, locale))),
    el(
      'div',
      { class: 'table-frame tall', role: 'group', 'aria-labelledby': `${id}-ten`, tabindex: 0 },
      el('table', { class: 'data-table', id }, el('caption', { id: `${id}-ten`, class: 'visually-hidden' }, table.title), el('thead', {}, el('tr', {}, ...table.columns.map((c) => head(c.label, c.numeric)))), el('tbody', {}, ...body)),
    ),
  );
}

/** The rows of a table as a reader has left them on the page, sorted and filtered; of a table too long for the page all, in their order. */
export function rowsShown(table: ShownTable, id: string): ShownTable['rows'] {
  const rows = document.querySelector<HTMLTableElement>(`#${id}`)?.tBodies[0]?.rows;
  if (!rows || rows.length < table.rows.length) return table.rows;
  return [...rows].filter((row) => !row.hidden).map((row) => table.rows[Number(row.dataset['row'])]!);
}

/** Sources by number, each a link to where it is described; null where there are none. */
function sourcesByPublisher(ids: readonly string[], { catalogue, locale, words: { live, site } }: Context): HTMLElement | null {
  if (ids.length === 0) return null;
  const numbers = new Map(ids.map((id, n) => [id, n + 1]));
  const groups = Map.groupBy(ids, (id) => catalogue.publishers.get(id)?.[locale] ?? id);
  const items = [...groups].map(([publisher, of]) => el('li', {}, `${publisher} `, ...of.flatMap((id) => [el('a', { href: link.source(locale, id) }, site.source.number(numbers.get(id)!)), ' '])));
  return el('div', { class: 'source-line' }, el('span', {}, `${live.sources}: `), el('ul', {}, ...items));
}

/** The sources of a table, numbered as in it. */
export const sourceList = (table: ShownTable, context: Context): HTMLElement | null => sourcesByPublisher(table.sources, context);

/** The sources of some values. */
export const citedSources = (cells: readonly Pick<Cell, 'sources'>[], context: Context): HTMLElement | null => sourcesByPublisher([...new Set(cells.flatMap((c) => c.sources))], context);

/** The ways to the caveats, rulings and corrections that touch values, each where it is told; null where there are none. */
export function touchedLines(cells: readonly Cell[], { catalogue, locale, words: { site } }: Context): HTMLElement | null {
  const datasetOf = (indicator: string): string => catalogue.indicatorById.get(indicator)!.dataset;
  const names: TouchedNames = { unit: (id) => catalogue.unitById.get(id)!.short, indicator: (id) => catalogue.indicatorById.get(id)!.short, periodText: (id) => catalogue.periodTexts.get(id), values: site.caveats.values };
  const caveats = touchedBy(cells).map((x, i) => {
    const label = touchedLabel(x, names, locale);
    return [el('a', { href: link.caveat(locale, x.caveat.slice(0, x.caveat.indexOf('.')), x.caveat) }, `[${letterOf(i)}]`), label === '' ? ' ' : ` ${label} `];
  });
  const notesOf = (kind: 'ruling' | 'correction') =>
    [...new Map(cells.flatMap((c) => (c[kind] === null ? [] : [[c[kind], datasetOf(c.indicator)] as const])))].map(([id, dataset]) => [el('a', { href: link[kind](locale, dataset, id) }, id), ' ']);
  const line = (label: string, items: readonly (Node | string)[][]): HTMLElement[] => (items.length ? [el('span', { class: 'line' }, `${label} `, ...items.flat())] : []);
  const lines = [...line(site.caveats.label, caveats), ...line(`${site.ruling.heading}:`, notesOf('ruling')), ...line(`${site.correction.heading}:`, notesOf('correction'))];
  return lines.length ? el('div', { class: 'source-line' }, ...lines) : null;
}

/** The marks of the statuses in a table, each with its meaning; null where every value is plainly published. */
export function statusLegend(table: ShownTable, { words: { live, site } }: Context): HTMLElement | null {
  const marked = table.statuses.filter((s) => s !== 'published');
  if (marked.length === 0) return null;
  return el('dl', { class: 'legend', 'aria-label': live.legend }, ...marked.map((s) => el('div', {}, el('dt', {}, site.status.mark[s]), el('dd', {}, `${site.status.name[s]}. `, el('span', {}, site.status.about[s])))));
}
