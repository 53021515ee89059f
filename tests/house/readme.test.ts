import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/paths.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const { scripts, devDependencies } = JSON.parse(read('package.json')) as Record<'scripts' | 'devDependencies', Record<string, string>>;
const { dependencies } = JSON.parse(read('package.json')) as { dependencies?: Record<string, string> };

describe('README', () => {
  it('names every script of package.json and none that does not exist', () => {
    const named = [...readme.matchAll(/\bnpm (?:run ([\w:]+)|(start|test)\b)/g)].map((m) => m[1] ?? m[2]!);
    expect([...new Set(named)].sort()).toEqual(Object.keys(scripts).sort());
  });
  it('has one sentence for every package', () => {
    const rows = [...readme.matchAll(/^\| `([@\w/-]+)` \| (.+) \|$/gm)].map((m) => ({ name: m[1]!, sentence: m[2]! }));
    expect(rows.map((r) => r.name).sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
    expect(rows.filter((r) => !r.sentence.endsWith('.') || r.sentence.length < 15).map((r) => r.name)).toEqual([]);
  });
  it('names files that exist', () => {
    for (const [, path] of readme.matchAll(/\]\(([\w./-]+)\)/g)) expect(read(path!)).not.toBe('');
    expect(read('data/README.md')).not.toBe('');
  });
});

describe('package.json', () => {
  it('pins every package to an exact version', () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });
});

describe('.ci/run', () => {
  it('calls npm test and nothing else', () => {
    const lines = read('.ci/run').split('\n').filter((line) => line && !line.startsWith('#'));
    expect(lines).toEqual(['set -euo pipefail', 'cd "$(dirname "$0")/.."', 'exec npm test']);
  });
});
