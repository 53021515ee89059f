import type { Vintage } from '../types.ts';
import { statuses } from '../status.ts';
import { provinceCount, vintages } from '../unit.ts';
import type { Catalogue } from './catalogue.ts';
import { extraColumns, sortKeys, viewKinds, type Question, type SortKey } from './question.ts';
import { noneWord, unitWords } from './unitTokens.ts';

/** Keys of an address, in the order they are written. */
const keys = ['v', 'i', 'h', 'u', 't', 'x', 'c', 's', 'min', 'max', 'o'] as const;
type Key = (typeof keys)[number];

export const mostIndicators = 12;
const mostDropped = 20;
const longestDropped = 60;

/** The question an address without parameters asks: late dossiers of the provinces of today, newest, on a map. */
export function defaultQuestion(catalogue: Catalogue): Question {
  const [first] = catalogue.indicators;
  const late = 'dossiers.overdue_all_rate';
  return {
    view: 'map',
    indicators: catalogue.indicatorById.has(late) ? [late] : first ? [first.id] : [],
    vintage: 'vn34',
    units: { kind: 'provinces' },
    periods: { kind: 'newest' },
    across: 'periods',
    columns: ['rank', 'change', 'source'],
    statuses: [],
    min: null,
    max: null,
    sort: { by: 'unit', descending: false },
  };
}

/** The number of provinces, which names a vintage in addresses. */
const countOf = (vintage: Vintage): string => String(provinceCount[vintage]);

/** The comparison an address without parameters asks: the three largest cities of today. */
export function defaultComparison(catalogue: Catalogue): Question {
  const some = ['dossiers.overdue_all_rate', 'dossiers.overdue_all', 'dossiers.avg_processing_days', 'service-index.total'];
  return {
    ...defaultQuestion(catalogue),
    view: 'table',
    indicators: some.filter((id) => catalogue.indicatorById.has(id)),
    units: { kind: 'units', ids: ['vn34:01', 'vn34:79', 'vn34:48'].filter((id) => catalogue.unitById.has(id)) },
  };
}

const wordsOf = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);
const sorts = sortKeys.flatMap((key) => [key, `-${key}` as const]);

/** What a key says of the question, and which of its words say nothing. */
interface Read {
  readonly part: Partial<Question>;
  readonly dropped: readonly string[];
}
const unread = (text: string): Read => ({ part: {}, dropped: [text] });

/** One word of a closed list. */
const oneOf = <T extends string>(list: readonly T[], text: string, part: (word: T) => Partial<Question>): Read => {
  const found = list.find((word) => word === text);
  return found === undefined ? unread(text) : { part: part(found), dropped: [] };
};

/** Several words of a closed list, each once; `none` for none of them. Nothing is said where no word is known. */
const someOf = <T extends string>(known: (word: string) => word is T, text: string, part: (words: readonly T[]) => Partial<Question>, most = Infinity): Read => {
  const words = wordsOf(text);
  if (words.length === 1 && words[0] === noneWord) return { part: part([]), dropped: [] };
  const all = [...new Set(words.filter(known))];
  const taken = all.slice(0, most);
  const dropped = [...words.filter((w) => !known(w)), ...all.slice(most)];
  return taken.length > 0 ? { part: part(taken), dropped } : { part: {}, dropped: dropped.length > 0 ? dropped : [text] };
};

const inList = <T extends string>(list: readonly T[]) => (word: string): word is T => (list as readonly string[]).includes(word);
const inMap = (map: { has(key: string): boolean }) => (word: string): word is string => map.has(word);

/** A number as numbers are written in addresses: `0`, `12.5`, `-3`. */
const numberOf = (text: string, part: (value: number) => Partial<Question>): Read =>
  /^-?\d{1,21}(\.\d{1,25})?(e[+-]?\d{1,3})?$/.test(text) && Number.isFinite(Number(text)) ? { part: part(Number(text)), dropped: [] } : unread(text);

function read(key: Key, text: string, vintage: Vintage, catalogue: Catalogue): Read {
  switch (key) {
    case 'v':
      return oneOf(viewKinds, text, (view) => ({ view }));
    case 'i':
      return someOf(inMap(catalogue.indicatorById), text, (indicators) => ({ indicators }), mostIndicators);
    case 'h':
      return oneOf(vintages.map(countOf), text, (word) => ({ vintage: vintages.find((v) => countOf(v) === word)! }));
    case 'u': {
      const { choice, dropped } = unitWords(catalogue, vintage).read(wordsOf(text));
      return choice === null ? unread(text) : { part: { units: choice }, dropped };
    }
    case 't':
      if (text === 'newest' || text === 'all') return { part: { periods: { kind: text } }, dropped: [] };
      return someOf(inList(catalogue.periods), text, (ids) => ({ periods: { kind: 'periods', ids } }));
    case 'x':
      return oneOf(['periods', 'indicators'], text, (across) => ({ across }));
    case 'c':
      return someOf(inList(extraColumns), text, (columns) => ({ columns }));
    case 's':
      return someOf(inList(statuses), text, (list) => ({ statuses: list }));
    case 'min':
      return numberOf(text, (min) => ({ min }));
    case 'max':
      return numberOf(text, (max) => ({ max }));
    case 'o':
      return oneOf(sorts, text, (word) => ({ sort: { by: word.replace('-', '') as SortKey, descending: word.startsWith('-') } }));
  }
}

const isKey = (key: string): key is Key => (keys as readonly string[]).includes(key);
const named = (key: string, text: string): string => [...`${key}=${text}`.slice(0, 2 * longestDropped)].slice(0, longestDropped).join('');

/**
 * The question an address asks, `base` where it says nothing. Never throws: unknown keys, unknown values and repeated keys are dropped, the default stands in their
 * place, and each is named in `dropped` as `key=value`, cut to 60 characters, at most 20 of them.
 */
export function parseQuestion(params: URLSearchParams, catalogue: Catalogue, base: Question = defaultQuestion(catalogue)): { readonly question: Question; readonly dropped: readonly string[] } {
  const dropped: string[] = [];
  const first = new Map<Key, string>();
  for (const [key, text] of params) {
    if (isKey(key) && !first.has(key)) first.set(key, text);
    else dropped.push(named(key, text));
  }
  let question = base;
  for (const key of ['h', ...keys.filter((k) => k !== 'h')] as const) {
    const text = first.get(key);
    if (text === undefined) continue;
    const said = read(key, text, question.vintage, catalogue);
    question = { ...question, ...said.part };
    dropped.push(...said.dropped.map((word) => named(key, word)));
  }
  return { question, dropped: dropped.slice(0, mostDropped) };
}

const list = (words: readonly string[]): string => (words.length > 0 ? words.join(' ') : noneWord);

function written(question: Question, catalogue: Catalogue): Readonly<Record<Key, string>> {
  const { view, indicators, vintage, units, periods, across, columns, min, max, sort } = question;
  return {
    v: view,
    i: list(indicators),
    h: countOf(vintage),
    u: unitWords(catalogue, vintage).write(units).join(' '),
    t: periods.kind === 'periods' ? list(periods.ids) : periods.kind,
    x: across,
    c: list(columns),
    s: list(question.statuses),
    min: min === null ? '' : String(min),
    max: max === null ? '' : String(max),
    o: `${sort.descending ? '-' : ''}${sort.by}`,
  };
}

/** The parameters of an address that ask a question: only what differs from `base`, in fixed order, the same in every language. */
export function formatQuestion(question: Question, catalogue: Catalogue, base: Question = defaultQuestion(catalogue)): URLSearchParams {
  const [said, silent] = [written(question, catalogue), written(base, catalogue)];
  return new URLSearchParams(keys.filter((key) => said[key] !== silent[key]).map((key) => [key, said[key]]));
}
