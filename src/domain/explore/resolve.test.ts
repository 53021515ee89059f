import { describe, expect, it } from 'vitest';
import type { Question } from './question.ts';
import { resolve } from './resolve.ts';
import { toyCatalogue, toyQuestion } from './testing.fixture.ts';

const asked = (more: Partial<Question>) => resolve(toyQuestion(more), toyCatalogue);
const units = (more: Partial<Question>) => asked(more).units.map((u) => u.id);
const periods = (more: Partial<Question>) => asked(more).series.map((s) => s.periods);

describe('units', () => {
  it('are the sets of a vintage in Vietnamese order', () => {
    expect(units({})).toEqual(['vn63:06', 'vn63:05', 'vn63:04', 'vn63:03', 'vn63:02', 'vn63:01']);
    expect(units({ vintage: 'vn34' })).toEqual(['vn34:03', 'vn34:02', 'vn34:01']);
    expect(units({ units: { kind: 'regions' } })).toEqual(['vn63:r.a', 'vn63:r.b']);
    expect(units({ units: { kind: 'ministries' } })).toEqual(['min:y', 'min:x']);
  });
  it('are the provinces of a region, or a province with its peers', () => {
    expect(units({ units: { kind: 'region', of: 'vn63:r.b' } })).toEqual(['vn63:06', 'vn63:05']);
    expect(units({ units: { kind: 'region', of: 'vn34:r.a' } })).toEqual([]);
    expect(units({ units: { kind: 'peers', of: 'vn63:01' } })).toEqual(['vn63:03', 'vn63:02', 'vn63:01']);
    expect(units({ units: { kind: 'peers', of: 'vn34:01' } })).toEqual([]);
  });
  it('are those picked, once each, without unknown ones and those of the other vintage', () => {
    expect(units({ units: { kind: 'units', ids: ['vn63:02', 'vn34:02', 'vn', 'min:x', 'vn63:02', 'vn63:77'] } })).toEqual(['vn63:02', 'min:x', 'vn']);
  });
});

describe('periods', () => {
  it('are the newest with a value of an asked unit, for each indicator', () => {
    expect(periods({ indicators: ['toy.score', 'toy.people', 'toy.late'] })).toEqual([['2024'], ['2024'], []]);
    expect(periods({ units: { kind: 'units', ids: ['vn63:02'] } })).toEqual([['2023']]);
    expect(periods({ units: { kind: 'ministries' } })).toEqual([['2025']]);
    expect(periods({ vintage: 'vn34', indicators: ['toy.late'] })).toEqual([['2026..2026-10-10']]);
  });
  it('are the newest that indicators side by side share', () => {
    expect(periods({ view: 'scatter', indicators: ['toy.score', 'toy.scaled'] })).toEqual([['2022'], ['2022']]);
    expect(periods({ view: 'heat', across: 'indicators', indicators: ['toy.score', 'toy.scaled'] })).toEqual([['2022'], ['2022']]);
    expect(periods({ view: 'heat', across: 'periods', indicators: ['toy.score', 'toy.scaled'] })).toEqual([['2024'], ['2022']]);
    expect(periods({ view: 'scatter', vintage: 'vn34', indicators: ['toy.due', 'toy.within'] })).toEqual([['2026..2026-10-10'], ['2026-08']]);
  });
  it('are all with an observation of an asked unit, absent ones too', () => {
    expect(periods({ periods: { kind: 'all' }, units: { kind: 'units', ids: ['vn63:02'] } })).toEqual([['2020', '2021', '2022', '2023', '2024']]);
    expect(periods({ periods: { kind: 'all' }, units: { kind: 'units', ids: ['vn63:03'] } })).toEqual([['2020', '2021', '2022', '2023']]);
  });
  it('are those named, oldest first, held or not', () => {
    expect(periods({ periods: { kind: 'periods', ids: ['2023', '2019', '2023'] } })).toEqual([['2019', '2023']]);
  });
});

it('leaves out unknown and repeated indicators, and names the regions in their official order', () => {
  expect(asked({ indicators: ['toy.x', 'toy.late', 'toy.late'] }).series.map((s) => s.indicator.id)).toEqual(['toy.late']);
  expect(asked({}).regions).toEqual(['vn63:r.b', 'vn63:r.a']);
});
