import type { Answer } from '../../domain/explore/answer.ts';
import type { Question } from '../../domain/explore/question.ts';
import { mineDataset } from '../../domain/mine/mineCells.ts';
import { showSql } from '../../query/sql/answerQuery.ts';
import { link } from '../../site/links.ts';
import type { Context } from './context.ts';
import { button, el } from './dom.ts';
import type { DownloadKind } from './download/makeFile.ts';
import type { Shown } from './download/shown.ts';
import type { ShownTable } from './shown.ts';
import { rowsShown, tableIds } from './tableView.ts';

const kinds: readonly DownloadKind[] = ['csv', 'csv-excel', 'xlsx', 'json', 'svg', 'png'];
const pictures: readonly DownloadKind[] = ['svg', 'png'];

/** A table as it stands on the page, with everything a file says beside it; the address is the one of the moment. */
function shownOf(table: ShownTable, id: string, notes: readonly string[], { catalogue, locale, words: { site } }: Context): Shown {
  const marked = table.statuses.filter((s) => s !== 'published');
  return {
    title: table.title,
    subtitle: '',
    columns: table.columns,
    rows: rowsShown(table, id).map((row) => row.map((cell) => cell.raw)),
    statuses: marked.map((s) => ({ sign: site.status.mark[s], text: site.status.name[s] })),
    sources: table.sources.map((id) => ({ publisher: catalogue.publishers.get(id)?.[locale] ?? id, title: id, url: id.startsWith(`${mineDataset}.`) ? null : link.absolute(link.source(locale, id)) })),
    release: catalogue.release,
    address: location.href,
    locale,
    notes,
  };
}

/** Buttons that save what is shown, pictures of the first drawing in `figures` among them; what cannot be made is said in `said`. */
function downloads(table: ShownTable, id: string, notes: () => readonly string[], figures: HTMLElement, said: HTMLElement, context: Context): HTMLElement[] {
  const { live } = context.words;
  return kinds.map((kind) =>
    button(live.downloads[kind], () => {
      said.textContent = '';
      void Promise.all([import('./download/makeFile.ts'), import('./download/look.ts')]).then(async ([{ makeFile, saveFile }, { drawingOf }]) => {
        const file = await makeFile(kind, shownOf(table, id, notes(), context), pictures.includes(kind) ? drawingOf(figures.querySelector('.drawing') ?? figures) : null);
        if (file.ok) saveFile(file.name, file.blob);
        else said.textContent = live.downloadFailed[file.failure.kind];
      }, () => (said.textContent = live.downloadFailed['not-loaded']));
    }, { 'data-download': kind }),
  );
}

const frame = (label: string, context: Context, said: HTMLElement, ...parts: readonly (HTMLElement | false)[]): HTMLElement =>
  el('div', { class: 'actions', role: 'group', 'aria-label': label }, el('span', { class: 'small soft' }, context.words.live.download), ...parts, said);

/** What a reader can take away from an answer: its files, its address, its SQL. */
export function answerActions(question: Question, answer: Answer, table: ShownTable, notes: () => readonly string[], figures: HTMLElement, context: Context, toConsole: (sql: string) => void): HTMLElement {
  const { live } = context.words;
  const said = el('span', { role: 'status', class: 'small soft' });
  const copy = button(live.address, () => {
    navigator.clipboard.writeText(location.href).then(() => (said.textContent = live.copied), () => (said.textContent = live.notCopied));
  });
  const mine = question.indicators.some((id) => id.startsWith(`${mineDataset}.`));
  return frame(live.download, context, said, ...(table.rows.length ? downloads(table, tableIds.answer, notes, figures, said, context) : []), copy, !mine && button(live.showSql, () => toConsole(showSql(question, answer.resolved)), { 'data-do': 'show-sql' }));
}

/** What a reader can take away from the result of a query. */
export function resultActions(table: ShownTable, sql: string, figures: HTMLElement, context: Context): HTMLElement {
  const said = el('span', { role: 'status', class: 'small soft' });
  return frame(context.words.live.download, context, said, ...downloads(table, tableIds.result, () => [sql], figures, said, context));
}
