import { count } from '../i18n/format.ts';
import type { Chart } from './contract.ts';
import type { HeadlineWords } from './hundred.ts';
import { rankingOrder, type RankingInput } from './rankingOrder.ts';
import * as words from './rankingWords.ts';
import { unitRowsSpec } from './unitRows.ts';

export interface LeadersInput extends RankingInput {
  readonly headline: HeadlineWords;
  /** How many of the first units are drawn; the notes say that it is a cut. */
  readonly first: number;
}

/** The first units of a full ranking with their intervals, named as a cut of it; the order and the ranks are those of the whole. */
export const leaders: Chart<LeadersInput> = {
  id: 'leaders',
  title: (input) => input.headline.title,
  subtitle: (input, ctx) => `${words.subtitle(input, ctx)}. ${input.headline.detail}`,
  describe: words.describe,
  notes: (input, ctx) => [ctx.t.front.cut(count(input.first, ctx.locale), count(rankingOrder(input).ranked.length, ctx.locale)), ...words.notes({ ...input, rows: rankingOrder(input).ranked }, ctx)],
  table: (input, ctx) => {
    const { columns, rows } = words.table(input, ctx);
    return { columns, rows: rows.slice(0, input.first) };
  },
  spec: (input, ctx) => {
    const order = rankingOrder(input);
    return unitRowsSpec(
      {
        rows: order.ranked.slice(0, input.first).map((r) => ({ unit: r.unit, cell: r.cell, rank: String(r.rank), range: input.ranges?.get(r.unit.id)?.join('–') })),
        measure: order.measure,
        form: 'dot',
        absent: [],
        rangeHead: ctx.t.column.rankRange,
      },
      ctx,
    );
  },
};
