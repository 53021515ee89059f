import type { MeasureUnit } from '../../domain/types.ts';

/** Words that stand beside numbers and dates; en/format.ts has the same keys. */
export const format = {
  decimalMark: ',',
  groupMark: '.',
  /** Words after a number, singular and plural. */
  unit: {
    points: ['điểm', 'điểm'],
    percent: ['phần trăm', 'phần trăm'],
    rank: ['hạng', 'hạng'],
    dossiers: ['hồ sơ', 'hồ sơ'],
    days: ['ngày', 'ngày'],
    petitions: ['phản ánh, kiến nghị', 'phản ánh, kiến nghị'],
    'thousand-people': ['nghìn người', 'nghìn người'],
    people: ['người', 'người'],
    km2: ['km²', 'km²'],
    number: ['đơn vị', 'đơn vị'],
  } as Record<MeasureUnit, readonly [string, string]>,
  percentagePoints: ['điểm phần trăm', 'điểm phần trăm'] as readonly [string, string],
  rankSteps: ['bậc', 'bậc'] as readonly [string, string],
  thousand: 'nghìn',
  million: 'triệu',
  billion: 'tỷ',
  and: 'và',
  rank: (rank: number, of: number | null, tied: boolean) => `${tied ? 'đồng hạng' : 'hạng'}\u00a0${rank}${of === null ? '' : `/${of}`}`,
  rankRange: (best: number, worst: number) => `hạng\u00a0${best}–${worst}`,
  day: (year: number, month: number, day: number) => `${pad(day)}/${pad(month)}/${year}`,
  daySpan: (a: Day, b: Day, closed: boolean) =>
    `${pad(a.day)}/${pad(a.month)}${closed || a.year !== b.year ? `/${a.year}` : ''}–${pad(b.day)}/${pad(b.month)}/${b.year}`,
  daySpanShort: (a: Day, b: Day) =>
    `${pad(a.day)}/${pad(a.month)}${a.year === b.year ? '' : `/${a.year}`}–${pad(b.day)}/${pad(b.month)}/${b.year}`,
  half: (year: number, half: number) => `6 tháng ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`,
  halfShort: (year: number, half: number) => `6 tháng ${half === 1 ? 'đầu' : 'cuối'} ${year}`,
  quarter: (year: number, quarter: number) => `Quý ${roman(quarter)}/${year}`,
  month: (year: number, month: number) => `Tháng ${month}/${year}`,
  monthShort: (year: number, month: number) => `${month}/${year}`,
  undated: 'không rõ thời gian',
  /** The period inside a sentence. */
  within: {
    year: (year: number) => `năm ${year}`,
    half: (year: number, half: number) => `6 tháng ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`,
    quarter: (year: number, quarter: number) => `quý ${roman(quarter)}/${year}`,
    month: (year: number, month: number) => `tháng ${month}/${year}`,
    years: (first: number, last: number) => `giai đoạn ${first}–${last}`,
    days: (a: Day, b: Day) => `từ ${pad(a.day)}/${pad(a.month)}${a.year === b.year ? '' : `/${a.year}`} đến ${pad(b.day)}/${pad(b.month)}/${b.year}`,
    undated: 'trong một kỳ không rõ thời gian',
  },
};

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const pad = (n: number): string => String(n).padStart(2, '0');
const roman = (n: number): string => ['I', 'II', 'III', 'IV'][n - 1] ?? String(n);

export type FormatWords = typeof format;
