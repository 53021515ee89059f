import type { ColumnFacts } from '../../domain/mine/proposeColumns.ts';
import type { MineTable } from '../../domain/mine/mineTable.ts';
import type { MineReport, MineResult } from '../../domain/mine/report.ts';
import { delimiters, encodings, type Delimiter, type Encoding, type MineSettings, type VintageChoice } from '../../domain/mine/settings.ts';
import type { DecimalMark } from '../../domain/number.ts';
import type { Unit, UnitId } from '../../domain/types.ts';
import { vintages } from '../../domain/unit.ts';
import { count } from '../../i18n/format.ts';
import type { Context } from './context.ts';
import { button, el, part } from './dom.ts';
import { noticeText, problemText } from './mineReport.ts';
import { fetchUnits } from './published.ts';
import { readMine } from './readMine.ts';

/** Names shown to be corrected; the count above says how many more there are. */
const mostNames = 30;

const choice = <T extends string>(label: string, options: readonly (readonly [T, string])[], chosen: T, change: (value: T) => void): HTMLElement => {
  const select = el('select', {}, ...options.map(([value, text]) => el('option', { value, selected: value === chosen }, text)));
  select.addEventListener('change', () => change(select.value as T));
  return el('label', {}, el('span', {}, label), select);
};

/**
 * Reads a reader's table when one is chosen, dropped or pasted, shows what was made of it and lets it be corrected; `use` gets the table
 * the reader is content with. Nothing leaves the page.
 */
export function mineBoard(root: HTMLElement, context: Context, use: (table: MineTable, name: string | null) => Promise<string>): void {
  const { locale, words: { live, form } } = context;
  const w = live.mine;
  const [drop, result] = [part(root, '[data-drop]'), part(root, '[data-mine-result]')];
  const [file, area] = [part<HTMLInputElement>(root, 'input[type="file"]'), part<HTMLTextAreaElement>(root, 'textarea')];
  let source: File | string = '';
  let settings: MineSettings = {};
  let working: AbortController | null = null;

  const read = async (): Promise<void> => {
    working?.abort();
    const inside = result.contains(document.activeElement);
    const own = (working = new AbortController());
    const bar = el('progress', { max: 1, value: 0 });
    const stage = el('span', {}, w.reading.reading);
    result.replaceChildren(el('p', { class: 'engine-loading' }, bar, ' ', stage, ' ', button(w.cancel, () => own.abort())));
    let units: readonly Unit[];
    try {
      units = await fetchUnits();
    } catch {
      result.replaceChildren(el('p', { class: 'dropped' }, live.failedFetch(live.catalogue)));
      return;
    }
    const outcome = await readMine(source, { units, settings }, ({ stage: now, done, total }) => {
      bar.value = total ? done / total : 0;
      stage.textContent = w.reading[now];
    }, own.signal);
    if (working !== own) return;
    show(outcome, units);
    if (inside) result.focus({ preventScroll: true });
  };

  const start = (next: File | string): void => {
    source = next;
    settings = {};
    void read();
  };
  const change = (more: MineSettings): void => {
    settings = { ...settings, ...more };
  };

  const columnName = (c: ColumnFacts): string => c.heading || w.unnamed(c.index + 1);
  const columnChoices = (columns: readonly ColumnFacts[], report: MineReport | null): HTMLElement => {
    const options = columns.filter((c) => c.kind !== 'empty').map((c) => [String(c.index), columnName(c)] as const);
    const none = ['', w.none] as const;
    const choices = report?.choices;
    const unit = choices?.unit.kind === 'column' ? String(choices.unit.column) : '';
    const period = choices?.period.kind === 'column' ? String(choices.period.column) : '';
    const value = choices?.value ?? null;
    return el(
      'div',
      { class: 'mine-choices' },
      choice(w.unit, [none, ...options], unit, (v) => v && change({ unit: { kind: 'column', column: Number(v) } })),
      choice(w.period, [[none[0], choices?.period.kind === 'across' ? w.across : choices?.period.kind === 'fixed' ? `${w.fixedPeriod} ${choices.period.period}` : w.none], ...options], period, (v) => change({ period: v ? { kind: 'column', column: Number(v), year: null } : { kind: 'none' } })),
      choice(w.value, [none, ...options], value === null ? '' : String(value), (v) => v && change({ value: Number(v) })),
      value !== null && choice<DecimalMark>(w.decimal, Object.entries(w.decimals) as [DecimalMark, string][], choices!.decimals[value] ?? ',', (mark) => change({ decimals: { ...settings.decimals, [value]: mark } })),
      choice<VintageChoice>(w.vintage, [['by-period', w.byPeriod], ...vintages.map((v) => [v, form.form.vintages[v]] as const)], choices?.vintage ?? 'by-period', (vintage) => change({ vintage })),
      choice<Encoding>(w.encoding, encodings.map((e) => [e, e.toUpperCase()] as const), choices?.encoding ?? 'utf-8', (encoding) => change({ encoding })),
      choice<Delimiter>(w.delimiter, delimiters.map((d) => [d, w.delimiters[d]!] as const), choices?.delimiter ?? ',', (delimiter) => change({ delimiter })),
      el('p', {}, button(w.again, () => void read())),
    );
  };

  const preview = (columns: readonly ColumnFacts[], rows: readonly (readonly string[])[]): HTMLElement =>
    el(
      'div',
      { class: 'table-frame', role: 'group', tabindex: 0, 'aria-label': w.preview },
      el('table', { class: 'data-table' }, el('thead', {}, el('tr', {}, ...columns.map((c) => el('th', { scope: 'col' }, columnName(c))))), el('tbody', {}, ...rows.slice(0, 6).map((r) => el('tr', {}, ...columns.map((c) => el('td', {}, (r[c.index] ?? '').slice(0, 60))))))),
    );

  const names = (report: MineReport, units: readonly Unit[]): HTMLElement | null => {
    if (report.unmatched.length === 0) return null;
    const nameOf = (id: UnitId): string => units.find((u) => u.id === id)?.short[locale] ?? id;
    const rows = report.unmatched.slice(0, mostNames).map((name) => {
      const offered = [...name.nearest, ...(name.elsewhere ? [name.elsewhere] : [])];
      const others = units.filter((u) => u.kind === 'province' && u.vintage === name.vintage && !offered.includes(u.id)).toSorted((a, b) => a.sort - b.sort);
      const options = [['', w.leave] as const, ...[...offered, ...others.map((u) => u.id)].map((id) => [id, nameOf(id)] as const)];
      return el('li', {}, choice(`${name.written} (${w.times(count(name.rows, locale))})`, options, settings.names?.[name.key] ?? '', (id) => change({ names: { ...settings.names, [name.key]: id || null } })));
    });
    return el('div', { class: 'mine-names' }, el('h3', {}, w.unmatched), el('p', { class: 'small soft' }, w.unmatchedHelp), el('ul', { class: 'plain' }, ...rows), el('p', {}, button(w.again, () => void read())));
  };

  const show = (outcome: MineResult, units: readonly Unit[]): void => {
    if (!outcome.ok) {
      const { problem, draft } = outcome;
      result.replaceChildren(el('div', { class: 'refusals', role: 'alert', 'data-problem': problem.kind }, el('p', {}, problemText(problem, context))), ...(draft && draft.columns.length ? [columnChoices(draft.columns, null), preview(draft.columns, draft.preview)] : []));
      return;
    }
    const { report, table } = outcome;
    const said = el('p', { role: 'status', class: 'result-said' });
    const take = button(w.use, () => {
      take.disabled = true;
      void use(table, report.name).then((text) => {
        said.textContent = text;
        take.disabled = false;
      });
    }, { class: 'main-button' });
    const loose = report.loose.slice(0, mostNames).map((n) => `${n.written} → ${units.find((u) => u.id === n.unit)?.short[locale] ?? n.unit}`);
    const parts = [
      el('p', { class: 'result-said' }, w.rows(count(report.rows, locale), count(report.matchedRows, locale))),
      report.notices.length > 0 && el('ul', { class: 'mine-notices' }, ...report.notices.map((n) => el('li', {}, noticeText(n, context)))),
      el('p', { class: 'small soft' }, w.choose),
      columnChoices(report.columns, report),
      preview(report.columns, report.preview),
      names(report, units),
      loose.length > 0 && el('p', { class: 'small' }, `${w.loose}: ${loose.join('; ')}.`),
      el('p', { class: 'buttons' }, take, ' '),
      said,
    ];
    result.replaceChildren(...parts.filter((p): p is HTMLElement => p instanceof HTMLElement));
  };

  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen) start(chosen);
    file.value = '';
  });
  part(root, '[data-do="read"]').addEventListener('click', () => start(area.value));
  for (const type of ['dragenter', 'dragover'] as const) {
    drop.addEventListener(type, (event) => {
      event.preventDefault();
      drop.classList.add('over');
    });
  }
  for (const type of ['dragleave', 'drop'] as const) drop.addEventListener(type, () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    const [dropped] = event.dataTransfer?.files ?? [];
    if (dropped) start(dropped);
  });
}
