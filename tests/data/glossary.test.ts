import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import type { GlossaryFile, Manifest } from '../../src/domain/published.ts';
import { publishReal, textOf } from './published.ts';

const { files, folder } = await publishReal();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const read = <T>(path: string): T => JSON.parse(textOf(files.get(path))) as T;
const { terms } = read<GlossaryFile>('glossary.json');
const both = terms.flatMap((t) => [t.definition.vi, t.definition.en]);

describe('the published glossary', () => {
  it('stands in the manifest and in the data package', () => {
    expect(read<Manifest>('manifest.json').files.map((f) => f.path)).toContain('glossary.json');
    expect(read<{ resources: { path: string }[] }>('datapackage.json').resources.map((r) => r.path)).toContain('glossary.json');
  });
  it('explains at least 45 words', () => expect(terms.length).toBeGreaterThanOrEqual(45));
  it('explains each in whole sentences that fit beside a word', () => {
    expect(both.filter((text) => !/^[\p{Lu}“]/u.test(text) || !text.endsWith('.') || text.length > 420 || /\s{2}|\s$/.test(text))).toEqual([]);
  });
  it('gives each word one explanation', () => {
    const names = terms.flatMap((t) => [fold(t.term.vi), fold(t.term.en)]);
    expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
  });
  it('leaves no term without a way in or out', () => {
    const named = new Set(terms.flatMap((t) => t.see));
    expect(terms.filter((t) => t.see.length === 0 && !named.has(t.id)).map((t) => t.id)).toEqual([]);
  });
});
