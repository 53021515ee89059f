import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, type Checked } from '../../scripts/pipeline/run.ts';
import { overlayIo, type Io } from '../../scripts/pipeline/io.ts';
import { hasErrors } from '../../scripts/problem.ts';
import { display } from '../../src/domain/coverage.ts';
import { measureAt } from '../../src/domain/series.ts';
import { period } from '../../src/domain/period.ts';
import { isPresent } from '../../src/domain/status.ts';
import { isProvince, vintageOf } from '../../src/domain/unit.ts';
import { baseIo } from './fixture.ts';

const base = baseIo();
const units: Io = { list: () => base.list().filter((p) => p.startsWith('units/') || p === 'release.yaml'), read: base.read };
const text = { vi: 'x', en: 'x' };
const descriptor = JSON.stringify({
  id: 'gen', title: text, short: text, about: text, producer: text, terms: text, cite: text, vintage: 'vn63', sources: 'sources.csv',
  indicators: [
    { id: 'gen.a', name: text, about: text, measure: { unit: 'points', min: '0', max: '10', decimals: '2' }, better: 'higher', rollup: { how: 'none', why: text } },
    { id: 'gen.b', name: text, about: text, measure: { unit: 'points', min: '0', decimals: '2' }, better: 'higher', rollup: { how: 'sum' } },
  ],
  files: [{
    path: 'rows.csv', layout: 'long',
    columns: { unit: { column: 'province' }, period: { column: 'year' }, source: { column: 'source' } },
    values: [{ column: 'score', indicator: { column: 'item', map: { a: 'gen.a', b: 'gen.b', skip: 'skip' } }, missing: { '': 'not-published', '-': 'not-found', 'n/a': 'skip' }, interval: { standardError: 'se', lower: 'low', upper: 'high' } }],
  }],
});
const sources = 'source_id,publisher_vi,publisher_en,title,lang,url,locator,published,licence,licence_stated,note_vi,note_en\n' + ['S1', 'S2', 'S3'].map((s) => `${s},x,x,x,vi,https://example.org/,,,,false,,\n`).join('');

interface Row {
  readonly province: string;
  readonly year: string;
  readonly item: string;
  readonly score: string;
  readonly se: string;
  readonly half: number | null;
  readonly source: string;
}
const cell = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const rowsCsv = (rows: readonly Row[]): string =>
  ['province,year,item,score,se,low,high,source', ...rows.map((r) => {
    const middle = Number(r.score);
    const bounds = r.half === null || r.score.trim() === '' || Number.isNaN(middle) ? ['', ''] : [String(middle - r.half), String(middle + r.half)];
    return [r.province, r.year, r.item, r.score, r.se, ...bounds, r.source].map(cell).join(',');
  })].join('\n') + '\n';
const house = (rows: readonly Row[]): Checked => check(overlayIo(units, { 'datasets/gen/dataset.yaml': descriptor, 'datasets/gen/sources.csv': sources, 'datasets/gen/rows.csv': rowsCsv(rows) }));

const number = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 3 })).map(([n, decimals]) => (n / 100).toFixed(decimals));
const sound = fc.record({
  province: fc.constantFrom('Hà Nội', 'hai phong', 'TP Hồ Chí Minh', 'Thừa Thiên Huế', 'Bac Ninh', 'Bắc Giang'),
  year: fc.constantFrom('2019', '2020', '2021'),
  item: fc.constantFrom('a', 'b', 'skip'),
  score: fc.oneof({ weight: 5, arbitrary: number }, fc.constantFrom('', '-', 'n/a')),
  se: fc.constantFrom('', '0.25', '1'),
  half: fc.option(fc.constantFrom(0.5, 1)),
  source: fc.constantFrom('S1', 'S2', 'S3'),
});
/** Rows that disagree with no other: one claim a cell. */
const agreeing = fc.uniqueArray(sound, { minLength: 1, maxLength: 25, selector: (r) => `${r.province}|${r.year}|${r.item}` });
const anyText = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('11', '-1', '1,5', '1.2.3', 'Đà Lạt', '2024-13', 'S9', '"', 'a,b', '\u0000', 'Huê\u0301'));
const unsound = fc.record({ province: fc.oneof(sound.map((r) => r.province), anyText), year: fc.oneof(sound.map((r) => r.year), anyText), item: fc.oneof(fc.constantFrom('a', 'b'), anyText), score: fc.oneof(number, anyText), se: fc.oneof(fc.constant(''), anyText), half: fc.constant(null), source: fc.oneof(fc.constantFrom('S1', 'S2'), anyText) });

function holdsTogether({ derived, model }: Checked): void {
  for (const o of derived.observations) {
    expect(o.value === null).toBe(!isPresent(o.status));
    expect(o.claims.length).toBeGreaterThan(0);
    if (o.value === null) continue;
    expect(o.claims.some((c) => c.value === o.value)).toBe(true);
    const { min, max } = measureAt(model.indicatorById.get(o.indicator)!, period(o.period).year);
    expect(min! <= o.value && (max === null || o.value <= max)).toBe(true);
    if (o.interval) expect(o.interval.lower <= o.value && o.value <= o.interval.upper).toBe(true);
  }
  for (const key of derived.ranks.keys()) {
    const [indicator, unit, at] = key.split('|') as [string, string, string];
    const coverage = derived.coverage.find((c) => c.indicator === indicator && c.vintage === vintageOf(unit) && c.period === at)!;
    expect(isProvince(unit) && display(model.indicatorById.get(indicator)!, coverage) === 'ranking').toBe(true);
  }
}

describe('whatever stands in the rows', () => {
  it('every observation is whole: value or reason, claim behind it, inside its interval and measure', () => {
    fc.assert(fc.property(agreeing, (rows) => {
      const checked = house(rows);
      expect(checked.problems).toEqual([]);
      holdsTogether(checked);
      const claiming = rows.filter((r) => r.item !== 'skip' && r.score !== 'n/a');
      expect(checked.model.claims).toHaveLength(claiming.length);
      expect(checked.resolved.observations).toHaveLength(claiming.length);
    }), { numRuns: 40 });
  });
  it('sources that may disagree are joined, refused or told twice, and nothing is lost', () => {
    fc.assert(fc.property(fc.array(sound, { minLength: 1, maxLength: 25 }), (rows) => {
      const checked = house(rows);
      if (hasErrors(checked.problems)) {
        expect(new Set(checked.problems.map((p) => p.rule))).toEqual(new Set(checked.problems.map((p) => p.rule).filter((r) => r === 'conflict' || r === 'unique-key')));
        expect(checked.derived.observations).toEqual([]);
      } else {
        holdsTogether(checked);
        expect(checked.resolved.observations.flatMap((o) => o.claims)).toHaveLength(rows.filter((r) => r.item !== 'skip' && r.score !== 'n/a').length);
      }
    }), { numRuns: 40 });
  });
  it('the order of the rows does not matter', () => {
    fc.assert(fc.property(agreeing, fc.func(fc.nat()), (rows, key) => {
      const values = (checked: Checked): string[] => checked.derived.observations.map((o) => `${o.indicator}|${o.unit}|${o.period}|${o.value}|${o.status}|${o.claims.map((c) => c.source).join()}`);
      expect(values(house([...rows].sort((a, b) => key(a.province, a.year, a.item) - key(b.province, b.year, b.item))))).toEqual(values(house(rows)));
    }), { numRuns: 20 });
  });
  it('nothing throws, and every problem names a file, a line of it and a rule', () => {
    fc.assert(fc.property(fc.array(unsound, { minLength: 1, maxLength: 8 }), (rows) => {
      const lines = rowsCsv(rows).split('\n').length;
      for (const p of house(rows).problems) {
        expect(p.file).toBe('datasets/gen/rows.csv');
        expect(p.line === null || (p.line >= 1 && p.line <= lines)).toBe(true);
        expect(p.message).not.toMatch(/undefined|NaN|\[object/);
      }
    }), { numRuns: 60 });
  });
});
