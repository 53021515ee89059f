import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attribute, below, closest, hasClass, isElement, parseHtml, textOf, type Element } from '../../scripts/dist/html.ts';
import type { Unit } from '../../src/domain/types.ts';
import { periodLabel, periodShort, periodWithin } from '../../src/i18n/format.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { t } from '../../src/i18n/t.ts';
import { matchRoute, type PageRef } from '../../src/site/routes.ts';
import type { Store } from '../../src/site/store.ts';

/** One number as a page prints it in a table, and which value it is. */
export interface Printed {
  /** `indicator|unit|period` */
  readonly key: string;
  /** Empty for a value withheld by a ruling. */
  readonly text: string;
  readonly locale: Locale;
  readonly page: PageRef;
  /** Id of the table. */
  readonly table: string;
  /** Addresses of the links beside the number. */
  readonly marks: readonly string[];
  /** Addresses of the links of the figure, section or page around it, by how near they stand. */
  readonly around: { readonly figure: ReadonlySet<string>; readonly page: ReadonlySet<string> };
}

const isTag = (...names: string[]) => (e: Element): boolean => names.includes(e.tagName);
const hrefs = (e: Element): string[] => below(e, isTag('a')).flatMap((a) => attribute(a, 'href') ?? []);
const put = (map: Map<string, Set<string>>, key: string, id: string): void => void map.set(key, (map.get(key) ?? new Set()).add(id));

/** The text of an element without links, marks and words for screen readers alone: the number itself. */
function ownText(e: Element): string {
  const skipped = (c: Element): boolean => isTag('a', 'abbr', 'sup')(c) || hasClass(c, 'visually-hidden') || hasClass(c, 'status-mark');
  return e.childNodes.map((c) => (isElement(c) ? (skipped(c) ? '' : ownText(c)) : 'value' in c ? c.value : '')).join('').replace(/\s+/g, ' ').trim();
}

/** What the words of a language mean: names of units, indicators and periods, each maybe of several. */
function vocabulary(store: Store, locale: Locale) {
  const [units, indicators, periods] = [new Map<string, Set<string>>(), new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const u of store.units) for (const name of [u.name, u.short, u.full]) put(units, name[locale], u.id);
  for (const i of store.indicators) {
    for (const name of [i.name, i.short]) put(indicators, name[locale], i.id);
    for (const { period } of store.cells(i.id)) {
      const said = store.periodText(period)?.[locale];
      put(periods, periodLabel(period, locale, said), period);
      put(periods, periodShort(period, locale, said), period);
      put(periods, periodWithin(period, locale), period);
    }
  }
  return { units, indicators, periods, value: t(locale).site.table.value };
}
type Vocabulary = ReturnType<typeof vocabulary>;

interface Clues {
  readonly units?: ReadonlySet<string>;
  readonly indicators?: ReadonlySet<string>;
  readonly periods?: ReadonlySet<string>;
}

/** Makes a reader of built pages over the published files of a store; `base` is the path the site was built under. */
export function printedReader(store: Store, base: string) {
  const words = { vi: vocabulary(store, 'vi'), en: vocabulary(store, 'en') };
  const bySlug = (slug: string, vintage: string): Unit | undefined => store.units.find((u) => u.kind === 'province' && u.slug === slug && u.vintage === vintage);

  /** What a link leads to. */
  const linked = (href: string): Clues => {
    const page = href.startsWith(base) ? matchRoute(href.slice(base.length).replace(/#.*/, ''))?.page : undefined;
    const unit = page?.kind === 'province' ? bySlug(page.id!, 'vn34') : page?.kind === 'formerProvince' ? bySlug(page.id!, 'vn63') : undefined;
    return unit ? { units: new Set([unit.id]) } : page?.kind === 'indicator' ? { indicators: new Set([page.id!]) } : {};
  };
  /** What the head of a row or column says: by its link, or by its words, `unit: indicator` and `indicator, period` included. */
  const headClues = (e: Element, w: Vocabulary): Clues => {
    const text = textOf(e);
    const first = textOf(below(e, isTag('a', 'span'))[0] ?? e);
    const [before, after] = [text.split(': ')[0]!, text.split(': ').slice(1).join(': ')];
    const tail = /^(.*), ([^,]+)$/.exec(text);
    const of = (map: ReadonlyMap<string, Set<string>>, ...names: string[]) => names.map((n) => map.get(n)).find(Boolean);
    const link = hrefs(e)[0];
    const said = {
      units: of(w.units, text, first, after ? before : ''),
      indicators: of(w.indicators, text, first, after, tail && w.periods.has(tail[2]!) ? tail[1]! : ''),
      periods: of(w.periods, text, tail?.[2] ?? ''),
    };
    return { ...Object.fromEntries(Object.entries(said).filter(([, v]) => v)), ...(link ? linked(link) : {}) };
  };
  /** Periods named at the end of a sentence, such as a subtitle or the caption of a table. */
  const periodsIn = (text: string, w: Vocabulary): ReadonlySet<string> | undefined => {
    const named = [...w.periods.keys()].filter((label) => text.includes(label)).sort((a, b) => b.length - a.length);
    return named[0] === undefined ? undefined : w.periods.get(named[0]);
  };
  const pageClues = (page: PageRef, w: Vocabulary, stamp: string): Clues => {
    if (page.kind === 'indicator') return { indicators: new Set([page.id!]) };
    if (page.kind === 'indicatorYear') return { indicators: new Set([page.id!.split('/')[0]!]), periods: new Set([page.id!.split('/')[1]!]) };
    const unit = page.kind === 'province' ? bySlug(page.id!, 'vn34') : page.kind === 'formerProvince' ? bySlug(page.id!, 'vn63') : undefined;
    const periods = periodsIn(stamp, w);
    return { ...(unit ? { units: new Set([unit.id]) } : {}), ...(periods ? { periods } : {}) };
  };

  /** The one value that clues lead to, the nearest clue of each kind first; null where none or several fit. */
  const resolve = (clues: readonly Clues[]): string | null => {
    const nearest = (kind: keyof Clues): readonly string[] => [...(clues.find((c) => c[kind])?.[kind] ?? [])];
    const fits = nearest('indicators').flatMap((i) => nearest('units').flatMap((u) => nearest('periods').map((p) => `${i}|${u}|${p}`))).filter((key) => store.cell(key) !== null);
    return fits.length === 1 ? fits[0]! : null;
  };

  function ofTable(table: Element, page: PageRef, locale: Locale, context: Clues, pageLinks: ReadonlySet<string>): Printed[] {
    const w = words[locale];
    const figure = closest(table, (e) => e.tagName === 'figure');
    const around = figure ?? closest(table, (e) => e.tagName === 'section');
    const csv = figure ? [...new Set(hrefs(figure).flatMap((h) => /indicators\/([^/]+)\.csv$/.exec(h)?.[1] ?? []))] : [];
    const vintage = /vn(63|34)/.exec(attribute(table, 'id') ?? '')?.[0];
    const subtitle = figure ? below(figure, (e) => hasClass(e, 'subtitle'))[0] : undefined;
    const caption = below(table, isTag('caption'))[0];
    const told = periodsIn(subtitle ? textOf(subtitle) : '', w) ?? periodsIn(caption ? textOf(caption) : '', w);
    const titled = w.units.get(caption ? textOf(caption) : '');
    const tableClues: Clues = { ...(titled ? { units: titled } : {}), ...(csv.length === 1 ? { indicators: new Set(csv) } : {}), ...(told ? { periods: told } : {}) };
    const heads = below(table, isTag('thead')).flatMap((h) => below(h, isTag('th')));
    const columns = heads.map((h) => ({ clues: headClues(h, w), value: textOf(h) === w.value }));
    const marked = new Set(around ? hrefs(around) : []);
    return below(table, isTag('tbody')).flatMap((body) => below(body, isTag('tr'))).flatMap((row) => {
      const places = row.childNodes.filter(isElement).filter(isTag('td', 'th'));
      const head = headClues(places[0]!, w);
      const rowPeriod = places.slice(1).map((p) => w.periods.get(textOf(p))).find(Boolean);
      const own: Clues = { ...(rowPeriod ? { periods: rowPeriod } : {}), ...head, ...(head.units && vintage ? { units: new Set([...head.units].filter((u) => !u.startsWith('vn') || u === 'vn' || u.startsWith(vintage))) } : {}) };
      return places.flatMap((place, n): Printed[] => {
        const column = columns[n];
        const text = ownText(place);
        if (n === 0 || !column || (!column.value && Object.keys(column.clues).length === 0)) return [];
        const key = resolve([column.clues, own, tableClues, context]);
        const cell = key ? store.cell(key)! : null;
        return key && cell && (/\d/.test(text) || cell.ruling) ? [{ key, text, locale, page, table: attribute(table, 'id') ?? '', marks: hrefs(place), around: { figure: marked, page: pageLinks } }] : [];
      });
    });
  }

  /** Every number of every table of a built page whose indicator, unit and period the page tells. */
  return function read(dist: string, file: string): { readonly numbers: readonly Printed[]; readonly found: ReturnType<typeof matchRoute> } {
    const found = matchRoute(file.replace(/(^|\/)index\.html$/, '$1'));
    if (!found) return { numbers: [], found };
    const { elements } = parseHtml(readFileSync(join(dist, file), 'utf8'));
    const stamps = elements.filter((e) => hasClass(e, 'stamp') || hasClass(e, 'place-opening'));
    const main = elements.find((e) => e.tagName === 'main');
    const pageLinks = new Set(main ? hrefs(main) : []);
    const context = pageClues(found.page, words[found.locale], stamps.map(textOf).join(' '));
    const tables = elements.filter(isTag('table'));
    return { numbers: tables.flatMap((table) => ofTable(table, found.page, found.locale, context, pageLinks)), found };
  };
}
