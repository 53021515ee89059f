import type { Cell } from '../published.ts';
import type { PeriodId, Unit, UnitId, Vintage } from '../types.ts';
import { comparePeriods } from '../period.ts';
import { isProvince, vintages, vintageOf } from '../unit.ts';

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

/** The comparable provinces of every province, and the period of the populations they were chosen by. */
export interface PeersFile {
  /** The indicator whose newest values are the populations. */
  readonly indicator: string;
  readonly periods: readonly { readonly vintage: Vintage; readonly period: PeriodId }[];
  readonly peers: readonly { readonly unit: UnitId; readonly peers: readonly Peer[] }[];
}

/** Average population: the one series that both vintages hold. */
export const peerIndicator = 'population.average';

/**
 * Chooses peers within each vintage by the newest period in which all its provinces have a population; a vintage without such a period has
 * no peers. `cells` are those of peerIndicator.
 */
export function peersFile(units: readonly Unit[], cells: readonly Cell[]): PeersFile {
  const people = new Map(cells.filter((c) => c.value !== null && isProvince(c.unit)).map((c) => [`${c.unit}|${c.period}`, c.value!]));
  const sets = vintages.flatMap((vintage) => {
    const provinces = units.filter((u) => u.kind === 'province' && u.vintage === vintage);
    const periods = [...new Set(cells.filter((c) => vintageOf(c.unit) === vintage).map((c) => c.period))].sort(comparePeriods);
    const period = periods.findLast((id) => provinces.every((p) => people.has(`${p.id}|${id}`)));
    return period === undefined || provinces.length <= peerCount ? [] : [{ vintage, period, provinces }];
  });
  return {
    indicator: peerIndicator,
    periods: sets.map(({ vintage, period }) => ({ vintage, period })),
    peers: sets.flatMap(({ provinces, period }) => provinces.map((unit) => ({ unit: unit.id, peers: peersOf(unit, provinces, (id) => people.get(`${id}|${period}`) ?? null) }))),
  };
}
