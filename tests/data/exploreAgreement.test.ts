import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, type AnswerRow } from '../../src/domain/explore/answer.ts';
import { unpackCatalogue, type PackedCatalogue } from '../../src/domain/explore/packCatalogue.ts';
import type { Question } from '../../src/domain/explore/question.ts';
import { resolve } from '../../src/domain/explore/resolve.ts';
import { answerQuery, showSql } from '../../src/query/sql/answerQuery.ts';
import type { SqlValue } from '../../src/query/sql/query.ts';
import { catalogueFiles } from '../../src/site/catalogue.ts';
import { openStore } from '../../src/site/store.ts';
import { anyQuestion } from '../explore/anyQuestion.ts';
import { questions } from '../explore/questions.ts';
import { expectSame } from '../explore/sameRows.ts';
import { openNative, openWasm } from './databases.ts';
import { publishReal } from './published.ts';

const { folder } = await publishReal();
const store = openStore(folder);
const catalogue = unpackCatalogue(JSON.parse(catalogueFiles(store)[0]!.body) as PackedCatalogue);

let wasm: Awaited<ReturnType<typeof openWasm>>;
let native: Awaited<ReturnType<typeof openNative>>;

beforeAll(async () => {
  [wasm, native] = await Promise.all([openWasm(folder), openNative(folder)]);
});
afterAll(() => {
  wasm.close();
  native.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

const byDomain = (question: Question): readonly AnswerRow[] => answer(question, catalogue, store.cells).rows;

async function inNative(question: Question): Promise<AnswerRow[]> {
  const { sql, params, row } = answerQuery(question, resolve(question, catalogue));
  return (await native.runAndReadAll(sql, [...params])).getRows().map((values) => row(values as SqlValue[]));
}

function inWasm(question: Question): AnswerRow[] {
  const { sql, params, row } = answerQuery(question, resolve(question, catalogue));
  const statement = wasm.prepare(sql);
  try {
    return statement.query(...params).toArray().map((found) => row(Object.values((found as { toJSON(): object }).toJSON()) as SqlValue[]));
  } finally {
    statement.close();
  }
}

describe('questions', () => {
  it('are more than forty, of every view and every dataset', () => {
    const all = Object.values(questions);
    expect(all.length).toBeGreaterThanOrEqual(40);
    expect([...new Set(all.map((q) => q.view))].sort()).toEqual(['heat', 'line', 'map', 'pivot', 'ranking', 'scatter', 'table']);
    expect([...new Set(all.flatMap((q) => q.indicators.map((i) => i.split('.')[0])))].sort()).toEqual(catalogue.datasets.map((d) => d.id).filter((d) => d !== 'findings').sort());
  });
  it('meet absent values, breaks, changes and ranks', () => {
    const rows = Object.values(questions).flatMap(byDomain);
    expect(new Set(rows.map((r) => r.changeWhy))).toEqual(new Set([null, 'no-earlier', 'no-trend', 'measure', 'break']));
    for (const status of ['published', 'provisional', 'derived', 'disputed', 'not-published', 'withheld', 'not-found', 'not-applicable']) expect(rows.map((r) => r.status)).toContain(status);
    expect(rows.filter((r) => r.change !== null).length).toBeGreaterThan(300);
    expect(rows.filter((r) => r.rank !== null).length).toBeGreaterThan(500);
    expect(rows.filter((r) => r.lower !== null).length).toBeGreaterThan(100);
    expect(rows.filter((r) => r.sources.length > 1).length).toBeGreaterThan(3);
  });
});

describe.each(Object.entries(questions))('%s', (_, question) => {
  it('is answered alike by native DuckDB', async () => {
    expectSame(await inNative(question), byDomain(question));
  });
  it('is answered alike by DuckDB-WASM', () => {
    expectSame(inWasm(question), byDomain(question));
  });
  it('has a statement for readers that gives the same', async () => {
    const resolved = resolve(question, catalogue);
    const shown = showSql(question, resolved);
    expectSame((await native.runAndReadAll(shown)).getRows().map((values) => answerQuery(question, resolved).row(values as SqlValue[])), byDomain(question));
    expect((await native.runAndReadAll(`EXPLAIN ${shown}`)).getRows().length).toBeGreaterThan(0);
  });
});

describe('any question', () => {
  it('is answered alike by native DuckDB', async () => {
    await fc.assert(fc.asyncProperty(anyQuestion(catalogue), async (question) => expectSame(await inNative(question), byDomain(question))), { numRuns: 150 });
  });
  it('is answered alike by DuckDB-WASM', () => {
    fc.assert(fc.property(anyQuestion(catalogue), (question) => expectSame(inWasm(question), byDomain(question))), { numRuns: 50 });
  });
});
