import { fold } from '../../domain/fold.ts';
import { search } from '../../domain/search.ts';
import { inView, type Question, type UnitChoice } from '../../domain/explore/question.ts';
import { fits, provincesOf, regionsOf } from '../../domain/explore/units.ts';
import { mostIndicators } from '../../domain/explore/urlState.ts';
import { mineDataset } from '../../domain/mine/mineCells.ts';
import type { Unit } from '../../domain/types.ts';
import { periodLabel } from '../../i18n/format.ts';
import { combobox } from '../combobox.ts';
import { printedNumber } from '../orderRows.ts';
import { searchIndex } from '../searchIndex.ts';
import type { Context } from './context.ts';
import { button, el, part } from './dom.ts';
import { unitText } from './shown.ts';

/** Indicators offered before a reader types: one or two of every dataset. */
const suggested = ['dossiers.overdue_all_rate', 'dossiers.overdue_all', 'papi.total', 'papi.d5', 'papi.d8', 'service-index.total', 'par.total', 'sipas.total', 'population.average'];

interface Pick {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
}

export interface QuestionForm {
  /** Shows a question in the controls. */
  show(question: Question): void;
}

const values = (form: HTMLFormElement, name: string): string[] => [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`)].map((i) => i.value);

/**
 * Ties the form to a question: `change` gets the new question whenever a reader changes a control, `push` is false where a value is
 * still being typed. `current` gives the question the form starts from.
 */
export function questionForm(form: HTMLFormElement, context: Context, current: () => Question, change: (question: Question) => void, reset: () => void): QuestionForm {
  const { locale, words } = context;
  const select = (name: string): HTMLSelectElement => part<HTMLSelectElement>(form, `select[name="${name}"]`);
  const ask = (part: Partial<Question>): void => change({ ...current(), ...part });

  let entries: Awaited<ReturnType<typeof searchIndex>> = [];
  const loadEntries = (): Promise<void> => searchIndex(locale).then((found) => void (entries = found), () => undefined);
  form.addEventListener('focusin', () => void loadEntries(), { once: true });

  const pick = (name: 'indicators' | 'units', find: (text: string) => readonly Pick[], choose: (id: string) => void): void => {
    const frame = part(form, `[data-pick="${name}"]`);
    const input = part<HTMLInputElement>(frame, 'input');
    const list = part(frame, '[role="listbox"]');
    const box = combobox({ frame, input, list, status: part(frame, '[role="status"]') }, find, (text, found) => (found.length ? words.live.found(found.length) : text ? words.live.nothingFound(text) : ''), ({ id }) => {
      const item = el('button', { type: 'button' });
      item.addEventListener('click', () => take(id));
      return item;
    });
    const take = (id: string): void => {
      input.value = '';
      box.close();
      choose(id);
      input.focus();
      box.close();
    };
    input.addEventListener('focus', () => void loadEntries().then(() => document.activeElement === input && input.value && box.update()));
    input.addEventListener('click', () => box.update());
    input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' && list.hidden) box.update();
      if (event.key !== 'Enter') return;
      event.preventDefault();
      const item = list.children[Math.max(box.marked(), 0)];
      if (item instanceof HTMLButtonElement && !list.hidden) item.click();
      else box.update();
    });
  };

  const indicatorPick = (id: string): Pick[] => {
    const found = context.catalogue.indicatorById.get(id);
    return found && !current().indicators.includes(id) ? [{ id, title: found.name[locale], hint: context.catalogue.datasets.find((d) => d.id === found.dataset)?.short[locale] ?? '' }] : [];
  };
  const byName = (text: string) => (text.length < 2 ? [] : search(entries, text, 40).map((h) => h.entry));
  /** Where the search index is not there, or knows nothing of them, names are found by a part of them. */
  const named = (text: string, ...names: readonly string[]): boolean => names.some((n) => fold(n).includes(fold(text)));
  const indicatorsNamed = (text: string): string[] =>
    context.catalogue.indicators.filter((i) => (i.dataset === mineDataset || (text.length > 1 && entries.length === 0)) && named(text, i.id, i.name[locale])).map((i) => i.id);
  pick(
    'indicators',
    (text) => [...indicatorsNamed(text), ...(text.length < 2 ? suggested : byName(text).flatMap((e) => (e.kind === 'indicator' ? [e.id] : e.kind === 'dataset' ? context.catalogue.indicators.filter((i) => i.dataset === e.id).slice(0, 6).map((i) => i.id) : [])))].flatMap(indicatorPick).slice(0, 12),
    (id) => ask({ indicators: [...current().indicators, id].slice(-mostIndicators) }),
  );

  const unitPick = (unit: Unit): Pick => ({ id: unit.id, title: unitText(unit, locale), hint: unit.kind === 'province' ? '' : words.live.refusal.kinds[unit.kind] });
  const unitsFound = (text: string): readonly Unit[] => {
    const { vintage, units } = current();
    const taken = units.kind === 'units' ? units.ids : [];
    const open = context.catalogue.units.filter((u) => fits(u, vintage) && !taken.includes(u.id) && (units.kind !== 'peers' || u.kind === 'province'));
    if (text.length < 2) return [...open.filter((u) => u.kind === 'nation'), ...provincesOf(context.catalogue, vintage).filter((u) => open.includes(u))];
    const slugs = byName(text).filter((e) => e.kind === (vintage === 'vn34' ? 'province' : 'former-province')).map((e) => e.id);
    const provinces = slugs.flatMap((slug) => open.find((u) => u.kind === 'province' && u.slug === slug) ?? []);
    const others = open.filter((u) => (u.kind !== 'province' || entries.length === 0) && named(text, u.name[locale], u.short[locale]));
    return [...provinces, ...others];
  };
  pick('units', (text) => unitsFound(text).slice(0, 40).map(unitPick), (id) => {
    const { units } = current();
    ask({ units: units.kind === 'peers' ? { kind: 'peers', of: id } : { kind: 'units', ids: [...(units.kind === 'units' ? units.ids : []), id] } });
  });

  /** A choice of units of a kind, as near to the one before as can be. */
  const unitChoice = (kind: string, { vintage, units }: Question): UnitChoice => {
    const [province] = provincesOf(context.catalogue, vintage);
    const own = units.kind === 'peers' ? units.of : units.kind === 'units' ? units.ids.find((id) => context.catalogue.unitById.get(id)?.kind === 'province') : undefined;
    if (kind === 'region') return { kind, of: regionsOf(context.catalogue, vintage)[0]!.id };
    if (kind === 'peers') return { kind, of: own ?? province!.id };
    if (kind === 'units') return { kind, ids: own ? [own] : [] };
    return { kind: kind === 'regions' || kind === 'ministries' ? kind : 'provinces' };
  };

  form.addEventListener('change', (event) => {
    const target = event.target as HTMLInputElement | HTMLSelectElement;
    const question = current();
    switch (target.name) {
      case 'view':
        return ask(inView(target.value as Question['view'], question));
      case 'across':
        return ask({ across: target.value as Question['across'] });
      case 'vintage': {
        const vintage = target.value as Question['vintage'];
        const kept = question.units.kind === 'regions' || question.units.kind === 'ministries' ? question.units : ({ kind: 'provinces' } as const);
        return ask({ vintage, units: kept });
      }
      case 'unitSet':
        return ask({ units: unitChoice(target.value, question) });
      case 'region':
        return ask({ units: { kind: 'region', of: target.value } });
      case 'periodSet': {
        if (target.value !== 'periods') return ask({ periods: { kind: target.value as 'newest' | 'all' } });
        return ask({ periods: { kind: 'periods', ids: periodsOffered(question).slice(-1) } });
      }
      case 'period':
        return ask({ periods: { kind: 'periods', ids: periodsOffered(question).filter((id) => values(form, 'period').includes(id)) } });
      case 'column':
        return ask({ columns: values(form, 'column') as Question['columns'] });
      case 'status':
        return ask({ statuses: values(form, 'status') as Question['statuses'] });
      case 'min':
      case 'max':
        return ask({ [target.name]: printedNumber(target.value, locale) });
      case 'sort':
        return ask({ sort: { ...question.sort, by: target.value as Question['sort']['by'] } });
      case 'descending':
        return ask({ sort: { ...question.sort, descending: (target as HTMLInputElement).checked } });
    }
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    reset();
  });

  const periodsOffered = ({ indicators }: Question): string[] => context.catalogue.periods.filter((id) => indicators.some((i) => context.catalogue.holdings.get(i)?.some((h) => h.period === id)));
  /** What a chip stood for is gone, and the chip with it: the focus goes to the next one, or to where others are added. */
  const refocus = (what: 'indicators' | 'units', place: number): void => {
    const others = part(form, `[data-chips="${what}"]`).querySelectorAll('button');
    (others[Math.min(place, others.length - 1)] ?? part(form, `[data-pick="${what}"] input`)).focus();
  };
  const chip = (what: 'indicators' | 'units', place: number, name: string, drop: () => void): HTMLElement => {
    const remove = button('×', () => {
      drop();
      refocus(what, place);
    }, { 'aria-label': words.live.remove(name) });
    return el('li', {}, el('span', {}, name), remove);
  };
  const check = (group: string, chosen: readonly string[]): void => {
    for (const input of form.querySelectorAll<HTMLInputElement>(`input[name="${group}"]`)) input.checked = chosen.includes(input.value);
  };

  return {
    show(question) {
      const { indicators, units, periods, view } = question;
      check('view', [view]);
      check('across', [question.across]);
      part(form, '[data-part="across"]').hidden = view !== 'pivot' && view !== 'heat';
      part(form, '[data-chips="indicators"]').replaceChildren(...indicators.map((id, n) => chip('indicators', n, context.catalogue.indicatorById.get(id)?.short[locale] ?? id, () => ask({ indicators: current().indicators.filter((i) => i !== id) }))));
      select('vintage').value = question.vintage;
      select('unitSet').value = units.kind;
      part(form, '[data-part="region"]').hidden = units.kind !== 'region';
      select('region').replaceChildren(...regionsOf(context.catalogue, question.vintage).map((r) => el('option', { value: r.id }, r.name[locale])));
      if (units.kind === 'region') select('region').value = units.of;
      part(form, '[data-part="units"]').hidden = units.kind !== 'units' && units.kind !== 'peers';
      const picked = units.kind === 'units' ? units.ids : units.kind === 'peers' ? [units.of] : [];
      part(form, '[data-chips="units"]').replaceChildren(
        ...picked.map((id, n) => {
          const unit = context.catalogue.unitById.get(id);
          const name = unit ? unitText(unit, locale) : id;
          return units.kind === 'units' ? chip('units', n, name, () => ask({ units: { kind: 'units', ids: picked.filter((u) => u !== id) } })) : el('li', {}, el('span', {}, name));
        }),
      );
      select('periodSet').value = periods.kind;
      const list = part(form, '[data-part="periods"]');
      list.hidden = periods.kind !== 'periods';
      const offered = periods.kind === 'periods' ? periodsOffered(question).toReversed() : [];
      if (list.dataset['of'] !== offered.join()) {
        list.dataset['of'] = offered.join();
        list.replaceChildren(...offered.map((id) => el('label', {}, el('input', { type: 'checkbox', name: 'period', value: id }), periodLabel(id, locale, context.catalogue.periodTexts.get(id)?.[locale]))));
      }
      check('period', periods.kind === 'periods' ? periods.ids : []);
      check('column', question.columns);
      check('status', question.statuses);
      select('sort').value = question.sort.by;
      part<HTMLInputElement>(form, 'input[name="descending"]').checked = question.sort.descending;
      for (const key of ['min', 'max'] as const) {
        const input = part<HTMLInputElement>(form, `input[name="${key}"]`);
        if (document.activeElement !== input) input.value = question[key] === null ? '' : String(question[key]).replace('.', locale === 'vi' ? ',' : '.');
      }
    },
  };
}
