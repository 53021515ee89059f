import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, Headline } from '../published.ts';
import { cellOf } from '../testing.fixture.ts';
import { cases } from './cases.fixture.ts';
import { headlines, kinds } from './headlines.ts';
import { notable } from './notable.ts';
import { inputOf, province, set } from './testing.fixture.ts';

const told = (kind: string, input: Parameters<typeof headlines>[0]): Headline[] => headlines(input).filter((h) => h.kind === kind);

test('there are at least twenty kinds, each named once and each with a case', () => {
  const names = kinds.map((k) => k.kind);
  expect(names.length).toBeGreaterThanOrEqual(20);
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(cases).sort()).toEqual([...names].sort());
});

describe.each(Object.entries(cases))('%s', (kind, { speaks, silent }) => {
  test('speaks where its condition is met, with evidence', () => {
    const found = told(kind, speaks);
    expect(found.length).toBeGreaterThan(0);
    for (const h of found) {
      expect(h.evidence.length + h.findings.length).toBeGreaterThan(0);
      expect(new Set(h.evidence).size).toBe(h.evidence.length);
      for (const value of Object.values(h.values)) expect(typeof value === 'string' || Number.isFinite(value)).toBe(true);
    }
  });
  test.each(Object.entries(silent))('is silent where %s', (_, input) => {
    expect(told(kind, input)).toEqual([]);
  });
});

describe('headlines', () => {
  test('come in the order of the kinds, with ids of their own', () => {
    const cells = Object.values(cases).flatMap(({ speaks }) => speaks.indicators.flatMap((i) => speaks.cells(i.id)));
    const found = headlines(inputOf([...new Map(cells.map((c) => [`${c.indicator}|${c.unit}|${c.period}`, c])).values()]));
    const places = found.map((h) => kinds.findIndex((k) => k.kind === h.kind));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(found.map((h) => h.id)).size).toBe(found.length);
  });

  test('no sentence that orders provinces is told of partial data, whatever the values', () => {
    const whole = ['dossiers.overdue_all', 'dossiers.received_total', 'dossiers.overdue_all_rate', 'dossiers.avg_processing_days', 'dossiers.online_paid', 'dossiers.financial_obligation', 'dossiers.online_paid_rate', 'service-index.total', 'service-index.a', 'service-index.b'];
    const yearly = ['papi.total', 'papi.d1', 'papi.d2', 'par.total', 'par.total-rank', 'sipas.total', 'sipas.total-rank', 'service-index.total'];
    const ordered = new Set(kinds.filter((k) => k.ordered).map((k) => k.kind));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 62 }), { minLength: 63, maxLength: 63 }), fc.integer({ min: 1, max: 34 }), fc.integer({ min: 1, max: 62 }), (values, gone, shift) => {
        const some = (n: number): number | null => (n === gone ? null : values[(n + shift) % 63]!);
        const cells: Cell[] = [
          ...whole.flatMap((id) => set(id, '2026..2026-10-10', some, { vintage: 'vn34' })),
          ...yearly.flatMap((id) => ['2020', '2021', '2022', '2023', '2024'].flatMap((y, i) => set(id, y, (n) => (n === gone ? null : values[(n * (i + 2) + shift) % 63]!), { error: () => 0.1 }))),
        ];
        return headlines(inputOf(cells)).every((h) => !ordered.has(h.kind));
      }),
      { numRuns: 60 },
    );
  });

  test('no sentence joins years on two sides of a break, wherever the break is', () => {
    const yearly = ['papi.total', 'papi.d1', 'papi.d2', 'sipas.total', 'par.total'];
    const spans = (h: Headline): number[] => ['from', 'since', 'year', 'period'].flatMap((key) => (/^\d{4}$/.test(String(h.values[key])) && !(key === 'from' && h.kind === 'group-moved') ? [Number(h.values[key])] : []));
    let said = 0;
    fc.assert(
      fc.property(fc.integer({ min: 2019, max: 2025 }), fc.integer({ min: 1, max: 62 }), fc.boolean(), (at, shift, up) => {
        const cells = yearly.flatMap((id) => [
          ...['2018', '2019', '2020', '2021', '2022', '2023', '2024'].flatMap((y, i) => set(id, y, (n) => ((n * shift) % 63) / 10 + (n % 2 === 0 ? (up ? i : -i) : 0), { error: () => 0.01 })),
          ...['vn', 'min:all'].flatMap((unit) => ['2022', '2023', '2024'].map((period, i) => cellOf({ indicator: id, unit, period, value: 50 + i }))),
        ]);
        const joining = headlines(inputOf(cells, { breaks: [at] })).filter((h) => new Set(spans(h)).size > 1);
        said += joining.length;
        return joining.every((h) => Math.min(...spans(h)) >= at || Math.max(...spans(h)) < at);
      }),
      { numRuns: 20 },
    );
    expect(said).toBeGreaterThan(100);
  });

  test('every number that stands for one cell is the value of a cell of the evidence', () => {
    const cells = [...set('papi.total', '2022', () => 40, { error: () => 1 }), ...set('papi.total', '2023', (n) => (n === 5 ? 52.125 : 40), { error: () => 1 })];
    const [rise] = told('rise-supported', inputOf(cells));
    expect(rise).toMatchObject({ about: [province(5)], values: { before: 40, after: 52.125, change: 12.125, units: 63 }, evidence: [`papi.total|${province(5)}|2023`, `papi.total|${province(5)}|2022`] });
  });
});

describe('notable', () => {
  const of = (kind: string, unit: string): Headline => ({ id: `${kind}.${unit}`, kind, values: { period: '2024' }, evidence: [], findings: [], about: [unit], indicator: kind });
  const all = [of('a', 'x'), { ...of('a', 'x'), id: 'second' }, of('b', 'y'), of('b', 'x'), of('c', 'x'), of('d', 'x')];

  test('takes one of each kind first, in order, three at most', () => {
    expect(notable(all, { unit: 'x' }).map((h) => h.id)).toEqual(['a.x', 'b.x', 'c.x']);
  });
  test('fills up with a second of a kind', () => {
    expect(notable(all.slice(0, 2), { unit: 'x' }).map((h) => h.id)).toEqual(['a.x', 'second']);
  });
  test('gives the sentences of an indicator, and none where nothing holds', () => {
    expect(notable(all, { indicator: 'b' }).map((h) => h.id)).toEqual(['b.y', 'b.x']);
    expect(notable(all, { unit: 'z' })).toEqual([]);
  });
});
