import type { Question } from '../../domain/explore/question.ts';
import { defaultComparison, defaultQuestion, formatQuestion, parseQuestion } from '../../domain/explore/urlState.ts';
import { mineCells, mineIndicators } from '../../domain/mine/mineCells.ts';
import type { Cell } from '../../domain/published.ts';
import type { Locale } from '../../i18n/locale.ts';
import { answerView } from './answerView.ts';
import { loadWords, type Context } from './context.ts';
import { breath, button, el, part } from './dom.ts';
import { engine } from './engineLink.ts';
import { questionForm } from './form.ts';
import { mineBoard } from './mineBoard.ts';
import { mineColumns } from './mineColumns.ts';
import { vintageIn, withOwn } from './ownCatalogue.ts';
import { fetchCatalogue } from './published.ts';
import { sqlConsole } from './sqlConsole.ts';

const locale: Locale = document.documentElement.lang.startsWith('en') ? 'en' : 'vi';

/** Keeps the link to the other language on the same state. */
function keepLanguageLink(): void {
  const other = document.querySelector<HTMLAnchorElement>('.language a');
  if (other) other.href = `${other.href.replace(/[?#].*$/, '')}${location.search}${location.hash}`;
}

/**
 * Runs the board: the address says the question, the form changes it, the answer shows it. The default answer stands in the page
 * itself, so nothing is fetched for it but what the form needs.
 */
async function board(root: HTMLElement): Promise<void> {
  const [words, published] = await Promise.all([loadWords(locale), fetchCatalogue(locale)]);
  let catalogue = published;
  let own: ReadonlyMap<string, readonly Cell[]> = new Map();
  const context: Context = {
    locale,
    words,
    get catalogue() {
      return catalogue;
    },
  };
  const comparing = root.dataset['board'] === 'compare';
  const base = comparing ? defaultComparison(catalogue) : defaultQuestion(catalogue);
  const [place, said] = [part(root, '[data-answer]'), part(root, '[data-said]')];
  const console = comparing ? null : sqlConsole(part(document, '[data-console]'), context);
  const view = console ? answerView(place, said, context, (id) => own.get(id) ?? [], (sql) => console.take(sql)) : (await import('./compareView.ts')).compareView(place, said, context);
  let { question, dropped } = parseQuestion(new URLSearchParams(location.search), catalogue, base);
  let asked = location.search;

  const search = (): string => {
    const params = formatQuestion(question, catalogue, base).toString();
    return params ? `?${params}` : '';
  };
  const show = (): void => {
    form.show(question);
    keepLanguageLink();
    void view.show(question, dropped);
  };
  const ask = (next: Question): void => {
    question = next;
    dropped = [];
    const address = `${location.pathname}${search()}${location.hash}`;
    if (`${location.pathname}${location.search}${location.hash}` !== address) history.pushState(null, '', address);
    asked = location.search;
    show();
  };
  const form = questionForm(part<HTMLFormElement>(root, 'form[data-ask]'), context, () => question, ask, () => ask(base));
  /** Anchors and SQL change the address too, but not the question. */
  addEventListener('popstate', () => {
    if (location.search === asked) return keepLanguageLink();
    asked = location.search;
    ({ question, dropped } = parseQuestion(new URLSearchParams(location.search), catalogue, base));
    show();
  });
  addEventListener('hashchange', keepLanguageLink);
  if (!comparing) mineBoard(part(document, '[data-mine]'), context, async (table, name) => {
    own = Map.groupBy(mineCells(table), (c) => c.indicator);
    await breath();
    catalogue = withOwn(published, table, own, name, context);
    const [first] = mineIndicators(table);
    if (first) ask({ ...question, view: 'table', indicators: [first.id], units: { kind: 'provinces' }, periods: { kind: 'all' }, vintage: vintageIn(own.get(first.id) ?? []) ?? question.vintage });
    const outcome = await engine().insertMine(await mineColumns(table));
    return outcome.ok ? words.live.mine.used : words.live.mine.usedNoSql;
  });
  form.show(question);
  keepLanguageLink();
  if (location.search !== '') void view.show(question, dropped);
}

/** Runs the board; where its files cannot be fetched the page says so and offers to try again, with words of its own where those are what is missing. */
async function start(root: HTMLElement): Promise<void> {
  try {
    await board(root);
  } catch {
    const words = await loadWords(locale).catch(() => null);
    if (!words) return part(root, '[data-not-loaded]').removeAttribute('hidden');
    const { live } = words;
    const notice = el('div', { class: 'refusals', role: 'alert' }, el('p', {}, live.failedFetch(live.catalogue)), button(live.again, () => {
      notice.remove();
      void start(root);
    }));
    part(root, '[data-answer]').prepend(notice);
  }
}

const root = document.querySelector<HTMLElement>('[data-board]');
if (root) void start(root);
