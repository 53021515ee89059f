import { describe, expect, it } from 'vitest';
import { assignFaces, shapeRings } from './faces.ts';
import { crossings, ringArea, type Ring } from './plane.ts';
import { snapBorders } from './snap.ts';
import { pathRings } from './svgPath.ts';
import { thinLines } from './thin.ts';

const box = (x: number, y: number, w: number, h: number): Ring => [[x, y], [x + w, y], [x + w, y + h], [x, y + h]];
const areas = (shapes: readonly (readonly Ring[])[], reach = 3, limits = { gap: 200, part: 5 }) => {
  const borders = snapBorders(shapes, reach);
  const faces = assignFaces(borders, limits);
  return { borders, settled: faces.settled, areas: [...shapeRings(borders, faces)].sort((a, b) => a[0] - b[0]).map(([, rings]) => rings.map(ringArea)) };
};

describe('pathRings', () => {
  it('reads moves, lines, curves and ends, absolute and relative', () => {
    expect(pathRings('m 1,1 2,0 0,2 z m 10,0 l 1,0 L 5 5 Z')).toEqual([[[1, 1], [3, 1], [3, 3]], [[11, 1], [12, 1], [5, 5]]]);
    expect(pathRings('M0 0 c 0,3e0 4,3 4,0 z', 2)).toEqual([[[0, 0], [2, 2.25], [4, 0]]]);
  });
  it('refuses what it does not read', () => {
    expect(() => pathRings('M0 0 q 1 1 2 2 z')).toThrow('expected m, l, c or z');
  });
});

describe('snapBorders and assignFaces', () => {
  it('joins neighbours that stand apart, also where one has a corner the other lacks', () => {
    const { borders, settled, areas: found } = areas([[box(0, 0, 100, 100)], [[[102, 1], [200, 0], [200, 100], [102, 99], [101, 50]]]]);
    expect(borders.sides.filter((s) => s.get(0) && s.get(1))).toHaveLength(2);
    expect(settled).toEqual({ gaps: [], overlaps: [], open: [], splinters: [] });
    expect(found.flat().reduce((a, b) => a + b)).toBeCloseTo(20000, -3);
  });
  it('gives an overlap and a gap to one of the neighbours and leaves no hole', () => {
    const { settled, areas: found } = areas([[box(0, 0, 100, 100)], [box(90, 0, 100, 50)], [box(104, 50, 80, 50)], [box(0, 100, 190, 50)]]);
    expect(settled.overlaps).toEqual([500]);
    expect(settled.gaps).toEqual([200]);
    expect(settled.open).toEqual([]);
    expect(found.flat().every((a) => a > 0)).toBe(true);
  });
  it('leaves enclosed water larger than a gap open', () => {
    const { settled, areas: found } = areas([[box(0, 0, 100, 50)], [box(0, 50, 30, 30)], [box(70, 50, 30, 30)], [box(0, 80, 100, 20)]]);
    expect(settled.open).toEqual([1200]);
    expect(found.flat().reduce((a, b) => a + b)).toBe(8800);
  });
});

describe('thinLines', () => {
  const line = (...corners: [number, number, number][]) => corners;
  it('drops light corners, rounds and keeps the ends', () => {
    expect(thinLines([line([0, 0, Infinity], [3, 1, 1], [6, 4, 9], [10, 0, Infinity])], () => ({ area: 5, step: 2 }))).toEqual([[[0, 0], [6, 4], [10, 0]]]);
  });
  it('gives back the corner without which two lines would cross', () => {
    const bay = line([0, 0, Infinity], [50, 60, 4], [100, 0, Infinity]);
    const point = line([50, 40, Infinity], [55, -40, 9], [60, -40, 9], [60, 40, Infinity]);
    const thinned = thinLines([bay, point], () => ({ area: 5, step: 1 }));
    expect(thinned[0]).toHaveLength(3);
    const apart = thinLines([line([0, 0, Infinity], [50, 30, 4], [100, 0, Infinity]), line([40, 10, Infinity], [60, 10, Infinity])], () => ({ area: 5, step: 1 }));
    expect(apart[0]).toHaveLength(2);
  });
  it('keeps two lines between the same ends apart', () => {
    expect(thinLines([line([0, 0, Infinity], [50, 3, 1], [100, 0, Infinity]), line([0, 0, Infinity], [50, -3, 1], [100, 0, Infinity])], () => ({ area: 5, step: 1 })).map((l) => l.length)).toEqual([3, 3]);
  });
});

it('crossings names each pair once', () => {
  expect(crossings([[[0, 0], [10, 10]], [[0, 10], [10, 0]], [[0, 20], [10, 20]]], 4)).toEqual([{ pair: [0, 1], at: [5, 5] }]);
});
