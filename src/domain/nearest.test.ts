import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { distance, nearest, nearestFew } from './nearest.ts';

it('counts edits between two words', () => {
  expect([distance('', 'abc'), distance('abc', 'abc'), distance('kitten', 'sitting'), distance('flaw', 'lawn')]).toEqual([3, 0, 3, 2]);
});

describe('nearest', () => {
  it('gives the closest candidate', () => {
    expect(nearest('papi.d55', ['papi.d4', 'papi.d5', 'par.total'])).toBe('papi.d5');
  });
  it('gives none where nothing is close', () => {
    expect(nearest('Paris', ['Bắc Giang', 'Cà Mau'], fold)).toBeNull();
    expect(nearest('x', [])).toBeNull();
  });
  it('allows two edits even in a short word', () => {
    expect(nearest('ab', ['cd'])).toBe('cd');
    expect(nearest('ab', ['cde'])).toBeNull();
  });
  it('compares by the key it is given', () => {
    expect(nearest('BAC GIANG', ['Bắc Giang', 'Bắc Ninh'], fold)).toBe('Bắc Giang');
  });
});

describe('nearestFew', () => {
  it('gives the nearest first, no more than asked for', () => {
    const names = ['Bắc Giang', 'Bắc Ninh', 'Bắc Kạn', 'Cà Mau'];
    expect(nearestFew('Bắc Nin', names, 3, fold)).toEqual(['Bắc Ninh', 'Bắc Kạn']);
    expect(nearestFew('Bắc Nin', names, 1, fold)).toEqual(['Bắc Ninh']);
    expect(nearestFew('Paris', names, 3, fold)).toEqual([]);
  });
});
