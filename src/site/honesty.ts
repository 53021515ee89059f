import { comparePeriods } from '../domain/period.ts';
import type { Cell } from '../domain/published.ts';
import type { Caveat, Correction, Indicator, PeriodId, Text } from '../domain/types.ts';
import { presentCells } from './absences.ts';
import type { Store } from './store.ts';

/** How far a caveat reaches among the cells, withheld ones included. */
export interface Reach {
  readonly caveat: Caveat;
  readonly values: number;
  /** Indicators it touches, the one with most values first. */
  readonly indicators: readonly Indicator[];
  readonly periods: readonly PeriodId[];
}

/** Every caveat of a dataset with the values it touches, the one that touches most first. */
export function reachOf(store: Store, dataset: string): Reach[] {
  const byCaveat = Map.groupBy(store.indicatorsOf(dataset).flatMap((i) => store.cells(i.id)).flatMap((cell) => cell.caveats.map((caveat) => ({ caveat, cell }))), (x) => x.caveat);
  return store
    .caveatsOf(dataset)
    .map((caveat): Reach => {
      const cells = (byCaveat.get(caveat.id) ?? []).map((x) => x.cell);
      const indicators = [...Map.groupBy(cells, (c) => c.indicator)].sort(([, a], [, b]) => b.length - a.length).map(([id]) => store.indicator(id));
      return { caveat, values: cells.length, indicators, periods: [...new Set(cells.map((c) => c.period))].sort(comparePeriods) };
    })
    .sort((a, b) => b.values - a.values);
}

/** Corrections with one reason, each with the cells it touched. */
export function correctionsByReason(store: Store): { readonly reason: Text; readonly list: readonly { readonly correction: Correction; readonly cells: readonly Cell[] }[] }[] {
  const touched = Map.groupBy(store.indicators.flatMap((i) => store.cells(i.id)).filter((c) => c.correction !== null), (c) => c.correction!);
  return [...Map.groupBy(store.corrections, (c) => `${c.dataset}|${c.reason.vi}`).values()].map((of) => ({ reason: of[0]!.reason, list: of.map((correction) => ({ correction, cells: touched.get(correction.id) ?? [] })) }));
}

/** A value whose source breaks an identity, with the gap in words. */
export interface Gap {
  readonly cell: Cell;
  readonly text: Text;
}

/** The sentence an identity rule writes: one number, another, and the difference behind a delta. */
const isGap = (note: Text): boolean => / \u2260 .*; \u0394 /.test(note.vi);

/** Every gap between a total and its parts that was kept as printed. */
export function gapsOf(store: Store): Gap[] {
  return store.indicators.flatMap((i) => store.cells(i.id).flatMap((cell) => cell.notes.filter(isGap).map((text) => ({ cell, text }))));
}

/** Values that were worked out, gathered by how. */
export interface Computed {
  readonly indicators: readonly Indicator[];
  /** The rule of the indicator, or the caveat that tells how the values were made. */
  readonly how: { readonly kind: 'ratio'; readonly of: Indicator; readonly by: Indicator } | { readonly kind: 'people'; readonly of: Indicator; readonly people: readonly Indicator[] } | { readonly kind: 'sum' } | { readonly kind: 'caveat'; readonly caveat: Caveat };
  readonly values: number;
}

function howOf(store: Store, cell: Cell, making: ReadonlySet<string>): Computed['how'] | null {
  const { ratio, perPeople } = store.indicator(cell.indicator);
  if (cell.from.length > 0) {
    if (ratio) return { kind: 'ratio', of: store.indicator(ratio.of), by: store.indicator(ratio.by) };
    if (perPeople) return { kind: 'people', of: store.indicator(perPeople.of), people: perPeople.people.map((p) => store.indicator(p)) };
    return { kind: 'sum' };
  }
  const caveat = cell.caveats.find((c) => making.has(c));
  return caveat === undefined ? null : { kind: 'caveat', caveat: store.caveat(caveat) };
}

/**
 * All values with the status of a computed one. Those whose inputs are cells of their own name them; the others were added up or
 * divided inside one source, and the caveat that all of them and no printed value of the indicator share tells how. Values of which
 * neither is known come back under `untold`.
 */
export function computedValues(store: Store): { readonly groups: readonly Computed[]; readonly untold: readonly Cell[] } {
  const present = presentCells(store);
  const derived = present.filter((c) => c.status === 'derived');
  const onPrinted = new Set(present.filter((c) => c.status !== 'derived').flatMap((c) => c.caveats));
  const making = new Set(derived.flatMap((c) => c.caveats).filter((id) => !onPrinted.has(id)));
  const told = derived.map((cell) => ({ cell, how: howOf(store, cell, making) }));
  const keyOf = (how: Computed['how']): string => (how.kind === 'caveat' ? how.caveat.id : how.kind === 'ratio' ? `${how.of.id}/${how.by.id}` : how.kind === 'people' ? `${how.of.id}/people` : how.kind);
  const groups = Map.groupBy(told.flatMap((x) => (x.how ? [{ cell: x.cell, how: x.how }] : [])), (x) => keyOf(x.how));
  return {
    groups: [...groups.values()].map((of): Computed => ({ how: of[0]!.how, values: of.length, indicators: [...new Set(of.map((x) => x.cell.indicator))].map((id) => store.indicator(id)) })).sort((a, b) => b.values - a.values),
    untold: told.filter((x) => x.how === null).map((x) => x.cell),
  };
}

/** Caveats that say that something was inferred rather than printed: a unit, a rank, a year, a meaning. */
export const inferredCaveats = ['service-index.former-province-inferred', 'papi.variance', 'sipas.list-order', 'sipas.worked-out', 'dossiers.lamdong-year', 'dossiers.binhduong-year', 'dossiers.vinhphuc-month-unstated'] as const;

/** Values read from a copy of the publication, by dataset: how many and of which years. */
export function copiesOf(store: Store): { readonly dataset: string; readonly values: number; readonly periods: readonly PeriodId[] }[] {
  const copies = Map.groupBy(presentCells(store).filter((c) => c.copy), (c) => store.indicator(c.indicator).dataset);
  return [...copies].map(([dataset, cells]) => ({ dataset, values: cells.length, periods: [...new Set(cells.map((c) => c.period))].sort(comparePeriods) }));
}
