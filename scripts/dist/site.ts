import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Problem } from '../problem.ts';
import { attribute, parseHtml, textRuns, unsaidTags, words, type Tree } from './html.ts';
import { cssReferences, pageReferences, scriptReferences, type Reference } from './references.ts';

/** The files of a built site, on disk or in the memory of a test; paths with forward slashes below its folder. */
export interface DistFiles {
  readonly paths: readonly string[];
  read(path: string): Buffer;
}

/** What is kept of a page once its tree is gone. */
export interface DistPage {
  /** `tinh/ha-noi/index.html` */
  readonly file: string;
  /** `tinh/ha-noi/`, the address below the base. */
  readonly address: string;
  readonly lang: string;
  readonly bytes: number;
  readonly gzip: number;
  readonly ids: ReadonlySet<string>;
  readonly references: readonly Reference[];
  /** Numbers of one to three digits, a mark and three digits, in text of the page's own language: their meaning depends on it. */
  readonly ambiguous: ReadonlySet<string>;
  readonly canonical: string | null;
  /** hreflang → address. */
  readonly alternates: ReadonlyMap<string, string>;
}

/** A style sheet or script beside the pages. */
export interface DistPart {
  readonly file: string;
  readonly bytes: number;
  readonly gzip: number;
  readonly references: readonly Reference[];
}

export interface DistSite {
  readonly base: string;
  readonly files: ReadonlySet<string>;
  read(file: string): Buffer;
  /** By path of the file. */
  readonly pages: ReadonlyMap<string, DistPage>;
  readonly sheets: ReadonlyMap<string, DistPart>;
  readonly scripts: ReadonlyMap<string, DistPart>;
}

/** One promise about the built site. `page` sees each page with its tree and may read files beside it, `site` sees everything afterwards. */
export interface Check {
  readonly id: string;
  /** The promise as a sentence. */
  readonly says: string;
  readonly page?: (page: DistPage, tree: Tree, base: string, files: DistFiles) => readonly Problem[];
  readonly site?: (site: DistSite) => readonly Problem[];
}

/** The files below a folder on disk. */
export function diskFiles(folder: string): DistFiles {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  const paths = entries.map((e) => join(e.parentPath, e.name).slice(folder.length + 1).replaceAll(sep, '/')).sort();
  return { paths, read: (path) => readFileSync(join(folder, path)) };
}

function readPage(file: string, content: Buffer): { page: DistPage; tree: Tree } {
  const tree = parseHtml(content.toString('utf8'));
  const links = tree.elements.filter((e) => e.tagName === 'link');
  const alternates = links.filter((e) => words(e, 'rel').includes('alternate') && attribute(e, 'hreflang') !== null);
  const html = tree.elements.find((e) => e.tagName === 'html');
  const lang = html ? (attribute(html, 'lang') ?? '') : '';
  const page: DistPage = {
    file,
    address: file.replace(/(^|\/)index\.html$/, '$1'),
    lang,
    bytes: content.length,
    gzip: gzipSync(content).length,
    ids: new Set(tree.elements.flatMap((e) => attribute(e, 'id') ?? [])),
    references: pageReferences(tree),
    ambiguous: new Set(
      textRuns(tree, unsaidTags)
        .filter((run) => run.lang === lang)
        .flatMap((run) => run.text.match(/(?<![\d.,])\d{1,3}[.,]\d{3}(?![\d.,]*\d)/g) ?? []),
    ),
    canonical: links.filter((e) => words(e, 'rel').includes('canonical')).map((e) => attribute(e, 'href'))[0] ?? null,
    alternates: new Map(alternates.map((e) => [attribute(e, 'hreflang') ?? '', attribute(e, 'href') ?? ''])),
  };
  return { page, tree };
}

/**
 * Reads a built site once and holds it against checks. Trees live only while their page is looked at, so memory does not grow
 * with the number of pages. Gives the problems per check id, an empty list where a check holds.
 */
export function checkSite(files: DistFiles, base: string, checks: readonly Check[]): { site: DistSite; problems: Map<string, Problem[]> } {
  const problems = new Map(checks.map((c): [string, Problem[]] => [c.id, []]));
  const pages = new Map<string, DistPage>();
  for (const file of files.paths.filter((p) => p.endsWith('.html'))) {
    const { page, tree } = readPage(file, files.read(file));
    pages.set(file, page);
    for (const check of checks) problems.get(check.id)!.push(...(check.page?.(page, tree, base, files) ?? []));
  }
  const parts = (ending: RegExp, references: (text: string, at: string) => Reference[]): Map<string, DistPart> =>
    new Map(
      files.paths
        .filter((p) => ending.test(p))
        .map((file) => {
          const content = files.read(file);
          return [file, { file, bytes: content.length, gzip: gzipSync(content).length, references: references(content.toString('utf8'), file) }];
        }),
    );
  const site: DistSite = {
    base,
    files: new Set(files.paths),
    read: (file) => files.read(file),
    pages,
    sheets: parts(/\.css$/, cssReferences),
    scripts: parts(/\.m?js$/, scriptReferences),
  };
  for (const check of checks) problems.get(check.id)!.push(...(check.site?.(site) ?? []));
  return { site, problems };
}

/** Everything that holds references: pages, style sheets and scripts. */
export function* referrers(site: DistSite): Generator<{ readonly file: string; readonly references: readonly Reference[] }> {
  yield* site.pages.values();
  yield* site.sheets.values();
  yield* site.scripts.values();
}

/** The file a full address of the site leads to, whether it exists or not; null for an address elsewhere. */
export function fileOf(site: DistSite, address: string): string | null {
  if (!URL.canParse(address)) return null;
  const path = new URL(address).pathname;
  if (!path.startsWith(site.base)) return null;
  const below = decodeURIComponent(path.slice(site.base.length));
  return below === '' || below.endsWith('/') ? `${below}index.html` : below;
}

/** The page that another names as its version in a language; null where there is none. */
export function twinOf(site: DistSite, page: DistPage, lang: 'vi' | 'en'): DistPage | null {
  return site.pages.get(fileOf(site, page.alternates.get(lang) ?? '') ?? '') ?? null;
}
