import type { UnitId } from '../types.ts';
import { quartiles } from './quartiles.ts';

/** 1 is the quarter with the lowest values, 4 the one with the highest. */
export type Quarter = 1 | 2 | 3 | 4;

/**
 * The quarter of every unit of a full set by value, cut at the quartiles of this house (see quartiles.ts); a value on a cut belongs to
 * the higher quarter. These groups are ours: a publisher that groups by quartile may cut otherwise.
 */
export function quarters(values: readonly { readonly unit: UnitId; readonly value: number }[]): ReadonlyMap<UnitId, Quarter> {
  if (values.length === 0) return new Map();
  const cut = quartiles(values.map((v) => v.value));
  return new Map(values.map(({ unit, value }) => [unit, value >= cut.upper ? 4 : value >= cut.median ? 3 : value >= cut.lower ? 2 : 1]));
}
