import { catalogueFrom, holdingsOf, type Catalogue } from '../../domain/explore/catalogue.ts';
import { mineDataset, mineIndicators, mineSource } from '../../domain/mine/mineCells.ts';
import type { MineTable } from '../../domain/mine/mineTable.ts';
import type { Cell } from '../../domain/published.ts';
import type { Text, Vintage } from '../../domain/types.ts';
import { vintageOf } from '../../domain/unit.ts';
import type { Context } from './context.ts';

const both = (text: string): Text => ({ vi: text, en: text });

/** The vintage of the first cell whose unit has one, or null. */
export const vintageIn = (cells: readonly Cell[]): Vintage | null => cells.map((c) => vintageOf(c.unit)).find((v) => v !== null) ?? null;

/** The published catalogue with the indicators of a reader's table behind it, each named as the reader's own. */
export function withOwn(published: Catalogue, table: MineTable, cells: ReadonlyMap<string, readonly Cell[]>, name: string | null, { locale, words: { live } }: Context): Catalogue {
  const title = both(name ? `${name} (${live.mine.own})` : live.mine.own);
  const indicators = mineIndicators(table).map((i) => ({ ...i, name: both(`${i.name[locale]} (${live.mine.own})`), short: both(`${i.short[locale]} (${live.mine.own})`) }));
  return catalogueFrom({
    ...published,
    datasets: [...published.datasets, { id: mineDataset, title, short: title }],
    indicators: [...published.indicators, ...indicators],
    holdings: new Map([...published.holdings, ...indicators.map((i) => [i.id, holdingsOf(published.units, cells.get(i.id) ?? [])] as const)]),
    publishers: new Map([...published.publishers, [mineSource, title]]),
  });
}
