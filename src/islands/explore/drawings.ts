import { choropleth } from '../../charts/choropleth.ts';
import type { Chart, ChartContext, ChartTable } from '../../charts/contract.ts';
import { heatMap } from '../../charts/heatMap.ts';
import { lines } from '../../charts/lines.ts';
import { mostLines } from '../../charts/linesSeries.ts';
import { ranking, rankedBars } from '../../charts/ranking.ts';
import { renderStatic } from '../../charts/renderStatic.ts';
import { scatter } from '../../charts/scatter.ts';
import { smallMultiples } from '../../charts/smallMultiples.ts';
import { trend } from '../../charts/trend.ts';
import { valuesHeld } from '../../charts/valuesHeld.ts';
import { rankRanges } from '../../domain/derive/rankRange.ts';
import type { Answer, AnswerRow } from '../../domain/explore/answer.ts';
import { coverageIn } from '../../domain/explore/catalogue.ts';
import { commonPeriod, heldPeriods } from '../../domain/explore/drawn.ts';
import { yearlyMedians } from '../../domain/explore/medians.ts';
import type { Question } from '../../domain/explore/question.ts';
import type { Refusal } from '../../domain/explore/refuse.ts';
import { heatColouring, heatColumns } from '../../domain/explore/refuseScales.ts';
import type { Cell, MapFile } from '../../domain/published.ts';
import type { Indicator, PeriodId, Vintage } from '../../domain/types.ts';
import type { ChartWords } from '../../i18n/vi/charts.ts';
import type { Context } from './context.ts';

/** A chart with its input; the page draws it for the width it has. */
export interface Drawing {
  readonly chart: Chart<any>;
  readonly input: unknown;
}

/** The words of a drawing and its picture for one width, as markup made here from escaped texts. */
export interface Drawn {
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly notes: readonly string[];
  readonly svg: string;
  /** Laid out once for all widths, its texts growing as the page narrows. */
  readonly once: boolean;
  /** The table behind the marks, from which tips are read. */
  readonly table: ChartTable;
}

interface Asked {
  readonly question: Question;
  readonly answer: Answer;
  readonly context: Context;
  mapOf(vintage: Vintage): Promise<MapFile>;
}

/** The row of an answer as charts read it; what no chart of the explorer shows is left empty. */
export function cellOf(row: AnswerRow): Cell {
  return {
    indicator: row.indicator, unit: row.unit, period: row.period, value: row.value, status: row.status,
    interval: row.lower === null || row.upper === null ? null : { lower: row.lower, upper: row.upper, level: 0.95 },
    sources: row.sources, copy: false, standardError: null, publishedLower: null, publishedUpper: null, respondents: null, ruling: null, correction: null, caveats: [], notes: [], from: [],
  };
}

const rowsOf = ({ answer, context: { catalogue } }: Asked, indicator: string, period: PeriodId) =>
  answer.rows.filter((r) => r.indicator === indicator && r.period === period).map((r) => ({ unit: catalogue.unitById.get(r.unit)!, cell: cellOf(r) }));

/** The first indicator in its newest period with a value; null where nothing is held. */
function newest(asked: Asked): { readonly indicator: Indicator; readonly period: PeriodId } | null {
  const { answer: { resolved }, context: { catalogue } } = asked;
  const [series] = resolved.series;
  const period = series && heldPeriods(series, resolved, catalogue).at(-1)?.period;
  return series && period !== undefined ? { indicator: series.indicator, period } : null;
}

const filtered = ({ statuses, min, max }: Question): boolean => statuses.length > 0 || min !== null || max !== null;

/** Values without an order: a set that is not whole, or that a filter has thinned. */
function held(asked: Asked): Drawing[] {
  const drawn = newest(asked);
  if (!drawn) return [];
  const coverage = coverageIn(asked.context.catalogue, drawn.indicator.id, asked.question.vintage, drawn.period);
  const rows = rowsOf(asked, drawn.indicator.id, drawn.period).filter((r) => r.cell.status !== 'not-found');
  return rows.length ? [{ chart: valuesHeld, input: { ...drawn, rows, total: asked.question.units.kind === 'provinces' ? (coverage?.total ?? null) : null } }] : [];
}

async function whole(asked: Asked): Promise<Drawing[]> {
  const { question, context: { catalogue } } = asked;
  const drawn = newest(asked);
  if (!drawn || filtered(question) || question.units.kind !== 'provinces') return held(asked);
  const coverage = coverageIn(catalogue, drawn.indicator.id, question.vintage, drawn.period)!;
  const rows = rowsOf(asked, drawn.indicator.id, drawn.period);
  const input = { ...drawn, rows, coverage };
  if (question.view === 'map') return [{ chart: choropleth, input: { ...input, map: await asked.mapOf(question.vintage), tiles: [] } }];
  const uncertain = rows.some((r) => r.cell.interval);
  return [{ chart: uncertain ? ranking : rankedBars, input: { ...input, ranges: rankRanges(rows.map((r) => r.cell), drawn.indicator.better) } }];
}

function lineDrawings({ question, answer, context: { catalogue } }: Asked): Drawing[] {
  const { units, series } = answer.resolved;
  return series.flatMap(({ indicator }): Drawing[] => {
    const cells = answer.rows.filter((r) => r.indicator === indicator.id).map(cellOf);
    const own = units.map((unit) => ({ unit, cells: cells.filter((c) => c.unit === unit.id) })).filter((s) => s.cells.some((c) => c.value !== null && /^\d{4}$/.test(c.period)));
    const [first] = own;
    if (!first) return [];
    if (question.units.kind === 'provinces') return [{ chart: smallMultiples, input: { indicator, units, cells, medians: filtered(question) ? [] : yearlyMedians(indicator, question.vintage, cells, catalogue), medianOf: units.length } }];
    if (own.length === 1) return [{ chart: trend, input: { indicator, unit: first.unit, cells: first.cells } }];
    return own.length <= mostLines ? [{ chart: lines, input: { indicator, series: own } }] : [];
  });
}

function heat(asked: Asked): Drawing[] {
  const { question, answer: { resolved }, context } = asked;
  const rules = { question, resolved, catalogue: context.catalogue };
  const columns = heatColumns(rules).flatMap((c) => {
    const coverage = coverageIn(context.catalogue, c.indicator.id, question.vintage, c.period);
    return coverage ? [{ ...c, coverage }] : [];
  });
  if (columns.length === 0) return [];
  const rows = resolved.units.map((unit) => ({ unit, cells: columns.flatMap((c) => rowsOf(asked, c.indicator.id, c.period).filter((r) => r.unit.id === unit.id).map((r) => r.cell)) }));
  const datasets = [...new Set(columns.map((c) => c.indicator.dataset))];
  const subject = datasets.length === 1 ? context.catalogue.datasets.find((d) => d.id === datasets[0])?.short[context.locale] : undefined;
  return [{ chart: heatMap, input: { columns, rows, by: filtered(question) ? 'value' : heatColouring(rules), ...(subject ? { subject } : {}) } }];
}

function scatterOf(asked: Asked): Drawing[] {
  const { answer: { resolved }, context: { catalogue } } = asked;
  const [x, y] = resolved.series.map((s) => s.indicator);
  const period = commonPeriod(resolved, catalogue);
  if (!x || !y || period === null) return [];
  const [xs, ys] = [x, y].map((i) => new Map(rowsOf(asked, i.id, period).map((r) => [r.unit.id, r.cell])));
  const rows = resolved.units.flatMap((unit) => {
    const [cx, cy] = [xs!.get(unit.id), ys!.get(unit.id)];
    return cx && cy ? [{ unit, x: cx, y: cy }] : [];
  });
  return rows.some((r) => r.x.value !== null && r.y.value !== null) ? [{ chart: scatter, input: { x: { indicator: x, period }, y: { indicator: y, period }, rows, total: resolved.units.length } }] : [];
}

/**
 * The charts that show an answer; a table and a pivot have none. Where a refusal blocks a ranking or a map for want of the whole set
 * the values held are drawn without an order; every other block leaves the table alone.
 */
export async function drawingsOf(asked: Asked, refusals: readonly Refusal[]): Promise<readonly Drawing[]> {
  const blocked = refusals.filter((r) => r.blocks);
  const { view } = asked.question;
  if (blocked.length > 0) return (view === 'map' || view === 'ranking') && blocked.every((r) => r.kind === 'partial') ? held(asked) : [];
  switch (view) {
    case 'map':
    case 'ranking':
      return whole(asked);
    case 'line':
      return lineDrawings(asked);
    case 'heat':
      return heat(asked);
    case 'scatter':
      return scatterOf(asked);
    default:
      return [];
  }
}

/** Draws for a width in CSS pixels; `id` is that of the figure. Throws where a chart refuses its input. */
export function draw({ chart, input }: Drawing, width: number, id: string, words: ChartWords, locale: Context['locale']): Drawn {
  const ctx: ChartContext = { locale, t: words, width: chart.once ?? width };
  return {
    title: chart.title(input, ctx),
    subtitle: chart.subtitle(input, ctx),
    description: chart.describe(input, ctx),
    notes: chart.notes(input, ctx),
    svg: renderStatic(chart, input, ctx, { labelledBy: `${id}-tieu-de`, describedBy: `${id}-mo-ta` }),
    once: chart.once !== undefined,
    table: chart.table(input, ctx),
  };
}
