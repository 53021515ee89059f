import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/domain/explore/answer.ts';
import { unpackCatalogue, type PackedCatalogue } from '../../src/domain/explore/packCatalogue.ts';
import { resolve } from '../../src/domain/explore/resolve.ts';
import { formatQuestion, parseQuestion } from '../../src/domain/explore/urlState.ts';
import type { QueryOutcome } from '../../src/query/engine.ts';
import { answerQuery } from '../../src/query/sql/answerQuery.ts';
import { openStore } from '../../src/site/store.ts';
import { questions } from '../explore/questions.ts';
import { expectSame } from '../explore/sameRows.ts';
import { sites } from '../sites.ts';
import { explorerOf, runSql, shown, slow, turnTo, type ShownAnswer } from './explorer.ts';
import { withoutBrowser } from './visit.ts';

declare const globalThis: { replies: QueryOutcome[] } & typeof global;

/** The data do not depend on the base path, so one site is enough. */
describe.skipIf(withoutBrowser).each(sites.slice(0, 1))('the engine takes over', slow, (site) => {
  const { open } = explorerOf(site);
  const catalogue = unpackCatalogue(JSON.parse(readFileSync(join(site.dist, 'kham-pha', 'vi.json'), 'utf8')) as PackedCatalogue);
  const store = openStore(join(site.dist, 'data'));

  it('unnoticed: every question is answered with the same words before and after, and as the domain answers it from the published files', async () => {
    const asked = Object.entries(questions).map(([name, question]) => {
      const params = formatQuestion(question, catalogue);
      return { name, search: params.size ? `?${params}` : '', question: parseQuestion(params, catalogue).question };
    });
    expect(asked.length).toBeGreaterThanOrEqual(40);
    await open('?v=table', async ({ page, requests, complaints }) => {
      const before = new Map<string, ShownAnswer>();
      for (const { name, search } of asked) {
        await turnTo(page, search);
        before.set(name, await shown(page));
      }
      expect(requests.filter((r) => /\/engine\/|\.duckdb/.test(r))).toEqual([]);
      expect((await runSql(page, 'SELECT count(*) > 0 FROM observations')).rows[1]).toEqual(['true']);
      const files = requests.filter((r) => r.includes('/data/indicators/')).length;
      for (const { name, search, question } of asked) {
        await page.evaluate(() => void globalThis.replies.splice(0));
        await turnTo(page, search);
        expect(await shown(page), name).toEqual(before.get(name));
        const replies = await page.evaluate(() => globalThis.replies);
        expect(replies, name).toHaveLength(1);
        const found = replies[0]!.ok ? replies[0]!.value.rows : [];
        expectSame(found.map(answerQuery(question, resolve(question, catalogue)).row), answer(question, catalogue, store.cells).rows);
      }
      expect(requests.filter((r) => r.includes('/data/indicators/'))).toHaveLength(files);
      expect(complaints).toEqual([]);
    }, {}, async (page) => {
      await page.addInitScript(() => {
        globalThis.replies = [];
        const Native = Worker;
        Object.assign(globalThis, {
          Worker: class extends Native {
            constructor(url: string | URL, options?: WorkerOptions) {
              super(url, options);
              this.addEventListener('message', ({ data }: MessageEvent<{ type: string; outcome: QueryOutcome }>) => void (data.type === 'answer' && globalThis.replies.push(data.outcome)));
            }
          },
        });
      });
    });
  });
});
