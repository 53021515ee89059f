import type { Answer, AnswerRow } from '../../domain/explore/answer.ts';
import type { Question } from '../../domain/explore/question.ts';
import { gapStatus } from '../../domain/gap.ts';
import { period as parse } from '../../domain/period.ts';
import { measureAt } from '../../domain/series.ts';
import { isPresent } from '../../domain/status.ts';
import type { Indicator, Measure, PeriodId, Status, Unit } from '../../domain/types.ts';
import { difference, figure, list, number, periodLabel, periodShort, rankLabel, rankRange, unitName } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Context } from './context.ts';

/** One cell of a table on the screen: what is printed and what a file gets. */
export interface ShownCell {
  readonly text: string;
  readonly raw: string | number | null;
  /** Status of the value, where it is not plainly published. */
  readonly mark?: Status;
  /** Why there is none, for a tip. */
  readonly why?: string;
  /** Source ids, printed as numbers that lead to them. */
  readonly sources?: readonly string[];
}

export interface ShownColumn {
  readonly key: string;
  readonly label: string;
  readonly numeric: boolean;
}

/** An answer as the screen and the files show it. */
export interface ShownTable {
  readonly title: string;
  readonly columns: readonly ShownColumn[];
  readonly rows: readonly (readonly ShownCell[])[];
  readonly statuses: readonly Status[];
  /** Source ids in the order a reader meets them. */
  readonly sources: readonly string[];
}

const yearOf = (id: PeriodId): number | null => parse(id).year;
/** How a value of a period is measured; where it was not measured at all in that year, how it is today, for headings over gaps. */
const measureOf = (indicator: Indicator, id: PeriodId): Measure => measureAt(indicator, gapStatus(indicator, yearOf(id)) === 'not-applicable' ? null : yearOf(id));
const named = (text: string, numeric = false, key = text): ShownColumn => ({ key, label: text, numeric });

/** The name of a unit in lists and tables: short, but of a region whole, whose short name is initials. */
export const unitText = (unit: Unit, locale: Locale): string => (unit.kind === 'region' ? unit.name : unit.short)[locale];

/** What was asked, in words: indicators, units, periods. */
export function questionText(question: Question, answer: Answer, { catalogue, locale, words: { live } }: Context): string {
  const { series, units } = answer.resolved;
  const [first] = series;
  if (!first) return live.nothing.indicators;
  if (units.length === 0) return live.nothing.units;
  if (question.periods.kind === 'periods' && question.periods.ids.length === 0) return live.refusal.nothing.periods;
  const indicators = series.length <= 2 ? list(series.map((s) => s.indicator.short[locale]), locale) : live.indicatorsMore(first.indicator.short[locale], series.length - 1);
  const choice = question.units;
  const who =
    choice.kind === 'provinces' ? live.unitSets.provinces(units.length)
    : choice.kind === 'region' ? live.unitSets.region(catalogue.unitById.get(choice.of)?.name[locale] ?? '')
    : choice.kind === 'peers' ? live.unitSets.peers(catalogue.unitById.get(choice.of)?.short[locale] ?? '')
    : choice.kind === 'units' ? (units.length <= 4 ? list(units.map((u) => unitText(u, locale)), locale) : live.unitSets.units(units.length))
    : live.unitSets[choice.kind];
  const ids = [...new Set(series.flatMap((s) => s.periods))];
  const label = (id: PeriodId): string => periodLabel(id, locale, catalogue.periodTexts.get(id)?.[locale]);
  const periods = question.periods.kind === 'all' ? live.allPeriods : ids.length > 0 && ids.length <= 4 ? list(ids.map(label), locale) : question.periods.kind === 'newest' || ids.length === 0 ? live.newestPeriods : `${label(ids[0]!)} … ${label(ids.at(-1)!)}`;
  return live.title(indicators, who, periods);
}

/** A value as a table prints it, or the mark of its absence. */
function valueCell(row: AnswerRow, indicator: Indicator, { locale, words: { site } }: Context): ShownCell {
  const { mark, name } = site.status;
  if (row.value === null || !isPresent(row.status)) return { text: mark[row.status], raw: null, mark: row.status, why: name[row.status] };
  const text = figure(row.value, measureOf(indicator, row.period), locale);
  return row.status === 'published' ? { text, raw: row.value } : { text, raw: row.value, mark: row.status, why: name[row.status] };
}

const plain = (text: string, raw: string | number | null = text): ShownCell => ({ text, raw });
const nothing: ShownCell = { text: '', raw: null };

function extra(column: Question['columns'][number], row: AnswerRow, indicator: Indicator, context: Context): ShownCell[] {
  const { locale, words: { live, site } } = context;
  const measure = measureOf(indicator, row.period);
  switch (column) {
    case 'interval': {
      if (row.lower === null || row.upper === null) return [nothing, nothing];
      return [plain(number(row.lower, measure.decimals, locale), row.lower), plain(number(row.upper, measure.decimals, locale), row.upper)];
    }
    case 'rank':
      if (row.rank === null) return [nothing, nothing];
      return [plain(rankLabel(row.rank, row.rankOf, locale), row.rank), row.rankBest === null || row.rankWorst === null ? plain(live.noRange, null) : plain(rankRange(row.rankBest, row.rankWorst, locale), `${row.rankBest}–${row.rankWorst}`)];
    case 'change': {
      if (row.change === null) return [row.changeWhy === null ? nothing : { text: '', raw: null, why: live.changeWhy[row.changeWhy] }, nothing];
      return [plain(difference(row.change, measure, locale), Number(row.change.toPrecision(12))), plain(row.changeFrom === null ? '' : periodShort(row.changeFrom, locale), row.changeFrom)];
    }
    case 'status':
      return [plain(site.status.name[row.status], row.status)];
    case 'source':
      return [{ text: '', raw: row.sources.join(' '), sources: row.sources }];
  }
}

function extraColumns(column: Question['columns'][number], { words: { live } }: Context): ShownColumn[] {
  const c = live.columns;
  if (column === 'interval') return [named(`${c.interval}, ${live.lower}`, true, 'lower_95'), named(live.upper, true, 'upper_95')];
  if (column === 'change') return [named(c.change, true, 'change'), named(c.changeFrom, false, 'change_from')];
  if (column === 'rank') return [named(c.rank, true, 'rank'), named(c.rankRange, true, 'rank_range')];
  return [named(c[column], false, column)];
}

/** One observation a row. */
function listTable(question: Question, answer: Answer, context: Context): Pick<ShownTable, 'columns' | 'rows'> {
  const { catalogue, locale, words: { live } } = context;
  const { series } = answer.resolved;
  const many = series.length > 1;
  const [only] = series;
  const measures = new Set(answer.rows.map((r) => unitName(measureOf(catalogue.indicatorById.get(r.indicator)!, r.period).unit, locale)));
  const c = live.columns;
  const head = only && !many && measures.size === 1 ? `${only.indicator.short[locale]} (${[...measures][0]!})` : c.value;
  const columns = [named(c.unit, false, 'unit'), ...(many ? [named(c.indicator, false, 'indicator')] : []), named(c.period, false, 'period'), named(head, true, 'value'), ...question.columns.flatMap((x) => extraColumns(x, context))];
  const rows = answer.rows.map((row) => {
    const indicator = catalogue.indicatorById.get(row.indicator)!;
    const unit = catalogue.unitById.get(row.unit)!;
    return [
      plain(unitText(unit, locale), unit.name[locale]),
      ...(many ? [plain(`${indicator.short[locale]} (${unitName(measureOf(indicator, row.period).unit, locale)})`, indicator.id)] : []),
      plain(periodShort(row.period, locale, catalogue.periodTexts.get(row.period)?.[locale]), row.period),
      valueCell(row, indicator, context),
      ...question.columns.flatMap((x) => extra(x, row, indicator, context)),
    ];
  });
  return { columns, rows };
}

/** Units down, periods or indicators across; each combination of indicator and period has a column where both are many. */
function pivotTable(question: Question, answer: Answer, context: Context): Pick<ShownTable, 'columns' | 'rows'> {
  const { catalogue, locale, words: { live } } = context;
  const { series, units } = answer.resolved;
  const pairs = series.flatMap(({ indicator, periods }) => periods.map((id) => ({ indicator, id })));
  const ordered = question.across === 'periods' ? pairs.toSorted((a, b) => order(catalogue.periods, a.id) - order(catalogue.periods, b.id)) : pairs;
  const onePeriod = new Set(pairs.map((p) => p.id)).size === 1;
  const label = ({ indicator, id }: (typeof pairs)[number]): string => {
    const when = periodShort(id, locale, catalogue.periodTexts.get(id)?.[locale]);
    const what = `${indicator.short[locale]} (${unitName(measureOf(indicator, id).unit, locale)})`;
    return series.length === 1 ? when : onePeriod ? what : `${what}, ${when}`;
  };
  const found = new Map(answer.rows.map((r) => [`${r.indicator}|${r.unit}|${r.period}`, r]));
  const inOrder = [...new Set(answer.rows.map((r) => r.unit))];
  const shownUnits = inOrder.length ? inOrder : units.map((u) => u.id);
  return {
    columns: [named(live.columns.unit, false, 'unit'), ...ordered.map((p) => named(label(p), true, `${p.indicator.id}|${p.id}`))],
    rows: shownUnits.map((id) => [
      plain(unitText(catalogue.unitById.get(id)!, locale), catalogue.unitById.get(id)!.name[locale]),
      ...ordered.map((p) => {
        const row = found.get(`${p.indicator.id}|${id}|${p.id}`);
        return row ? valueCell(row, p.indicator, context) : nothing;
      }),
    ]),
  };
}

const order = (periods: readonly PeriodId[], id: PeriodId): number => periods.indexOf(id);

/** An answer as a table: side by side for the views that have columns, a line an observation for the others. */
export function shownTable(question: Question, answer: Answer, context: Context): ShownTable {
  const across = question.view === 'pivot' || question.view === 'heat' || question.view === 'scatter';
  const { columns, rows } = across ? pivotTable(question, answer, context) : listTable(question, answer, context);
  const statuses = [...new Set(answer.rows.map((r) => r.status))];
  return { title: questionText(question, answer, context), columns, rows, statuses, sources: [...new Set(answer.rows.flatMap((r) => r.sources))] };
}
