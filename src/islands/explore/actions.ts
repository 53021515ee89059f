import type { Answer } from '../../domain/explore/answer.ts';
import type { Question } from '../../domain/explore/question.ts';
import { mineDataset } from '../../domain/mine/mineCells.ts';
import { showSql } from '../../query/sql/answerQuery.ts';
import type { Context } from './context.ts';
import { button, el } from './dom.ts';
import type { ShownTable } from './shown.ts';

/** What a reader can take away from an answer: its address, its SQL, its files. */
export function actions(question: Question, answer: Answer, _table: ShownTable, _figures: HTMLElement, { words: { live } }: Context, toConsole: (sql: string) => void): HTMLElement {
  const said = el('span', { role: 'status', class: 'small soft' });
  const copy = button(live.address, () => {
    navigator.clipboard.writeText(location.href).then(() => (said.textContent = live.copied), () => (said.textContent = live.notCopied));
  });
  const mine = question.indicators.some((id) => id.startsWith(`${mineDataset}.`));
  return el('p', { class: 'actions' }, copy, !mine && button(live.showSql, () => toConsole(showSql(question, answer.resolved))), said);
}
