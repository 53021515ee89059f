import { expect, it } from 'vitest';
import { didYouMean } from './didYouMean.ts';

it('asks whether the closest one was meant', () => {
  expect(didYouMean('loong', ['long', 'wide'])).toBe('did you mean "long"?');
  expect(didYouMean('reference', ['long', 'wide'])).toBeNull();
});
