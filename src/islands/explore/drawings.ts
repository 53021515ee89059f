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
import { display } from '../../domain/coverage.ts';
import { rankRanges } from '../../domain/derive/rankRange.ts';
import type { Answer, AnswerRow } from '../../domain/explore/answer.ts';
import { coverageIn } from '../../domain/explore/catalogue.ts';
import type { Question } from '../../domain/explore/question.ts';
import type { Cell, MapFile } from '../../domain/published.ts';
import { yearlyMedians } from '../../domain/explore/medians.ts';
import type { Coverage, Indicator, PeriodId, Unit } from '../../domain/types.ts';
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
  /** The table behind the marks, from which tips are read. */
  readonly table: ChartTable;
}

/** At most this many drawings of one question. */
const mostDrawings = 6;

/** The row of an answer as charts read it; what a chart does not show is left empty. */
export function cellOf(row: AnswerRow): Cell {
  return {
    indicator: row.indicator, unit: row.unit, period: row.period, value: row.value, status: row.status,
    interval: row.lower === null || row.upper === null ? null : { lower: row.lower, upper: row.upper, level: 0.95 },
    sources: row.sources, copy: false, standardError: null, publishedLower: null, publishedUpper: null, respondents: null, ruling: null, correction: null, caveats: [], notes: [], from: [],
  };
}

interface Part {
  readonly indicator: Indicator;
  readonly period: PeriodId;
  readonly rows: readonly { readonly unit: Unit; readonly cell: Cell }[];
  readonly coverage: Coverage | null;
  /** Every province of the vintage is among the rows and none was filtered away. */
  readonly whole: boolean;
}

function partsOf(question: Question, answer: Answer, { catalogue }: Context): Part[] {
  const filtered = question.statuses.length > 0 || question.min !== null || question.max !== null;
  return answer.resolved.series.flatMap(({ indicator, periods }) =>
    periods.map((period) => ({
      indicator,
      period,
      rows: answer.rows.filter((r) => r.indicator === indicator.id && r.period === period).map((r) => ({ unit: catalogue.unitById.get(r.unit)!, cell: cellOf(r) })),
      coverage: coverageIn(catalogue, indicator.id, question.vintage, period),
      whole: question.units.kind === 'provinces' && !filtered,
    })),
  );
}

const ranked = (p: Part): boolean => p.whole && p.coverage !== null && display(p.indicator, p.coverage) === 'ranking';
const held = (p: Part, question: Question): Drawing => ({ chart: valuesHeld, input: { indicator: p.indicator, period: p.period, rows: p.rows.filter((r) => r.cell.status !== 'not-found'), total: question.units.kind === 'provinces' ? (p.coverage?.total ?? null) : null, order: 'value' } });
const anyValue = (p: Part): boolean => p.rows.some((r) => r.cell.value !== null);

function rankings(question: Question, answer: Answer, context: Context): Drawing[] {
  return partsOf(question, answer, context).filter(anyValue).slice(-mostDrawings).map((p): Drawing => {
    if (!ranked(p)) return held(p, question);
    const input = { indicator: p.indicator, period: p.period, rows: p.rows, coverage: p.coverage!, ranges: rankRanges(p.rows.map((r) => r.cell), p.indicator.better) };
    return { chart: p.rows.some((r) => r.cell.interval) ? ranking : rankedBars, input };
  });
}

async function maps(question: Question, answer: Answer, context: Context, mapOf: (vintage: Question['vintage']) => Promise<MapFile>): Promise<Drawing[]> {
  const parts = partsOf(question, answer, context).filter(anyValue).slice(-mostDrawings);
  const map = parts.some(ranked) ? await mapOf(question.vintage) : null;
  return parts.map((p) => (ranked(p) && map ? { chart: choropleth, input: { indicator: p.indicator, period: p.period, rows: p.rows, coverage: p.coverage!, map, tiles: [] } } : held(p, question)));
}

function lineDrawings(question: Question, answer: Answer, context: Context): Drawing[] {
  const { units, series } = answer.resolved;
  return series.slice(0, mostDrawings).flatMap(({ indicator }): Drawing[] => {
    const cells = answer.rows.filter((r) => r.indicator === indicator.id).map(cellOf);
    if (!cells.some((c) => c.value !== null && /^\d{4}$/.test(c.period))) return [];
    const total = context.catalogue.units.filter((u) => u.kind === 'province' && u.vintage === question.vintage).length;
    if (question.units.kind === 'provinces') return [{ chart: smallMultiples, input: { indicator, units, cells, medians: yearlyMedians(indicator, question.vintage, cells, context.catalogue), medianOf: total } }];
    const own = units.map((unit) => ({ unit, cells: cells.filter((c) => c.unit === unit.id) })).filter((s) => s.cells.some((c) => c.value !== null));
    const [first] = own;
    if (own.length === 1 && first) return [{ chart: trend, input: { indicator, unit: first.unit, cells: first.cells } }];
    return own.length <= mostLines ? [{ chart: lines, input: { indicator, series: own } }] : [];
  });
}

function heats(question: Question, answer: Answer, context: Context): Drawing[] {
  const parts = partsOf(question, answer, context).filter((p) => p.coverage !== null);
  const draw = (of: readonly Part[], subject?: string): Drawing[] => {
    if (of.length === 0) return [];
    const units = answer.resolved.units;
    const rows = units.map((unit) => ({ unit, cells: of.flatMap((p) => p.rows.filter((r) => r.unit.id === unit.id).map((r) => r.cell)) }));
    const whole = of.every(ranked);
    return [{ chart: heatMap, input: { columns: of.map((p) => ({ indicator: p.indicator, period: p.period, coverage: p.coverage! })), rows, by: whole ? 'quartile' : 'value', ...(subject ? { subject } : {}) } }];
  };
  if (question.across === 'periods') return answer.resolved.series.slice(0, mostDrawings).flatMap((s) => draw(parts.filter((p) => p.indicator.id === s.indicator.id)));
  return [...Map.groupBy(parts, (p) => p.period).values()].slice(-mostDrawings).flatMap((of) => draw(of, subjectOf(of, context)));
}

function subjectOf(parts: readonly Part[], { catalogue, locale }: Context): string | undefined {
  const [dataset, ...others] = [...new Set(parts.map((p) => p.indicator.dataset))];
  return others.length === 0 && dataset ? catalogue.datasets.find((d) => d.id === dataset)?.short[locale] : undefined;
}

function scatters(question: Question, answer: Answer, context: Context): Drawing[] {
  const [x, y] = answer.resolved.series;
  if (!x || !y) return [];
  const parts = partsOf(question, answer, context);
  const shared = x.periods.filter((p) => y.periods.includes(p)).slice(-mostDrawings);
  return shared.flatMap((period): Drawing[] => {
    const [px, py] = [x, y].map((s) => parts.find((p) => p.indicator.id === s.indicator.id && p.period === period)!);
    const rows = answer.resolved.units.flatMap((unit) => {
      const [cx, cy] = [px, py].map((p) => p!.rows.find((r) => r.unit.id === unit.id)?.cell);
      return cx && cy ? [{ unit, x: cx, y: cy }] : [];
    });
    if (!rows.some((r) => r.x.value !== null && r.y.value !== null)) return [];
    return [{ chart: scatter, input: { x: { indicator: x.indicator, period }, y: { indicator: y.indicator, period }, rows, total: answer.resolved.units.length } }];
  });
}

/** The charts that show an answer; a table and a pivot have none. Maps and rankings of what is not a full set become lists of values. */
export async function drawingsOf(question: Question, answer: Answer, context: Context, mapOf: (vintage: Question['vintage']) => Promise<MapFile>): Promise<readonly Drawing[]> {
  switch (question.view) {
    case 'map':
      return maps(question, answer, context, mapOf);
    case 'ranking':
      return rankings(question, answer, context);
    case 'line':
      return lineDrawings(question, answer, context);
    case 'heat':
      return heats(question, answer, context);
    case 'scatter':
      return scatters(question, answer, context);
    default:
      return [];
  }
}

/** Draws for a width in CSS pixels. Throws where a chart refuses its input. */
export function draw({ chart, input }: Drawing, width: number, id: string, words: ChartWords, context: Context): Drawn {
  const ctx: ChartContext = { locale: context.locale, t: words, width: chart.once ?? width };
  return {
    title: chart.title(input, ctx),
    subtitle: chart.subtitle(input, ctx),
    description: chart.describe(input, ctx),
    notes: chart.notes(input, ctx),
    svg: renderStatic(chart, input, ctx, { labelledBy: `${id}-tieu-de`, describedBy: `${id}-mo-ta` }),
    table: chart.table(input, ctx),
  };
}
