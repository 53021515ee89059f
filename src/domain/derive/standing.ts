import type { Better, UnitId } from '../types.ts';
import { rank } from './rank.ts';

/** The place of one unit in a full set. */
export interface Standing {
  readonly rank: number;
  readonly of: number;
  /** Another unit has the same value. */
  readonly tied: boolean;
}

/**
 * The rank of every unit of a full set of values, by competition ranking (see rank.ts). The caller makes sure that the set may be
 * ranked (see display in coverage.ts). Units without a value have no place.
 */
export function standings(values: readonly { readonly unit: UnitId; readonly value: number | null }[], better: Better): ReadonlyMap<UnitId, Standing> {
  const ranked = rank(values, (v) => v.value, better);
  const shared = Map.groupBy(ranked, (r) => r.rank);
  return new Map(ranked.map((r) => [r.item.unit, { rank: r.rank, of: ranked.length, tied: shared.get(r.rank)!.length > 1 }]));
}
