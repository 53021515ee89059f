import { display } from '../coverage.ts';
import { gapStatus } from '../gap.ts';
import { period } from '../period.ts';
import { measureAt } from '../series.ts';
import type { Indicator, Measure, PeriodId, Text } from '../types.ts';
import { coverageIn } from './catalogue.ts';
import { sameMeasure } from './change.ts';
import { commonPeriod, heldPeriods, sideBySide } from './drawn.ts';
import type { Asked, Refusal, Rule } from './refuse.ts';

/** The one denominator of a rate, or null where sources do not state it or use several. */
const denominatorOf = (i: Indicator): Text | null => (i.trend ? i.denominator : null);

/** Rates of different or unstated denominators are never compared; columns of a pivot table carry a note. */
export const denominators: Rule = ({ question, resolved: { series } }) => {
  if (question.view === 'heat' && question.across === 'periods') return [];
  const rates = series.map((s) => s.indicator).filter((i) => i.denominator !== null);
  const known = rates.map(denominatorOf);
  const one = known.every((d) => d !== null && d.vi === known[0]?.vi && d.en === known[0]?.en);
  return rates.length > 1 && !one ? [{ kind: 'denominators', indicators: rates.map((i) => i.id), denominators: known, blocks: question.view !== 'pivot' }] : [];
};

const measureOf = (indicator: Indicator, id: PeriodId): Measure | null => {
  const { year } = period(id);
  return gapStatus(indicator, year) === 'not-applicable' ? null : measureAt(indicator, year);
};

function different(list: readonly { readonly indicator: Indicator; readonly measure: Measure | null }[]): Refusal[] {
  const known = list.flatMap(({ indicator, measure }) => (measure ? [{ indicator, measure }] : []));
  return known.some((m) => !sameMeasure(m.measure, known[0]!.measure)) ? [{ kind: 'measures', indicators: known.map((m) => m.indicator.id), measures: known.map((m) => m.measure), blocks: true }] : [];
}

/** Several indicators on the axis of a line need one scale, that of their newest periods. */
export const measures: Rule = ({ resolved, catalogue }) =>
  different(resolved.series.map((s) => {
    const newest = heldPeriods(s, resolved, catalogue).at(-1);
    return { indicator: s.indicator, measure: newest ? measureOf(s.indicator, newest.period) : null };
  }));

const years = (periods: readonly PeriodId[]): number[] => periods.flatMap((id) => period(id).year ?? []);

/** Breaks and changes of the scale of one indicator between its first and last year. */
function changesOf(indicator: Indicator, periods: readonly PeriodId[], blocks: boolean): Refusal[] {
  const [first, last] = [Math.min(...years(periods)), Math.max(...years(periods))];
  const breaks = indicator.breaks.filter((b) => first < b.at && b.at <= last);
  const scales = indicator.measures.flatMap((after, n): Refusal[] => {
    const before = indicator.measures[n - 1];
    const at = after.from;
    return before && at !== null && first < at && at <= last && !sameMeasure(before, after) ? [{ kind: 'measure-change', indicator: indicator.id, at, before, after, blocks }] : [];
  });
  return [...scales, ...(breaks.length > 0 ? [{ kind: 'breaks', indicator: indicator.id, breaks, blocks } as const] : [])];
}

const ownPeriods = ({ resolved, catalogue }: Asked, n: number): readonly PeriodId[] => sideBySide(heldPeriods(resolved.series[n]!, resolved, catalogue).map((h) => h.period));

/** Where lines are cut, and what columns of a pivot table do not share. */
export const timeBreaks: Rule = (asked) => asked.resolved.series.flatMap(({ indicator }, n) => changesOf(indicator, ownPeriods(asked, n), false));

/** Values of different years that are no trend: neither lines nor columns of colours; a pivot table carries a note. */
export const trend: Rule = (asked) => {
  const { question, resolved } = asked;
  if (question.view === 'heat' && question.across === 'indicators') return [];
  const drawn = question.view === 'heat' ? resolved.series.slice(0, 1) : resolved.series;
  const several = (n: number): boolean => new Set(years(heldPeriods(resolved.series[n]!, resolved, asked.catalogue).map((h) => h.period))).size > 1;
  return drawn.flatMap(({ indicator }, n): Refusal[] => (!indicator.trend && (question.view === 'line' || several(n)) ? [{ kind: 'no-trend', indicator: indicator.id, blocks: question.view !== 'pivot' }] : []));
};

/** What a heat map colours by: quarters of full sets of provinces, which any scale allows, or values of one scale. */
export type HeatColours = 'quartile' | 'value';

interface HeatColumn {
  readonly indicator: Indicator;
  readonly period: PeriodId;
}

/** The columns of a heat map: periods of the first indicator, or the indicators in the newest period they share. */
export function heatColumns(asked: Asked): readonly HeatColumn[] {
  const { question, resolved, catalogue } = asked;
  if (question.across === 'periods') return ownPeriods(asked, 0).map((id) => ({ indicator: resolved.series[0]!.indicator, period: id }));
  const shared = commonPeriod(resolved, catalogue);
  return shared === null ? [] : resolved.series.map(({ indicator }) => ({ indicator, period: shared }));
}

/** Quarters where the rows are all provinces of the vintage, none filtered out, and every column is full; values otherwise. */
export function heatColouring(asked: Asked): HeatColours {
  const { question, catalogue } = asked;
  const { units, statuses, min, max } = question;
  const whole = units.kind === 'provinces' && statuses.length === 0 && min === null && max === null;
  return whole && heatColumns(asked).every((c) => display(c.indicator, coverageIn(catalogue, c.indicator.id, question.vintage, c.period)) === 'ranking') ? 'quartile' : 'value';
}

/** One scale of colours: values of different measures, or from both sides of a break, share none; quarters of full sets do. */
export const heatColours: Rule = (asked) => {
  const columns = heatColumns(asked);
  const byValue = heatColouring(asked) === 'value';
  if (asked.question.across === 'periods') return changesOf(asked.resolved.series[0]!.indicator, columns.map((c) => c.period), byValue);
  return byValue ? different(columns.map((c) => ({ indicator: c.indicator, measure: measureOf(c.indicator, c.period) }))) : [];
};
