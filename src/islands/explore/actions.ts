import type { Question } from '../../domain/explore/question.ts';
import type { Context } from './context.ts';
import { button, el } from './dom.ts';
import type { ShownTable } from './shown.ts';

/** What a reader can take away from an answer: its address, its SQL, its files. */
export function actions(_question: Question, _table: ShownTable, _figures: HTMLElement, { words: { live } }: Context): HTMLElement {
  const said = el('span', { role: 'status', class: 'small soft' });
  const copy = button(live.address, () => {
    navigator.clipboard.writeText(location.href).then(() => (said.textContent = live.copied), () => (said.textContent = live.notCopied));
  });
  return el('p', { class: 'actions' }, copy, said);
}
