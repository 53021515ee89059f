import { describe, expect, it } from 'vitest';
import { engineExports, enginePath } from '../../src/domain/engineFile.ts';
import { shippedEngine } from './ship.ts';
import { trim } from './trim.ts';
import { leb, readerOf, sectionBytes, sectionsOf } from './wasm.ts';

const text = (name: string): number[] => [...leb(name.length), ...new TextEncoder().encode(name)];
const vector = (items: readonly (readonly number[])[]): Uint8Array => Uint8Array.from([...leb(items.length), ...items.flat()]);
const body = (...code: readonly number[]): number[] => [...leb(code.length + 2), 0, ...code, 0x0b];
const [call, constant, drop] = [0x10, 0x41, 0x1a];

/**
 * Synthetic: function 0 is imported; 1 is exported as `kept` and calls 2; 2 gives 7; 3 is exported as `other` and calls 4; 5 stands in the table; 6 is the start function.
 * All take nothing and give a number, but 6, which gives nothing.
 */
const moduleWith = (kept: readonly number[]): Buffer => Buffer.concat([
  Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]),
  sectionBytes(1, vector([[0x60, 0, 1, 0x7f], [0x60, 0, 0]])),
  sectionBytes(2, vector([[...text('env'), ...text('given'), 0, 0]])),
  sectionBytes(3, vector([[0], [0], [0], [0], [0], [1]])),
  sectionBytes(4, vector([[0x70, 0, 1]])),
  sectionBytes(7, vector([[...text('kept'), 0, 1], [...text('other'), 0, 3], [...text('memory-like'), 1, 0]])),
  sectionBytes(8, Uint8Array.from([6])),
  sectionBytes(9, vector([[0, constant, 0, 0x0b, 1, 5]])),
  sectionBytes(10, vector([body(...kept), body(constant, 7), body(call, 4), body(constant, 9), body(call, 0), body(call, 2, drop)])),
]);
const module = moduleWith([call, 2]);

describe('trim', () => {
  const { bytes, exports, unreachable } = trim(module, (name) => name === 'kept');
  it('keeps a module valid and its kept functions as they were', async () => {
    expect(WebAssembly.validate(new Uint8Array(bytes))).toBe(true);
    const { instance } = await WebAssembly.instantiate(new Uint8Array(bytes), { env: { given: () => 1 } });
    expect(Object.keys(instance.exports)).toEqual(['kept']);
    expect((instance.exports['kept'] as () => number)()).toBe(7);
  });
  it('drops the other exports and the bodies that only they could reach', () => {
    expect(exports).toEqual({ kept: 1, dropped: 2 });
    expect(unreachable).toEqual({ functions: 2, bytes: 8 });
    expect(sectionsOf(bytes).map((s) => s.id)).toEqual(sectionsOf(module).map((s) => s.id));
  });
  it('refuses what it does not know rather than misread it', () => {
    expect(() => trim(moduleWith([0xfd, 0]), (name) => name === 'kept')).toThrow(/instruction 0xfd/);
    expect(() => sectionsOf(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8))).toThrow(/not a WebAssembly module/);
  });
});

it('numbers in LEB128 read as they were written', () => {
  for (const n of [0, 127, 128, 300, 65_535, 2 ** 31]) expect(readerOf(Uint8Array.from(leb(n)), 0).number()).toBe(n);
});

describe('the engine as shipped', () => {
  const bytes = shippedEngine();
  it('is valid and exports what the worker calls, and nothing else', async () => {
    const compiled = await WebAssembly.compile(new Uint8Array(bytes));
    expect(WebAssembly.Module.exports(compiled).map((e) => e.name).sort()).toEqual([...engineExports].sort());
  });
  it('carries version and content in its name', () => {
    expect(enginePath).toMatch(/^engine\/duckdb-eh-1\.32\.0-[0-9a-f]{8}\.wasm\.gz$/);
  });
});
