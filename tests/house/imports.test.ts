import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles, type SourceFile } from './sources.ts';

/** Room → what its files may import: folders or files of the project, and packages. A room may always import itself. */
const rooms: Readonly<Record<string, { readonly may: readonly string[]; readonly packages: readonly string[] }>> = {
  'src/domain': { may: [], packages: [] },
  'src/i18n': { may: ['src/domain'], packages: [] },
  'src/charts': { may: ['src/domain', 'src/i18n'], packages: ['d3', '@observablehq/plot'] },
  'src/query': { may: ['src/domain'], packages: ['@duckdb/duckdb-wasm', 'apache-arrow'] },
  'src/site': { may: ['src/domain', 'src/i18n'], packages: [] },
  'src/styles': { may: [], packages: [] },
  'src/components': { may: ['src/domain', 'src/i18n', 'src/charts', 'src/site', 'src/styles', 'src/islands/live.ts', 'src/query/examples.ts'], packages: [] },
  'src/views': { may: ['src/domain', 'src/i18n', 'src/charts', 'src/site', 'src/components', 'src/styles'], packages: [] },
  'src/islands': { may: ['src/domain', 'src/i18n', 'src/charts', 'src/query', 'src/styles', 'src/site/links.ts'], packages: ['papaparse', 'write-excel-file', 'codemirror', '@codemirror/lang-sql', '@codemirror/language', '@lezer/highlight'] },
  'src/pages': { may: ['src/views', 'src/site'], packages: [] },
  scripts: { may: ['src/domain'], packages: ['node', 'papaparse', 'yaml', 'zod', '@duckdb/node-api', 'sirv', 'parse5', 'playwright-core', 'axe-core', '@svg-maps/vietnam', 'topojson-client', 'topojson-server', 'topojson-simplify'] },
};
const nodeBelowSrc = ['src/site/store.ts'];
const duckdbFiles = /^src\/query\/(engine|worker)\.ts$/;
const forTests = ['vitest', 'fast-check', 'node', 'jsdom'];

const files = sourceFiles('src', 'scripts');
const isTest = (path: string): boolean => /\.test\.ts$/.test(path);
const roomOf = (path: string): string | undefined => Object.keys(rooms).find((room) => path.startsWith(`${room}/`));
const packageOf = (name: string): string => (name.startsWith('node:') ? 'node' : name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/'));

function imports({ text }: SourceFile): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
  const patterns = [/^(?:import|export)\s[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm, /^import\s*['"]([^'"]+)['"]/gm, /[\s(=]import\(\s*['"]([^'"]+)['"]/g];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((m) => m[1]!));
}

function refused(file: SourceFile): string[] {
  const room = roomOf(file.path);
  if (!room) return [`${file.path} stands in no room of the table`];
  const { may, packages } = rooms[room]!;
  return imports(file).flatMap((name) => {
    if (name.startsWith('.')) {
      const target = posix.join(posix.dirname(file.path), name.replace(/\?.*$/, ''));
      return [room, ...may].some((place) => target === place || target.startsWith(`${place}/`)) ? [] : [`${file.path} imports ${target}, which ${room} may not`];
    }
    const wanted = packageOf(name);
    const allowed = packages.includes(wanted) || (isTest(file.path) && forTests.includes(wanted)) || (wanted === 'node' && nodeBelowSrc.includes(file.path)) || wanted === 'astro';
    return allowed ? [] : [`${file.path} imports ${name}, which ${room} may not`];
  });
}

describe('the one-way rule', () => {
  it('sees the imports', () => {
    expect(imports({ path: 'x', text: "import a from './a.ts';\nimport {\n b } from 'b';\nimport 'c';\nexport * from './d.ts';\nconst e = import('e');\n/* import 'f' */" })).toEqual(['./a.ts', 'b', './d.ts', 'c', 'e']);
  });
  it('lets a room import only rooms nearer the cellar', () => {
    expect(files.flatMap(refused)).toEqual([]);
  });
  it('keeps DuckDB-WASM behind its engine and worker', () => {
    expect(files.filter((f) => imports(f).some((n) => n.startsWith('@duckdb/duckdb-wasm')) && !duckdbFiles.test(f.path)).map((f) => f.path)).toEqual([]);
  });
  it('calls Plot.plot in one place for the build and one for the browser', () => {
    expect(files.filter((f) => /\bplot\(/.test(f.text) && /from '@observablehq\/plot'/.test(f.text) && !isTest(f.path) && !/^src\/charts\/(renderStatic|mount)\.ts$/.test(f.path)).map((f) => f.path)).toEqual([]);
  });
  it('writes addresses in src/site/links.ts alone', () => {
    const literal = /(?:href|src|action)\s*=\s*(?:["']\/|\{\s*["'`]\/)/;
    expect(files.filter((f) => f.path.startsWith('src/') && literal.test(f.text)).map((f) => f.path)).toEqual([]);
    expect(files.filter((f) => f.path.startsWith('src/') && /import\.meta\.env/.test(f.text) && f.path !== 'src/site/links.ts').map((f) => f.path)).toEqual([]);
  });
  it('keeps clock and randomness out of the domain', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bfetch\(/;
    expect(files.filter((f) => f.path.startsWith('src/domain/') && !isTest(f.path) && impure.test(f.text)).map((f) => f.path)).toEqual([]);
  });
});
