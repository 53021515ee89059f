import { attribute, tagOf, textOf, words, type Element, type Tree } from './html.ts';

/** An address found in a page, style sheet or script. `request`: the browser fetches it unasked; `navigate`: only when a reader follows it. */
export interface Reference {
  readonly value: string;
  readonly kind: 'request' | 'navigate' | 'name';
  /** Where it stands, for messages. */
  readonly at: string;
  /** A script that is fetched when a reader acts, not with the page. */
  readonly lazy?: true;
}

const requestRels = ['stylesheet', 'icon', 'preload', 'modulepreload', 'prefetch', 'preconnect', 'dns-prefetch', 'manifest', 'apple-touch-icon', 'mask-icon', 'prerender'];
const requestAttributes: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  img: ['src'],
  source: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  input: ['src'],
  image: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
  base: ['href'],
};

/** The addresses in a style sheet: url() and @import. */
export function cssReferences(css: string, at: string): Reference[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const urls = [...plain.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"]*))\s*\)/g)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
  const imports = [...plain.matchAll(/@import\s+(?:"([^"]*)"|'([^']*)')/g)].map((m) => m[1] ?? m[2] ?? '');
  return [...urls, ...imports].map((value) => ({ value: value.trim(), kind: 'request', at }));
}

/** The addresses a script loads as far as its text shows them: static and dynamic imports, and full web addresses handed to a loader. */
export function scriptReferences(script: string, at: string): Reference[] {
  const eager = [
    /\bimport\s*["']([^"']+)["']/g,
    /\bfrom\s*["']([^"']+)["']/g,
    /\b(?:fetch|importScripts|Worker|SharedWorker|EventSource|WebSocket|sendBeacon)\s*\(\s*["'`]((?:https?:|wss?:)?\/\/[^"'`]+)["'`]/g,
  ];
  const lazy = [/\bimport\s*\(\s*["'`]([^"'`]+)["'`]/g];
  const found = (patterns: readonly RegExp[]): string[] => patterns.flatMap((pattern) => [...script.matchAll(pattern)].map((m) => m[1] ?? '')).filter((value) => /^(\.{0,2}\/|[a-z]+:)/.test(value));
  return [...found(eager).map((value): Reference => ({ value, kind: 'request', at })), ...found(lazy).map((value): Reference => ({ value, kind: 'request', at, lazy: true }))];
}

function linkKind(element: Element): Reference['kind'] {
  return words(element, 'rel').some((rel) => requestRels.includes(rel.toLowerCase())) ? 'request' : 'name';
}

type Found = Pick<Reference, 'value' | 'kind'>;

function ofElement(element: Element): Found[] {
  const take = (name: string, kind: Reference['kind']): Found[] => {
    const value = attribute(element, name);
    return value === null ? [] : [{ value: value.trim(), kind }];
  };
  const found: Found[] = [];
  const tag = element.tagName;
  if (tag === 'a' || tag === 'area') found.push(...take('href', 'navigate'));
  if (tag === 'link') found.push(...take('href', linkKind(element)));
  if (tag === 'form') found.push(...take('action', 'request'));
  for (const name of requestAttributes[tag] ?? []) found.push(...take(name, 'request'));
  const set = attribute(element, 'srcset') ?? attribute(element, 'imagesrcset');
  if (set) found.push(...set.split(',').map((part): Found => ({ value: part.trim().split(/\s+/)[0] ?? '', kind: 'request' })));
  const style = attribute(element, 'style');
  if (style?.includes('url(')) found.push(...cssReferences(style, ''));
  if (tag === 'style') found.push(...cssReferences(textOf(element), ''));
  if (tag === 'script' && attribute(element, 'src') === null && !/json/.test(attribute(element, 'type') ?? '')) {
    found.push(...scriptReferences(textOf(element), ''));
  }
  const refresh = tag === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'refresh' ? /url=(.*)$/i.exec(attribute(element, 'content') ?? '') : null;
  if (refresh) found.push({ value: refresh[1] ?? '', kind: 'request' });
  return found;
}

/** Every address in a page, each once, with the first element that holds it. */
export function pageReferences(tree: Tree): Reference[] {
  const seen = new Map<string, Reference>();
  for (const element of tree.elements) {
    for (const { value, kind } of ofElement(element)) {
      const key = `${kind}|${value}`;
      if (!seen.has(key)) seen.set(key, { value, kind, at: tagOf(element) });
    }
  }
  return [...seen.values()];
}

/** Where an address leads. `file` is a path below the built folder and says nothing about whether it exists. */
export type Target =
  | { readonly kind: 'internal'; readonly path: string; readonly fragment: string | null }
  | { readonly kind: 'outside-base'; readonly path: string }
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'other' };

const here = 'http://site.invalid';

/** Resolves an address as a browser would that stands on the file `from` of a site under `base`. */
export function resolveReference(value: string, from: string, base: string): Target {
  const address = from.replace(/(^|\/)index\.html$/, '$1');
  let url: URL;
  try {
    url = new URL(value, `${here}${base}${address}`);
  } catch {
    return { kind: 'external', url: value };
  }
  if (url.origin !== here) return /^(https?|wss?|ftp):$/.test(url.protocol) ? { kind: 'external', url: value } : { kind: 'other' };
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(base)) return { kind: 'outside-base', path };
  return { kind: 'internal', path: path.slice(base.length), fragment: url.hash ? decodeURIComponent(url.hash.slice(1)) : null };
}
