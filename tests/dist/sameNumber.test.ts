import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { below, hasClass, parseHtml, textOf, type Element } from '../../scripts/dist/html.ts';
import { diskFiles } from '../../scripts/dist/site.ts';
import { period } from '../../src/domain/period.ts';
import { measureAt } from '../../src/domain/series.ts';
import { figure } from '../../src/i18n/format.ts';
import type { PageKind } from '../../src/site/routes.ts';
import { openStore, type Store } from '../../src/site/store.ts';
import { sites } from '../sites.ts';
import { printedReader, type Printed } from './printed.ts';

/** The number alone where a place also names its unit of measure. */
const numberIn = (text: string): string => /^\u2212?[\d.,]+%?/.exec(text)?.[0] ?? text;
/** The marks of thousands and decimals of the other language. */
const swapped = (text: string): string => text.replace(/[.,]/g, (c) => (c === '.' ? ',' : '.'));
const some = (list: readonly string[]): readonly string[] => list.slice(0, 20);

/** What a printed number should be and is not; nothing where it is the published one. */
function wrong(store: Store, { key, text, locale, page, table }: Printed): string[] {
  const cell = store.cell(key)!;
  const expected = cell.value === null ? 'nothing' : figure(cell.value, measureAt(store.indicator(cell.indicator), period(cell.period).year), 'en');
  const printed = numberIn(text);
  return (locale === 'en' ? printed : swapped(printed)) === expected ? [] : [`${key} on ${page.kind} ${page.id ?? ''} #${table} (${locale}): ${text}, published is ${expected}`];
}

describe.each(sites)('each number printed in two places of the site under $base is the same number', ({ dist, base }) => {
  let store: Store;
  let numbers: Printed[] = [];
  let files: string[] = [];
  beforeAll(() => {
    store = openStore(join(dist, 'data'));
    const read = printedReader(store, base);
    files = diskFiles(dist).paths.filter((p) => p.endsWith('.html'));
    numbers = files.flatMap((file) => read(dist, file).numbers).filter((x) => /\d/.test(x.text));
  });

  it('reads tables of every kind of page that prints values', () => {
    const kinds = Map.groupBy(numbers, (x) => x.page.kind);
    for (const kind of ['home', 'provinces', 'province', 'formerProvinces', 'formerProvince', 'indicator', 'indicatorYear', 'dossiers', 'compare', 'explore'] satisfies PageKind[]) expect(kinds.get(kind)?.length ?? 0, kind).toBeGreaterThan(5);
    expect(numbers.length).toBeGreaterThan(150_000);
  });
  it('pages of one language print a value alike', () => {
    const texts = new Map<string, Map<string, Printed>>();
    for (const x of numbers) {
      const key = `${x.locale} ${x.key}`;
      texts.set(key, (texts.get(key) ?? new Map<string, Printed>()).set(numberIn(x.text), x));
    }
    const twofold = [...texts].filter(([, of]) => of.size > 1).map(([key, of]) => `${key}: ${[...of].map(([text, { page, table }]) => `${text} (${page.kind} ${page.id ?? ''} #${table})`).join(' but ')}`);
    expect(some(twofold)).toEqual([]);
  });
  it('both languages print the same number, and it is the published one', () => {
    expect(some(numbers.flatMap((x) => wrong(store, x)))).toEqual([]);
  });
  it('sees a number that differs', () => {
    const file = 'chi-so/papi.total/2023/index.html';
    const folder = mkdtempSync(join(tmpdir(), 'dung-hen-numbers-'));
    try {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), readFileSync(join(dist, file), 'utf8').replace(/(<tbody><tr><th scope="row">[^<]*<\/th><td>)[\d,]+/, '$199,99'));
      const found = printedReader(store, base)(folder, file).numbers.flatMap((x) => wrong(store, x));
      expect(found.length).toBe(1);
      expect(found[0]).toMatch(/^papi\.total\|vn63:\d\d\|2023 on indicatorYear papi\.total\/2023 .*: 99,99, published is /);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  it.each([
    ['province', 'dossiers', 34 * 5],
    ['province', 'indicator', 34 * 20],
    ['province', 'formerProvince', 63 * 60],
    ['formerProvince', 'indicator', 20_000],
    ['indicatorYear', 'indicator', 5_000],
    ['indicatorYear', 'formerProvince', 5_000],
    ['formerProvinces', 'indicatorYear', 60],
    ['home', 'dossiers', 34 * 3],
    ['home', 'indicator', 34 * 4],
    ['provinces', 'province', 34 * 2],
    ['compare', 'province', 6],
    ['explore', 'home', 34],
  ] as const)('%s and %s have values in common', (one, other, least) => {
    const keys = (kind: PageKind) => new Set(numbers.filter((x) => x.page.kind === kind).map((x) => x.key));
    const [a, b] = [keys(one), keys(other)];
    expect([...a].filter((key) => b.has(key)).length).toBeGreaterThanOrEqual(least);
  });
  it('the sentence that opens the page of a province says what its table says', () => {
    const pages = Map.groupBy(numbers.filter((x) => x.page.kind === 'province' && x.table === 'bang-ho-so'), (x) => `${x.locale} ${x.page.id}`);
    let said = 0;
    for (const file of files.filter((f) => /^(tinh|en\/provinces)\/[^/]+\/index\.html$/.test(f))) {
      const { elements } = parseHtml(readFileSync(join(dist, file), 'utf8'));
      const lead = elements.find((e) => hasClass(e, 'lead'))!;
      const inLead = below(lead, (e) => hasClass(e, 'num')).map((e) => numberIn(textOf(e)));
      const rows = pages.get(`${file.startsWith('en/') ? 'en' : 'vi'} ${file.split('/').at(-2)}`) ?? [];
      const of = (id: string) => rows.find((x) => x.key.startsWith(`dossiers.${id}|`))?.text;
      expect(inLead, file).toEqual(['received_total', 'overdue_all', 'overdue_all_rate'].map(of));
      said += inLead.length;
    }
    expect(said).toBe(2 * 34 * 3);
  });
  it('a drawing prints the numbers of its table', () => {
    const isBars = (e: Element): boolean => e.tagName === 'svg' && (hasClass(e, 'chart-ranking') || hasClass(e, 'chart-ranked-bars'));
    const byTable = Map.groupBy(numbers.filter((x) => x.page.kind === 'indicatorYear' && x.table === 'thu-tu-bang'), (x) => `${x.locale} ${x.page.id}`);
    let drawn = 0;
    const missing: string[] = [];
    for (const [page, rows] of byTable) {
      const [locale, id] = page.split(' ') as [string, string];
      const file = locale === 'en' ? `en/indicators/${id}/index.html` : `chi-so/${id}/index.html`;
      for (const svg of parseHtml(readFileSync(join(dist, file), 'utf8')).elements.filter(isBars)) {
        const texts = new Set(below(svg, (e) => e.tagName === 'text').map(textOf));
        missing.push(...rows.filter((x) => !texts.has(x.text)).map((x) => `${file}: ${x.key} ${x.text}`));
        drawn += rows.length;
      }
    }
    expect(some(missing)).toEqual([]);
    expect(drawn).toBeGreaterThan(10_000);
  });
});
