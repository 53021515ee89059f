import type { Day, FormatWords } from '../vi/format.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const month = (n: number): string => months[n - 1] ?? String(n);
const short = (n: number): string => (n === 9 ? 'Sept' : month(n).slice(0, 3));

const ordinal = (n: number): string => {
  const ten = n % 100;
  const ending = ten >= 11 && ten <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
};

const span = (a: Day, b: Day, name: (n: number) => string): string =>
  `${a.day} ${name(a.month)}${a.year === b.year ? '' : ` ${a.year}`} – ${b.day} ${name(b.month)} ${b.year}`;

export const format: FormatWords = {
  decimalMark: '.',
  groupMark: ',',
  unit: {
    points: ['point', 'points'],
    percent: ['per cent', 'per cent'],
    rank: ['rank', 'rank'],
    dossiers: ['dossier', 'dossiers'],
    days: ['day', 'days'],
    petitions: ['petition', 'petitions'],
    'thousand-people': ['thousand people', 'thousand people'],
    people: ['person', 'people'],
    km2: ['km²', 'km²'],
    number: ['unit', 'units'],
  },
  percentagePoints: ['percentage point', 'percentage points'],
  rankSteps: ['place', 'places'],
  thousand: 'thousand',
  million: 'million',
  billion: 'billion',
  and: 'and',
  rank: (rank, of, tied) => `${tied ? 'joint ' : ''}${ordinal(rank)}${of === null ? '' : ` of\u00a0${of}`}`,
  rankRange: (best, worst) => `ranks\u00a0${best}–${worst}`,
  day: (year, m, day) => `${day} ${month(m)} ${year}`,
  daySpan: (a, b) => span(a, b, month),
  daySpanShort: (a, b) => span(a, b, short),
  half: (year, half) => `${half === 1 ? 'First' : 'Second'} half of ${year}`,
  halfShort: (year, half) => `H${half} ${year}`,
  quarter: (year, quarter) => `Q${quarter} ${year}`,
  month: (year, m) => `${month(m)} ${year}`,
  monthShort: (year, m) => `${short(m)} ${year}`,
  undated: 'undated',
  within: {
    year: (year) => `in ${year}`,
    half: (year, half) => `in the ${half === 1 ? 'first' : 'second'} half of ${year}`,
    quarter: (year, quarter) => `in Q${quarter} ${year}`,
    month: (year, m) => `in ${month(m)} ${year}`,
    years: (first, last) => `in ${first}–${last}`,
    days: (a, b) => `from ${a.day} ${month(a.month)}${a.year === b.year ? '' : ` ${a.year}`} to ${b.day} ${month(b.month)} ${b.year}`,
    undated: 'in an undated period',
  },
};
