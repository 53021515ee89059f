import { drawnPeriods, heldPeriods, sideBySide, commonPeriod } from './drawn.ts';
import type { Rule } from './refuse.ts';

/** Lines and heat maps over time: only periods of one kind, and a line needs two of them. */
export const comparable: Rule = ({ question, resolved, catalogue }) => {
  if (question.view === 'heat' && question.across === 'indicators') return [];
  const periods = drawnPeriods(resolved, catalogue);
  const kept = sideBySide(periods);
  const left = periods.filter((id) => !kept.includes(id));
  const alone = question.view === 'line' && kept.length === 1;
  return [
    ...(left.length > 0 ? [{ kind: 'periods', kept, left, blocks: false } as const] : []),
    ...(alone ? [{ kind: 'one-period', period: kept[0]!, blocks: true } as const] : []),
  ];
};

/** Rankings and maps show the first indicator. */
export const firstIndicator: Rule = ({ resolved: { series } }) => {
  const [drawn, ...left] = series;
  return drawn && left.length > 0 ? [{ kind: 'first-indicator', drawn: drawn.indicator.id, left: left.map((s) => s.indicator.id), blocks: false }] : [];
};

/** Rankings and maps show the newest period of the first indicator. */
export const newestPeriod: Rule = ({ resolved, catalogue }) => {
  const periods = heldPeriods(resolved.series[0]!, resolved, catalogue).map((h) => h.period);
  const drawn = periods.at(-1);
  return drawn !== undefined && periods.length > 1 ? [{ kind: 'newest-period', drawn, left: periods.slice(0, -1), blocks: false }] : [];
};

/** Indicators side by side need one period that all of them hold; of several the newest is drawn. */
export const sharedPeriod: Rule = ({ question, resolved, catalogue }) => {
  if (question.view === 'heat' && question.across === 'periods') return firstIndicator({ question, resolved, catalogue });
  if (resolved.series.length < 2) return [];
  const drawn = commonPeriod(resolved, catalogue);
  if (drawn === null) return [{ kind: 'no-common-period', indicators: resolved.series.map((s) => s.indicator.id), blocks: true }];
  const left = drawnPeriods(resolved, catalogue).filter((id) => id !== drawn);
  return left.length > 0 ? [{ kind: 'newest-period', drawn, left, blocks: false }] : [];
};
