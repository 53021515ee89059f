import { describe, expect, it } from 'vitest';
import { error, formatProblems, hasErrors, warning } from './problem.ts';

describe('formatProblems', () => {
  it('prints place, severity, message and rule on one line, and the hint below', () => {
    expect(formatProblems([error('range', { file: 'datasets/toy/a.csv', line: 7 }, 'a is 12, expected 1 to 10', 'look it up')])).toBe('data/datasets/toy/a.csv:7: error: a is 12, expected 1 to 10 [range]\n    look it up');
  });
  it('points to line 1 where no line is known, and to nothing where no file is meant', () => {
    expect(formatProblems([warning('x', { file: 'a.csv' }, 'm')])).toBe('data/a.csv:1: warning: m [x]');
    expect(formatProblems([error('x', { file: '' }, 'm')])).toBe('error: m [x]');
  });
  it('orders by file, line, message and rule, whatever the language of the machine', () => {
    const place = (file: string, line: number) => ({ file, line });
    const problems = [error('b', place('b.csv', 2), 'm'), error('a', place('b.csv', 2), 'm'), error('a', place('b.csv', 10), 'a'), error('a', place('a-b.csv', 1), 'm'), error('a', place('Z.csv', 1), 'm'), error('a', place('á.csv', 1), 'm')];
    expect(formatProblems(problems, '').split('\n').map((l) => l.replace(/ error: \w /, ' '))).toEqual(['Z.csv:1: [a]', 'a-b.csv:1: [a]', 'b.csv:2: [a]', 'b.csv:2: [b]', 'b.csv:10: [a]', 'á.csv:1: [a]']);
    expect(formatProblems([...problems].reverse())).toBe(formatProblems(problems));
  });
});

it('forbids publishing for an error, not for a warning', () => {
  expect(hasErrors([warning('x', { file: 'a' }, 'm')])).toBe(false);
  expect(hasErrors([warning('x', { file: 'a' }, 'm'), error('x', { file: 'a' }, 'm')])).toBe(true);
});
