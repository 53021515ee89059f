import { fold } from '../fold.ts';
import { parsePeriod } from '../period.ts';
import type { PeriodId } from '../types.ts';
import type { DayOrder } from './settings.ts';

const months: Readonly<Record<string, number>> = {
  jan: 1, january: 1, feb: 2, february: 2, mar: 3, march: 3, apr: 4, april: 4, may: 5, jun: 6, june: 6, jul: 7, july: 7, aug: 8, august: 8,
  sep: 9, sept: 9, september: 9, oct: 10, october: 10, nov: 11, november: 11, dec: 12, december: 12,
};
const steps: Readonly<Record<string, number>> = { '1': 1, '2': 2, '3': 3, '4': 4, i: 1, ii: 2, iii: 3, iv: 4, '1st': 1, '2nd': 2, '3rd': 3, '4th': 4, first: 1, second: 2, third: 3, fourth: 4 };
const two = (n: number): string => String(n).padStart(2, '0');
const day = (y: string, m: number, d: number): string => `${y}-${two(m)}-${two(d)}`;
const lastDay = (y: string, m: number): number => new Date(Date.UTC(Number(y), m, 0)).getUTCDate();

/** The shortest id of the months from `first` to `last` of a year. */
function monthsOf(year: string, first: number, last: number): PeriodId {
  const length = last - first + 1;
  if (length === 12) return year;
  if (length === 6 && first % 6 === 1) return `${year}-H${(first + 5) / 6}`;
  if (length === 3 && first % 3 === 1) return `${year}-Q${(first + 2) / 3}`;
  return length === 1 ? `${year}-${two(first)}` : `${day(year, first, 1)}..${day(year, last, lastDay(year, last))}`;
}

/** The id of the days from one to another, ISO: a whole month, quarter, half or year where they are one. */
function daysOf(from: string, to: string): PeriodId | null {
  const [year, month] = [from.slice(0, 4), Number(to.slice(5, 7))];
  const whole = from.endsWith('-01') && year === to.slice(0, 4) && Number(to.slice(8)) === lastDay(year, month) && month >= Number(from.slice(5, 7));
  return parsePeriod(whole ? monthsOf(year, Number(from.slice(5, 7)), month) : `${from}..${to}`)?.id ?? null;
}

const isoDay = (y: string, m: number, d: number): string | null => (m >= 1 && m <= 12 && d >= 1 && d <= lastDay(y, m) ? day(y, m, d) : null);
const dates = /(?<!\d)(?:((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d\d))(?!\d)/g;

/** Every date of a text as an ISO day, a day that does not exist as null. */
function datesIn(text: string, order: DayOrder): (string | null)[] {
  return [...text.matchAll(dates)].map(([, y, m, d, a, b, year]) =>
    y ? isoDay(y, Number(m), Number(d)) : order === 'day' ? isoDay(year!, Number(b), Number(a)) : isoDay(year!, Number(a), Number(b)),
  );
}

const year = '((?:19|20)\\d\\d)';
const step = '([1-4]|iv|i{1,3})';
const ordinal = '(1st|2nd|3rd|4th|first|second|third|fourth)';
const monthName = `(${Object.keys(months).sort((a, b) => b.length - a.length).join('|')})`;

type Maker = (...parts: string[]) => PeriodId;
const quarterOf = (y: string, q: string): PeriodId => `${y}-Q${steps[q]}`;
const monthOf = (y: string, m: string): PeriodId => `${y}-${two(Number(m))}`;
const firstMonths = (n: string, y: string, last: boolean): PeriodId => monthsOf(y, last ? 13 - Number(n) : 1, last ? 12 : Number(n));

/** Forms of folded texts, where every mark is a space; the bare year comes last, as other forms hold it too. */
const forms: readonly (readonly [string, Maker])[] = [
  [`(?:quy|quarter|qtr|q) ?${step}(?: nam| of)? ${year}`, (q, y) => quarterOf(y, q)],
  [`${year} ?(?:quy|quarter|qtr|q) ?${step}`, quarterOf],
  [`${ordinal} quarter(?: of)? ${year}`, (q, y) => quarterOf(y, q)],
  [`(iv|i{1,3}) ${year}`, (q, y) => quarterOf(y, q)],
  [`(\\d{1,2}) thang(?: dau)?(?: nam)? ${year}`, (n, y) => firstMonths(n, y, false)],
  [`(\\d{1,2}) thang cuoi(?: nam)? ${year}`, (n, y) => firstMonths(n, y, true)],
  [`(?:first )?(\\d{1,2}) months(?: of)? ${year}`, (n, y) => firstMonths(n, y, false)],
  [`last (\\d{1,2}) months(?: of)? ${year}`, (n, y) => firstMonths(n, y, true)],
  [`nua dau nam ${year}`, (y) => `${y}-H1`],
  [`nua cuoi nam ${year}`, (y) => `${y}-H2`],
  [`(first|second|1st|2nd) half(?: of)? ${year}`, (h, y) => `${y}-H${steps[h]}`],
  [`h([12]) ${year}`, (h, y) => `${y}-H${h}`],
  [`${year} ?h([12])`, (y, h) => `${y}-H${h}`],
  [`ngay (\\d{1,2}) thang (\\d{1,2}) nam ${year}`, (d, m, y) => `${day(y, Number(m), Number(d))}..${day(y, Number(m), Number(d))}`],
  [`(\\d{1,2}) ${monthName} ${year}`, (d, m, y) => `${day(y, months[m]!, Number(d))}..${day(y, months[m]!, Number(d))}`],
  [`(?:thang|thg|month|t|m) ?(\\d{1,2})(?: nam| of)? ${year}`, (m, y) => monthOf(y, m)],
  [`${year} (?:thang|thg|t|m) ?(\\d{1,2})`, monthOf],
  [`${monthName}(?: of)? ${year}`, (m, y) => monthOf(y, String(months[m]))],
  [`${year} ${monthName}`, (y, m) => monthOf(y, String(months[m]))],
  [`${year} ${year}`, (a, b) => `${a}..${b}`],
  [`(?:ca )?(?:nam|year|fy) ${year}`, (y) => y],
];
const compile = (before: string, after: string): readonly (readonly [RegExp, Maker])[] => forms.map(([form, make]) => [new RegExp(`${before}${form}${after}`), make]);
const exact = compile('^', '$');
const inside = compile('(?:^| )', '(?= |$)');
const opening = /^(?:ky bao cao|ky|thoi gian|thoi diem|giai doan|trong|period|reporting period)(?: |$)/;

function byWords(folded: string, patterns: typeof exact): PeriodId | null {
  for (const [pattern, make] of patterns) {
    const found = pattern.exec(folded);
    const id = found && parsePeriod(make(...(found.slice(1) as string[])))?.id;
    if (id) return id;
  }
  return null;
}

/** Forms in digits and marks alone, which a folded text no longer tells apart from numbers. */
function byDigits(text: string, order: DayOrder): PeriodId | null {
  const month = /^((?:19|20)\d\d)[-/.]?(0[1-9]|1[0-2])$/.exec(text) ?? /^((?:19|20)\d\d)[-/](\d{1,2})$/.exec(text);
  if (month) return parsePeriod(monthOf(month[1]!, month[2]!))?.id ?? null;
  const turned = /^(\d{1,2})[-/.]((?:19|20)\d\d)$/.exec(text);
  if (turned) return parsePeriod(monthOf(turned[2]!, turned[1]!))?.id ?? null;
  const span = /^((?:19|20)\d\d)\s?[-\u2013\u2014]\s?((?:19|20)\d\d)$/.exec(text);
  if (span) return parsePeriod(`${span[1]}..${span[2]}`)?.id ?? null;
  if (!/^\d{1,4}[-/.]\d/.test(text) || /\p{L}{2}/u.test(text.replace(/^[\d/.-]+[T ]/, ''))) return null;
  const found = datesIn(text, order);
  return found.length === 1 && found[0] ? `${found[0]}..${found[0]}` : null;
}

function byRange(text: string, order: DayOrder): PeriodId | null {
  const [from, to, third] = datesIn(text, order);
  return from && to && third === undefined && from <= to ? daysOf(from, to) : null;
}

/**
 * Reads a period as people write it into a PeriodId: `2024`, `Q3/2024`, `2024Q3`, quarters in Roman figures, `6 months 2024`,
 * `08/2024`, `T8/2024`, a day, two days, in Vietnamese or English. A single day gives a range of one day. Null where the text
 * is no period or lacks its year.
 */
export function readPeriod(cell: string, order: DayOrder = 'day'): PeriodId | null {
  const text = cell.trim();
  if (text.length < 4 || text.length > 80 || !/(19|20)\d\d/.test(text)) return null;
  const plain = parsePeriod(text);
  if (plain) return plain.id;
  return byDigits(text, order) ?? byRange(text, order) ?? byWords(fold(text).replace(opening, ''), exact);
}

/** The first period named somewhere in a text, such as a title: two days, else a form in words. */
export function findPeriod(text: string, order: DayOrder = 'day'): PeriodId | null {
  return byRange(text, order) ?? byWords(fold(text), inside);
}

/**
 * Whether day or month stands first in the dates of a column: the month where a date is only possible so and none speaks
 * against it. `proved` is false where dates could be read both ways and nothing decides; then the day comes first.
 */
export function dayOrder(cells: Iterable<string>): { readonly order: DayOrder; readonly proved: boolean; readonly example: string | null } {
  let [dayFirst, monthFirst] = [0, 0];
  let example: string | null = null;
  for (const cell of cells) {
    for (const [, , , , a, b] of cell.matchAll(dates)) {
      if (a === undefined) continue;
      if (Number(a) > 12) dayFirst++;
      else if (Number(b) > 12) monthFirst++;
      else if (a !== b) example ??= cell.trim();
    }
  }
  const order = monthFirst > 0 && dayFirst === 0 ? 'month' : 'day';
  return { order, proved: dayFirst + monthFirst > 0 || example === null, example };
}
