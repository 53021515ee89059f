import type { PlotOptions } from '@observablehq/plot';
import type { Cell } from '../domain/published.ts';
import type { Indicator, PeriodId, Unit } from '../domain/types.ts';
import { figure, number, percent, periodLabel } from '../i18n/format.ts';
import { barRowsSpec, type BarRow } from './barRows.ts';
import type { Chart, ChartContext, ChartTable } from './contract.ts';
import { measureIn, reason, valueOrReason } from './measured.ts';

export interface Component {
  readonly indicator: Indicator;
  readonly cell: Cell;
}

export interface ComponentBarsInput {
  readonly unit: Unit;
  readonly period: PeriodId;
  /** The index as a whole; null where it is not known. */
  readonly total: Component | null;
  /** The components, each with a maximum in its measure. */
  readonly parts: readonly Component[];
}

/** Maximum of a component in its period. Throws where its measure declares none. */
function maximum({ indicator, cell }: Component): number {
  const { max } = measureIn(indicator, cell.period);
  if (max === null || max <= 0) throw new Error(`indicator ${indicator.id}: a maximum is needed to draw it as a component`);
  return max;
}

const whole = (n: number, ctx: ChartContext): string => number(n, Number.isInteger(n) ? 0 : 1, ctx.locale);
const score = (c: Component, ctx: ChartContext): string => figure(c.cell.value!, measureIn(c.indicator, c.cell.period), ctx.locale);

function title({ unit, total, parts }: ComponentBarsInput, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const held = parts.filter((p) => p.cell.value !== null);
  const name = unit.short[locale];
  if (held.length === 0) return t.components.none(name);
  const furthest = held.reduce((a, b) => (b.cell.value! / maximum(b) < a.cell.value! / maximum(a) ? b : a));
  const [what, now, of] = [furthest.indicator.short[locale], score(furthest, ctx), whole(maximum(furthest), ctx)];
  if (!total || total.cell.value === null) return t.components.titleParts(name, what, now, of);
  return t.components.title(name, score(total, ctx), whole(maximum(total), ctx), what, now, of);
}

function describe({ unit, period, total, parts }: ComponentBarsInput, ctx: ChartContext): string {
  const { t, locale } = ctx;
  const index = total?.indicator.name[locale] ?? parts[0]?.indicator.name[locale] ?? '';
  const each = parts.map((p) =>
    p.cell.value === null ? `${p.indicator.name[locale]}: ${reason(p.cell, ctx)}` : t.components.part(p.indicator.name[locale], score(p, ctx), whole(maximum(p), ctx)),
  );
  return [
    t.components.intro(unit.short[locale], index, periodLabel(period, locale)),
    ...(total && total.cell.value !== null ? [t.components.total(score(total, ctx), whole(maximum(total), ctx))] : []),
    `${each.join('; ')}.`,
  ].join(' ');
}

function table({ unit, period, total, parts }: ComponentBarsInput, ctx: ChartContext): ChartTable {
  const { t, locale } = ctx;
  return {
    columns: [
      { key: 'measure', label: t.column.measure, numeric: false },
      { key: 'value', label: t.column.value, numeric: true },
      { key: 'max', label: t.column.max, numeric: true },
      { key: 'share', label: t.column.share, numeric: true },
    ],
    rows: [...parts, ...(total ? [total] : [])].map((p) => ({
      texts: [
        p.indicator.name[locale],
        p.cell.value === null ? valueOrReason(p.cell, measureIn(p.indicator, p.cell.period), ctx) : score(p, ctx),
        whole(maximum(p), ctx),
        p.cell.value === null ? '' : percent((100 * p.cell.value) / maximum(p), 1, locale),
      ],
      cell: p.cell,
      unit: unit.id,
      period,
    })),
  };
}

function spec({ parts }: ComponentBarsInput, ctx: ChartContext): PlotOptions {
  const { t, locale } = ctx;
  const longest = Math.max(...parts.map(maximum));
  const rows = parts.map(
    (p): BarRow => ({
      name: p.indicator.short[locale],
      share: p.cell.value === null ? null : p.cell.value / longest,
      frame: maximum(p) / longest,
      reference: null,
      referenceText: '',
      text: p.cell.value === null ? reason(p.cell, ctx) : t.components.of(score(p, ctx), whole(maximum(p), ctx)),
    }),
  );
  return barRowsSpec(rows, [], ctx);
}

/** The components of an index, each in a frame as long as its maximum. */
export const componentBars: Chart<ComponentBarsInput> = {
  id: 'component-bars',
  title,
  subtitle: (input, ctx) => ctx.t.components.subtitle((input.total ?? input.parts[0])?.indicator.name[ctx.locale] ?? '', periodLabel(input.period, ctx.locale)),
  describe,
  notes: () => [],
  table,
  spec,
};
