import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toyUnits } from '../explore/testing.fixture.ts';
import { cellOf } from '../testing.fixture.ts';
import type { Unit } from '../types.ts';
import { peerCount, peersFile, peersOf } from './peers.ts';

const provinces = toyUnits.filter((u) => u.kind === 'province' && u.vintage === 'vn63');
const people: Readonly<Record<string, number>> = { 'vn63:01': 100, 'vn63:02': 200, 'vn63:03': 50, 'vn63:04': 110, 'vn63:05': 101, 'vn63:06': 99 };
const first = provinces[0]!;

describe('peersOf', () => {
  it('takes the region first, nearest in population first, then other regions', () => {
    expect(peersOf(first, provinces, (id) => people[id]!)).toEqual([
      { unit: 'vn63:04', distance: Math.abs(Math.log(100 / 110)), sameRegion: true },
      { unit: 'vn63:02', distance: Math.log(2), sameRegion: true },
      { unit: 'vn63:03', distance: Math.log(2), sameRegion: true },
      { unit: 'vn63:05', distance: Math.abs(Math.log(100 / 101)), sameRegion: false },
      { unit: 'vn63:06', distance: Math.abs(Math.log(100 / 99)), sameRegion: false },
    ]);
  });
  it('throws where a population is missing', () => {
    expect(() => peersOf(first, provinces, (id) => (id === 'vn63:06' ? null : 1))).toThrow('peers of vn63:01: no population of vn63:06 is held');
    expect(() => peersOf(first, provinces, () => 0)).toThrow('no population of vn63:01');
  });
  const many = fc.array(fc.record({ people: fc.integer({ min: 1, max: 9000 }), region: fc.constantFrom('a', 'b', 'c') }), { minLength: peerCount + 1, maxLength: 40 }).map((list) =>
    list.map((x, n) => ({ unit: { ...first, id: `vn63:${String(n + 10)}`, parent: x.region } as Unit, people: x.people })),
  );
  it('never names the province itself, gives five different ones, and does not depend on the order', () => {
    fc.assert(fc.property(many, fc.func(fc.nat()), (list, mix) => {
      const units = list.map((x) => x.unit);
      const population = (id: string) => list.find((x) => x.unit.id === id)!.people;
      for (const unit of units) {
        const peers = peersOf(unit, units, population);
        expect(new Set([unit.id, ...peers.map((p) => p.unit)]).size).toBe(peerCount + 1);
        expect(peersOf(unit, units.toSorted((a, b) => mix(a.id) - mix(b.id)), population)).toEqual(peers);
        const others = units.filter((u) => u.id !== unit.id && u.parent === unit.parent).length;
        expect(peers.filter((p) => p.sameRegion)).toHaveLength(Math.min(peerCount, others));
        for (const group of [true, false]) {
          const distances = peers.filter((p) => p.sameRegion === group).map((p) => p.distance);
          expect(distances).toEqual(distances.toSorted((a, b) => a - b));
        }
      }
    }), { numRuns: 50 });
  });
});

describe('peersFile', () => {
  const cells = (year: string, ids: readonly string[]) => ids.map((unit) => cellOf({ indicator: 'population.average', unit, period: year, value: people[unit] ?? 7 }));
  it('goes by the newest period that is held for every province of a vintage', () => {
    const all = provinces.map((p) => p.id);
    const made = peersFile(toyUnits, [...cells('2023', all), ...cells('2024', all.slice(1)), ...cells('2022', all)]);
    expect(made.periods).toEqual([{ vintage: 'vn63', period: '2023' }]);
    expect(made.peers.map((p) => p.unit)).toEqual(all);
    expect(made.peers[0]!.peers).toEqual(peersOf(first, provinces, (id) => people[id]!));
  });
  it('has none where no population is known', () => {
    expect(peersFile(toyUnits, [])).toEqual({ indicator: 'population.average', periods: [], peers: [] });
  });
});
