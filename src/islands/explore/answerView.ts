import type { Answer } from '../../domain/explore/answer.ts';
import type { Question } from '../../domain/explore/question.ts';
import type { Cell } from '../../domain/published.ts';
import { refusals, type Refusal } from '../../domain/explore/refuse.ts';
import { count } from '../../i18n/format.ts';
import { link } from '../../site/links.ts';
import { loadChartWords, type Context } from './context.ts';
import { breath, button, el } from './dom.ts';
import { answerActions } from './actions.ts';
import { askAnswer, cellsOfRows } from './askAnswer.ts';
import { figureView } from './figureView.ts';
import { fetchOutlines } from './published.ts';
import { readyCharts } from '../readyCharts.ts';
import { refusalText } from './refusalText.ts';
import { shownTable, type ShownTable } from './shown.ts';
import { sourceList, statusLegend, tableIds, tableView, touchedLines } from './tableView.ts';

export interface AnswerView {
  /** Answers a question; a later question overtakes an earlier one that is still under way. */
  show(question: Question, dropped: readonly string[]): Promise<void>;
}

/** Figures of the answer, drawn for the width there is; where a chart refuses, the table stays alone. */
async function figures(question: Question, answer: Answer, refused: readonly Refusal[], width: number, context: Context): Promise<readonly HTMLElement[]> {
  const [charts, words] = await Promise.all([import('./drawings.ts'), loadChartWords(context.locale)]);
  const drawings = await charts.drawingsOf({ question, answer, context, outlinesOf: fetchOutlines }, refused);
  return drawings.flatMap((drawing, n) => {
    try {
      return [figureView(charts.draw(drawing, width, `hinh-${n + 1}`, words, context.locale), `hinh-${n + 1}`, context)];
    } catch (problem) {
      console.info(String(problem));
      return [];
    }
  });
}

/** What stands below the drawings and the table, for files; links in full. */
const notes = (figures: HTMLElement, touched: HTMLElement): string[] => [
  ...[...figures.querySelectorAll('.chart-notes p')].map((p) => p.textContent ?? ''),
  ...[...touched.querySelectorAll('.line')].map((line) => [line.textContent.trim(), ...[...line.querySelectorAll('a')].map((a) => `${a.textContent} ${link.absolute(a.pathname + a.hash)}`)].join(' ')),
];

const drawnViews: ReadonlySet<Question['view']> = new Set(['map', 'ranking', 'line', 'heat', 'scatter']);
/** Charts are laid out for a phone or for the room beside the form. */
const widthOf = (root: HTMLElement): number => (root.clientWidth < 560 ? Math.max(320, Math.min(420, root.clientWidth)) : Math.min(880, root.clientWidth));

/**
 * Shows answers in `root`, and says their title and size in `said`: what could not be done, the drawing, the table with its sources, and what can be taken away. `own` gives the
 * cells of a reader's own indicators, `toConsole` takes the SQL of an answer.
 */
export function answerView(root: HTMLElement, said: HTMLElement, context: Context, own: (indicator: string) => readonly Cell[], toConsole: (sql: string) => void): AnswerView {
  const { words: { live } } = context;
  let asked = 0;

  const notices = (view: Question['view'], refused: readonly Refusal[], dropped: readonly string[]): HTMLElement[] => [
    ...(dropped.length ? [el('p', { class: 'dropped', role: 'status' }, live.dropped(dropped.join(', ')))] : []),
    ...(refused.length ? [el('ul', { class: 'refusals' }, ...refused.map((r) => el('li', {}, refusalText(r, view, context))))] : []),
  ];
  const failed = (text: string, question: Question, dropped: readonly string[]): void => {
    root.replaceChildren(el('div', { class: 'refusals', role: 'alert' }, el('p', {}, text), button(live.again, () => void show(question, dropped))));
    root.removeAttribute('aria-busy');
  };

  const show = async (question: Question, dropped: readonly string[]): Promise<void> => {
    const turn = ++asked;
    root.setAttribute('aria-busy', 'true');
    let answer: Answer;
    try {
      answer = await askAnswer(question, context, own);
      await breath();
    } catch {
      if (turn === asked) failed(live.failedFetch(live.figures), question, dropped);
      return;
    }
    if (turn !== asked) return;
    try {
      await present(question, dropped, answer, turn);
    } catch (problem) {
      console.info(String(problem));
      if (turn === asked) failed(live.failedAnswer, question, dropped);
    }
  };

  const present = async (question: Question, dropped: readonly string[], answer: Answer, turn: number): Promise<void> => {
    const refused = refusals(question, context.catalogue);
    const table: ShownTable = shownTable(question, answer, context);
    const place = el('div', { class: 'figures' });
    const touched = el('div', {});
    const parts = [
      el('h2', { class: 'answer-title', id: 'tra-loi-ten' }, table.title),
      ...notices(question.view, shownRefusals(question, answer, refused), dropped),
      place,
      ...(table.rows.length ? [tableView(table, tableIds.answer, context)] : [el('p', { class: 'pending' }, live.nothing.rows)]),
      statusLegend(table, context),
      sourceList(table, context),
      touched,
      answerActions(question, answer, table, () => notes(place, touched), place, context, toConsole),
    ].filter((p): p is HTMLElement => p !== null);
    root.replaceChildren(...parts);
    root.removeAttribute('aria-busy');
    void explain(answer, touched);
    said.textContent = `${table.title}. ${table.rows.length ? live.rows(count(table.rows.length, context.locale)) : live.nothing.rows}`;
    if (!drawnViews.has(question.view) || !table.rows.length) return;
    place.append(el('p', { class: 'pending' }, live.drawing));
    const drawn = await figures(question, answer, shownRefusals(question, answer, refused), widthOf(root), context).catch(() => []);
    if (turn !== asked) return;
    place.replaceChildren(...drawn);
    readyCharts(place);
  };
  /** What touches the values is known from the small files; it follows the answer, which does not wait for it. */
  const explain = async (answer: Answer, place: HTMLElement): Promise<void> => {
    const lines = touchedLines(await cellsOfRows(answer.rows, own).catch(() => []), context);
    if (lines) place.replaceChildren(lines);
  };
  return { show };
}

/** Many lines of one whole set are drawn as small multiples instead, so that they need no refusal. */
function shownRefusals(question: Question, answer: Answer, all: readonly Refusal[]): readonly Refusal[] {
  const multiples = question.view === 'line' && question.units.kind === 'provinces' && answer.resolved.series.length === 1;
  return multiples ? all.filter((r) => r.kind !== 'too-many-lines') : all;
}
