import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dodge } from './dodge.ts';

const places = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 70 });

describe('dodge', () => {
  it('leaves dots with room on the axis', () => {
    expect(dodge([0, 10, 20], 2, 20)).toEqual([0, 0, 0]);
  });
  it('sets equal places side by side around the axis', () => {
    expect(dodge([5, 5, 5], 2, 20).map(Math.round).toSorted((a, b) => a - b)).toEqual([-4, 0, 4]);
  });
  it('lets no dot cover another where there is room', () => {
    fc.assert(
      fc.property(places, (at) => {
        const off = dodge(at, 2, Infinity);
        for (let i = 0; i < at.length; i++) for (let j = 0; j < i; j++) expect(Math.hypot(at[i]! - at[j]!, off[i]! - off[j]!)).toBeGreaterThan(4 - 1e-3);
      }),
    );
  });
  it('stays inside its room', () => {
    fc.assert(
      fc.property(places, (at) => {
        for (const off of dodge(at, 2, 8)) expect(Math.abs(off)).toBeLessThanOrEqual(6 + 1e-9);
      }),
    );
  });
  it('gives a place its distance whatever the order of the others', () => {
    expect(dodge([9, 1, 2], 2, 20)).toEqual([dodge([1, 2, 9], 2, 20)[2], ...dodge([1, 2, 9], 2, 20).slice(0, 2)]);
  });
});
