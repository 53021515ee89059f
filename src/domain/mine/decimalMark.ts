import { fold } from '../fold.ts';
import type { DecimalMark } from '../number.ts';
import { absenceOf, numberText } from './readNumber.ts';

/**
 * What the cells of a column say about its marks. Sure: `48,65` has a comma before decimals where the whole part is 0 or longer
 * than three digits, where decimals are more than three, where both marks stand, where a percent sign follows. Likely: one or
 * two decimals, as a spreadsheet may also have dropped the zeros of 1.090. Open: three digits behind one mark.
 */
export interface MarkTally {
  comma: number;
  point: number;
  commaLikely: number;
  pointLikely: number;
  commaOpen: number;
  pointOpen: number;
  /** Whole numbers below 1,000 but 0 and 100, and unmarked ones from 1,000. */
  small: number;
  large: number;
  percent: number;
  /** Cells that are numbers whatever the marks mean; blank cells and signs for "no figure"; anything else. */
  numbers: number;
  absent: number;
  other: number;
  /** Codes with leading zeros: 01, 007. */
  codes: number;
  /** The first cell whose mark is open. */
  open: string | null;
}

export const emptyTally = (): MarkTally => ({
  comma: 0, point: 0, commaLikely: 0, pointLikely: 0, commaOpen: 0, pointOpen: 0, small: 0, large: 0, percent: 0, numbers: 0, absent: 0, other: 0, codes: 0, open: null,
});

function addWhole(tally: MarkTally, digits: string): void {
  if (digits.length > 1 && digits.startsWith('0')) tally.codes++;
  else if (digits.length > 3) tally.large++;
  else if (digits !== '0' && digits !== '100') tally.small++;
}

/** Adds what one cell says to the tally of its column. */
export function tallyCell(tally: MarkTally, cell: string): void {
  if (absenceOf(cell)) {
    tally.absent++;
    return;
  }
  const text = numberText(cell);
  const marks = text?.digits.replace(/[^.,]/g, '') ?? '';
  const add = (key: 'comma' | 'point' | 'commaLikely' | 'pointLikely' | 'commaOpen' | 'pointOpen'): void => {
    tally[key]++;
    tally.numbers++;
    if (key.endsWith('Open')) tally.open ??= cell.trim();
  };
  if (text?.percent) tally.percent++;
  if (!text) tally.other++;
  else if (marks === '') {
    tally.numbers++;
    if (!text.spaced && !text.percent) addWhole(tally, text.digits);
  } else if (text.digits.includes('E')) add(marks === ',' ? 'comma' : 'point');
  else if (marks.length > 1) {
    const decimal = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text.digits) ? 'comma' : /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text.digits) ? 'point' : null;
    if (decimal) add(decimal);
    else tally.other++;
  } else {
    const [whole = '', rest = ''] = text.digits.split(marks);
    const kind = marks === ',' ? 'comma' : 'point';
    if (rest === '') tally.other++;
    else if (whole.startsWith('0') || whole.length > 3 || rest.length > 3 || text.percent || text.spaced) add(kind);
    else add(rest.length === 3 ? `${kind}Open` : `${kind}Likely`);
  }
}

export function tallyOf(cells: Iterable<string>): MarkTally {
  const tally = emptyTally();
  for (const cell of cells) tallyCell(tally, cell);
  return tally;
}

export interface MarkDecision {
  readonly decimal: DecimalMark;
  /** `open`: nothing says whether 2.154 is two thousand or two; `mixed`: cells of the column contradict each other. */
  readonly doubt: 'open' | 'mixed' | null;
}

const rates = /\b(ty le|ti le|ty suat|phan tram|diem|chi so|muc|rate|share|percent|percentage|score|index|average|mean|binh quan|trung binh)\b/;
const counts = /\b(so|so luong|tong|tong so|tong cong|ho so|dan so|count|number|total|population|dossiers)\b/;

/** Whether a heading names a count of things, a rate or score, or neither. */
export function headingKind(heading: string): 'count' | 'rate' | null {
  const folded = fold(heading);
  return heading.includes('%') || rates.test(folded) ? 'rate' : counts.test(folded) ? 'count' : null;
}

const other = (mark: DecimalMark): DecimalMark => (mark === ',' ? '.' : ',');

/**
 * The decimal mark of a column, from all its cells together. Where only three-digit endings stand behind one mark, the heading,
 * the other numbers of the column and `hint`, the mark of the file's other columns, decide; with none of them three digits are
 * thousands and the doubt is told.
 */
export function decideMark(t: MarkTally, heading: string, hint: DecimalMark | null): MarkDecision {
  const commas = t.comma + t.commaLikely;
  const points = t.point + t.pointLikely;
  const sure = (decimal: DecimalMark): MarkDecision => ({ decimal, doubt: null });
  const mixed = (decimal: DecimalMark): MarkDecision => ({ decimal, doubt: 'mixed' });
  if (t.comma && t.point) return mixed(commas >= points ? ',' : '.');
  if (t.comma) return points ? mixed(',') : sure(',');
  if (t.point) return commas ? mixed('.') : sure('.');
  if (t.commaLikely && t.pointLikely) return mixed(commas >= points ? ',' : '.');
  const kind = headingKind(heading);
  const likely: DecimalMark | null = t.commaLikely ? ',' : t.pointLikely ? '.' : null;
  const open: DecimalMark | null = t.commaOpen && t.pointOpen ? null : t.commaOpen ? ',' : t.pointOpen ? '.' : null;
  if (t.commaOpen && t.pointOpen) return mixed(likely ?? hint ?? ',');
  if (likely) {
    if (open !== likely) return sure(likely);
    const ofCounts = kind === 'count' || (kind === null && t.small > 0 && t.large === 0);
    return ofCounts ? mixed(other(likely)) : sure(likely);
  }
  if (!open) return sure(hint ?? '.');
  const unsure = (decimal: DecimalMark): MarkDecision => ({ decimal, doubt: 'open' });
  const thousands = other(open);
  if (kind === 'rate') return sure(open);
  if (kind === 'count') return t.large || hint === open ? unsure(thousands) : sure(thousands);
  if (t.large) return sure(open);
  if (hint) return t.small && hint === open ? unsure(open) : sure(hint);
  return t.small ? sure(thousands) : unsure(thousands);
}

/** The mark that the surely read columns of a file agree on; null where they do not, or none has a mark. */
export function commonMark(tallies: readonly MarkTally[]): DecimalMark | null {
  const voices = new Set(tallies.flatMap((t) => [...(t.comma || t.commaLikely ? [',' as const] : []), ...(t.point || t.pointLikely ? ['.' as const] : [])]));
  return voices.size === 1 ? [...voices][0]! : null;
}
