import { readFileSync, writeFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { parsePeriod } from '../../src/domain/period.ts';
import { statuses } from '../../src/domain/status.ts';
import { openStore } from '../../src/site/store.ts';
import { overlayIo } from '../../scripts/pipeline/io.ts';
import { run } from '../../scripts/pipeline/run.ts';
import { paths } from '../../scripts/paths.ts';
import { formatProblems } from '../../scripts/problem.ts';
import { readingRules, rules } from '../../scripts/rules/all.ts';
import { baseIo } from './fixture.ts';

const readme = readFileSync(join(paths.data, 'README.md'), 'utf8');
const section = (title: string): string => readme.split(`\n## ${title}\n`)[1]!.split('\n## ')[0]!;
const firstCells = (title: string): string[] => [...section(title).matchAll(/^\| `([^`]+)` \|/gm)].map((m) => m[1]!);
/** Fenced blocks of a section, without the indentation of the list they stand in. */
const blocks = (title: string): string[] => [...section(title).matchAll(/^( *)```\w+\n([\s\S]*?)^ *```$/gm)].map((m) => m[2]!.split('\n').map((l) => (l.startsWith(m[1]!) ? l.slice(m[1]!.length) : l)).join('\n'));

describe('data/README.md', () => {
  it('lists every rule with its sentence', () => {
    const listed = [...section('The rules').matchAll(/^- `([\w-]+)`: (.+)$/gm)].map((m) => [m[1], m[2]]);
    expect(listed).toEqual([...Object.entries(readingRules), ...rules.map((r) => [r.id, r.sentence])]);
  });
  it('explains every status', () => {
    expect(firstCells('Where a number is missing, and how one stands').sort()).toEqual([...statuses].sort());
  });
  it('shows every kind of period in the grammar', () => {
    expect([...new Set(firstCells('Periods').map((id) => parsePeriod(id)?.kind))].sort()).toEqual(['half', 'month', 'quarter', 'range', 'to-date', 'undated', 'year', 'years']);
  });
  it('shows a correction that is declared so', () => {
    const [shown] = parse(blocks('Corrections')[0]!, { schema: 'failsafe' }) as { id: string }[];
    const declared = (parse(readFileSync(join(paths.data, 'datasets/papi/corrections.yaml'), 'utf8'), { schema: 'failsafe' }) as { id: string }[]).find((c) => c.id === shown!.id);
    for (const part of ['file', 'where', 'expect', 'set'] as const) expect((shown as unknown as Record<string, unknown>)[part]).toEqual((declared as unknown as Record<string, unknown>)[part]);
  });
});

const [figures, sources, descriptor] = blocks('Adding a dataset, step by step') as [string, string, string];
const example = { 'datasets/example/figures.csv': figures, 'datasets/example/sources.csv': sources, 'datasets/example/dataset.yaml': descriptor };
const before = (await run(baseIo())).files!;
const { checked, files } = await run(overlayIo(baseIo(), example));
const read = <T>(path: string): T => JSON.parse(new TextDecoder().decode(files!.get(path))) as T;
const folder = mkdtempSync(join(tmpdir(), 'dung-hen-example-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('one more folder', () => {
  it('is the example of the README, and has no problems', () => {
    expect(formatProblems(checked.problems)).toBe('');
    expect(checked.counts.find((c) => c.dataset === 'example')).toMatchObject({ rows: 3, claims: 3, observations: 3, present: 3 });
  });
  it('adds its files and removes none', () => {
    expect([...files!.keys()].filter((p) => !before.has(p))).toEqual(['datasets/example.csv', 'indicators/example.total.json', 'indicators/example.total.csv']);
    expect([...before.keys()].filter((p) => !files!.has(p))).toEqual([]);
  });
  it('leaves the files of the other datasets as they were', () => {
    const own = [...before.keys()].filter((p) => /^(datasets|indicators)\//.test(p));
    expect(own.filter((p) => Buffer.compare(before.get(p)!, files!.get(p)!) !== 0)).toEqual([]);
  });
  it('stands in the data package with its sources and fields', () => {
    const { resources } = read<{ resources: { path: string; title: string; sources?: object[]; schema?: { fields: object[] } }[] }>('datapackage.json');
    const csv = resources.find((r) => r.path === 'datasets/example.csv')!;
    expect(csv.title).toBe('Chỉ số hài lòng của ba tỉnh dẫn đầu · Satisfaction in the three leading provinces');
    expect(csv.sources).toHaveLength(1);
    expect(csv.schema!.fields).toContainEqual({ name: 'claimed', type: 'number' });
    expect(resources.map((r) => r.path)).toEqual(expect.arrayContaining(['indicators/example.total.json', 'indicators/example.total.csv']));
  });
  it('gives pages all they ask for', () => {
    for (const [path, bytes] of files!) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const store = openStore(folder);
    expect(store.dataset('example').short).toEqual({ vi: 'Ba tỉnh', en: 'Leaders' });
    expect(store.indicatorsOf('example').map((i) => i.id)).toEqual(['example.total']);
    expect(store.series('example.total', 'vn63:22').map((c) => c.value)).toEqual([90.61]);
    expect(store.cellsOf('vn63:19').filter((c) => c.indicator === 'example.total')).toHaveLength(1);
    expect(store.sourcesOf('example').map((s) => s.publisher.en)).toEqual(['Gia Lai newspaper']);
    expect(store.coverage('example.total', '2023', 'vn63')).toMatchObject({ held: 3, full: false });
  });
});
