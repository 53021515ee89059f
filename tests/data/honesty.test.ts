import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { t } from '../../src/i18n/t.ts';
import { absencesOf, holdings } from '../../src/site/absences.ts';
import { computedValues, copiesOf, correctionsByReason, gapsOf, inferredCaveats, reachOf } from '../../src/site/honesty.ts';
import { openStore } from '../../src/site/store.ts';
import { publishReal } from './published.ts';

const { checked, folder } = await publishReal();
const store = openStore(folder);
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const counted = (key: 'derived' | 'corrected'): number => sum(store.counts.map((c) => c[key]));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the page of coverage tells all there is', () => {
  it('every cell known to be absent, once, with the units and what they lack', () => {
    for (const { dataset, absent } of store.counts) {
      const { withheld = 0, ...others } = absent;
      expect(sum(absencesOf(store, dataset).map((a) => a.cells)), dataset).toBe(sum(Object.values(others)));
      expect(store.indicatorsOf(dataset).flatMap((i) => store.cells(i.id)).filter((c) => c.status === 'withheld').length, dataset).toBe(withheld);
    }
    const papi = absencesOf(store, 'papi');
    expect(papi.map((a) => [a.period, a.units.map((u) => u.short.en).join(', '), a.indicators.map((i) => i.id).join(' '), a.cells])).toEqual([
      ['2014', 'Bac Giang, Dong Thap', '', 58],
      ['2018', 'Dong Thap, Quang Ninh', 'papi.total papi.d2 papi.d4', 22],
      ['2021', 'Bac Giang, Bac Ninh, Quang Ninh', '', 111],
      ['2022', 'Bac Giang', 'papi.total papi.d1 papi.d2 papi.d4 papi.d5', 20],
      ['2022', 'Bac Ninh', 'papi.total papi.d2 papi.d3 papi.d4 papi.d8', 19],
      ['2023', 'Binh Duong, Quang Ninh', '', 74],
      ['2024', 'Tien Giang, Vinh Phuc', '', 74],
    ]);
  });
  it('a year is full, partial or without figures, never two of them', () => {
    for (const h of holdings(store)) {
      const years = [...h.full, ...h.partial.map((p) => p.period), ...h.none];
      expect(new Set(years).size, `${h.dataset.id} ${h.vintage}`).toBe(years.length);
      expect(h.partial.every((p) => p.held > 0 && p.held < p.total)).toBe(true);
    }
    expect(holdings(store).find((h) => h.dataset.id === 'population')!.none).toEqual(['2021']);
  });
  it('a reason in words for every dataset with figures by province', () => {
    for (const locale of ['vi', 'en'] as const) expect(holdings(store).map((h) => h.dataset.id).filter((id) => !t(locale).coverage.missing.why[id])).toEqual([]);
  });
  it('every caveat with the cells it touches', () => {
    const reach = store.datasets.flatMap((d) => reachOf(store, d.id));
    expect(reach.map((r) => r.caveat.id).sort()).toEqual(store.caveats.map((c) => c.id).sort());
    expect(reach.filter((r) => r.values === 0)).toEqual([]);
    expect(sum(reach.map((r) => r.values))).toBe(sum(store.indicators.map((i) => sum(store.cells(i.id).map((c) => c.caveats.length)))));
    expect(inferredCaveats.filter((id) => !reach.some((r) => r.caveat.id === id))).toEqual([]);
  });
  it('every correction with a cell that shows it', () => {
    const told = correctionsByReason(store).flatMap((r) => r.list);
    expect(told.map((x) => x.correction.id).sort()).toEqual(store.corrections.map((c) => c.id).sort());
    expect(told.filter((x) => x.cells.length === 0)).toEqual([]);
  });
  it('every gap the identity rules warn of', () => {
    const warnings = checked.problems.filter((p) => p.rule === 'identity' && p.severity === 'warning');
    expect(gapsOf(store).length).toBe(warnings.length);
    expect(warnings.length).toBe(14);
  });
  it('every computed value with how it was made', () => {
    const { groups, untold } = computedValues(store);
    expect(untold).toEqual([]);
    const derived = sum(store.indicators.map((i) => store.cells(i.id).filter((c) => c.status === 'derived').length));
    expect(sum(groups.map((g) => g.values))).toBe(derived);
    expect(derived).toBeGreaterThan(counted('derived'));
    expect(groups.find((g) => g.how.kind === 'ratio' && g.how.of.id === 'dossiers.overdue_all')?.values).toBe(149);
  });
  it('every value read from a copy', () => {
    expect(sum(copiesOf(store).map((c) => c.values))).toBe(sum(store.indicators.map((i) => store.cells(i.id).filter((c) => c.copy && c.value !== null).length)));
    expect(copiesOf(store).find((c) => c.dataset === 'papi')).toMatchObject({ values: 5399, periods: ['2020', '2021', '2024'] });
  });
});
