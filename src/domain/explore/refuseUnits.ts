import { display } from '../coverage.ts';
import type { UnitKind } from '../types.ts';
import { coverageIn } from './catalogue.ts';
import { heldPeriods } from './drawn.ts';
import type { Asked, Rule } from './refuse.ts';

export const mostLines = 12;

const kindsOf = ({ resolved }: Asked): UnitKind[] => [...new Set(resolved.units.map((u) => u.kind))];

/** Rankings, heat maps and scatter plots hold units of one kind, and never a single whole. */
export const kinds: Rule = (asked) => {
  const unitKinds = kindsOf(asked);
  const whole = asked.question.view === 'ranking' && unitKinds.some((k) => k === 'nation' || k === 'group');
  return unitKinds.length > 1 || whole ? [{ kind: 'unit-kinds', unitKinds, blocks: true }] : [];
};

/** Ministries are measured by indices of their own and never stand beside places; a place beside the country it lies in is only noted. */
export const sideKinds: Rule = (asked) => {
  const unitKinds = kindsOf(asked);
  const of = (test: (id: string) => boolean): boolean => asked.resolved.units.some((u) => test(u.id));
  const ministries = of((id) => id.startsWith('min:')) && of((id) => !id.startsWith('min:'));
  return unitKinds.length > 1 || ministries ? [{ kind: 'unit-kinds', unitKinds, blocks: ministries && asked.question.view !== 'pivot' }] : [];
};

/** A rank its publisher printed is not ranked or mapped. */
export const publishedRank: Rule = ({ resolved: { series } }) => {
  const { indicator } = series[0]!;
  return indicator.rankOf === null ? [] : [{ kind: 'published-rank', indicator: indicator.id, score: indicator.rankOf, blocks: true }];
};

/** Rankings and maps need the full set that the units asked for belong to. */
export const full: Rule = (asked) => {
  const { question, resolved, catalogue } = asked;
  const { indicator } = resolved.series[0]!;
  const [kind] = kindsOf(asked);
  const id = heldPeriods(resolved.series[0]!, resolved, catalogue).at(-1)?.period;
  if (indicator.rankOf !== null || id === undefined || (kind !== 'province' && kind !== 'region' && kind !== 'ministry')) return [];
  const coverage = coverageIn(catalogue, indicator.id, question.vintage, id, kind);
  if (coverage === null || display(indicator, coverage) === 'ranking') return [];
  const { held, expected, total } = coverage;
  return [{ kind: 'partial', indicator: indicator.id, period: id, held, expected, total, unitKind: kind, blocks: true }];
};

/** A map is drawn of provinces. */
export const provincesOnly: Rule = (asked) => (kindsOf(asked).every((k) => k === 'province') ? [] : [{ kind: 'map-needs-provinces', blocks: true }]);

/** Lines: one for each unit and indicator with a value. */
export const lines: Rule = ({ resolved, catalogue }) => {
  const count = resolved.series.reduce((sum, s) => {
    const held = new Set(heldPeriods(s, resolved, catalogue).flatMap((h) => h.held));
    return sum + resolved.units.filter((u) => held.has(u.id)).length;
  }, 0);
  return count > mostLines ? [{ kind: 'too-many-lines', lines: count, most: mostLines, blocks: true }] : [];
};

/** A scatter plot has two axes. */
export const two: Rule = ({ resolved: { series } }) => (series.length === 2 ? [] : [{ kind: 'scatter-needs-two', chosen: series.length, blocks: true }]);
