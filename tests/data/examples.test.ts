import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { vi } from '../../src/i18n/vi.ts';
import { locales } from '../../src/i18n/locale.ts';
import { exampleIds, examples } from '../../src/query/examples.ts';
import { openNative, openWasm } from './databases.ts';
import { publishReal } from './published.ts';

const { folder } = await publishReal();
let wasm: Awaited<ReturnType<typeof openWasm>>;
let native: Awaited<ReturnType<typeof openNative>>;
const inNative = async (sql: string): Promise<unknown[][]> => (await native.runAndReadAll(sql)).getRowsJson().map((row) => row as unknown[]);
const inWasm = (sql: string): unknown[][] => wasm.query(sql).toArray().map((row) => Object.values(row.toJSON() as Record<string, unknown>));
/** Counts come as numbers from the one and as texts from the other. */
const plain = (rows: unknown[][]): unknown[][] => rows.map((row) => row.map((v) => (typeof v === 'string' && /^\d+$/.test(v) ? Number(v) : v)));

/** A reader's table as the explorer makes it, of synthetic values. */
const mine = "CREATE TEMP TABLE mine AS SELECT * FROM (VALUES ('vn63:01', '2023', 1.5::DOUBLE), ('vn63:48', '2024', NULL), ('vn63:79', '1999', 2)) AS t(unit, period, value)";

beforeAll(async () => {
  [wasm, native] = await Promise.all([openWasm(folder), openNative(folder)]);
  await native.run(mine);
  wasm.query(mine);
});
afterAll(() => {
  wasm.close();
  native.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

describe('the worked examples', () => {
  it('are a dozen, each with a title in both languages', () => {
    expect(exampleIds.length).toBeGreaterThanOrEqual(12);
    for (const id of exampleIds) for (const words of [vi, en]) expect(words.explore.examples[id].length).toBeGreaterThan(10);
  });
  it.each(locales.flatMap((locale) => examples(locale).map((e) => ({ ...e, locale }))))('$id in $locale gives the same rows in both engines', async ({ sql }) => {
    const found = await inNative(sql);
    expect(found.length).toBeGreaterThan(0);
    expect(plain(inWasm(sql))).toEqual(plain(found));
  });
  it('name their columns in plain letters, so that they can be typed without accents', async () => {
    for (const { sql } of examples('vi')) expect((await native.runAndReadAll(sql)).columnNames().filter((name) => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
  });
  it('say what is printed on the pages', async () => {
    const of = (id: (typeof exampleIds)[number]) => inNative(examples('vi').find((e) => e.id === id)!.sql);
    expect((await of('late-volume'))[0]).toEqual(['Hà Nội', 276538, 1065150, 25.96, 14.1]);
    expect((await of('always-first')).slice(0, 2).map((r) => r.slice(0, 2))).toEqual([['2024', 'Quảng Ninh'], ['2023', 'Thừa Thiên Huế']]);
    expect((await of('two-indices')).map((r) => [r[0], Number(r[1])])).toEqual([['2022', 34], ['2023', 33], ['2024', 34]]);
    expect((await of('late-per-10000')).map((r) => [r[0], r[2], r[5]])).toEqual([['TP.HCM', 82078, 58.6], ['Lâm Đồng', 7677, 58.6], ['Lâm Đồng', 6882, 50.5]]);
    expect(await of('mine')).toEqual([['Đà Nẵng', '2024', null, expect.any(Number)], ['Hà Nội', '2023', 1.5, expect.any(Number)], ['TP.HCM', '1999', 2, null]]);
  });
});
