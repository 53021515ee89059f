import { describe, expect, it } from 'vitest';
import type { Question } from '../../domain/explore/question.ts';
import { resolve } from '../../domain/explore/resolve.ts';
import { toyCatalogue, toyQuestion } from '../../domain/explore/testing.fixture.ts';
import { answerQuery, showSql } from './answerQuery.ts';

const query = (more: Partial<Question>) => { const q = toyQuestion(more); return answerQuery(q, resolve(q, toyCatalogue)); };
const shown = (more: Partial<Question>): string => { const q = toyQuestion(more); return showSql(q, resolve(q, toyCatalogue)); };
const where = (sql: string): string => sql.slice(sql.indexOf('\nWHERE') + 1);

describe('answerQuery', () => {
  it('writes the statement of a map', () => {
    const { sql, params } = query({ view: 'map', periods: { kind: 'periods', ids: ['2023', '2022'] } });
    expect(sql).toBe(`WITH asked(nth, indicator, moment, period, before, no_change, gap) AS (
  VALUES
    (1, ?, 1, ?, NULL::VARCHAR, ?, ?),
    (1, ?, 2, ?, ?, NULL::VARCHAR, ?)
)
SELECT a.indicator, u.id AS unit, a.period, o.value, coalesce(o.status, a.gap) AS status, o.lower, o.upper, o.rank, o.rank_of,
  o.value - b.value AS change,
  CASE WHEN o.value IS NOT NULL AND b.value IS NOT NULL THEN a.before END AS change_from,
  CASE WHEN o.value IS NOT NULL AND b.value IS NULL THEN coalesce(a.no_change, 'no-earlier') END AS change_why,
  (
    SELECT string_agg(c.source || CASE WHEN c.basis = 'derived' THEN coalesce('|' || c.also, '') ELSE '' END, '|' ORDER BY c.rowid)
    FROM claims c
    WHERE c.indicator = o.indicator AND c.unit = o.unit AND c.period = o.period
      AND (o.value IS NULL OR o.ruling IS NULL OR c.value = o.value OR c.basis = 'derived')
  ) AS sources
FROM asked a
CROSS JOIN units u
LEFT JOIN observations o ON o.indicator = a.indicator AND o.unit = u.id AND o.period = a.period
LEFT JOIN observations b ON b.indicator = a.indicator AND b.unit = u.id AND b.period = a.before
WHERE u.kind = 'province' AND u.vintage = ?
ORDER BY u.sort, a.nth, a.moment`);
    expect(params).toEqual(['toy.score', '2022', 'break', 'not-found', 'toy.score', '2023', '2022', 'not-found', 'vn63']);
  });
  it('joins a table to what is held alone', () => {
    expect(query({}).sql).toContain('\nJOIN observations o ');
    expect(query({ view: 'pivot' }).sql).toContain('\nLEFT JOIN observations o ');
  });
  it.each<[string, Partial<Question>, string, readonly (string | number)[]]>([
    ['regions', { units: { kind: 'regions' } }, "WHERE u.kind = 'region' AND u.vintage = ?", ['vn63']],
    ['ministries', { units: { kind: 'ministries' } }, "WHERE u.kind = 'ministry'", []],
    ['one region', { units: { kind: 'region', of: 'vn63:r.a' } }, "WHERE u.kind = 'province' AND u.vintage = ? AND u.parent = ?", ['vn63', 'vn63:r.a']],
    ['peers', { units: { kind: 'peers', of: 'vn63:01' } }, 'WHERE u.id IN (?, ?, ?)', ['vn63:03', 'vn63:02', 'vn63:01']],
    ['units', { units: { kind: 'units', ids: ['vn63:01', 'vn'] } }, 'WHERE u.id IN (?, ?)', ['vn63:01', 'vn']],
    ['no units', { units: { kind: 'units', ids: [] } }, 'WHERE false', []],
    ['filters', { units: { kind: 'ministries' }, statuses: ['published', 'derived'], min: 1.5, max: 2 }, "WHERE u.kind = 'ministry'\n  AND coalesce(o.status, a.gap) IN (?, ?)\n  AND o.value >= ?\n  AND o.value <= ?", ['published', 'derived', 1.5, 2]],
  ])('writes %s', (_, more, text, params) => {
    const made = query({ ...more, periods: { kind: 'periods', ids: ['2023'] } });
    expect(where(made.sql)).toBe(`${text}\nORDER BY u.sort, a.nth, a.moment`);
    expect(made.params.slice(4)).toEqual(params);
  });
  it.each<[Question['sort'], string]>([
    [{ by: 'unit', descending: true }, 'u.sort DESC, a.nth, a.moment'],
    [{ by: 'code', descending: false }, 'u.code NULLS LAST, u.sort, a.nth, a.moment'],
    [{ by: 'region', descending: true }, "list_position([?, ?], CASE WHEN u.kind = 'region' THEN u.id ELSE u.parent END) DESC NULLS LAST, u.sort, a.nth, a.moment"],
    [{ by: 'period', descending: true }, 'a.moment DESC, u.sort, a.nth'],
    [{ by: 'value', descending: true }, 'a.nth, o.value DESC NULLS LAST, u.sort, a.moment'],
    [{ by: 'change', descending: false }, 'a.nth, change NULLS LAST, u.sort, a.moment'],
  ])('orders by %j', (sort, text) => {
    expect(query({ sort }).sql.endsWith(`\nORDER BY ${text}`)).toBe(true);
  });
  it('has as many parameters as question marks, whatever is asked', () => {
    for (const by of ['unit', 'region', 'value'] as const) {
      for (const view of ['table', 'heat'] as const) {
        const { sql, params } = query({ view, indicators: ['toy.score', 'toy.people'], periods: { kind: 'all' }, statuses: ['published'], min: 0, sort: { by, descending: false } });
        expect(sql.match(/\?/g)).toHaveLength(params.length);
      }
    }
  });
  it('asks nothing where no period is asked for', () => {
    expect(query({ indicators: [] }).sql).toContain('WHERE false\n  AND u.kind');
  });
  it('reads a row', () => {
    expect(query({}).row(['toy.score', 'vn63:01', '2023', 5, 'published', null, null, 1, 6, 2, '2022', null, 'toy.S1|toy.S2|toy.S1'])).toEqual({
      indicator: 'toy.score', unit: 'vn63:01', period: '2023', value: 5, status: 'published', lower: null, upper: null, rank: 1, rankOf: 6, rankBest: null, rankWorst: null, change: 2, changeFrom: '2022', changeWhy: null, sources: ['toy.S1', 'toy.S2'],
    });
    expect(query({}).row(['toy.score', 'vn63:01', '2023', null, 'not-found', null, null, null, null, null, null, null, null]).sources).toEqual([]);
  });
  it('asks for the ranges of ranks with the ranks alone', () => {
    expect(query({}).sql).not.toContain('rank_best');
    const asked = query({ columns: ['rank'] });
    expect(asked.sql).toContain(') AS sources, o.rank_best, o.rank_worst\n');
    expect(asked.row(['toy.score', 'vn63:01', '2023', 5, 'published', 4, 6, 1, 6, null, null, 'no-earlier', 'toy.S1', 1, 3])).toMatchObject({ rank: 1, rankBest: 1, rankWorst: 3, sources: ['toy.S1'] });
  });
});

describe('showSql', () => {
  it('writes the values out, quotes doubled, and ends as a statement', () => {
    const text = shown({ periods: { kind: 'periods', ids: ["20'23"] as string[] }, indicators: [] });
    expect(text.endsWith(';')).toBe(true);
    expect(shown({ min: -0.5, statuses: ['published'], periods: { kind: 'periods', ids: ['2023'] } })).toContain("    (1, 'toy.score', 1, '2023', '2022', NULL::VARCHAR, 'not-found')");
    expect(shown({ min: -0.5 })).toContain('o.value >= -0.5');
    expect(shown({})).not.toContain('?');
    expect(showSql(toyQuestion({ units: { kind: 'region', of: "x' OR true --" } }), resolve(toyQuestion(), toyCatalogue))).toContain("u.parent = 'x'' OR true --'");
  });
});
