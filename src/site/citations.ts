import type { Cell } from '../domain/published.ts';
import { period } from '../domain/period.ts';
import type { Source } from '../domain/types.ts';

/** One source behind the cells shown, numbered in the order a reader meets it. */
export interface Citation {
  readonly number: number;
  readonly source: Source;
  /** First and last year of the figures taken from it; null where all are undated. */
  readonly years: readonly [number, number] | null;
  readonly cells: number;
}

/** What citations need to know about a value: a cell, or a finding or sentence with its sources. */
export type Cited = Pick<Cell, 'sources'> & { readonly period?: string };

/**
 * The sources behind a list of values, the one with most values first, ties by id. Every source named beside a value counts.
 * `source` looks an id up and throws on an unknown one.
 */
export function citations(values: readonly Cited[], source: (id: string) => Source): Citation[] {
  const found = new Map<string, { cells: number; first: number | null; last: number | null }>();
  for (const value of values) {
    const year = value.period === undefined ? null : period(value.period).year;
    for (const id of value.sources) {
      const entry = found.get(id) ?? { cells: 0, first: null, last: null };
      entry.cells += 1;
      if (year !== null) {
        entry.first = Math.min(entry.first ?? year, year);
        entry.last = Math.max(entry.last ?? year, year);
      }
      found.set(id, entry);
    }
  }
  return [...found]
    .sort(([a, x], [b, y]) => y.cells - x.cells || (a < b ? -1 : 1))
    .map(([id, { cells, first, last }], i) => ({
      number: i + 1,
      source: source(id),
      years: first === null || last === null ? null : [first, last],
      cells,
    }));
}

/** Citations gathered by publisher, so that a publisher with several files is named once. */
export function byPublisher(list: readonly Citation[]): { readonly publisher: Source['publisher']; readonly citations: readonly Citation[]; readonly years: readonly [number, number] | null }[] {
  const groups = Map.groupBy(list, (c) => `${c.source.publisher.vi}|${c.source.publisher.en}`);
  return [...groups.values()].map((group) => {
    const dated = group.flatMap((c) => (c.years ? [c.years] : []));
    return {
      publisher: group[0]!.source.publisher,
      citations: group,
      years: dated.length ? [Math.min(...dated.map((y) => y[0])), Math.max(...dated.map((y) => y[1]))] : null,
    };
  });
}
