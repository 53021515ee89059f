import type { UnitId } from '../domain/types.ts';
import type { ChartContext } from './contract.ts';
import { linePaths, yearPlace, type LinePaths } from './linePaths.ts';
import { multiplesCells, type SmallMultiplesInput } from './multiplesCells.ts';
import { lastText } from './smallMultiplesWords.ts';

/** One cell of the small multiples for a page that sets them as a list. */
export interface UnitLine {
  readonly unit: UnitId;
  /** The newest value as printed; empty where there is none. */
  readonly text: string;
  /** The year of that value, where it is not the newest of the list. */
  readonly year: number | null;
  /** A drawing without words, hidden from readers; its looks are in multiples.css. */
  readonly svg: string;
}

const height = 40;
/** Wide enough for a whole number of pixels a year, which packs best. */
const widthOf = (years: number): number => 8 + years * Math.max(1, Math.round(76 / years));
const parts: readonly (keyof LinePaths)[] = ['gaps', 'cuts', 'median', 'line', 'dots', 'end'];

/** Where the first and the last year of the drawings stand, as a list of them tells it: `2011,4 2024,82`; null where nothing is drawn. */
export function unitLineYears(input: SmallMultiplesInput): string | null {
  const m = multiplesCells(input);
  if (!m) return null;
  const x = yearPlace(m.first, m.last, widthOf(Math.max(1, m.last - m.first)));
  return [m.first, m.last].map((y) => `${y},${x(y)}`).join(' ');
}

/** The cells of smallMultiples one by one, for every width of page at once: half the bytes of a drawing for phones and one for pages. */
export function unitLines(input: SmallMultiplesInput, ctx: ChartContext): UnitLine[] {
  const m = multiplesCells(input);
  if (!m) return [];
  const box = { width: widthOf(Math.max(1, m.last - m.first)), height };
  return m.units.map((u) => {
    const paths = linePaths(u, m, box, 0, 0, 0.5);
    const drawn = parts.map((part) => (paths[part] ? `<path class="${part}" d="${paths[part]}"/>` : '')).join('');
    const empty = u.last?.cell.status === 'provisional' || u.last?.cell.status === 'disputed';
    return {
      unit: u.unit.id,
      text: lastText(u, input, ctx),
      year: u.last && u.last.year !== m.newest ? u.last.year : null,
      svg: `<svg viewBox="0 0 ${box.width} ${box.height}" aria-hidden="true">${drawn}${empty ? `<path class="hollow" d="${paths.end}"/>` : ''}</svg>`,
    };
  });
}
