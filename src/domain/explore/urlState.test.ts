import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statuses } from '../status.ts';
import { extraColumns, sortKeys, viewKinds, type PeriodChoice, type Question, type UnitChoice } from './question.ts';
import { toyCatalogue } from './testing.fixture.ts';
import { defaultQuestion, formatQuestion, mostIndicators, parseQuestion } from './urlState.ts';

const parse = (text: string) => parseQuestion(new URLSearchParams(text), toyCatalogue);
const format = (more: Partial<Question>): string => formatQuestion({ ...defaultQuestion(toyCatalogue), ...more }, toyCatalogue).toString();
const usual = defaultQuestion(toyCatalogue);

const ids = (vintage: string, kind: string): string[] => toyCatalogue.units.filter((u) => u.vintage === vintage && u.kind === kind).map((u) => u.id);
const some = <T>(list: readonly T[], more: fc.UniqueArrayConstraints<T, T> = {}): fc.Arbitrary<T[]> => fc.uniqueArray(fc.constantFrom(...list), more);
const unitChoice = (vintage: 'vn63' | 'vn34'): fc.Arbitrary<UnitChoice> =>
  fc.oneof(
    fc.constantFrom<UnitChoice>({ kind: 'provinces' }, { kind: 'regions' }, { kind: 'ministries' }),
    fc.constantFrom(...ids(vintage, 'region')).map((of): UnitChoice => ({ kind: 'region', of })),
    fc.constantFrom(...ids(vintage, 'province')).map((of): UnitChoice => ({ kind: 'peers', of })),
    some(toyCatalogue.units.filter((u) => u.vintage === null || u.vintage === vintage).map((u) => u.id)).map((list): UnitChoice => ({ kind: 'units', ids: list })),
  );
const periodChoice: fc.Arbitrary<PeriodChoice> = fc.oneof(fc.constantFrom<PeriodChoice>({ kind: 'newest' }, { kind: 'all' }), some(toyCatalogue.periods).map((list): PeriodChoice => ({ kind: 'periods', ids: list })));
const bound = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0));
const question: fc.Arbitrary<Question> = fc.constantFrom('vn63' as const, 'vn34' as const).chain((vintage) =>
  fc.record<Question>({
    view: fc.constantFrom(...viewKinds),
    indicators: some(toyCatalogue.indicators.map((i) => i.id)),
    vintage: fc.constant(vintage),
    units: unitChoice(vintage),
    periods: periodChoice,
    across: fc.constantFrom('periods', 'indicators'),
    columns: some(extraColumns),
    statuses: some(statuses),
    min: bound,
    max: bound,
    sort: fc.record({ by: fc.constantFrom(...sortKeys), descending: fc.boolean() }),
  }),
);

describe('formatQuestion', () => {
  it('writes nothing for the default', () => {
    expect(format({})).toBe('');
    expect(parse('')).toEqual({ question: usual, dropped: [] });
  });
  it('writes only what differs, in fixed order, without escapes', () => {
    expect(format({ max: 5.5, view: 'line', vintage: 'vn63', indicators: ['toy.score', 'toy.people'], units: { kind: 'peers', of: 'vn63:01' }, periods: { kind: 'all' }, sort: { by: 'value', descending: true } })).toBe('v=line&i=toy.score+toy.people&h=63&u=peers+01&t=all&max=5.5&o=-value');
    expect(format({ vintage: 'vn63', units: { kind: 'units', ids: ['vn63:01', 'vn63:r.a', 'min:x', 'vn', 'vn63:all'] } })).toBe('h=63&u=01+r.a+min.x+vn+all');
    expect(format({ units: { kind: 'region', of: 'vn34:r.a' }, periods: { kind: 'periods', ids: ['2026..2026-10-10'] } })).toBe('u=in+r.a&t=2026..2026-10-10');
    expect(format({ indicators: [], units: { kind: 'units', ids: [] }, periods: { kind: 'periods', ids: [] }, columns: [] })).toBe('i=none&u=none&t=none&c=none');
  });
});

describe('parseQuestion', () => {
  it('gives back what was formatted', () => {
    fc.assert(fc.property(question, (q) => {
      expect(parseQuestion(formatQuestion(q, toyCatalogue), toyCatalogue)).toEqual({ question: q, dropped: [] });
    }), { numRuns: 200 });
  });
  it('survives the way through an address bar', () => {
    fc.assert(fc.property(question, (q) => {
      const { search } = new URL(`https://example.org/?${formatQuestion(q, toyCatalogue)}`);
      expect(parse(search).question).toEqual(q);
    }));
  });
  it('drops unknown keys and values, and names them', () => {
    expect(parse('v=pie&i=toy.score+toy.nothing&h=100&x=sideways&zz=1&o=-colour&min=NaN&max=1e999')).toEqual({
      question: { ...usual, indicators: ['toy.score'] },
      dropped: ['zz=1', 'h=100', 'v=pie', 'i=toy.nothing', 'x=sideways', 'min=NaN', 'max=1e999', 'o=-colour'],
    });
  });
  it('keeps the default where no word of a list is known', () => {
    expect(parse('i=a+b&u=99&t=1066&c=price&s=lost')).toEqual({ question: usual, dropped: ['i=a', 'i=b', 'u=99', 't=1066', 'c=price', 's=lost'] });
    expect(parse('i=&u=&t=&c=')).toEqual({ question: usual, dropped: ['i=', 'u=', 't=', 'c='] });
  });
  it('reads units of the vintage of the address alone', () => {
    expect(parse('h=63&u=04+01')).toEqual({ question: { ...usual, vintage: 'vn63', units: { kind: 'units', ids: ['vn63:04', 'vn63:01'] } }, dropped: [] });
    expect(parse('u=04+01').dropped).toEqual(['u=04']);
    expect(parse('u=peers+r.a').dropped).toEqual(['u=peers r.a']);
    expect(parse('u=in').dropped).toEqual(['u=in']);
    expect(parse('u=peers+01+02')).toEqual({ question: { ...usual, units: { kind: 'peers', of: 'vn34:01' } }, dropped: ['u=02'] });
    expect(parse('u=vn34:01').dropped).toEqual(['u=vn34:01']);
  });
  it('takes the first of repeated keys and each word once', () => {
    expect(parse('i=toy.late+toy.late,toy.due&i=toy.score')).toEqual({ question: { ...usual, indicators: ['toy.late', 'toy.due'] }, dropped: ['i=toy.score'] });
  });
  it('takes twelve indicators at most', () => {
    const indicators = Array.from({ length: 14 }, (_, n) => ({ ...toyCatalogue.indicators[0]!, id: `toy.n${n}` }));
    const many = { ...toyCatalogue, indicatorById: new Map(indicators.map((i) => [i.id, i])) };
    const { question: q, dropped } = parseQuestion(new URLSearchParams({ i: indicators.map((i) => i.id).join(' ') }), many);
    expect([q.indicators.length, dropped]).toEqual([mostIndicators, ['i=toy.n12', 'i=toy.n13']]);
  });
  it.each([
    '__proto__=1&constructor=2&i=__proto__+constructor+toString',
    'i=<script>alert(1)</script>',
    `i=${'toy.score;DROP TABLE observations'.repeat(200)}`,
    "t=2023'--&min=1;SELECT 1&u='",
    '%00=%ff&v=%F0%9F%92%A9&u=%e1%80',
  ])('is not shaken by %s', (text) => {
    const { question: q, dropped } = parse(text);
    expect(q).toEqual(usual);
    expect(dropped.length).toBeGreaterThan(0);
    expect(dropped.every((d) => [...d].length <= 60)).toBe(true);
  });
  it('never throws, and what it drops is short', () => {
    const key = fc.oneof(fc.constantFrom('v', 'i', 'h', 'u', 't', 'x', 'c', 's', 'min', 'max', 'o'), fc.string({ unit: 'binary' }));
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('none', 'all', 'in', 'peers', '63', '01', 'toy.score', '2023', '-'));
    fc.assert(fc.property(fc.array(fc.tuple(key, value)), (pairs) => {
      const { question: q, dropped } = parseQuestion(new URLSearchParams(pairs), toyCatalogue);
      expect(dropped.length <= 20 && dropped.every((d) => [...d].length <= 60)).toBe(true);
      expect(parseQuestion(formatQuestion(q, toyCatalogue), toyCatalogue)).toEqual({ question: q, dropped: [] });
    }), { numRuns: 200 });
  });
});

it('the default asks for late dossiers on a map of the provinces of today', () => {
  expect(defaultQuestion({ ...toyCatalogue, indicatorById: new Map([['dossiers.overdue_all_rate', toyCatalogue.indicators[0]!]]) })).toMatchObject({ view: 'map', indicators: ['dossiers.overdue_all_rate'], vintage: 'vn34', units: { kind: 'provinces' }, periods: { kind: 'newest' } });
  expect(usual.indicators).toEqual(['toy.score']);
  });
