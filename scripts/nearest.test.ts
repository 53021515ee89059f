import { describe, expect, it } from 'vitest';
import { fold } from '../src/domain/fold.ts';
import { didYouMean, distance, nearest } from './nearest.ts';

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

it('asks whether the closest one was meant', () => {
  expect(didYouMean('loong', ['long', 'wide'])).toBe('did you mean "long"?');
  expect(didYouMean('reference', ['long', 'wide'])).toBeNull();
});
