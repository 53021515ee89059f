import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { attribute, parseHtml } from '../../scripts/dist/html.ts';
import { diskFiles } from '../../scripts/dist/site.ts';
import { locales } from '../../src/i18n/locale.ts';
import { makeLinks, noteAnchor, type Links } from '../../src/site/links.ts';
import { routePath } from '../../src/site/routes.ts';
import { openStore, type Store } from '../../src/site/store.ts';
import { sites } from '../sites.ts';
import { printedReader, type Printed } from './printed.ts';

const some = (list: readonly string[]): readonly string[] => list.slice(0, 20);
const placeOf = ({ key, page, table, locale }: Printed): string => `${key} on ${page.kind} ${page.id ?? ''} #${table} (${locale})`;

describe.each(sites)('every value of the site under $base leads to what was said about it', ({ dist, base }) => {
  let store: Store;
  let link: Links;
  let shown: Printed[] = [];
  beforeAll(() => {
    store = openStore(join(dist, 'data'));
    link = makeLinks(base, 'http://localhost');
    const read = printedReader(store, base);
    shown = diskFiles(dist).paths.filter((p) => p.endsWith('.html')).flatMap((file) => read(dist, file).numbers);
  });
  const datasetOf = (key: string) => store.indicator(key.split('|')[0]!).dataset;

  it('a ruled or corrected value, a withheld one included, carries the link itself', () => {
    const noted = shown.flatMap((x) => {
      const { ruling, correction } = store.cell(x.key)!;
      const wanted = [...(ruling ? [link.ruling(x.locale, datasetOf(x.key), ruling)] : []), ...(correction ? [link.correction(x.locale, datasetOf(x.key), correction)] : [])];
      return wanted.map((href) => ({ x, href }));
    });
    expect(some(noted.filter(({ x, href }) => !x.marks.includes(href)).map(({ x, href }) => `${placeOf(x)} lacks ${href}`))).toEqual([]);
    expect(new Set(noted.map(({ href }) => href)).size).toBe(2 * (store.rulings.length + store.corrections.length));
    expect(noted.filter(({ x }) => x.text === '').length).toBeGreaterThanOrEqual(2 * 7);
  });
  it('a value with a caveat has the link in its own figure, or in the section of its table', () => {
    const noted = shown.flatMap((x) => store.cell(x.key)!.caveats.map((id) => ({ x, id, href: link.caveat(x.locale, store.caveat(id).dataset, id) })));
    expect(some(noted.filter(({ x, href }) => x.text !== '' && !x.around.figure.has(href)).map(({ x, href }) => `${placeOf(x)} lacks ${href}`))).toEqual([]);
    expect(noted.length).toBeGreaterThan(40_000);
    expect(new Set(noted.map(({ id }) => id)).size).toBeGreaterThanOrEqual(store.caveats.length - 1);
  });
  it.each(locales)('the page of coverage tells every ruling, correction and caveat and leads to the anchors that values lead to (%s)', (locale) => {
    const elements = (path: string) => parseHtml(readFileSync(join(dist, `${path}index.html`), 'utf8')).elements;
    const page = elements(routePath({ kind: 'coverage' }, locale));
    const [ids, hrefs] = [new Set(page.flatMap((e) => attribute(e, 'id') ?? [])), new Set(page.flatMap((e) => attribute(e, 'href') ?? []))];
    const notes = [
      ...store.rulings.map((n) => ({ anchor: noteAnchor('ruling', n.id), href: link.ruling(locale, n.dataset, n.id), dataset: n.dataset })),
      ...store.corrections.map((n) => ({ anchor: noteAnchor('correction', n.id), href: link.correction(locale, n.dataset, n.id), dataset: n.dataset })),
      ...store.caveats.map((n) => ({ anchor: noteAnchor('caveat', n.id), href: link.caveat(locale, n.dataset, n.id), dataset: n.dataset })),
    ];
    const home = new Map(store.datasets.map((d) => [d.id, new Set(elements(routePath({ kind: 'dataset', id: d.id }, locale)).flatMap((e) => attribute(e, 'id') ?? []))]));
    expect(notes.filter((n) => !ids.has(n.anchor) || !hrefs.has(n.href) || !home.get(n.dataset)!.has(n.anchor))).toEqual([]);
    expect(notes.length).toBe(store.rulings.length + store.corrections.length + store.caveats.length);
  });
});
