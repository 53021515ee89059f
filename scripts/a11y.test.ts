import { expect, it } from 'vitest';
import { sample } from './a11y.ts';

it('takes all pages, or a part that is spread over the whole list', () => {
  const list = Array.from({ length: 10 }, (_, n) => n);
  expect(sample(list, 0)).toEqual(list);
  expect(sample(list, 20)).toEqual(list);
  expect(sample(list, 3)).toEqual([0, 3, 6]);
});
