import type { ViewKind } from '../../domain/explore/question.ts';
import type { Refusal } from '../../domain/explore/refuse.ts';
import type { PeriodId } from '../../domain/types.ts';
import { count, list, periodLabel, unitName } from '../../i18n/format.ts';
import type { Context } from './context.ts';

/** What a refusal says to a reader of a view: one or two sentences. */
export function refusalText(refusal: Refusal, view: ViewKind, { catalogue, locale, words: { live } }: Context): string {
  const r = live.refusal;
  const indicator = (id: string): string => catalogue.indicatorById.get(id)?.short[locale] ?? id;
  const indicators = (ids: readonly string[]): string => list(ids.map(indicator), locale);
  const label = (id: PeriodId): string => periodLabel(id, locale, catalogue.periodTexts.get(id)?.[locale]);
  const periods = (ids: readonly PeriodId[]): string => (ids.length <= 6 ? list(ids.map(label), locale) : `${label(ids[0]!)} … ${label(ids.at(-1)!)}`);
  switch (refusal.kind) {
    case 'nothing-chosen':
      return r.nothing[refusal.what];
    case 'no-values':
      return r.noValues(indicators(refusal.indicators));
    case 'denominators':
      return r.denominators(list(refusal.indicators.map((id, n) => r.denominator(indicator(id), refusal.denominators[n]?.[locale] ?? r.unstated)), locale));
    case 'measures':
      return r.measures(list(refusal.indicators.map((id, n) => `${indicator(id)} (${unitName(refusal.measures[n]!.unit, locale)})`), locale));
    case 'measure-change':
      return r.measureChange(indicator(refusal.indicator), String(refusal.at));
    case 'breaks':
      return r.breaks(indicator(refusal.indicator), list(refusal.breaks.map((b) => String(b.at)), locale), refusal.blocks ? 'colours' : view === 'line' ? 'lines' : 'apart');
    case 'no-trend':
      return r.noTrend(indicator(refusal.indicator));
    case 'partial':
      return r.partial(indicator(refusal.indicator), label(refusal.period), count(refusal.held, locale), count(refusal.total, locale));
    case 'published-rank':
      return r.publishedRank(indicator(refusal.indicator), indicator(refusal.score));
    case 'periods':
      return r.periods(periods(refusal.kept), periods(refusal.left));
    case 'one-period':
      return r.onePeriod(label(refusal.period));
    case 'no-common-period':
      return r.noCommonPeriod(indicators(refusal.indicators));
    case 'unit-kinds':
      return r.unitKinds(list(refusal.unitKinds.map((k) => r.kinds[k]), locale), refusal.blocks);
    case 'too-many-lines':
      return r.tooManyLines(count(refusal.lines, locale), count(refusal.most, locale));
    case 'scatter-needs-two':
      return r.scatterNeedsTwo(count(refusal.chosen, locale));
    case 'map-needs-provinces':
      return r.mapNeedsProvinces;
    case 'first-indicator':
      return r.firstIndicator(indicator(refusal.drawn));
    case 'newest-period':
      return r.newestPeriod(label(refusal.drawn));
  }
}
