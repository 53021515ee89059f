import type { ChartRow, ChartTable } from '../charts/contract.ts';
import type { Cell } from '../domain/published.ts';
import { period } from '../domain/period.ts';
import { measureAt } from '../domain/series.ts';
import { isPresent } from '../domain/status.ts';
import { figure } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { t } from '../i18n/t.ts';
import type { GridPlace, GridRow } from '../site/grid.ts';
import { link } from '../site/links.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text safe in HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => escapes[c]!);

/** A source as a short link: `[3]`. */
export const sourceKey = (source: string, number: number, locale: Locale): string => `<a class="ref" href="${link.source(locale, source)}">${t(locale).site.source.number(number)}</a>`;

function content({ cell, status }: GridPlace, row: GridRow, locale: Locale): string {
  const { site } = t(locale);
  const { dataset } = row.indicator;
  if (!cell || status === 'not-found') return site.status.mark['not-found'];
  if (cell.value === null || !isPresent(cell.status)) return `<abbr class="gap" title="${escaped(site.status.name[status])}">${site.status.mark[status]}</abbr>${rulingLinks(cell, dataset, locale)}`;
  return figure(cell.value, measureAt(row.indicator, period(cell.period).year), locale) + marksMarkup(cell, dataset, locale);
}

/** What stands behind a present value: the mark of its status, the ways to its ruling and its correction. */
export function marksMarkup(cell: Cell, dataset: string, locale: Locale): string {
  const { site } = t(locale);
  const mark = cell.status === 'published' ? '' : cell.status === 'derived' ? `<sup>${site.status.mark.derived}</sup>` : `<abbr class="status-mark" title="${escaped(site.status.name[cell.status])}">${site.status.mark[cell.status]}</abbr>`;
  return mark + rulingLinks(cell, dataset, locale);
}

/** The ways from a value, present or withheld, to its ruling and its correction. */
function rulingLinks(cell: Cell, dataset: string, locale: Locale): string {
  const { site } = t(locale);
  const ruling = cell.ruling ? `<a class="status-mark" href="${link.ruling(locale, dataset, cell.ruling)}">${site.ruling.short}</a>` : '';
  const correction = cell.correction ? `<a class="status-mark" href="${link.correction(locale, dataset, cell.correction)}">${site.correction.short}</a>` : '';
  return ruling + correction;
}

/**
 * The data cells of one row as markup: built as text because a page holds up to a thousand of them. `numbers` adds the key of the
 * value's own source to each value; leave it out where the columns name their sources. A cut through a whole column is drawn by it.
 */
export function placesMarkup(row: GridRow, columns: readonly { readonly cut: boolean }[], locale: Locale, numbers: ReadonlyMap<string, number> | null): string {
  return row.places
    .map((place, i) => {
      const source = place.cell && place.cell.value !== null ? place.cell.sources[0] : undefined;
      const key = numbers && source !== undefined ? ` ${sourceKey(source, numbers.get(source)!, locale)}` : '';
      return `<td${place.cut && !columns[i]!.cut ? ' class="cut"' : ''}>${content(place, row, locale)}${key}</td>`;
    })
    .join('');
}

/** The observations a row of a chart's table prints. */
export const rowCells = ({ cell, others = [] }: ChartRow): Cell[] => [...(cell ? [cell] : []), ...others.map((o) => o.cell)];

/** One row of the table of a chart as markup, marks behind its first number and its further observations; `keys` are the links of its sources where they have a column. */
export function rowMarkup({ texts, cell, others = [], muted }: ChartRow, { columns }: ChartTable, dataset: string, keys: string | null, locale: Locale): string {
  const value = columns.findIndex((c) => c.numeric);
  const marks = (at: number): string => {
    const own = at === value ? cell : others.find((o) => o.column === at)?.cell;
    return own && own.value !== null ? marksMarkup(own, dataset, locale) : '';
  };
  const cells = texts.slice(1).map((text, i) => `<td${muted?.includes(i + 1) ? ' class="soft"' : ''}>${escaped(text)}${marks(i + 1)}</td>`);
  return `<tr><th scope="row">${escaped(texts[0]!)}</th>${cells.join('')}${keys === null ? '' : `<td class="refs">${keys}</td>`}</tr>`;
}
