import { error, type Problem } from '../problem.ts';
import { resolveReference, type Reference } from './references.ts';
import type { Check, DistPage, DistSite } from './site.ts';

/** What a browser without cache loads for the first view of one page, in bytes: html, styles and the scripts that come with them; the whole also the fonts. Parts a reader wakes are not in it. */
export interface Weight {
  readonly page: DistPage;
  readonly kind: string;
  readonly firstViewGzip: number;
  /** The part of the first view that is script. */
  readonly scriptGzip: number;
  readonly wholeRaw: number;
  readonly fonts: number;
  readonly fontFiles: number;
}

/** Upper bounds in bytes. */
export const limits = { firstViewGzip: 40_000, scriptGzip: 15_000, wholeRaw: 240_000, fonts: 70_000, fontFiles: 4 } as const;

/** Pages of a dataset are lists of all its sources by purpose. */
const wholeRawOf: Readonly<Record<string, number>> = { 'du-lieu/*': 280_000, 'en/data/*': 280_000 };

/** Kind of a page from its address: `tinh/ha-noi/` is `tinh/*`, `en/` is `en`. */
export function pageKind(address: string): string {
  const steps = address.split('/').filter(Boolean);
  const fixed = steps[0] === 'en' ? 2 : 1;
  return steps.map((step, at) => (at < fixed ? step : '*')).join('/') || '/';
}

function internal(site: DistSite, from: string, references: readonly Reference[]): string[] {
  return references.flatMap(({ value, kind }) => {
    const target = kind === 'request' ? resolveReference(value, from, site.base) : null;
    return target?.kind === 'internal' && site.files.has(target.path) ? [target.path] : [];
  });
}

/** Everything a page requests, the files named by its styles and scripts included. Fonts count whether their range is used or not. */
function requested(site: DistSite, page: DistPage): Set<string> {
  const found = new Set<string>();
  const add = (from: string, references: readonly Reference[]): void => {
    for (const file of internal(site, from, references.filter((r) => !r.lazy))) {
      if (found.has(file) || file.endsWith('.html')) continue;
      found.add(file);
      const part = site.sheets.get(file) ?? site.scripts.get(file);
      if (part) add(file, part.references);
    }
  };
  add(page.file, page.references);
  return found;
}

/** The weight of every page. */
export function weigh(site: DistSite): Weight[] {
  const sizes = new Map<string, number>();
  const size = (file: string): number => {
    if (!sizes.has(file)) sizes.set(file, site.read(file).length);
    return sizes.get(file)!;
  };
  const sum = (files: readonly string[], of: (file: string) => number): number => files.reduce((total, file) => total + of(file), 0);
  return [...site.pages.values()].map((page) => {
    const early = [...requested(site, page)];
    const fonts = early.filter((f) => /\.(woff2?|ttf|otf)$/.test(f));
    const gzip = (file: string): number => site.sheets.get(file)?.gzip ?? site.scripts.get(file)?.gzip ?? 0;
    return {
      page,
      kind: pageKind(page.address),
      firstViewGzip: page.gzip + sum(early, gzip),
      scriptGzip: sum(early.filter((f) => site.scripts.has(f)), gzip),
      wholeRaw: page.bytes + sum(early, size),
      fonts: sum(fonts, size),
      fontFiles: fonts.length,
    };
  });
}

/** The heaviest page of every kind by first view, heaviest first. */
export function heaviest(weights: readonly Weight[]): Weight[] {
  const kinds = [...Map.groupBy(weights, (w) => w.kind).values()];
  return kinds.map((of) => of.reduce((a, b) => (b.firstViewGzip > a.firstViewGzip ? b : a))).sort((a, b) => b.firstViewGzip - a.firstViewGzip);
}

const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** No page weighs more than a cheap phone on a slow network should have to load. */
export const budgets: Check = {
  id: 'budgets',
  says: `html, styles and scripts of a page weigh at most ${kilo(limits.firstViewGzip)} gzipped, ${kilo(limits.scriptGzip)} of it script, the whole page at most ${kilo(limits.wholeRaw)} as it is, fonts at most ${kilo(limits.fonts)} in ${limits.fontFiles} files`,
  site: (site): Problem[] =>
    weigh(site).flatMap(({ page, kind, firstViewGzip, scriptGzip, wholeRaw, fonts, fontFiles }) => [
      ...(firstViewGzip > limits.firstViewGzip ? [error('budgets', page, `html, styles and scripts weigh ${kilo(firstViewGzip)} gzipped, at most ${kilo(limits.firstViewGzip)} is allowed`)] : []),
      ...(scriptGzip > limits.scriptGzip ? [error('budgets', page, `scripts of the first view weigh ${kilo(scriptGzip)} gzipped, at most ${kilo(limits.scriptGzip)} is allowed`)] : []),
      ...(wholeRaw > (wholeRawOf[kind] ?? limits.wholeRaw) ? [error('budgets', page, `page weighs ${kilo(wholeRaw)} uncompressed, at most ${kilo(wholeRawOf[kind] ?? limits.wholeRaw)} is allowed`)] : []),
      ...(fonts > limits.fonts || fontFiles > limits.fontFiles ? [error('budgets', page, `${fontFiles} fonts weigh ${kilo(fonts)}, at most ${limits.fontFiles} and ${kilo(limits.fonts)} are allowed`)] : []),
    ]),
};
