import { describe, expect, it } from 'vitest';
import { cellOf } from '../testing.fixture.ts';
import { catalogueOf, coverageIn, holdingIn, holdingsOf } from './catalogue.ts';
import { toyCatalogue, toyCellsOf, toyIndicators, toyUnits } from './testing.fixture.ts';

describe('holdingsOf', () => {
  it('sorts units by whether they have a value, oldest period first', () => {
    const cells = [
      cellOf({ unit: 'vn63:02', period: '2024' }),
      cellOf({ unit: 'vn63:01', period: '2024', value: null, status: 'not-published' }),
      cellOf({ unit: 'vn63:03', period: '2024', value: null, status: 'withheld' }),
      cellOf({ unit: 'vn63:01', period: '2023' }),
      cellOf({ unit: 'vn63:01/local', period: '2024' }),
    ];
    expect(holdingsOf(toyUnits, cells)).toEqual([
      { period: '2023', held: ['vn63:01'], notPublished: [], otherwise: [] },
      { period: '2024', held: ['vn63:02'], notPublished: ['vn63:01'], otherwise: ['vn63:03'] },
    ]);
  });
});

describe('catalogueOf', () => {
  it('leaves local units out and knows every period', () => {
    const local = { ...toyUnits[0]!, id: 'vn63:01/x', kind: 'local' as const };
    const made = catalogueOf({ release: '', datasets: [], units: [...toyUnits, local], indicators: toyIndicators, sources: [], periodTexts: new Map(), peers: new Map(), cells: toyCellsOf });
    expect(made.units).toEqual(toyUnits);
    expect(made.periods).toEqual(['2020', '2021', '2022', '2023', '2024', '2025..2025-10-10', '2025', '2026-07', '2026-08', '2026..2026-10-10']);
    expect(made.holdings).toEqual(toyCatalogue.holdings);
  });
});

describe('coverageIn', () => {
  it('counts provinces of one vintage, less what was not published', () => {
    expect(coverageIn(toyCatalogue, 'toy.score', 'vn63', '2023')).toMatchObject({ held: 6, expected: 6, total: 6, full: true });
    expect(coverageIn(toyCatalogue, 'toy.score', 'vn63', '2024')).toMatchObject({ held: 1, notPublished: 1, expected: 5, total: 6, full: false });
    expect(coverageIn(toyCatalogue, 'toy.late', 'vn34', '2026-08')).toMatchObject({ held: 3, total: 3, full: true });
  });
  it('is null where none of them is observed', () => {
    expect(coverageIn(toyCatalogue, 'toy.score', 'vn34', '2023')).toBeNull();
    expect(coverageIn(toyCatalogue, 'toy.score', 'vn63', '1999')).toBeNull();
    expect(holdingIn(toyCatalogue, 'unknown', '2023')).toBeNull();
  });
  it('counts the regions of a vintage, and the ministries that exist in the period', () => {
    expect(coverageIn(toyCatalogue, 'toy.score', 'vn63', '2023', 'region')).toMatchObject({ held: 2, total: 2, full: true });
    expect(coverageIn(toyCatalogue, 'toy.score', 'vn63', '2023', 'ministry')).toMatchObject({ held: 1, total: 2, full: false });
    expect(coverageIn(toyCatalogue, 'toy.score', 'vn34', '2025', 'ministry')).toMatchObject({ held: 1, total: 1, full: true });
  });
});
