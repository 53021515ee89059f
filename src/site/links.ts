import type { Locale } from '../i18n/locale.ts';
import type { SearchEntry } from '../domain/search.ts';
import { routePath, type PageRef } from './routes.ts';

/** Anchor of a source on the page of its dataset; source ids are `<dataset>.<id>`. */
export const sourceAnchor = (source: string): string => `nguon-${anchorWord(source.slice(source.indexOf('.') + 1))}`;
/** Anchor of a ruling, correction or caveat on the page of its dataset, of a statement on any page. */
export const noteAnchor = (kind: 'ruling' | 'correction' | 'caveat', id: string): string =>
  `${{ ruling: 'phan-xu', correction: 'dinh-chinh', caveat: 'luu-y' }[kind]}-${anchorWord(id)}`;
/** Anchor of a theme on the page of findings. */
export const themeAnchor = (id: string): string => `chu-de-${anchorWord(id)}`;
export const findingAnchor = (id: string): string => `phat-hien-${anchorWord(id)}`;

const anchorWord = (id: string): string => id.toLowerCase().replace(/[^a-z0-9._-]+/g, '-');

/** The dataset a source id belongs to; sources about administrative units belong to `units`, which has its place on the data page. */
const datasetOf = (source: string): string => source.slice(0, source.indexOf('.'));

const pageOfKind = { province: 'province', 'former-province': 'formerProvince', dataset: 'dataset', indicator: 'indicator' } as const;

export interface Links {
  readonly base: string;
  page(locale: Locale, page: PageRef, anchor?: string): string;
  home(locale: Locale, anchor?: string): string;
  provinces(locale: Locale): string;
  province(locale: Locale, slug: string, anchor?: string): string;
  formerProvinces(locale: Locale): string;
  formerProvince(locale: Locale, slug: string, anchor?: string): string;
  indicators(locale: Locale, anchor?: string): string;
  indicator(locale: Locale, id: string, anchor?: string): string;
  /** One year of an indicator, for those that have year pages. */
  indicatorYear(locale: Locale, id: string, year: string): string;
  dossiers(locale: Locale, anchor?: string): string;
  /** The comparison, with what it holds as the parameters of its address. */
  compare(locale: Locale, params?: URLSearchParams): string;
  /** The explorer, with its question as the parameters of its address. */
  explore(locale: Locale, params?: URLSearchParams): string;
  findings(locale: Locale, anchor?: string): string;
  finding(locale: Locale, id: string): string;
  data(locale: Locale, anchor?: string): string;
  dataset(locale: Locale, id: string, anchor?: string): string;
  /** Where a source is described: one step from every number. */
  source(locale: Locale, source: string): string;
  ruling(locale: Locale, dataset: string, id: string): string;
  correction(locale: Locale, dataset: string, id: string): string;
  caveat(locale: Locale, dataset: string, id: string): string;
  /** What is held, what is missing and why. */
  coverage(locale: Locale, anchor?: string): string;
  methods(locale: Locale, anchor?: string): string;
  glossary(locale: Locale): string;
  /** Where a term is explained; its id is its anchor. */
  term(locale: Locale, id: string): string;
  about(locale: Locale, anchor?: string): string;
  search(locale: Locale): string;
  /** Where an entry of the search index leads. */
  found(locale: Locale, entry: Pick<SearchEntry, 'kind' | 'id'>): string;
  notFound(locale: Locale): string;
  /** A published file below data/, such as `observations.csv`. */
  file(path: string): string;
  /** A file of public/ outside data/. */
  asset(path: string): string;
  /** The full address with the site's origin, for canonical links and files that travel. */
  absolute(href: string): string;
}

/** Every address of the site under a base path and an origin. The base is given slashes at both ends. */
export function makeLinks(rawBase: string, origin: string): Links {
  const base = `/${rawBase.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const page = (locale: Locale, ref: PageRef, anchor?: string): string => `${base}${routePath(ref, locale)}${anchor ? `#${anchor}` : ''}`;
  const dataset = (locale: Locale, id: string, anchor?: string): string => page(locale, { kind: 'dataset', id }, anchor);
  return {
    base,
    page,
    home: (locale, anchor) => page(locale, { kind: 'home' }, anchor),
    provinces: (locale) => page(locale, { kind: 'provinces' }),
    province: (locale, id, anchor) => page(locale, { kind: 'province', id }, anchor),
    formerProvinces: (locale) => page(locale, { kind: 'formerProvinces' }),
    formerProvince: (locale, id, anchor) => page(locale, { kind: 'formerProvince', id }, anchor),
    indicators: (locale, anchor) => page(locale, { kind: 'indicators' }, anchor),
    indicator: (locale, id, anchor) => page(locale, { kind: 'indicator', id }, anchor),
    indicatorYear: (locale, id, year) => page(locale, { kind: 'indicatorYear', id: `${id}/${year}` }),
    dossiers: (locale, anchor) => page(locale, { kind: 'dossiers' }, anchor),
    compare: (locale, params) => `${page(locale, { kind: 'compare' })}${params?.size ? `?${params}` : ''}`,
    explore: (locale, params) => `${page(locale, { kind: 'explore' })}${params?.size ? `?${params}` : ''}`,
    findings: (locale, anchor) => page(locale, { kind: 'findings' }, anchor),
    finding: (locale, id) => page(locale, { kind: 'findings' }, findingAnchor(id)),
    data: (locale, anchor) => page(locale, { kind: 'data' }, anchor),
    dataset,
    source: (locale, source) =>
      datasetOf(source) === 'units' ? page(locale, { kind: 'data' }, sourceAnchor(source)) : dataset(locale, datasetOf(source), sourceAnchor(source)),
    ruling: (locale, set, id) => dataset(locale, set, noteAnchor('ruling', id)),
    correction: (locale, set, id) => dataset(locale, set, noteAnchor('correction', id)),
    caveat: (locale, set, id) => dataset(locale, set, noteAnchor('caveat', id)),
    coverage: (locale, anchor) => page(locale, { kind: 'coverage' }, anchor),
    methods: (locale, anchor) => page(locale, { kind: 'methods' }, anchor),
    glossary: (locale) => page(locale, { kind: 'glossary' }),
    term: (locale, id) => page(locale, { kind: 'glossary' }, id),
    about: (locale, anchor) => page(locale, { kind: 'about' }, anchor),
    search: (locale) => page(locale, { kind: 'search' }),
    found: (locale, { kind, id }) =>
      kind === 'theme' ? page(locale, { kind: 'findings' }, themeAnchor(id)) : kind === 'term' ? page(locale, { kind: 'glossary' }, id) : page(locale, { kind: pageOfKind[kind], id }),
    notFound: (locale) => page(locale, { kind: 'notFound' }),
    file: (path) => `${base}data/${path}`,
    asset: (path) => `${base}${path}`,
    absolute: (href) => new URL(href, origin).href,
  };
}

export const link: Links = makeLinks(import.meta.env.BASE_URL ?? '/', import.meta.env.SITE ?? 'http://localhost:4321');
