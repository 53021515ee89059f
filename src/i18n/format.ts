import type { Measure, MeasureUnit } from '../domain/types.ts';
import { period as parse } from '../domain/period.ts';
import type { Locale } from './locale.ts';
import { format as vi, type Day, type FormatWords } from './vi/format.ts';
import { format as en } from './en/format.ts';

const words: Readonly<Record<Locale, FormatWords>> = { vi, en };
const minus = '\u2212';
const noBreak = '\u00a0';
const rounders = new Map<number, Intl.NumberFormat>();

function rounded(value: number, decimals: number): string {
  if (!Number.isFinite(value)) throw new Error(`number: ${value} cannot be printed, a finite number is expected`);
  let rounder = rounders.get(decimals);
  if (!rounder) {
    rounder = new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: 'negative' });
    rounders.set(decimals, rounder);
  }
  return rounder.format(value);
}

/** A number with grouping and exactly `decimals` decimals, half away from zero: vi `1.234,50`, en `1,234.50`; minus is U+2212. */
export function number(value: number, decimals: number, locale: Locale): string {
  const { groupMark, decimalMark } = words[locale];
  return rounded(value, decimals).replace(/[,.-]/g, (c) => (c === ',' ? groupMark : c === '.' ? decimalMark : minus));
}

/** An integer with grouping: vi `1.234.567`, en `1,234,567`. */
export function count(value: number, locale: Locale): string {
  return number(value, 0, locale);
}

/** A value already in percent (0…100): vi `99,71%`, en `99.71%`. */
export function percent(value: number, decimals: number, locale: Locale): string {
  return `${number(value, decimals, locale)}%`;
}

const worded = (text: string, one: boolean, pair: readonly [string, string]): string => `${text}${noBreak}${pair[one ? 0 : 1]}`;

/** A score with its word: `46,04 điểm`, `46.04 points`. */
export function points(value: number, decimals: number, locale: Locale): string {
  return worded(number(value, decimals, locale), value === 1 && decimals === 0, words[locale].unit.points);
}

type Printed = Pick<Measure, 'unit' | 'decimals'>;

/** A value for a table cell or a chart label: the number alone, with `%` where the unit is percent. */
export function figure(value: number, measure: Printed, locale: Locale): string {
  return measure.unit === 'percent' ? percent(value, measure.decimals, locale) : number(value, measure.decimals, locale);
}

/** A value with its unit for a sentence: `46,04 điểm`, `12,5%`, `1.065.150 hồ sơ`, `hạng 5`. */
export function value(value: number, measure: Printed, locale: Locale): string {
  if (measure.unit === 'percent') return percent(value, measure.decimals, locale);
  if (measure.unit === 'rank') return words[locale].rank(value, null, false);
  const text = number(value, measure.decimals, locale);
  return worded(text, value === 1 && measure.decimals === 0, words[locale].unit[measure.unit]);
}

/** Name of a unit of measure for subtitles and column heads: `điểm`, `%`, `hồ sơ`. */
export function unitName(unit: MeasureUnit, locale: Locale): string {
  return unit === 'percent' ? '%' : words[locale].unit[unit][1];
}

/** Size of a difference without its sign: percent gives `1,20 điểm phần trăm`, ranks give `4 bậc`. */
export function gap(value: number, measure: Printed, locale: Locale): string {
  const { percentagePoints, rankSteps, unit } = words[locale];
  const pair = measure.unit === 'percent' ? percentagePoints : measure.unit === 'rank' ? rankSteps : unit[measure.unit];
  return worded(number(Math.abs(value), measure.decimals, locale), Math.abs(value) === 1 && measure.decimals === 0, pair);
}

/** A difference with its sign: `+1,20 điểm phần trăm`, `−0.35 points`. */
export function difference(value: number, measure: Printed, locale: Locale): string {
  const text = gap(value, measure, locale);
  if (!/[1-9]/.test(rounded(value, measure.decimals))) return text;
  return `${value < 0 ? minus : '+'}${text}`;
}

const scales = [
  { size: 1e9, from: 0.9995e9, word: 'billion', finest: 100 },
  { size: 1e6, from: 0.9995e6, word: 'million', finest: 100 },
  { size: 1e3, from: 1e3, word: 'thousand', finest: 10 },
] as const;

/**
 * A large number in words: `1,2 triệu`, `45 nghìn`, `1.2 million`, `45 thousand`. One decimal below 100 of a million or a
 * billion and below 10 of a thousand, never a bare `,0`; below 1,000 the integer.
 */
export function compact(value: number, locale: Locale): string {
  const scale = scales.find((s) => Math.abs(value) >= s.from);
  if (!scale) return count(value, locale);
  const steps = Math.abs(value / scale.size) < scale.finest ? 10 : 1;
  const near = Math.round((value / scale.size) * steps) / steps;
  return `${number(near, Number.isInteger(near) ? 0 : 1, locale)}${noBreak}${words[locale][scale.word]}`;
}

function dayOf(iso: string): Day {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!parts) throw new Error(`date "${iso}": an ISO day such as 2025-07-01 is expected`);
  return { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
}

/** An ISO day: vi `01/07/2025`, en `1 July 2025`. Throws on other text. */
export function date(iso: string, locale: Locale): string {
  const { year, month, day } = dayOf(iso);
  return words[locale].day(year, month, day);
}

/**
 * A period id as a label: `2024`, `6 tháng đầu năm 2022`, `Quý I/2023`, `Tháng 8/2021`, `01/01/2025–30/04/2025`,
 * `01/01–10/10/2026`, `2015–2020`. An undated period gives `undated` or the words of the locale. Throws outside the grammar.
 */
export function periodLabel(id: string, locale: Locale, undated?: string): string {
  const p = parse(id);
  const w = words[locale];
  if (p.kind === 'undated') return undated ?? w.undated;
  const [start, end] = [dayOf(p.start!), dayOf(p.end!)];
  if (p.kind === 'year') return String(start.year);
  if (p.kind === 'half') return w.half(start.year, start.month === 1 ? 1 : 2);
  if (p.kind === 'quarter') return w.quarter(start.year, (start.month + 2) / 3);
  if (p.kind === 'month') return w.month(start.year, start.month);
  if (p.kind === 'years') return `${start.year}–${end.year}`;
  return w.daySpan(start, end, p.kind === 'range');
}

/** The shortest unambiguous form for stamps and axes: `6 tháng đầu 2022`, `8/2021`, `01/01–10/10/2026`, `Aug 2021`. */
export function periodShort(id: string, locale: Locale, undated?: string): string {
  const p = parse(id);
  const w = words[locale];
  if (p.kind === 'half') return w.halfShort(p.year!, p.id.endsWith('1') ? 1 : 2);
  if (p.kind === 'month') return w.monthShort(p.year!, Number(p.id.slice(5)));
  if (p.kind === 'range' || p.kind === 'to-date') return w.daySpanShort(dayOf(p.start!), dayOf(p.end!));
  return periodLabel(id, locale, undated);
}

/** The period inside a sentence: `năm 2024`, `từ 01/01 đến 10/10/2026`; `in 2024`, `from 1 January to 10 October 2026`. */
export function periodWithin(id: string, locale: Locale): string {
  const p = parse(id);
  const w = words[locale].within;
  if (p.kind === 'undated') return w.undated;
  const [start, end] = [dayOf(p.start!), dayOf(p.end!)];
  if (p.kind === 'year') return w.year(start.year);
  if (p.kind === 'half') return w.half(start.year, start.month === 1 ? 1 : 2);
  if (p.kind === 'quarter') return w.quarter(start.year, (start.month + 2) / 3);
  if (p.kind === 'month') return w.month(start.year, start.month);
  if (p.kind === 'years') return w.years(start.year, end.year);
  return w.days(start, end);
}

/** A rank among `of` units: `hạng 3/63`, `3rd of 63`; tied: `đồng hạng 3/63`, `joint 3rd of 63`. */
export function rankLabel(rank: number, of: number | null, locale: Locale, tied = false): string {
  return words[locale].rank(rank, of, tied);
}

/** Ranks that the intervals leave open: `hạng 5–14`, `ranks 5–14`; one rank alone gives rankLabel. */
export function rankRange(best: number, worst: number, locale: Locale): string {
  return best === worst ? words[locale].rank(best, null, false) : words[locale].rankRange(best, worst);
}

/** Joins words as a sentence does: `A, B và C`, `A, B and C`; an empty list gives an empty text. */
export function list(items: readonly string[], locale: Locale): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${words[locale].and} ${items.at(-1)!}`;
}
