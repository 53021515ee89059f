import type { Break, Measure, PeriodId, Text, UnitKind } from '../types.ts';
import type { Catalogue } from './catalogue.ts';
import type { Question, ViewKind } from './question.ts';
import { resolve, type Resolved } from './resolve.ts';
import { denominators, heatColours, measures, timeBreaks, trend } from './refuseScales.ts';
import { comparable, firstIndicator, newestPeriod, sharedPeriod } from './refusePeriods.ts';
import { full, kinds, lines, provincesOnly, publishedRank, sideKinds, two } from './refuseUnits.ts';

/** Why something is not drawn, or not drawn together, as data for the dictionaries. */
export type Reason =
  | { readonly kind: 'nothing-chosen'; readonly what: 'indicators' | 'units' | 'periods' }
  /** Nothing is held of these indicators for the units and periods asked. */
  | { readonly kind: 'no-values'; readonly indicators: readonly string[] }
  /** Rates of different denominators; null where the sources do not state one. */
  | { readonly kind: 'denominators'; readonly indicators: readonly string[]; readonly denominators: readonly (Text | null)[] }
  /** Different units or ranges on one axis or one scale of colours. */
  | { readonly kind: 'measures'; readonly indicators: readonly string[]; readonly measures: readonly Measure[] }
  /** The range of one indicator changes from the year `at` on. */
  | { readonly kind: 'measure-change'; readonly indicator: string; readonly at: number; readonly before: Measure; readonly after: Measure }
  | { readonly kind: 'breaks'; readonly indicator: string; readonly breaks: readonly Break[] }
  /** Values of different years are not compared at all. */
  | { readonly kind: 'no-trend'; readonly indicator: string }
  /** Not the full set: `held` of `expected` units have a value, `total` are in the set. */
  | { readonly kind: 'partial'; readonly indicator: string; readonly period: PeriodId; readonly held: number; readonly expected: number; readonly total: number; readonly unitKind: UnitKind }
  /** A rank its publisher printed is not ranked again; `score` is the indicator behind it. */
  | { readonly kind: 'published-rank'; readonly indicator: string; readonly score: string }
  /** Periods of several kinds: those kept are drawn, the others are left to the table. */
  | { readonly kind: 'periods'; readonly kept: readonly PeriodId[]; readonly left: readonly PeriodId[] }
  | { readonly kind: 'one-period'; readonly period: PeriodId }
  | { readonly kind: 'no-common-period'; readonly indicators: readonly string[] }
  /** Units of kinds that do not stand side by side. */
  | { readonly kind: 'unit-kinds'; readonly unitKinds: readonly UnitKind[] }
  | { readonly kind: 'too-many-lines'; readonly lines: number; readonly most: number }
  | { readonly kind: 'scatter-needs-two'; readonly chosen: number }
  | { readonly kind: 'map-needs-provinces' }
  /** The drawing shows one indicator, the others stand in the table. */
  | { readonly kind: 'first-indicator'; readonly drawn: string; readonly left: readonly string[] }
  /** The drawing shows one period, the others stand in the table. */
  | { readonly kind: 'newest-period'; readonly drawn: PeriodId; readonly left: readonly PeriodId[] };

/** A reason that keeps the drawing away (the page shows the table and says why), or only cuts or annotates it. */
export type Refusal = Reason & { readonly blocks: boolean };

/** What a rule looks at. */
export interface Asked {
  readonly question: Question;
  readonly resolved: Resolved;
  readonly catalogue: Catalogue;
}
export type Rule = (asked: Asked) => readonly Refusal[];

const chosen: Rule = ({ question, resolved }) => {
  const nothing = (what: 'indicators' | 'units' | 'periods'): Refusal => ({ kind: 'nothing-chosen', what, blocks: true });
  if (resolved.series.length === 0) return [nothing('indicators')];
  if (resolved.units.length === 0) return [nothing('units')];
  return question.periods.kind === 'periods' && question.periods.ids.length === 0 ? [nothing('periods')] : [];
};

const held: Rule = ({ resolved: { series, units }, catalogue }) => {
  const asked = new Set(units.map((u) => u.id));
  const empty = series.filter(({ indicator, periods }) => !(catalogue.holdings.get(indicator.id) ?? []).some((h) => periods.includes(h.period) && h.held.some((u) => asked.has(u))));
  return empty.length > 0 ? [{ kind: 'no-values', indicators: empty.map((s) => s.indicator.id), blocks: empty.length === series.length }] : [];
};

/** The rules of each view, the gravest first. */
const rules: Readonly<Record<ViewKind, readonly Rule[]>> = {
  table: [],
  pivot: [denominators, trend, timeBreaks, sideKinds],
  line: [denominators, measures, trend, comparable, sideKinds, lines, timeBreaks],
  ranking: [publishedRank, kinds, full, firstIndicator, newestPeriod],
  map: [provincesOnly, publishedRank, full, firstIndicator, newestPeriod],
  heat: [denominators, trend, kinds, heatColours, comparable, sharedPeriod],
  scatter: [two, denominators, sharedPeriod, kinds],
};

/**
 * What must not be drawn, or not drawn together, in the view asked for, and why; empty where all may be drawn. Where nothing is chosen
 * or held, that alone is said.
 */
export function refusals(question: Question, catalogue: Catalogue): readonly Refusal[] {
  const asked: Asked = { question, catalogue, resolved: resolve(question, catalogue) };
  const missing = [...chosen(asked), ...held(asked)];
  return missing.some((r) => r.blocks) ? missing.slice(0, 1) : [...missing, ...rules[question.view].flatMap((rule) => rule(asked))];
}
