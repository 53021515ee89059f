import { describe, expect, it } from 'vitest';
import { answer } from '../../domain/explore/answer.ts';
import type { Question } from '../../domain/explore/question.ts';
import type { Reason } from '../../domain/explore/refuse.ts';
import { toyCatalogue, toyCellsOf, toyQuestion } from '../../domain/explore/testing.fixture.ts';
import { explore as formEn } from '../../i18n/en/explore.ts';
import { exploreLive as liveEn } from '../../i18n/en/exploreLive.ts';
import { site as siteEn } from '../../i18n/en/site.ts';
import { explore as formVi } from '../../i18n/vi/explore.ts';
import { exploreLive as liveVi } from '../../i18n/vi/exploreLive.ts';
import { site as siteVi } from '../../i18n/vi/site.ts';
import type { Context } from './context.ts';
import { refusalText } from './refusalText.ts';
import { shownTable } from './shown.ts';

const vi: Context = { locale: 'vi', words: { live: liveVi, form: formVi, site: siteVi }, catalogue: toyCatalogue };
const en: Context = { locale: 'en', words: { live: liveEn, form: formEn, site: siteEn }, catalogue: toyCatalogue };
const shown = (more: Partial<Question>, context = en) => {
  const question = toyQuestion(more);
  return shownTable(question, answer(question, toyCatalogue, toyCellsOf), context);
};
const texts = (table: ReturnType<typeof shown>) => table.rows.map((row) => row.map((cell) => cell.text));

describe('shownTable', () => {
  it('has a line an observation, numbers in the form of the language and as they are', () => {
    const question = { periods: { kind: 'periods', ids: ['2023'] }, columns: ['rank', 'change', 'status', 'source'], sort: { by: 'value', descending: true } } as const;
    const table = shown(question);
    expect(table.columns.map((c) => c.key)).toEqual(['unit', 'period', 'value', 'rank', 'rank_range', 'change', 'change_from', 'status', 'source']);
    expect(table.rows).toHaveLength(6);
    const [first] = table.rows;
    expect(first!.map((c) => c.raw)).toEqual(['Name vn63:06', '2023', 59, 1, null, 5, '2022', 'published', expect.any(String)]);
    expect(shown(question, vi).rows[0]![5]!.text).toMatch(/^\+5,0+\s/u);
    expect(first![5]!.text).toMatch(/^\+5\.0+\s/u);
  });
  it('says why there is no change, and names what is absent', () => {
    const broken = shown({ periods: { kind: 'periods', ids: ['2022'] }, columns: ['change'] });
    expect(broken.rows[0]!.at(-2)).toMatchObject({ raw: null, why: liveEn.changeWhy.break });
    const pivot = shown({ view: 'pivot', periods: { kind: 'periods', ids: ['2023', '2024'] } });
    expect(pivot.columns.map((c) => c.label)).toEqual([liveEn.columns.unit, '2023', '2024']);
    const gap = pivot.rows.find((r) => r[0]!.raw === 'Name vn63:02')![2]!;
    expect(gap).toMatchObject({ raw: null, mark: 'not-published', why: siteEn.status.name['not-published'] });
    expect(pivot.statuses).toContain('not-published');
  });
  it('puts indicators across where asked, each with its unit of measure', () => {
    const table = shown({ view: 'pivot', indicators: ['toy.score', 'toy.people'], across: 'indicators', periods: { kind: 'periods', ids: ['2023'] } });
    expect(table.columns).toHaveLength(3);
    expect(table.columns[1]!.key).toBe('toy.score|2023');
    expect(texts(table).every((row) => row.length === 3)).toBe(true);
  });
  it('names the question in words, not the answer', () => {
    expect(shown({ units: { kind: 'units', ids: ['vn63:01', 'vn63:02'] }, periods: { kind: 'all' } }).title).toContain('Name vn63:01');
    expect(shown({ units: { kind: 'region', of: 'vn63:r.a' }, periods: { kind: 'periods', ids: ['2023'] } }, vi).title).toContain('2023');
    expect(shown({ indicators: [] }).title).toBe(liveEn.nothing.indicators);
  });
});

const reasons: readonly Reason[] = [
  { kind: 'nothing-chosen', what: 'units' },
  { kind: 'no-values', indicators: ['toy.score'] },
  { kind: 'denominators', indicators: ['toy.late', 'toy.due'], denominators: [{ vi: 'resolved', en: 'resolved' }, null] },
  { kind: 'measures', indicators: ['toy.score', 'toy.late'], measures: [toyCatalogue.indicators[0]!.measures[0]!, toyCatalogue.indicatorById.get('toy.late')!.measures[0]!] },
  { kind: 'measure-change', indicator: 'toy.scaled', at: 2022, before: toyCatalogue.indicatorById.get('toy.scaled')!.measures[0]!, after: toyCatalogue.indicatorById.get('toy.scaled')!.measures[1]! },
  { kind: 'breaks', indicator: 'toy.score', breaks: [{ at: 2022, why: { vi: 'x', en: 'x' } }] },
  { kind: 'no-trend', indicator: 'toy.people' },
  { kind: 'partial', indicator: 'toy.score', period: '2024', held: 1, expected: 6, total: 6, unitKind: 'province' },
  { kind: 'published-rank', indicator: 'toy.rank', score: 'toy.score' },
  { kind: 'periods', kept: ['2022', '2023'], left: ['2026-07'] },
  { kind: 'one-period', period: '2023' },
  { kind: 'no-common-period', indicators: ['toy.score', 'toy.late'] },
  { kind: 'unit-kinds', unitKinds: ['nation', 'province'] },
  { kind: 'too-many-lines', lines: 63, most: 12 },
  { kind: 'scatter-needs-two', chosen: 3 },
  { kind: 'map-needs-provinces' },
  { kind: 'first-indicator', drawn: 'toy.score', left: ['toy.late'] },
  { kind: 'newest-period', drawn: '2023', left: ['2022'] },
];

describe('refusalText', () => {
  it.each(reasons)('says $kind in both languages, in whole sentences', (reason) => {
    for (const context of [vi, en]) {
      for (const [blocks, view] of [[true, 'map'], [false, 'line'], [false, 'ranking']] as const) {
        const text = refusalText({ ...reason, blocks }, view, context);
        expect(text).toMatch(/\.$/);
        expect(text).not.toMatch(/undefined|null|\[object|toy\./);
      }
    }
    expect(refusalText({ ...reason, blocks: true }, 'ranking', vi)).not.toBe(refusalText({ ...reason, blocks: true }, 'ranking', en));
  });
});
