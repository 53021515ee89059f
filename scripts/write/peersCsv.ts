import type { Derived } from '../pipeline/derive.ts';
import type { Model } from '../pipeline/model.ts';
import { csvTable, type CsvTable } from './csv.ts';

/** The comparable provinces of every province, nearest first, a row each; empty where none are chosen. */
export function peersCsv(model: Model, { peers }: Derived): CsvTable {
  const name = (unit: string) => model.units.byId.get(unit)!.name;
  const periods = new Map<string | null, string>(peers.periods.map((p) => [p.vintage, p.period]));
  const items = peers.peers.flatMap(({ unit, peers: list }) => list.map((peer, n) => ({ unit, peer, place: n + 1, period: periods.get(model.units.byId.get(unit)!.vintage)! })));
  return csvTable(items, [
    ['unit', 'text', (x) => x.unit],
    ['unit_name_vi', 'text', (x) => name(x.unit).vi],
    ['unit_name_en', 'text', (x) => name(x.unit).en],
    ['place', 'integer', (x) => x.place],
    ['peer', 'text', (x) => x.peer.unit],
    ['peer_name_vi', 'text', (x) => name(x.peer.unit).vi],
    ['peer_name_en', 'text', (x) => name(x.peer.unit).en],
    ['distance', 'double', (x) => x.peer.distance],
    ['same_region', 'boolean', (x) => x.peer.sameRegion],
    ['population_indicator', 'text', () => peers.indicator],
    ['population_period', 'text', (x) => x.period],
  ]);
}
