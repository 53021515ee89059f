import { answer, type Answer } from '../../domain/explore/answer.ts';
import type { Question } from '../../domain/explore/question.ts';
import { resolve } from '../../domain/explore/resolve.ts';
import { mineDataset } from '../../domain/mine/mineCells.ts';
import type { Cell } from '../../domain/published.ts';
import { answerQuery } from '../../query/sql/answerQuery.ts';
import type { Context } from './context.ts';
import { breath } from './dom.ts';
import { engine } from './engineLink.ts';
import { fetchCells } from './published.ts';

/** Rows an answer may have; more than every question of the form can ask for. */
const everything = 1_000_000;
const isMine = (indicator: string): boolean => indicator.startsWith(`${mineDataset}.`);

/** The answer of the engine where it is ready and holds what is asked; null otherwise. */
async function byEngine(question: Question, { catalogue }: Context): Promise<Answer | null> {
  if (engine().state().phase !== 'ready' || question.indicators.some(isMine)) return null;
  const resolved = resolve(question, catalogue);
  const { sql, params, row } = answerQuery(question, resolved);
  const outcome = await engine().run(sql, params, { limit: everything });
  return outcome.ok ? { rows: outcome.value.rows.map(row), resolved } : null;
}

/**
 * Answers a question: by the engine where it is already at work, else from the small files of the indicators; both give the same
 * answer. `own` are the cells of a reader's table. Rejects where a file cannot be fetched.
 */
export async function askAnswer(question: Question, context: Context, own: (indicator: string) => readonly Cell[]): Promise<Answer> {
  const answered = await byEngine(question, context);
  if (answered) return answered;
  const cells = new Map(await Promise.all(question.indicators.map(async (id): Promise<[string, readonly Cell[]]> => [id, isMine(id) ? own(id) : await fetchCells(id)])));
  await breath();
  return answer(question, context.catalogue, (id) => cells.get(id) ?? []);
}

/** The held cells of rows, with what touches their values. Rejects where a file cannot be fetched. */
export async function cellsOfRows(rows: Answer['rows'], own: (indicator: string) => readonly Cell[]): Promise<Cell[]> {
  const wanted = Map.groupBy(rows, (r) => r.indicator);
  const cells = await Promise.all(
    [...wanted].map(async ([id, of]) => {
      const asked = new Set(of.map((r) => `${r.unit}|${r.period}`));
      return (isMine(id) ? own(id) : await fetchCells(id)).filter((c) => asked.has(`${c.unit}|${c.period}`));
    }),
  );
  return cells.flat();
}
