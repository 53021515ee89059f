import type { Chart, ChartContext, Spec } from './contract.ts';
import { rankingOrder, type RankingInput } from './rankingOrder.ts';
import { describe, notes, subtitle, table, title } from './rankingWords.ts';
import { unitRowsSpec } from './unitRows.ts';

const drawn = (form: 'dot' | 'bar') => (input: RankingInput, ctx: ChartContext): Spec => {
  const order = rankingOrder(input);
  return unitRowsSpec(
    {
      rows: order.ranked.map((r) => ({ unit: r.unit, cell: r.cell, rank: input.indicator.better === 'neither' ? '' : String(r.rank), range: input.ranges?.get(r.unit.id)?.join('–') })),
      measure: order.measure,
      form,
      absent: order.absent,
      highlight: input.highlight,
      reference: input.reference,
      rangeHead: ctx.t.column.rankRange,
    },
    ctx,
  );
};

/** All units of a vintage in one period, dots with their intervals; for full coverage only. */
export const ranking: Chart<RankingInput> = { id: 'ranking', title, subtitle, describe, notes, table, spec: drawn('dot') };

/** All units of a vintage in one period, bars from zero; for counts and shares with full coverage. */
export const rankedBars: Chart<RankingInput> = { id: 'ranked-bars', title, subtitle, describe, notes, table, spec: drawn('bar') };
