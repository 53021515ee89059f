import type { Unit, UnitId } from '../types.ts';

/** A comparable province. */
export interface Peer {
  readonly unit: UnitId;
  /** |ln(a / b)| of the two populations: 0 where they are equal, 0.69 where one is twice the other. */
  readonly distance: number;
  readonly sameRegion: boolean;
}

/** Number of comparable provinces a province is given. */
export const peerCount = 5;

/**
 * The five comparable provinces of a province, by the rule of this house: those of its region first, nearest in population first, then
 * those of other regions by the same distance. `provinces` are those of its vintage with a population each; the distance is that of logarithms, so
 * that twice as many and half as many people are equally far. Equal distances go by id. Throws where a population is missing.
 */
export function peersOf(unit: Unit, provinces: readonly Unit[], population: (unit: UnitId) => number | null): Peer[] {
  const people = (id: UnitId): number => {
    const found = population(id);
    if (found === null || found <= 0) throw new Error(`peers of ${unit.id}: no population of ${id} is held`);
    return found;
  };
  return provinces
    .filter((p) => p.id !== unit.id && p.vintage === unit.vintage)
    .map((p): Peer => ({ unit: p.id, distance: Math.abs(Math.log(people(unit.id) / people(p.id))), sameRegion: p.parent === unit.parent }))
    .sort((a, b) => Number(b.sameRegion) - Number(a.sameRegion) || a.distance - b.distance || (a.unit < b.unit ? -1 : 1))
    .slice(0, peerCount);
}
