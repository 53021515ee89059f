import { describe, expect, it } from 'vitest';
import { median } from '../../scripts/measure.ts';
import { paths } from '../../scripts/paths.ts';
import { answer } from '../../src/domain/explore/answer.ts';
import { unpackCatalogue, type PackedCatalogue } from '../../src/domain/explore/packCatalogue.ts';
import { resolve } from '../../src/domain/explore/resolve.ts';
import { answerQuery } from '../../src/query/sql/answerQuery.ts';
import { catalogueFiles } from '../../src/site/catalogue.ts';
import { openStore } from '../../src/site/store.ts';
import { questions } from '../explore/questions.ts';
import { expectSame } from '../explore/sameRows.ts';
import { enginePages, type EngineGlobals } from './enginePages.ts';
import { withoutBrowser } from './visit.ts';

describe.skipIf(withoutBrowser)('questions in a browser', () => {
  const { visit, start, rows } = enginePages({ plain: {} });
  it('are answered by the engine as by the domain', async () => {
    const store = openStore(paths.published);
    const catalogue = unpackCatalogue(JSON.parse(catalogueFiles(store)[0]!.body) as PackedCatalogue);
    const asked = Object.entries(questions).map(([name, question]) => ({ name, question, query: answerQuery(question, resolve(question, catalogue)) }));
    expect(asked.length).toBeGreaterThanOrEqual(40);
    await visit('plain', async (page) => {
      expect(await start(page)).toMatchObject({ ok: true });
      for (const { question, query } of asked) {
        const found = (await rows(page, query.sql, query.params, { limit: 1_000_000 })).map((values) => query.row(values));
        expectSame(found, answer(question, catalogue, store.cells).rows);
      }
      const times = await page.evaluate(async (queries) => {
        const { engine } = globalThis as unknown as EngineGlobals;
        const taken: number[] = [];
        for (let round = 0; round < 3; round += 1) {
          for (const { sql, params } of queries) {
            const since = performance.now();
            await engine.run(sql, params, { limit: 1_000_000 });
            taken.push(performance.now() - since);
          }
        }
        return taken;
      }, asked.map(({ query: { sql, params } }) => ({ sql, params })));
      const sorted = times.toSorted((a, b) => a - b);
      console.log(`${asked.length} questions on a warm engine: median ${median(sorted).toFixed(1)} ms, 95 of 100 under ${sorted[Math.floor(sorted.length * 0.95)]!.toFixed(1)} ms`);
    });
  });
});
