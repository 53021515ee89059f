import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewKinds, type Question, type ViewKind } from './question.ts';
import { refusals, type Refusal } from './refuse.ts';
import { toyCatalogue, toyQuestion } from './testing.fixture.ts';

const of = (more: Partial<Question>): readonly Refusal[] => refusals(toyQuestion(more), toyCatalogue);
const said = (more: Partial<Question>): string[] => of(more).map((r) => `${r.kind}${r.blocks ? '!' : ''}`);
const years = (...ids: string[]) => ({ kind: 'periods', ids }) as const;
const units = (...ids: string[]) => ({ kind: 'units', ids }) as const;
const all = { kind: 'all' } as const;

describe('nothing to draw', () => {
  it.each(viewKinds)('is said first and alone: %s', (view) => {
    expect(of({ view, indicators: [] })).toEqual([{ kind: 'nothing-chosen', what: 'indicators', blocks: true }]);
    expect(of({ view, units: units() })).toEqual([{ kind: 'nothing-chosen', what: 'units', blocks: true }]);
    expect(of({ view, periods: years() })).toEqual([{ kind: 'nothing-chosen', what: 'periods', blocks: true }]);
    expect(of({ view, indicators: ['toy.late'] })).toEqual([{ kind: 'no-values', indicators: ['toy.late'], blocks: true }]);
  });
  it('blocks nothing where another indicator is held', () => {
    expect(of({ indicators: ['toy.score', 'toy.late'] })).toEqual([{ kind: 'no-values', indicators: ['toy.late'], blocks: false }]);
  });
  it('is never said of a table with values', () => {
    expect(of({ indicators: ['toy.score', 'toy.people', 'toy.rank', 'toy.scaled'], periods: all })).toEqual([]);
  });
});

describe('denominators', () => {
  const rates = { vintage: 'vn34', indicators: ['toy.late', 'toy.due'], periods: years('2026..2026-10-10') } as const;
  it('that differ keep rates out of one drawing, and are noted beside columns', () => {
    expect(of({ ...rates, view: 'scatter' })).toEqual([{ kind: 'denominators', indicators: ['toy.late', 'toy.due'], denominators: [{ vi: 'resolved', en: 'resolved' }, { vi: 'due', en: 'due' }], blocks: true }]);
    expect(said({ ...rates, view: 'line', periods: years('2025..2025-10-10', '2026..2026-10-10') })).toContain('denominators!');
    expect(said({ ...rates, view: 'heat', across: 'indicators' })).toContain('denominators!');
    expect(said({ ...rates, view: 'pivot' })).toEqual(['denominators']);
  });
  it('that are the same are compared', () => {
    expect(said({ vintage: 'vn34', indicators: ['toy.late', 'toy.within'], periods: years('2026-08'), view: 'scatter' })).toEqual([]);
  });
  it('that are not stated are never the same', () => {
    expect(of({ vintage: 'vn34', indicators: ['toy.within', 'toy.unstated'], periods: years('2026-08'), view: 'scatter' })).toMatchObject([{ kind: 'denominators', denominators: [{ vi: 'resolved' }, null], blocks: true }]);
  });
});

describe('lines', () => {
  const line = (more: Partial<Question>) => of({ view: 'line', units: units('vn63:01', 'vn63:02'), periods: all, ...more });
  it('are cut at breaks', () => {
    expect(line({})).toEqual([{ kind: 'breaks', indicator: 'toy.score', breaks: [{ at: 2022, why: { vi: 'new questions', en: 'new questions' } }], blocks: false }]);
    expect(line({ periods: years('2022', '2023') })).toEqual([]);
  });
  it('are cut where the scale changes', () => {
    expect(line({ indicators: ['toy.scaled'] })).toMatchObject([{ kind: 'measure-change', at: 2022, before: { max: 10 }, after: { max: 20 }, blocks: false }]);
  });
  it('of different scales share no axis', () => {
    expect(line({ indicators: ['toy.score', 'toy.volume'], periods: years('2022', '2023') })).toMatchObject([{ kind: 'measures', indicators: ['toy.score', 'toy.volume'], measures: [{ unit: 'points' }, { unit: 'dossiers' }], blocks: true }]);
  });
  it('are none of what is no trend', () => {
    expect(line({ indicators: ['toy.people'] })).toEqual([{ kind: 'no-trend', indicator: 'toy.people', blocks: true }]);
  });
  it('keep periods of one kind, and need two', () => {
    const late = { vintage: 'vn34', indicators: ['toy.late'], units: units('vn34:01') } as const;
    expect(line(late)).toEqual([{ kind: 'periods', kept: ['2025..2025-10-10', '2026..2026-10-10'], left: ['2026-07', '2026-08'], blocks: false }]);
    expect(line({ ...late, periods: years('2026-08', '2026..2026-10-10') })).toMatchObject([{ kind: 'periods', kept: ['2026..2026-10-10'], blocks: false }, { kind: 'one-period', period: '2026..2026-10-10', blocks: true }]);
  });
  it('are twelve at most', () => {
    expect(said({ view: 'line', indicators: ['toy.score', 'toy.scaled'], periods: years('2020', '2021') })).toEqual(['measures!']);
    expect(of({ view: 'line', indicators: ['toy.late', 'toy.within', 'toy.unstated', 'toy.due', 'toy.late'], vintage: 'vn34', periods: years('2026-07', '2026-08') }).filter((r) => r.kind === 'too-many-lines')).toEqual([]);
    const wide = { ...toyCatalogue, indicatorById: new Map([...toyCatalogue.indicatorById, ['toy.second', { ...toyCatalogue.indicatorById.get('toy.score')!, id: 'toy.second' }], ['toy.third', { ...toyCatalogue.indicatorById.get('toy.score')!, id: 'toy.third' }]]), holdings: new Map([...toyCatalogue.holdings, ['toy.second', toyCatalogue.holdings.get('toy.score')!], ['toy.third', toyCatalogue.holdings.get('toy.score')!]]) };
    const question = toyQuestion({ view: 'line', indicators: ['toy.score', 'toy.second', 'toy.third'], periods: years('2022', '2023') });
    expect(refusals(question, wide)).toEqual([{ kind: 'too-many-lines', lines: 18, most: 12, blocks: true }]);
    expect(refusals({ ...question, indicators: ['toy.score', 'toy.second'] }, wide)).toEqual([]);
  });
  it('of a ministry never stand beside those of a place; the country may', () => {
    expect(line({ units: units('vn63:01', 'min:x'), periods: years('2022', '2023') })).toMatchObject([{ kind: 'unit-kinds', unitKinds: ['province', 'ministry'], blocks: true }]);
    expect(line({ units: units('vn63:01', 'vn63:all'), periods: years('2022', '2023') })).toMatchObject([{ kind: 'unit-kinds', unitKinds: ['province', 'group'], blocks: false }]);
  });
});

describe.each<ViewKind>(['ranking', 'map'])('a %s', (view) => {
  it('is drawn of a full set, and of a part of it', () => {
    expect(of({ view, periods: years('2023') })).toEqual([]);
    expect(of({ view, periods: years('2023'), units: { kind: 'region', of: 'vn63:r.a' } })).toEqual([]);
  });
  it('is not drawn of a partial set', () => {
    expect(of({ view })).toEqual([{ kind: 'partial', indicator: 'toy.score', period: '2024', held: 1, expected: 5, total: 6, unitKind: 'province', blocks: true }]);
  });
  it('ranks no published rank again', () => {
    expect(of({ view, indicators: ['toy.rank'] })).toEqual([{ kind: 'published-rank', indicator: 'toy.rank', score: 'toy.score', blocks: true }]);
  });
  it('shows the newest period of the first indicator', () => {
    expect(of({ view, indicators: ['toy.score', 'toy.people'], periods: years('2022', '2023') })).toEqual([
      { kind: 'first-indicator', drawn: 'toy.score', left: ['toy.people'], blocks: false },
      { kind: 'newest-period', drawn: '2023', left: ['2022'], blocks: false },
    ]);
  });
});

describe('units', () => {
  it('of a map are provinces', () => {
    expect(said({ view: 'map', units: { kind: 'regions' }, periods: years('2023') })).toEqual(['map-needs-provinces!']);
  });
  it('of a ranking are of one kind', () => {
    expect(said({ view: 'ranking', units: { kind: 'regions' }, periods: years('2023') })).toEqual([]);
    expect(of({ view: 'ranking', units: { kind: 'ministries' }, periods: years('2023') })).toMatchObject([{ kind: 'partial', held: 1, total: 2, unitKind: 'ministry', blocks: true }]);
    expect(said({ view: 'ranking', units: units('vn63:01', 'vn63:r.a'), periods: years('2023') })).toEqual(['unit-kinds!']);
    expect(said({ view: 'ranking', units: units('vn63:all'), periods: years('2023') })).toEqual(['unit-kinds!']);
  });
});

describe('scatter plots', () => {
  it('have two indicators', () => {
    expect(of({ view: 'scatter' })).toEqual([{ kind: 'scatter-needs-two', chosen: 1, blocks: true }]);
    expect(said({ view: 'scatter', indicators: ['toy.score', 'toy.scaled', 'toy.volume'], periods: years('2022') })).toContain('scatter-needs-two!');
  });
  it('in one period that both hold, the newest', () => {
    expect(said({ view: 'scatter', indicators: ['toy.score', 'toy.scaled'] })).toEqual([]);
    expect(of({ view: 'scatter', indicators: ['toy.score', 'toy.scaled'], periods: all })).toEqual([{ kind: 'newest-period', drawn: '2022', left: ['2020', '2021', '2023', '2024'], blocks: false }]);
    expect(of({ view: 'scatter', vintage: 'vn34', indicators: ['toy.due', 'toy.within'], periods: all }).at(-1)).toEqual({ kind: 'no-common-period', indicators: ['toy.due', 'toy.within'], blocks: true });
  });
});

describe('heat maps', () => {
  it('of full sets go by quarters, which any scale allows', () => {
    expect(said({ view: 'heat', indicators: ['toy.scaled'], periods: years('2020', '2021', '2022') })).toEqual(['measure-change']);
    expect(said({ view: 'heat', indicators: ['toy.score', 'toy.volume'], across: 'indicators', periods: years('2023') })).toEqual([]);
  });
  it('of parts go by value and need one scale without a break', () => {
    const part = { view: 'heat', units: units('vn63:01', 'vn63:03') } as const;
    expect(said({ ...part, indicators: ['toy.scaled'], periods: years('2020', '2021') })).toEqual([]);
    expect(said({ ...part, indicators: ['toy.scaled'], periods: all })).toEqual(['measure-change!']);
    expect(said({ ...part, periods: years('2021', '2022') })).toEqual(['breaks!']);
    expect(said({ view: 'heat', periods: years('2021', '2022') })).toEqual(['breaks']);
    expect(said({ view: 'heat', periods: years('2021', '2022'), min: 5 })).toEqual(['breaks!']);
    expect(said({ ...part, indicators: ['toy.score', 'toy.volume'], across: 'indicators', periods: years('2023') })).toEqual(['measures!']);
  });
  it('show one indicator over time, and none that is no trend', () => {
    expect(said({ view: 'heat', indicators: ['toy.score', 'toy.scaled'], periods: years('2020', '2021') })).toEqual(['first-indicator']);
    expect(said({ view: 'heat', indicators: ['toy.people'], periods: all })).toContain('no-trend!');
    expect(said({ view: 'heat', indicators: ['toy.people'], periods: years('2023') })).toEqual([]);
  });
});

describe('pivot tables', () => {
  it('are never kept away, and say what their columns do not share', () => {
    const wide = of({ view: 'pivot', indicators: ['toy.score', 'toy.people', 'toy.scaled'], units: units('vn63:01', 'min:x', 'vn63:all'), periods: all });
    expect(new Set(wide.map((r) => r.kind))).toEqual(new Set(['no-trend', 'breaks', 'measure-change', 'unit-kinds']));
    expect(wide.some((r) => r.blocks)).toBe(false);
  });
});

it('answers every question there is', () => {
  const some = <T>(list: readonly T[]) => fc.uniqueArray(fc.constantFrom(...list), { maxLength: 4 });
  fc.assert(fc.property(
    fc.constantFrom(...viewKinds), some(toyCatalogue.indicators.map((i) => i.id)), some(toyCatalogue.units.map((u) => u.id)), some(toyCatalogue.periods), fc.constantFrom('vn63' as const, 'vn34' as const), fc.constantFrom('periods' as const, 'indicators' as const),
    (view, indicators, ids, periods, vintage, across) => {
      const found = of({ view, indicators, vintage, across, units: units(...ids), periods: years(...periods) });
      if (view === 'table' || view === 'pivot') expect(found.filter((r) => r.blocks).every((r) => r.kind === 'nothing-chosen' || r.kind === 'no-values')).toBe(true);
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    },
  ), { numRuns: 300 });
});
