/**
 * Grammar of period ids:
 * `2024` year · `2024-H1` half · `2024-Q3` quarter · `2024-08` month · `2025-01-01..2025-04-30` range of days ·
 * `2026..2026-10-10` to date (a year, quarter or month still open on the day named) · `2015..2020` span of years · `undated.<slug>`.
 */
export type PeriodKind = 'year' | 'half' | 'quarter' | 'month' | 'range' | 'to-date' | 'years' | 'undated';

export interface Period {
  readonly id: string;
  readonly kind: PeriodKind;
  /** First and last day, ISO; null for an undated period. */
  readonly start: string | null;
  readonly end: string | null;
  /** Year in which the period ends; null for an undated period. */
  readonly year: number | null;
  /** For a period to date: the id of the period that was still open. */
  readonly open: string | null;
}

/** An ISO day. */
export const dayOf = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The last day of a month, 28 to 31. */
export const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);
}

function plain(id: string): Period | null {
  const year = Number(id.slice(0, 4));
  if (!/^(19|20)\d{2}/.test(id)) return null;
  const make = (kind: PeriodKind, first: number, last: number): Period => ({
    id,
    kind,
    start: dayOf(year, first, 1),
    end: dayOf(year, last, lastDay(year, last)),
    year,
    open: null,
  });
  if (/^\d{4}$/.test(id)) return make('year', 1, 12);
  const half = /^\d{4}-H([12])$/.exec(id);
  if (half) return make('half', Number(half[1]) * 6 - 5, Number(half[1]) * 6);
  const quarter = /^\d{4}-Q([1-4])$/.exec(id);
  if (quarter) return make('quarter', Number(quarter[1]) * 3 - 2, Number(quarter[1]) * 3);
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.exec(id);
  if (month) return make('month', Number(month[1]), Number(month[1]));
  return null;
}

/** Reads a period id; null where the id is not in the grammar. */
export function parsePeriod(id: string): Period | null {
  if (/^undated\.[a-z0-9-]+$/.test(id)) return { id, kind: 'undated', start: null, end: null, year: null, open: null };
  const at = id.indexOf('..');
  if (at < 0) return plain(id);
  const [left, right] = [id.slice(0, at), id.slice(at + 2)];
  if (isDay(left) && isDay(right)) {
    return left <= right ? { id, kind: 'range', start: left, end: right, year: Number(right.slice(0, 4)), open: null } : null;
  }
  const open = plain(left);
  if (!open || open.start === null || open.end === null) return null;
  if (isDay(right)) {
    return open.start <= right && right < open.end
      ? { id, kind: 'to-date', start: open.start, end: right, year: open.year, open: left }
      : null;
  }
  const last = plain(right);
  return open.kind === 'year' && last?.kind === 'year' && left < right
    ? { id, kind: 'years', start: open.start, end: last.end, year: last.year, open: null }
    : null;
}

const known = new Map<string, Period>();

/** Like parsePeriod for ids that were checked before, each read once; throws on an id outside the grammar. */
export function period(id: string): Period {
  const found = known.get(id) ?? parsePeriod(id);
  if (!found) throw new Error(`period "${id}": not in the grammar of period ids`);
  known.set(id, found);
  return found;
}

/** Order in time by last day, then first day; undated periods come first. */
export function comparePeriods(a: string, b: string): number {
  const [left, right] = [period(a), period(b)];
  const key = (p: Period): string => `${p.end ?? ''} ${p.start ?? ''} ${p.id}`;
  return key(left) < key(right) ? -1 : key(left) > key(right) ? 1 : 0;
}

/**
 * Whether values of the two periods may stand side by side: same kind, and for periods to date the same day of the year;
 * ranges must have the same length within three days. Undated periods are never comparable.
 */
export function comparablePeriods(a: string, b: string): boolean {
  const [left, right] = [period(a), period(b)];
  if (left.kind !== right.kind || left.kind === 'undated') return false;
  if (left.kind === 'to-date') {
    return left.end!.slice(5) === right.end!.slice(5) && left.start!.slice(5) === right.start!.slice(5);
  }
  if (left.kind === 'range') return Math.abs(days(left) - days(right)) <= 3;
  if (left.kind === 'years') return left.year! - Number(left.start!.slice(0, 4)) === right.year! - Number(right.start!.slice(0, 4));
  return true;
}

const yearEarlier = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;

function idBefore({ id, kind, year, start, end, open }: Period): string | null {
  const step = (n: number, of: number, name: (n: number) => string): string => (n > 1 ? `${year}-${name(n - 1)}` : `${year! - 1}-${name(of)}`);
  switch (kind) {
    case 'year':
      return String(year! - 1);
    case 'half':
      return step(Number(id.slice(6)), 2, (n) => `H${n}`);
    case 'quarter':
      return step(Number(id.slice(6)), 4, (n) => `Q${n}`);
    case 'month':
      return step(Number(id.slice(5)), 12, (n) => String(n).padStart(2, '0'));
    case 'range':
      return `${yearEarlier(start!)}..${yearEarlier(end!)}`;
    case 'to-date':
      return end!.endsWith('-02-29') ? null : `${yearEarlier(open!)}..${yearEarlier(end!)}`;
    default:
      return null;
  }
}

/**
 * The period a change is counted from, comparable by comparablePeriods: the year, half-year, quarter or month before; for ranges and periods
 * to date the same days a year earlier. Null for spans of years, undated periods and periods to date that the year before did not have.
 */
export function periodBefore(id: string): string | null {
  const before = idBefore(period(id));
  return before !== null && parsePeriod(before) ? before : null;
}

const days = (p: Period): number => (Date.parse(p.end!) - Date.parse(p.start!)) / 86_400_000;
