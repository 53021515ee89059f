import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Claim, Observation } from '../../src/domain/types.ts';
import { measureAt } from '../../src/domain/series.ts';
import { period } from '../../src/domain/period.ts';
import { isPresent } from '../../src/domain/status.ts';
import { paths } from '../../scripts/paths.ts';
import { folderIo } from '../../scripts/pipeline/io.ts';
import { check } from '../../scripts/pipeline/run.ts';
import type { ReferenceFile, ValuesFile } from '../../scripts/schema/descriptor.ts';

const checked = check(folderIo(paths.data));
const { model, derived } = checked;
const byKey = new Map(derived.observations.map((o) => [`${o.indicator}|${o.unit}|${o.period}`, o]));

describe('every observation', () => {
  const every = (test: (o: Observation) => boolean): string[] => derived.observations.filter((o) => !test(o)).map((o) => `${o.indicator}|${o.unit}|${o.period}`);
  it('is absent exactly where its status says so', () => expect(every((o) => (o.value === null) === !isPresent(o.status))).toEqual([]));
  it('has a claim behind it, and a present one a claim of its value', () => expect(every((o) => o.claims.length > 0 && (o.value === null || o.claims.some((c) => c.value === o.value)))).toEqual([]));
  it('lies in its interval', () => expect(every((o) => o.interval === null || (o.interval.lower <= o.value! && o.value! <= o.interval.upper))).toEqual([]));
  it('lies in its measure', () =>
    expect(every((o) => {
      const { min, max } = measureAt(model.indicatorById.get(o.indicator)!, period(o.period).year);
      return o.value === null || ((min === null || o.value >= min - 1e-9) && (max === null || o.value <= max + 1e-9));
    })).toEqual([]));
  it('names its inputs where it is derived here, and they exist', () => expect(every((o) => o.claims.every((c) => c.from.every((key) => byKey.has(key))))).toEqual([]));
  it('leads to a declared source', () => {
    const sources = new Set(model.sources.map((s) => s.id));
    expect(every((o) => o.claims.every((c) => sources.has(c.source) && c.also.every((s) => sources.has(s))))).toEqual([]);
  });
});

describe('nothing is dropped silently', () => {
  const claimsAt = new Map<string, Claim[]>();
  for (const { claim } of model.claims) claimsAt.set(`${claim.file}:${claim.line}`, [...(claimsAt.get(`${claim.file}:${claim.line}`) ?? []), claim]);
  const numeric = /^[-+]?\d+([.,]\d+)?$/;
  const lost: string[] = [];
  let seen = 0;
  const skipped = new Map<string, number>();
  for (const dataset of checked.corrected.raw.datasets) {
    for (const file of dataset.descriptor.files) {
      const table = dataset.tables.get(posix.normalize(`${dataset.folder}/${file.path}`))!;
      if (file.layout === 'findings') continue;
      if (file.layout === 'reference') {
        const declared = Object.keys((file as ReferenceFile).columns);
        if (table.columns.some((c) => !declared.includes(c))) lost.push(table.path);
        continue;
      }
      const { columns, values, vintage = dataset.descriptor.vintage } = file as ValuesFile;
      const named = [columns.unit.column, columns.unit.code, columns.unit.kind?.column, columns.unit.tier, columns.unit.sector, columns.note, ...(columns.ignore ?? [])];
      if ('column' in columns.period) named.push(columns.period.column);
      if ('column' in columns.source) named.push(columns.source.column, columns.source.also);
      if (typeof vintage === 'object') named.push(vintage.column);
      for (const v of values) for (const part of [v.indicator, v.status, v.basis, v.measureUnit]) if (typeof part === 'object') named.push(part.column);
      named.push(...values.map((v) => v.measureMax));
      const aside = new Set(named);
      for (const row of table.rows) {
        const claims = claimsAt.get(`${row.file}:${row.line}`) ?? [];
        const said = new Set(claims.flatMap((c) => [c.raw, ...[c.value, c.standardError, c.standardError === null ? null : c.standardError ** 2, c.publishedLower, c.publishedUpper, c.respondents].filter((n) => n !== null).map((n) => String(Number(n.toPrecision(9))))]));
        for (const [column, cell] of Object.entries(row.cells)) {
          if (aside.has(column) || !numeric.test(cell)) continue;
          seen++;
          if (said.has(cell) || said.has(String(Number(Number(cell).toPrecision(9))))) continue;
          const spec = values.find((v) => v.column === column);
          const mapped = spec && typeof spec.indicator === 'object' ? spec.indicator.map?.[row.cells[spec.indicator.column]!] : undefined;
          if (mapped === 'skip' || spec?.missing?.[cell] === 'skip') skipped.set(`${table.path} ${column}`, (skipped.get(`${table.path} ${column}`) ?? 0) + 1);
          else lost.push(`${row.file}:${row.line} ${column} ${cell}`);
        }
      }
    }
  }
  it('every number of every file is a claim, or stands in a column that is declared to be something else', () => {
    expect(seen).toBeGreaterThan(33000);
    expect(lost).toEqual([]);
  });
  it('no number is skipped by a map', () => {
    expect(Object.fromEntries(skipped)).toEqual({});
  });
  it('every figure of a finding is kept', () => {
    const table = checked.corrected.raw.datasets.find((d) => d.descriptor.id === 'findings')!.tables.get('datasets/findings/findings.csv')!;
    expect(model.findings.filter((f) => f.figure)).toHaveLength(table.rows.filter((r) => r.cells['figure_value'] !== '').length);
  });
});
