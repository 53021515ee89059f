import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../scripts/data.ts';
import { folderIo } from '../../scripts/pipeline/io.ts';
import { paths } from '../../scripts/paths.ts';
import { fixtures } from './fixture.ts';

let home: string;
let printed: string[];
let complained: string[];
const data = (...parts: string[]): string => join(home, 'data', ...parts);
const published = (...parts: string[]): string => join(home, 'public', 'data', ...parts);
const npmRunData = (...args: string[]): Promise<number> => main(args, { data: data(), published: published(), print: (t) => printed.push(t), complain: (t) => complained.push(t) });
/** Replaces the one place where a text stands in a file of the data folder. */
const edit = (path: string, find: string, put: string): void => {
  const text = readFileSync(data(path), 'utf8');
  expect(text.split(find)).toHaveLength(2);
  writeFileSync(data(path), text.replace(find, put));
};

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dung-hen-command-'));
  cpSync(join(paths.data, 'units'), data('units'), { recursive: true });
  cpSync(join(fixtures, 'base', 'data'), data(), { recursive: true });
  [printed, complained] = [[], []];
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('npm run data', () => {
  it('publishes, says how many files and how long, and says no more', async () => {
    expect(await npmRunData()).toBe(0);
    expect(complained).toEqual([]);
    expect(printed.at(-1)).toMatch(/^data: \d+ files, release 2026-11-22, 0 warnings, \d+\.\d s$/);
    expect(existsSync(published('manifest.json'))).toBe(true);
  });
  it('leaves the last good output untouched when there is an error', async () => {
    await npmRunData();
    const before = folderIo(published()).list().map((p) => [p, readFileSync(published(p), 'hex')]);
    edit('datasets/toy/scores.csv', 'Hà Nội,01,2018,A,6.10', 'Hà Nội,01,2018,A,0');
    expect(await npmRunData()).toBe(1);
    expect(complained).toEqual([
      'data/datasets/toy/scores.csv:6: error: toy.d1 of vn63:01 in 2018 is 0, expected 1 to 10 [range]\n    a zero in an official index file often means "no data": write it as not published',
      'data: 1 error, nothing was published; public/data is as it was',
    ]);
    expect(folderIo(published()).list().map((p) => [p, readFileSync(published(p), 'hex')])).toEqual(before);
  });
  it('with --check publishes nothing', async () => {
    expect(await npmRunData('--check')).toBe(0);
    expect(existsSync(published())).toBe(false);
    edit('datasets/toy/scores.csv', 'Hà Nội,01,2018,A,6.10', 'Hà Nội,01,2018,A,0');
    expect(await npmRunData('--check')).toBe(1);
  });
  it('with --diff says what would change, and changes nothing', async () => {
    await npmRunData();
    expect(await npmRunData('--diff')).toBe(0);
    expect(printed.at(-1)).toBe('no observation changes');
    edit('datasets/toy-counts/rates.csv', '"95,13"', '"95,14"');
    expect(await npmRunData('--diff')).toBe(0);
    expect(printed.at(-1)).toBe('0 added, 0 removed, 1 changed\n~ toy-counts.on_time_rate|vn34:01|2025-Q4: 95.13 (published, toy-counts.P2) → 95.14 (published, toy-counts.P2)');
    expect(readFileSync(published('observations.csv'), 'utf8')).toContain('95.13');
  });
  it('with --explain offers the nearest key for one that does not exist', async () => {
    expect(await npmRunData('--explain', 'toy.totals|vn63:31|2018')).toBe(1);
    expect(complained).toEqual(["toy.totals|vn63:31|2018: no such observation, expected indicator|unit|period\n    did you mean 'toy.total|vn63:31|2018'?"]);
    complained = [];
    expect(await npmRunData('--explain', 'toy.total|vn63:31|2028')).toBe(1);
    expect(complained[0]).toContain("did you mean 'toy.total|vn63:31|2018'?");
    complained = [];
    expect(await npmRunData('--explain', 'nothing like it')).toBe(1);
    expect(complained).toEqual(['nothing like it: no such observation, expected indicator|unit|period']);
  });
  it('with --help and with an unknown option prints the options', async () => {
    expect(await npmRunData('--help')).toBe(0);
    expect(printed[0]).toContain('--explain KEY');
    expect(await npmRunData('--frobnicate')).toBe(2);
    expect(complained[0]).toContain('--explain KEY');
  });
});
