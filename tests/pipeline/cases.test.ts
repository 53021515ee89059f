import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, run } from '../../scripts/pipeline/run.ts';
import { formatProblems } from '../../scripts/problem.ts';
import { readingRules, rules } from '../../scripts/rules/all.ts';
import { caseNames, expectedText, fixtures, readCase } from './fixture.ts';

/** Cases that show a series of slips in one file, and so print more than one line. */
const several = ['fail-schema-kind'];
/** Rules that warn: what they find is published with the gap beside it. */
const warning = ['identity'];

const failing = caseNames('fail-');
const ids = [...Object.keys(readingRules), ...rules.map((r) => r.id)];
const ruleOf = (name: string): string | undefined => ids.filter((id) => name.replace(/^(fail|warn)-/, '').startsWith(id)).sort((a, b) => b.length - a.length)[0];

describe.each(failing)('%s', (name) => {
  const { about, io } = readCase(name);
  it(`is refused: ${about}`, async () => {
    const { checked, files } = await run(io);
    expect(files).toBeNull();
    const printed = `${formatProblems(checked.problems)}\n`;
    expect(printed).toBe(expectedText(join(fixtures, name, 'problems.txt'), printed));
    expect(checked.problems.map((p) => p.rule)).toContain(ruleOf(name));
    if (!several.includes(name)) expect(printed.trimEnd().split('\n').filter((l) => !l.startsWith('    '))).toHaveLength(1);
  });
});

describe.each(caseNames('warn-'))('%s', (name) => {
  const { about, io } = readCase(name);
  it(`is published with a warning: ${about}`, async () => {
    const { checked, files } = await run(io);
    expect(files).not.toBeNull();
    const printed = `${formatProblems(checked.problems)}\n`;
    expect(printed).toBe(expectedText(join(fixtures, name, 'problems.txt'), printed));
    expect(checked.problems.every((p) => p.severity === 'warning' && p.rule === ruleOf(name))).toBe(true);
    expect(checked.resolved.observations.filter((o) => o.annotations.length)).toHaveLength(checked.problems.length);
  });
});

describe('messages', () => {
  it.each([...failing, ...caseNames('warn-')])('of %s begin in lower case and end without a full stop', (name) => {
    for (const p of check(readCase(name).io).problems) {
      expect(p.message).not.toMatch(/^[A-Z]|\.$|undefined|NaN/);
      expect(p.hint ?? 'x').not.toMatch(/\.$|undefined|NaN/);
    }
  });
});

describe('the cases', () => {
  it('hold a refused one for every rule', () => {
    const shown = new Set(failing.map(ruleOf));
    expect(ids.filter((id) => !shown.has(id) && !warning.includes(id))).toEqual([]);
    expect(warning.filter((id) => !caseNames('warn-').some((name) => ruleOf(name) === id))).toEqual([]);
  });
  it('are named for a rule', () => {
    expect([...failing, ...caseNames('warn-')].filter((name) => ruleOf(name) === undefined)).toEqual([]);
  });
  it('expect nothing anew where CI is set', () => {
    const missing = join(fixtures, 'base', 'expected', 'no-such-file.txt');
    expect(() => expectedText(missing, 'x', { CI: '1' })).toThrow('nothing is written where CI is set');
    const kept = join(fixtures, failing[0]!, 'problems.txt');
    const before = expectedText(kept, '', { CI: '1' });
    expect(expectedText(kept, 'something else', { CI: '1', UPDATE_FIXTURES: '1' })).toBe(before);
  });
});
