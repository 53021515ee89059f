import { compared } from '../../charts/compared.ts';
import { lines } from '../../charts/lines.ts';
import { compareUnits, mostCompared, type Compared } from '../../domain/explore/compare.ts';
import type { Question } from '../../domain/explore/question.ts';
import type { Cell } from '../../domain/published.ts';
import { list } from '../../i18n/format.ts';
import type { AnswerView } from './answerView.ts';
import { loadChartWords, loadCompareWords, type Context } from './context.ts';
import { button, el } from './dom.ts';
import { draw, type Drawing } from './drawings.ts';
import { figureView } from './figureView.ts';
import { fetchCells } from './published.ts';
import { readyCharts } from '../readyCharts.ts';
import { citedSources, touchedLines } from './tableView.ts';

/** Shows comparisons in `root`, and says their titles in `said`: a figure an indicator, with the years below it where several are asked for. */
export function compareView(root: HTMLElement, said: HTMLElement, context: Context): AnswerView {
  const { locale, words: { live } } = context;
  let asked = 0;
  const width = (): number => (root.clientWidth < 560 ? Math.max(320, Math.min(420, root.clientWidth)) : Math.min(720, root.clientWidth));

  const show = async (question: Question, dropped: readonly string[]): Promise<void> => {
    const turn = ++asked;
    root.setAttribute('aria-busy', 'true');
    try {
      const [words, charts, cells] = await Promise.all([
        loadCompareWords(locale),
        loadChartWords(locale),
        Promise.all(question.indicators.slice(0, mostCompared).map(async (id): Promise<[string, readonly Cell[]]> => [id, await fetchCells(id)])),
      ]);
      if (turn !== asked) return;
      const held = new Map(cells);
      const blocks = compareUnits(question, context.catalogue, (id) => held.get(id) ?? []);
      const figure = (drawing: Drawing, id: string): HTMLElement => figureView(draw(drawing, width(), id, charts, locale), id, context);
      const block = (b: Compared, n: number): HTMLElement =>
        el(
          'div',
          { class: 'compared-block' },
          figure({ chart: compared, input: b }, `hinh-${n + 1}`),
          citedSources(b.units.map((u) => u.cell), context),
          touchedLines([...b.units.map((u) => u.cell), ...b.series.flatMap((s) => s.cells)], context),
          b.series.length > 0 && b.series.some((s) => s.cells.some((c) => c.value !== null)) && figure({ chart: lines, input: { indicator: b.indicator, series: b.series } }, `nam-${n + 1}`),
        );
      const short = (id: string): string => context.catalogue.indicatorById.get(id)?.short[locale] ?? id;
      const missing = question.indicators.slice(0, mostCompared).filter((id) => !blocks.some((b) => b.indicator.id === id));
      const rates = blocks.filter((b) => b.indicator.denominator !== null);
      const denominators = new Set(rates.map((b) => b.indicator.denominator![locale]));
      const chosen = question.units.kind === 'units' ? question.units.ids.length : mostCompared;
      const notes = [
        ...(dropped.length ? [live.dropped(dropped.join(', '))] : []),
        ...(chosen > mostCompared || question.indicators.length > mostCompared ? [words.cut] : []),
        ...(blocks.length && missing.length ? [words.left(list(missing.map(short), locale))] : []),
        ...(denominators.size > 1 ? [words.denominators(list(rates.map((b) => short(b.indicator.id)), locale))] : []),
      ];
      root.replaceChildren(...(notes.length ? [el('ul', { class: 'refusals' }, ...notes.map((n) => el('li', {}, n)))] : []), ...(blocks.length ? blocks.map(block) : [el('p', { class: 'pending' }, words.nothing)]));
      said.textContent = [...root.querySelectorAll('.compared-block > figure:first-child .title')].map((t) => `${t.textContent}.`).join(' ') || words.nothing;
      readyCharts(root);
    } catch {
      if (turn === asked) root.replaceChildren(el('div', { class: 'refusals', role: 'alert' }, el('p', {}, live.failedFetch(live.figures)), button(live.again, () => void show(question, dropped))));
    } finally {
      if (turn === asked) root.removeAttribute('aria-busy');
    }
  };
  return { show };
}
