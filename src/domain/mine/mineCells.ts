import type { Cell } from '../published.ts';
import type { Indicator } from '../types.ts';
import { absences, type MineTable, type NumberColumn } from './mineTable.ts';

/** The dataset of a reader's own indicators, and the source their cells name. */
export const mineDataset = 'mine';
export const mineSource = 'mine.file';

const numbersOf = (table: MineTable): NumberColumn[] => table.columns.filter((c) => c.kind === 'number');

/** For every pair of unit and period, by its place, the only row about it; -1 where there are several. */
function onlyRows({ rows, units, periods }: MineTable): Map<number, number> {
  const only = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    const [u, p] = [units.at[row]!, periods.at[row]!];
    if (u < 0 || p < 0) continue;
    const place = u * periods.ids.length + p;
    only.set(place, only.has(place) ? -1 : row);
  }
  return only;
}

/** How many pairs of unit and period stand in several rows. */
export function repeatedCells(table: MineTable): number {
  return [...onlyRows(table).values()].filter((row) => row === -1).length;
}

/**
 * The reader's numbers as cells of indicators `mine.<column>`, so that views show them beside published ones. Rows without a
 * unit or a period are left out, and so are pairs of unit and period with several rows: they are not added up.
 */
export function mineCells(table: MineTable): Cell[] {
  const only = onlyRows(table);
  return numbersOf(table).flatMap((column) => {
    const cells: Cell[] = [];
    for (const [place, row] of only) {
      if (row < 0) continue;
      const absent = absences[column.why?.[row] ?? 0] ?? null;
      cells.push({
        indicator: `${mineDataset}.${column.name}`,
        unit: table.units.ids[Math.floor(place / table.periods.ids.length)]!,
        period: table.periods.ids[place % table.periods.ids.length]!,
        value: absent === null ? column.values[row]! : null,
        status: absent ?? 'published',
        interval: null, sources: [mineSource], copy: false, standardError: null, publishedLower: null, publishedUpper: null, respondents: null,
        ruling: null, correction: null, caveats: [], notes: [], from: [],
      });
    }
    return cells;
  });
}

/** The reader's columns of numbers as indicators: without direction, breaks or range, as nothing is known about them. */
export function mineIndicators(table: MineTable): Indicator[] {
  return numbersOf(table).map((column): Indicator => {
    const words = column.label || column.name;
    const text = { vi: words, en: words };
    const blank = { vi: '', en: '' };
    return {
      id: `${mineDataset}.${column.name}`, dataset: mineDataset, parent: null, name: text, short: text, about: blank, misleads: null,
      measures: [{ from: null, to: null, unit: column.percent ? 'percent' : 'number', min: null, max: null, decimals: column.decimals }],
      better: 'neither', rollup: { how: 'none', why: blank }, breaks: [], processing: 'published', trend: true, ratio: null, rankOf: null, denominator: null,
    };
  });
}
