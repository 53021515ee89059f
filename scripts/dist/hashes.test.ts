import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { messages } from './fixture.ts';
import { hashes } from './hashes.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const manifest = (over: object = {}): string => JSON.stringify({ files: [{ path: 'x.csv', bytes: 2, sha256: sha256('ab'), rows: null, ...over }] });

it('accepts the files of the manifest', () => {
  expect(messages(hashes, { 'data/manifest.json': manifest(), 'data/x.csv': 'ab', 'index.html': '' })).toEqual([]);
});
it('refuses a site without manifest', () => {
  expect(messages(hashes, {})).toEqual(['data/manifest.json: manifest is missing']);
});
it('refuses a missing file, another length and other bytes', () => {
  expect(messages(hashes, { 'data/manifest.json': manifest() })).toEqual(['data/x.csv: file is named in the manifest and missing']);
  expect(messages(hashes, { 'data/manifest.json': manifest(), 'data/x.csv': 'abc' })).toEqual(['data/x.csv: file has 3 bytes, the manifest says 2']);
  expect(messages(hashes, { 'data/manifest.json': manifest(), 'data/x.csv': 'ac' })[0]).toContain(sha256('ac'));
});
it('refuses a file the manifest does not name', () => {
  expect(messages(hashes, { 'data/manifest.json': manifest(), 'data/x.csv': 'ab', 'data/y.csv': '' })).toEqual(['data/y.csv: file stands under data/ and is not named in the manifest']);
});
