import { isPresent } from '../domain/status.ts';
import type { Dataset, Unit } from '../domain/types.ts';
import { store } from './store.ts';

/** The datasets that hold a value of any of the units, in the order of the store. */
export function datasetsOf(units: readonly Unit[]): Dataset[] {
  const s = store();
  const held = new Set(units.flatMap((u) => s.cellsOf(u.id).filter((c) => isPresent(c.status))).map((c) => s.indicator(c.indicator).dataset));
  return s.datasets.filter((d) => held.has(d.id));
}
