import type { MapFile } from './published.ts';
import type { UnitId } from './types.ts';

/** Which provinces share a border, from the lines that a map holds once for both sides. Islands and sea have no neighbours. */
export function neighboursOf({ objects }: MapFile): ReadonlyMap<UnitId, readonly UnitId[]> {
  const sides = new Map<number, UnitId[]>();
  for (const { id, arcs } of objects.provinces.geometries) {
    for (const arc of arcs.flat(2)) {
      const line = arc < 0 ? ~arc : arc;
      sides.set(line, [...(sides.get(line) ?? []), id]);
    }
  }
  const found = new Map<UnitId, Set<UnitId>>(objects.provinces.geometries.map(({ id }) => [id, new Set()]));
  for (const [a, b] of sides.values()) {
    if (a === undefined || b === undefined || a === b) continue;
    found.get(a)!.add(b);
    found.get(b)!.add(a);
  }
  return new Map([...found].map(([id, set]) => [id, [...set].sort()]));
}
