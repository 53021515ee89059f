import type { Indicator, PeriodId, Unit, UnitId } from '../types.ts';
import { comparePeriods } from '../period.ts';
import type { Catalogue, Holding } from './catalogue.ts';
import type { Question } from './question.ts';
import { regionsOf, unitsOf } from './units.ts';

/** An indicator of a question with the periods asked for, oldest first. */
export interface AskedSeries {
  readonly indicator: Indicator;
  readonly periods: readonly PeriodId[];
}

/** A question with its sets spelt out; needs no values. */
export interface Resolved {
  /** In Vietnamese order. */
  readonly units: readonly Unit[];
  /** In the order chosen; unknown indicators are left out. */
  readonly series: readonly AskedSeries[];
  /** Regions of the vintage in their official order. */
  readonly regions: readonly UnitId[];
}

const touches = (ids: readonly UnitId[], asked: ReadonlySet<UnitId>): boolean => ids.some((id) => asked.has(id));
const holds = (h: Holding, asked: ReadonlySet<UnitId>): boolean => touches(h.held, asked);

function newestOf(holdings: readonly Holding[], asked: ReadonlySet<UnitId>): PeriodId[] {
  const newest = holdings.findLast((h) => holds(h, asked));
  return newest ? [newest.period] : [];
}

/** The newest period in which every indicator holds a value of an asked unit, or null. */
function newestShared(lists: readonly (readonly Holding[])[], asked: ReadonlySet<UnitId>): PeriodId | null {
  const [first = [], ...others] = lists;
  return first.findLast((h) => holds(h, asked) && others.every((list) => list.some((o) => o.period === h.period && holds(o, asked))))?.period ?? null;
}

/**
 * Spells out a question. Newest is the newest period with a value of an asked unit, for each indicator by itself; for the two
 * indicators of a scatter plot, and for several side by side, it is the newest they share where there is one. All are the periods with an
 * observation of an asked unit, with a value or without. Named periods are taken as they are.
 */
export function resolve(question: Question, catalogue: Catalogue): Resolved {
  const units = unitsOf(question, catalogue);
  const asked = new Set(units.map((u) => u.id));
  const indicators = [...new Set(question.indicators)].flatMap((id) => catalogue.indicatorById.get(id) ?? []);
  const holdings = indicators.map((i) => catalogue.holdings.get(i.id) ?? []);
  const { periods } = question;
  const side = indicators.length > 1 && (question.view === 'scatter' || (question.across === 'indicators' && (question.view === 'pivot' || question.view === 'heat')));
  const shared = periods.kind === 'newest' && side ? newestShared(holdings, asked) : null;
  const periodsOf = (list: readonly Holding[]): readonly PeriodId[] => {
    if (periods.kind === 'periods') return [...new Set(periods.ids)].sort(comparePeriods);
    if (periods.kind === 'newest') return shared === null ? newestOf(list, asked) : [shared];
    return list.filter((h) => [h.held, h.notPublished, h.otherwise].some((ids) => touches(ids, asked))).map((h) => h.period);
  };
  const regions = regionsOf(catalogue, question.vintage).map((u) => u.id);
  return { units, regions, series: indicators.map((indicator, n) => ({ indicator, periods: periodsOf(holdings[n]!) })) };
}

/** Every period of a resolved question once, oldest first. */
export function periodsIn({ series }: Resolved): readonly PeriodId[] {
  return [...new Set(series.flatMap((s) => s.periods))].sort(comparePeriods);
}
