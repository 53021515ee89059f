import { expect, it } from 'vitest';
import { absentStatuses, isPresent, presentStatuses, statuses } from './status.ts';

it('tells each status that goes with a value from each reason of absence', () => {
  expect(presentStatuses.every(isPresent)).toBe(true);
  expect(absentStatuses.some((s) => isPresent(s))).toBe(false);
  expect(new Set(statuses).size).toBe(presentStatuses.length + absentStatuses.length);
});
