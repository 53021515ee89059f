import { expect, test } from 'vitest';
import { neighboursOf } from './neighbours.ts';
import type { MapFile } from './published.ts';

/** Three squares in a row and an island; the second and third share line 2. */
const map = {
  objects: { provinces: { geometries: [
    { type: 'MultiPolygon', id: 'a', arcs: [[[0, 1]]] },
    { type: 'MultiPolygon', id: 'b', arcs: [[[~1, 2]], [[5]]] },
    { type: 'MultiPolygon', id: 'c', arcs: [[[~2, 3]]] },
    { type: 'MultiPolygon', id: 'd', arcs: [[[4]]] },
  ] } },
} as unknown as MapFile;

test('neighbours share a line, whichever way they run along it', () => {
  expect([...neighboursOf(map)]).toEqual([['a', ['b']], ['b', ['a', 'c']], ['c', ['b']], ['d', []]]);
});
