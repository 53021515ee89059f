import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, run } from '../../scripts/pipeline/run.ts';
import { formatCounts } from '../../scripts/pipeline/count.ts';
import { overlayIo, type Io } from '../../scripts/pipeline/io.ts';
import { formatProblems } from '../../scripts/problem.ts';
import { explain } from '../../scripts/explain.ts';
import { baseIo, expectedText, fixtures } from './fixture.ts';

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const expected = (name: string, actual: string): string => expectedText(join(fixtures, 'base', 'expected', name), actual);

const { checked, files } = await run(baseIo());
const at = (key: string) => checked.derived.observations.find((o) => `${o.indicator}|${o.unit}|${o.period}` === key);

describe('the base house', () => {
  it('has no problems', () => {
    const problems = `${formatProblems(checked.problems)}\n`;
    expect(problems).toBe(expected('problems.txt', problems));
    expect(problems.trim()).toBe('');
  });
  it('counts what became of every row', () => {
    const counts = `${formatCounts(checked.counts)}\n`;
    expect(counts).toBe(expected('counts.txt', counts));
  });
  it('gives the expected observations', () => {
    const observations = text(files!.get('observations.csv'));
    expect(observations).toBe(expected('observations.csv', observations));
  });
  it('holds no word that a rule refuses', () => {
    const io = baseIo();
    expect(io.list().filter((p) => /SYNTHETIC|HYPOTHETICAL/.test(text(io.read(p))))).toEqual([]);
  });
});

describe('what the pipeline makes of the base house', () => {
  it('joins claims that agree within the rounding of the coarser one, the more precise first', () => {
    const o = at('toy.total|vn63:01|2019')!;
    expect(o.value).toBe(18.3);
    expect(o.claims.map((c) => [c.source, c.raw, c.basis])).toEqual([['toy.S1', '18.30', 'table'], ['toy.S2', '18.3', 'text']]);
    expect(o.claims[1]).toMatchObject({ also: ['toy.S3', 'toy.S4'], note: { vi: 'Nguồn chỉ in một số lẻ.' } });
  });
  it('keeps the cell as found beside the corrected number', () => {
    expect(at('toy.d2|vn63:31|2018')).toMatchObject({ value: 5.5, claims: [{ raw: '55.0', value: 5.5, correction: 'toy.lost-point' }] });
  });
  it('takes out a standard error of 0 and draws no interval then', () => {
    expect(at('toy.total|vn63:27|2019')).toMatchObject({ value: 16, interval: null, claims: [{ standardError: null, publishedLower: null, correction: 'toy.se-zero' }, { source: 'toy.S3' }].slice(0, 1) });
  });
  it('applies each kind of ruling', () => {
    expect(at('toy.total|vn63:27|2018')).toMatchObject({ value: 16.2, status: 'published', ruling: 'T01' });
    expect(at('toy.total|vn63:46|2018')).toMatchObject({ value: null, status: 'withheld', ruling: 'T02' });
    expect(at('toy.total-rank|vn63:27|2019')).toMatchObject({ value: 2, status: 'disputed', ruling: 'T03' });
    expect(at('toy.total|vn63:01|2017')).toMatchObject({ value: 12.5, status: 'published', ruling: 'T04' });
    expect(at('toy.total|vn63:31|2017')).toMatchObject({ value: 12, status: 'disputed', ruling: 'T05' });
    expect(at('toy.total|vn63:31|2017')!.claims.map((c) => c.value)).toEqual([12, 12.4]);
  });
  it('gives every absence its reason', () => {
    expect(checked.derived.observations.filter((o) => o.value === null).map((o) => o.status).sort()).toEqual(['not-applicable', 'not-found', 'not-found', 'not-published', 'not-surveyed', 'unreadable', 'withheld']);
  });
  it('reads a variance as a squared standard error and keeps the printed interval', () => {
    expect(at('toy.d1|vn63:01|2019')!.claims[0]!.standardError).toBeCloseTo(0.2, 12);
    expect(at('toy.total|vn63:01|2019')!.claims[0]).toMatchObject({ standardError: 0.25, publishedLower: 17.89, publishedUpper: 18.71, respondents: 720 });
  });
  it('reads every kind of unit and period', () => {
    const kinds = new Set(checked.derived.observations.map((o) => checked.model.units.byId.get(o.unit)!.kind));
    expect([...kinds].sort()).toEqual(['group', 'local', 'ministry', 'nation', 'province', 'region']);
    expect([...new Set(checked.derived.observations.map((o) => o.period))].sort()).toEqual([
      '2015..2020', '2017', '2018', '2019', '2020', '2024', '2024-08', '2024-H1', '2024-Q3', '2025-01-01..2025-04-30', '2025-Q4', '2026..2026-10-10', 'undated.before-2020',
    ]);
  });
  it('makes a ratio only where the source is named, and adds up former provinces only where all are held', () => {
    expect(at('toy-counts.late_rate|vn34:04|2026..2026-10-10')).toMatchObject({ status: 'derived', claims: [{ from: ['toy-counts.late|vn34:04|2026..2026-10-10', 'toy-counts.received_total|vn34:04|2026..2026-10-10'] }] });
    expect(at('toy-counts.late_rate|vn63:01|2024-Q3')).toBeUndefined();
    expect(at('toy-counts.received|vn34:24|2024')).toMatchObject({ value: 750, status: 'derived' });
    expect(at('toy-counts.received|vn34:31|2024')).toBeUndefined();
  });
  it('ranks the full set alone', () => {
    expect([...checked.derived.ranks.keys()].every((k) => k.endsWith('|2026..2026-10-10'))).toBe(true);
    expect(checked.derived.ranks.get('toy-counts.late|vn34:01|2026..2026-10-10')).toEqual({ rank: 1, of: 34, open: null });
  });
  it('ties caveats to cells by indicator, unit, period, basis and source', () => {
    expect(at('toy.total|vn63:46|2019')!.caveats).toEqual(['toy.whole', 'toy.place', 'toy.copy']);
    expect(at('toy.d1|vn63:01|2019')!.caveats).toEqual([]);
  });
  it('publishes the figures and the findings of one dataset side by side', () => {
    expect([...files!.keys()].filter((p) => p.startsWith('datasets/'))).toEqual(['datasets/toy-counts.csv', 'datasets/toy.csv', 'datasets/toy.findings.csv', 'datasets/toy.wording.csv']);
  });
  it('explains a derived cell down to its lines', () => {
    const told = explain(checked, 'toy-counts.late_rate|vn34:04|2026..2026-10-10')!;
    expect(told).toContain('made from 2 values:');
    expect(told).toContain('claim     "53" in data/datasets/toy-counts/counts.csv:5 (table)');
  });
});

/** The same files with the rows of the values files in another order. */
function shuffled(io: Io, order: (rows: string[]) => string[]): Io {
  const changed = Object.fromEntries(
    ['datasets/toy/scores.csv', 'datasets/toy/summary.csv', 'datasets/toy-counts/counts.csv', 'datasets/toy-counts/rates.csv'].map((path) => {
      const [header, ...rows] = text(io.read(path)).trimEnd().split('\n');
      return [path, `${[header, ...order(rows)].join('\n')}\n`];
    }),
  );
  return overlayIo(io, changed);
}

describe('the same input', () => {
  it('gives the same bytes twice', async () => {
    const again = await run(baseIo());
    expect(text(again.files!.get('manifest.json'))).toBe(text(files!.get('manifest.json')));
  });
  it('gives the same bytes in whatever order its rows stand, but for line numbers', async () => {
    const withLines = /^(manifest|datapackage)\.json$|^dung-hen\.duckdb(\.gz)?$|^datasets\/toy(-counts)?\.csv$/;
    const seeds = fc.sample(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), { numRuns: 3, seed: 2 });
    for (const seed of seeds) {
      const order = (rows: string[]): string[] => rows.map((row) => ({ row, key: seed.next().value as number })).sort((a, b) => a.key - b.key).map(({ row }) => row);
      const other = await run(shuffled(baseIo(), order));
      expect(formatProblems(other.checked.problems)).toBe('');
      expect([...other.files!.keys()]).toEqual([...files!.keys()]);
      for (const [path, bytes] of files!) if (!withLines.test(path)) expect(text(other.files!.get(path)), path).toBe(text(bytes));
      for (const path of ['datasets/toy.csv', 'datasets/toy-counts.csv']) {
        const lineless = (content: string): string => content.replace(/(\.csv),\d+,/g, '$1,');
        expect(lineless(text(other.files!.get(path))), path).toBe(lineless(text(files!.get(path))));
      }
    }
  });
  it('is checked the same with and without publishing', () => {
    expect(check(baseIo()).counts).toEqual(checked.counts);
  });
  it('ends every text file with one line feed and no carriage return', () => {
    for (const [path, bytes] of files!) if (/\.(csv|json)$/.test(path)) expect(/[^\n]\n$/.test(text(bytes)) && !text(bytes).includes('\r'), path).toBe(true);
  });
});

describe('what is expected', () => {
  it('stands in the folder of the base', () => {
    expect(readFileSync(join(fixtures, 'README.md'), 'utf8')).toContain('Every number here is invented');
  });
});
