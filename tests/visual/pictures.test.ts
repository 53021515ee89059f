import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { serveSite, type Served } from '../../scripts/serve.ts';
import { withoutBrowser } from '../e2e/visit.ts';
import { sites } from '../sites.ts';
import { bounds, difference } from './difference.ts';
import { pictures } from './pictures.ts';
import { folders, keep, recall } from './store.ts';
import { openBrowser, take } from './take.ts';

const advice = 'look at tests/results/visual/; where the change is meant, run `npm run build && npm run visual:update` and commit';

describe.skipIf(withoutBrowser)('pages look as they did', () => {
  const { dist, base } = sites[0]!;
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    rmSync(folders.seen, { recursive: true, force: true });
    served = await serveSite(dist, base);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it('in at least 24 pictures, at both widths, in both looks', () => {
    expect(pictures.length).toBeGreaterThanOrEqual(24);
    for (const key of ['width', 'scheme'] as const) expect(new Set(pictures.map((p) => p[key])).size).toBe(2);
    expect(new Set(pictures.map((p) => p.name)).size).toBe(pictures.length);
  });

  /* Taken once more where it differs: one picture of one run in six differed and not again, for a reason not found; a real change differs twice. */
  it.each(pictures)('$name', { retry: 1 }, async (picture) => {
    const before = recall(picture.name);
    const now = await take(browser, `${served.origin}${base}`, picture);
    const { squares, worst, colour, form } = before ? difference(before.picture, now.picture) : { squares: Infinity, worst: null, colour: 0, form: 0 };
    if (squares > bounds.squares || before?.words !== now.words) keep(folders.seen, picture.name, now);
    expect.soft(now.words, advice).toBe(before?.words);
    expect(squares, `${picture.name}: worst at ${worst?.join()}, colour ${colour.toFixed(1)}, form ${form.toFixed(1)}; ${advice}`).toBeLessThanOrEqual(bounds.squares);
  });
});
