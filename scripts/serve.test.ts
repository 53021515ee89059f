import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { normalBase, serveSite } from './serve.ts';

const dist = mkdtempSync(join(tmpdir(), 'served-'));
mkdirSync(join(dist, 'data'));
writeFileSync(join(dist, 'index.html'), 'home');
writeFileSync(join(dist, '404.html'), 'lost');
writeFileSync(join(dist, 'data', 'x.csv'), 'a,b\n');
writeFileSync(join(dist, 'data', 'x.duckdb'), 'DUCK');
afterAll(() => rmSync(dist, { recursive: true }));

async function ask(base: string, ...urls: string[]): Promise<Response[]> {
  const site = await serveSite(dist, base);
  const answers = await Promise.all(urls.map((url) => fetch(site.origin + url, { redirect: 'manual' })));
  await site.close();
  return answers;
}

describe('normalBase', () => {
  it('has a slash at both ends and none for the root', () => {
    expect([undefined, '', '/', 'a/b', '/a/b', '/a/b/'].map(normalBase)).toEqual(['/', '/', '/', '/a/b/', '/a/b/', '/a/b/']);
  });
});

describe('serveSite', () => {
  it('serves files with their types and lets nothing be cached', async () => {
    const [page, csv, duckdb] = await ask('/', '/', '/data/x.csv', '/data/x.duckdb');
    expect(await page!.text()).toBe('home');
    expect(page!.headers.get('cache-control')).toBe('no-cache');
    expect(csv!.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(duckdb!.headers.get('content-type')).toBe('application/octet-stream');
  });
  it('answers 404 with the page for it', async () => {
    const [gone] = await ask('/', '/nowhere/');
    expect([gone!.status, await gone!.text()]).toEqual([404, 'lost']);
  });
  it('serves below a base, leads the root there and nothing else', async () => {
    const [root, home, outside] = await ask('/a/b/', '/', '/a/b/', '/data/x.csv');
    expect([root!.status, root!.headers.get('location')]).toEqual([302, '/a/b/']);
    expect(await home!.text()).toBe('home');
    expect(outside!.status).toBe(404);
  });
  it('rejects when the port is taken', async () => {
    const first = await serveSite(dist, '/');
    await expect(serveSite(dist, '/', Number(new URL(first.origin).port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await first.close();
  });
});
