import { answer, type Answer } from '../../domain/explore/answer.ts';
import type { Question } from '../../domain/explore/question.ts';
import type { Cell } from '../../domain/published.ts';
import type { Context } from './context.ts';
import { fetchCells } from './published.ts';

/** Answers a question from the small files of its indicators. Rejects where one cannot be fetched. */
export async function askAnswer(question: Question, { catalogue }: Context): Promise<Answer> {
  const cells = new Map<string, readonly Cell[]>(await Promise.all(question.indicators.map(async (id) => [id, await fetchCells(id)] as const)));
  return answer(question, catalogue, (id) => cells.get(id) ?? []);
}
