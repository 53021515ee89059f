import { count, number } from '../../i18n/format.ts';
import type { SchemaFile } from '../../domain/published.ts';
import type { QueryOutcome, Rows, SqlError } from '../../query/contract.ts';
import { examples } from '../../query/examples.ts';
import { link } from '../../site/links.ts';
import { readyCharts } from '../readyCharts.ts';
import { resultActions } from './actions.ts';
import { loadChartWords, type Context } from './context.ts';
import { button, el, part } from './dom.ts';
import type { Editor } from './editor.ts';
import { engine } from './engineLink.ts';
import { engineStatus } from './engineStatus.ts';
import { figureView } from './figureView.ts';
import type { ShownTable } from './shown.ts';
import { readSql, writeSql } from './sqlAddress.ts';
import { tableIds, tableView } from './tableView.ts';

/** Rows a query may give the page. */
const rowLimit = 5_000;

export interface SqlConsole {
  /** Puts a query into the console and brings it into view. */
  take(sql: string): void;
}

const explain = 'EXPLAIN ANALYZE ';

/** An error of an explained query, its place counted in the text the reader wrote. */
function inReadersText(outcome: QueryOutcome): QueryOutcome {
  if (outcome.ok || 'failure' in outcome.error || outcome.error.line !== 1 || outcome.error.column === null) return outcome;
  return { ok: false, error: { ...outcome.error, column: Math.max(1, outcome.error.column - explain.length) } };
}

/** A result as tables and files show it. */
function shownResult({ columns, rows }: Rows, title: string, { locale }: Context): ShownTable {
  const print = (v: number): string => number(v, Number.isInteger(v) ? 0 : Math.min(6, (String(v).split('.')[1] ?? '').length), locale);
  const year = columns.map((c, i) => /INT/.test(c.type) && rows.every((r) => r[i] === null || (Number(r[i]) >= 1900 && Number(r[i]) <= 2100)));
  return {
    title,
    columns: columns.map((c, i) => ({ key: c.name, label: c.name, numeric: rows.some((r) => typeof r[i] === 'number') })),
    rows: rows.map((row) => row.map((value, i) => ({ raw: typeof value === 'boolean' ? String(value) : value, text: value === null ? '' : typeof value === 'number' ? (year[i] ? String(value) : print(value)) : String(value) }))),
    statuses: [],
    sources: [],
  };
}

/** Makes the SQL console answer: editor on the first touch, engine on the first query or edit, results as table, chart and files. */
export function sqlConsole(root: HTMLElement, context: Context): SqlConsole {
  const { locale, words: { live, form } } = context;
  const area = part<HTMLTextAreaElement>(root, 'textarea');
  const result = part(root, '[data-result]');
  const state = part(root, '[data-engine]');
  const [runButton, explainButton, cancelButton] = ['run', 'explain', 'cancel'].map((name) => part<HTMLButtonElement>(root, `[data-do="${name}"]`)) as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
  let editor: Editor | null = null;
  let opening: Promise<void> | null = null;
  let watched = false;

  const watch = (): void => {
    if (watched) return;
    watched = true;
    engineStatus(state, engine(), context, () => void run(false));
  };
  const text = (): string => editor?.text() ?? area.value;
  const open = (): void => {
    opening ??= Promise.all([import('./editor.ts'), fetch(link.file('schema.json')).then((r) => r.json() as Promise<SchemaFile>)]).then(
      ([{ openEditor }, schema]) => {
        const focused = document.activeElement === area;
        const own = { name: 'mine', about: null, columns: ['unit', 'unit_name', 'period', 'value'].map((name) => ({ name, type: name === 'value' ? 'DOUBLE' : 'VARCHAR', about: null })) };
        editor = openEditor(area, form.sql.label, [...schema.tables, own], locale, () => void run(false), intend);
        if (focused) editor.point(1, 1);
      },
      () => (opening = null),
    ) as Promise<void>;
  };
  /** Typing is a clear sign that a query will come. */
  const intend = (): void => {
    watch();
    if (engine().state().phase === 'idle') void engine().start();
  };
  const busy = (on: boolean): void => {
    cancelButton.hidden = !on;
    runButton.disabled = explainButton.disabled = on;
  };

  const toAddress = async (sql: string): Promise<void> => {
    const fragment = await writeSql(sql);
    if (fragment !== null && location.hash !== `#${fragment}`) history.pushState(null, '', `${location.pathname}${location.search}#${fragment}`);
    dispatchEvent(new Event('hashchange'));
  };

  const run = async (plan: boolean): Promise<void> => {
    const sql = text().trim().replace(/;\s*$/, '');
    if (!sql) return;
    watch();
    busy(true);
    result.replaceChildren(el('p', { class: 'pending', role: 'status' }, live.sql.running));
    await toAddress(sql);
    const outcome = await engine().run(plan ? `${explain}${sql}` : sql, [], { console: true, limit: rowLimit });
    busy(false);
    if (document.activeElement === document.body) (plan ? explainButton : runButton).focus({ preventScroll: true });
    await show(plan ? inReadersText(outcome) : outcome, plan);
  };

  const failed = (error: SqlError): HTMLElement => {
    const where = error.line !== null && error.column !== null ? ` (${live.sql.at(error.line, error.column)})` : '';
    return el(
      'div',
      { role: 'alert' },
      el('p', { class: 'sql-error', lang: 'en' }, `${error.message}${where}`, error.hint ? `\n${error.hint}` : ''),
      error.line !== null && editor ? button(live.sql.edit, () => editor!.point(error.line!, error.column ?? 1)) : null,
    );
  };

  const show = async (outcome: QueryOutcome, plan: boolean): Promise<void> => {
    if (!outcome.ok) {
      const { error } = outcome;
      if (!('failure' in error)) return result.replaceChildren(failed(error));
      const saidAbove = engine().state().phase === 'failed';
      return result.replaceChildren(...(saidAbove ? [] : [el('p', { role: 'status', 'data-ended': error.failure.kind }, live.engine.failure[error.failure.kind])]));
    }
    const { value } = outcome;
    if (plan) {
      result.replaceChildren(el('h3', {}, live.sql.plan), el('pre', { tabindex: 0, class: 'plan' }, value.rows.map((r) => String(r.at(-1) ?? '')).join('\n')));
      return;
    }
    const table = shownResult(value, live.sql.title, context);
    const place = el('div', { class: 'figures' });
    const said = live.sql.done(count(value.rows.length, locale), live.sql.milliseconds(number(value.milliseconds, value.milliseconds < 10 ? 1 : 0, locale)));
    result.replaceChildren(
      el('p', { role: 'status', class: 'result-said' }, said),
      ...(value.cut ? [el('p', { class: 'dropped' }, live.sql.cut(count(value.rows.length, locale)))] : []),
      ...(value.rows.length ? [await chartChoice(value, place), place, tableView(table, tableIds.result, context), resultActions(table, text().trim(), place, context)] : [el('p', {}, live.sql.empty)]),
    );
  };

  const chartChoice = async ({ columns, rows }: Rows, place: HTMLElement): Promise<HTMLElement> => {
    const [{ resultCharts }, { draw }, { resultChart }, words] = await Promise.all([import('../../charts/resultChart.ts'), import('./drawings.ts'), import('../../charts/resultChart.ts'), loadChartWords(locale)]);
    const kinds = resultCharts(columns.map((c) => c.name), rows);
    const width = Math.min(880, Math.max(320, root.clientWidth));
    const pick = (kind: (typeof kinds)[number] | null, chosen: HTMLButtonElement): void => {
      for (const other of choice.querySelectorAll('button')) other.setAttribute('aria-pressed', String(other === chosen));
      place.replaceChildren(...(kind ? [figureView(draw({ chart: resultChart, input: { ...kind, columns: columns.map((c) => c.name), rows } }, width, 'hinh-sql', words, locale), 'hinh-sql', context)] : []));
      readyCharts(place);
    };
    const make = (label: string, kind: (typeof kinds)[number] | null): HTMLButtonElement => {
      const made = button(label, () => pick(kind, made), { 'aria-pressed': String(kind === null) });
      return made;
    };
    const choice = el('p', { class: 'buttons', role: 'group', 'aria-label': live.chart.heading }, el('span', {}, `${live.chart.heading}: `), make(live.chart.none, null), ...kinds.map((k) => make(live.chart[k.kind], k)));
    choice.hidden = kinds.length === 0;
    return choice;
  };

  const set = (sql: string): void => {
    area.value = sql;
    editor?.set(sql);
  };
  const take = (sql: string): void => {
    set(sql);
    result.replaceChildren();
    open();
    root.scrollIntoView({ block: 'start' });
    runButton.focus({ preventScroll: true });
  };
  const fromAddress = async (): Promise<void> => {
    const sql = await readSql(location.hash);
    if (sql === null || sql === text().trim()) return;
    if (sql === 'unreadable') return result.replaceChildren(el('p', { class: 'dropped', role: 'status' }, live.sql.unreadable));
    take(sql);
    result.replaceChildren(el('p', { class: 'dropped', role: 'status' }, live.sql.fromAddress));
  };

  for (const type of ['pointerdown', 'focusin'] as const) part(root, '[data-editor]').addEventListener(type, open, { once: true });
  area.addEventListener('input', intend);
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void run(false);
  });
  runButton.addEventListener('click', () => void run(false));
  explainButton.addEventListener('click', () => void run(true));
  cancelButton.addEventListener('click', () => engine().cancel());
  const known = examples(locale);
  for (const use of document.querySelectorAll<HTMLElement>('[data-example]')) {
    use.addEventListener('click', () => {
      const found = known.find((e) => e.id === use.dataset['example']);
      if (found) take(found.sql);
    });
  }
  addEventListener('popstate', () => void fromAddress());
  void fromAddress();
  return { take };
}
