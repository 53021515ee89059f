import { plot } from '@observablehq/plot';
import type { Chart, ChartContext, Spec } from './contract.ts';
import { markup } from './markup.ts';
import { svgDocument } from './svgDocument.ts';
import { fontSize } from './theme.ts';

/** How the drawing is named for readers who do not see it. */
export interface Naming {
  /** Id of the element on the page that names the chart, its title. */
  readonly labelledBy?: string;
  /** Id of the element on the page that describes the chart. */
  readonly describedBy?: string;
  /** True where the page says the same beside the drawing, as in small multiples. */
  readonly decorative?: boolean;
}

const shared = svgDocument();

function named<Input>(chart: Chart<Input>, input: Input, ctx: ChartContext, naming: Naming): Record<string, string> {
  if (naming.decorative) return { 'aria-hidden': 'true' };
  if (!naming.labelledBy) return { role: 'img', 'aria-label': chart.describe(input, ctx) };
  return { role: 'img', 'aria-labelledby': naming.labelledBy, ...(naming.describedBy ? { 'aria-describedby': naming.describedBy } : {}) };
}

/**
 * Draws a chart at build time: minified SVG markup, laid out for `ctx.width`, without ids, styles or colours of its own;
 * charts.css gives those. Without `ctx.document` it draws into a small document made here. Without a name on the page the
 * drawing carries its description as aria-label. Throws where the chart refuses its input.
 */
export function renderStatic<Input>(chart: Chart<Input>, input: Input, ctx: ChartContext, naming: Naming = {}): string {
  const { spots, near, ...spec } = chart.spec(input, ctx);
  const drawn = plot({ ...spec, document: ctx.document ?? shared });
  const viewBox = drawn.getAttribute('viewBox') ?? '';
  const [, , width, height] = viewBox.split(' ');
  if (!viewBox || drawn.localName !== 'svg') throw new Error(`chart ${chart.id}: a single drawing is expected, legends and captions belong to the page`);
  return markup(drawn, {
    class: `chart chart-${chart.id}`,
    viewBox,
    width: width!,
    height: height!,
    'font-size': String(fontSize),
    'text-anchor': 'middle',
    ...named(chart, input, ctx, naming),
    ...(spots && !naming.decorative ? { 'data-spots': spotList(spots, chart, input, ctx, (name, value) => drawn.scale(name)!.apply(value)), ...(near ? { 'data-near': near } : {}) } : {}),
  });
}

/** `row,x,y` of each mark that has a row in the table, joined by spaces: live charts read the row of the table beside them. */
function spotList<Input>(spots: NonNullable<Spec['spots']>, chart: Chart<Input>, input: Input, ctx: ChartContext, at: Parameters<NonNullable<Spec['spots']>>[0]): string {
  const { rows } = chart.table(input, ctx);
  return spots(at)
    .map((s) => ({ row: rows.findIndex((r) => r.unit === s.unit && (s.period === undefined || r.period === s.period) && (s.indicator === undefined || r.cell?.indicator === s.indicator)), x: Math.round(s.x), y: Math.round(s.y) }))
    .filter((s) => s.row >= 0)
    .sort((a, b) => a.row - b.row)
    .map((s) => `${s.row},${s.x},${s.y}`)
    .join(' ');
}

