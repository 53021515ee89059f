import { expect, it } from 'vitest';
import { inView, viewKinds } from './question.ts';
import { toyQuestion } from './testing.fixture.ts';

it('a line asks for every period where only the newest was asked for; no other view changes the periods', () => {
  const newest = toyQuestion({ periods: { kind: 'newest' } });
  expect(inView('line', newest)).toEqual({ view: 'line', periods: { kind: 'all' } });
  for (const view of viewKinds.filter((v) => v !== 'line')) expect(inView(view, newest)).toEqual({ view });
  expect(inView('line', toyQuestion({ periods: { kind: 'periods', ids: ['2023'] } }))).toEqual({ view: 'line' });
});
