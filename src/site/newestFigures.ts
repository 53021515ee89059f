import type { Cell, Headline } from '../domain/published.ts';
import type { Store } from './store.ts';

const newest = (store: Store, indicator: string, units: readonly string[]): Cell | null => {
  if (!store.indicators.some((i) => i.id === indicator)) return null;
  return units.flatMap((u) => store.series(indicator, u).filter((c) => c.value !== null)).at(-1) ?? null;
};

/** The figures the front page opens with, each null where the data do not hold it. */
export interface NewestFigures {
  /** Overdue and received dossiers of all provinces added up, as computed for the headline. */
  readonly overdue: Headline | null;
  /** Lowest and highest overdue share, as computed for the headline. */
  readonly range: Headline | null;
  /** Newest national figure of SIPAS as published. */
  readonly sipas: Cell | null;
  /** Newest mean of the provinces in the PAR Index as published. */
  readonly par: Cell | null;
}

/** Picks the newest figures from the store; nothing is computed here. */
export function newestFigures(store: Store): NewestFigures {
  const headline = (kind: string): Headline | null => store.headlines.find((h) => h.kind === kind) ?? null;
  return {
    overdue: headline('late-in-hundred'),
    range: headline('late-range'),
    sipas: newest(store, 'sipas.total', ['vn']),
    par: newest(store, 'par.total', ['vn63:all']),
  };
}

/** The cells named as evidence of a headline. */
export function evidenceOf(store: Store, headline: Headline): Cell[] {
  return headline.evidence.flatMap((key) => store.cell(key) ?? []);
}
