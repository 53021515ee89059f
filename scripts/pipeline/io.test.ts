import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderIo, overlayIo, replaceFolder } from './io.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dung-hen-io-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (content: Uint8Array): string => new TextDecoder().decode(content);
const files = (entries: Record<string, string>): Map<string, Uint8Array> => new Map(Object.entries(entries).map(([k, v]) => [k, bytes(v)]));

describe('folderIo', () => {
  it('lists files below the folder, sorted, and nothing where there is no folder', () => {
    mkdirSync(join(home, 'b'));
    writeFileSync(join(home, 'b', 'x.csv'), '1');
    writeFileSync(join(home, 'a.csv'), '2');
    const io = folderIo(home);
    expect(io.list()).toEqual(['a.csv', 'b/x.csv']);
    expect(text(io.read('b/x.csv'))).toBe('1');
    expect(folderIo(join(home, 'none')).list()).toEqual([]);
  });
});

describe('overlayIo', () => {
  it('replaces, adds and removes files of the lower folder', () => {
    const lower = { list: () => ['a', 'b'], read: (path: string) => bytes(`lower ${path}`) };
    const io = overlayIo(lower, { a: 'upper a', b: null, c: bytes('upper c') });
    expect(io.list()).toEqual(['a', 'c']);
    expect(['a', 'c'].map((p) => text(io.read(p)))).toEqual(['upper a', 'upper c']);
  });
});

describe('replaceFolder', () => {
  const folder = (): string => join(home, 'data');
  it('puts the new files in place of all the old ones', () => {
    replaceFolder(folder(), files({ 'manifest.json': '1', 'old.csv': 'x' }), 'manifest.json');
    replaceFolder(folder(), files({ 'manifest.json': '2', 'sub/new.csv': 'y' }), 'manifest.json');
    expect(folderIo(folder()).list()).toEqual(['manifest.json', 'sub/new.csv']);
    expect(readdirSync(home)).toEqual(['data']);
  });
  it('leaves the old folder as it was when a write fails', () => {
    replaceFolder(folder(), files({ 'manifest.json': '1', 'old.csv': 'x' }), 'manifest.json');
    const impossible = files({ a: '1', 'a/b.csv': '2', 'manifest.json': '3' });
    expect(() => replaceFolder(folder(), impossible, 'manifest.json')).toThrow();
    expect(folderIo(folder()).list()).toEqual(['manifest.json', 'old.csv']);
    expect(readFileSync(join(folder(), 'manifest.json'), 'utf8')).toBe('1');
  });
  it('leaves the old folder as it was when the last file is missing from the set', () => {
    replaceFolder(folder(), files({ 'manifest.json': '1' }), 'manifest.json');
    expect(() => replaceFolder(folder(), files({ 'a.csv': '2' }), 'manifest.json')).toThrow('manifest.json');
    expect(readFileSync(join(folder(), 'manifest.json'), 'utf8')).toBe('1');
  });
  it('mends what a run that was stopped half-way left behind', () => {
    mkdirSync(join(home, 'data.new'));
    writeFileSync(join(home, 'data.new', 'half.csv'), '');
    replaceFolder(folder(), files({ 'manifest.json': '1' }), 'manifest.json');
    expect(folderIo(folder()).list()).toEqual(['manifest.json']);
    expect(existsSync(join(home, 'data.new'))).toBe(false);
  });
  it('gives the old folder back when only it is left of a run that was stopped', () => {
    mkdirSync(join(home, 'data.old'));
    writeFileSync(join(home, 'data.old', 'manifest.json'), '1');
    expect(() => replaceFolder(folder(), files({ 'a.csv': '2' }), 'manifest.json')).toThrow();
    expect(readFileSync(join(folder(), 'manifest.json'), 'utf8')).toBe('1');
  });
});
