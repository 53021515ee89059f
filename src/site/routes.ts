import type { Locale } from '../i18n/locale.ts';

/** Address of every kind of page below the base, in both languages; `:id` stands for a slug or an id, of a year of an indicator for `id/year`. */
export const routes = {
  home: { vi: '', en: 'en/' },
  provinces: { vi: 'tinh/', en: 'en/provinces/' },
  province: { vi: 'tinh/:id/', en: 'en/provinces/:id/' },
  formerProvinces: { vi: 'tinh-cu/', en: 'en/former-provinces/' },
  formerProvince: { vi: 'tinh-cu/:id/', en: 'en/former-provinces/:id/' },
  indicators: { vi: 'chi-so/', en: 'en/indicators/' },
  indicator: { vi: 'chi-so/:id/', en: 'en/indicators/:id/' },
  indicatorYear: { vi: 'chi-so/:id/', en: 'en/indicators/:id/' },
  dossiers: { vi: 'ho-so/', en: 'en/dossiers/' },
  compare: { vi: 'so-sanh/', en: 'en/compare/' },
  explore: { vi: 'kham-pha/', en: 'en/explore/' },
  findings: { vi: 'phat-hien/', en: 'en/findings/' },
  data: { vi: 'du-lieu/', en: 'en/data/' },
  dataset: { vi: 'du-lieu/:id/', en: 'en/data/:id/' },
  coverage: { vi: 'do-day-du/', en: 'en/coverage/' },
  methods: { vi: 'phuong-phap/', en: 'en/methods/' },
  glossary: { vi: 'thuat-ngu/', en: 'en/glossary/' },
  about: { vi: 'gioi-thieu/', en: 'en/about/' },
  search: { vi: 'tim/', en: 'en/search/' },
  notFound: { vi: '404.html', en: 'en/404/' },
} as const satisfies Record<string, Readonly<Record<Locale, string>>>;

export type PageKind = keyof typeof routes;
export const pageKinds = Object.keys(routes) as PageKind[];

/** One page of the site whatever its language. `id` is the slug or id of the kinds that have many pages. */
export interface PageRef {
  readonly kind: PageKind;
  readonly id?: string;
}

const word = /^[a-z0-9][a-z0-9._-]*$/;
const wordAndYear = /^[a-z0-9][a-z0-9._-]*\/\d{4}$/;
const fitsId = (kind: PageKind, id: string): boolean => (kind === 'indicatorYear' ? wordAndYear : word).test(id);

/** Whether the kind has many pages, one an id. */
export const hasId = (kind: PageKind): boolean => routes[kind].vi.includes(':id');

/** Address of a page below the base, without leading slash. Throws when the id is missing or not wanted. */
export function routePath(page: PageRef, locale: Locale): string {
  const pattern: string = routes[page.kind][locale];
  if (hasId(page.kind) !== (page.id !== undefined)) {
    throw new Error(`route ${page.kind}: ${page.id === undefined ? 'an id is wanted' : `no id is wanted, got "${page.id}"`}`);
  }
  if (page.id !== undefined && !fitsId(page.kind, page.id)) throw new Error(`route ${page.kind}: "${page.id}" is no slug`);
  return page.id === undefined ? pattern : pattern.replace(':id', page.id);
}

/** The page and language an address below the base belongs to, or null; a leading slash is ignored. */
export function matchRoute(path: string): { readonly page: PageRef; readonly locale: Locale } | null {
  const wanted = path.replace(/^\//, '');
  for (const kind of pageKinds) {
    for (const locale of ['vi', 'en'] as const) {
      const pattern: string = routes[kind][locale];
      if (!pattern.includes(':id')) {
        if (pattern === wanted) return { page: { kind }, locale };
        continue;
      }
      const [before, after] = pattern.split(':id') as [string, string];
      const id = wanted.slice(before.length, wanted.length - after.length);
      const fits = wanted.startsWith(before) && wanted.endsWith(after) && fitsId(kind, id);
      if (fits) return { page: { kind, id }, locale };
    }
  }
  return null;
}

/** The address of the same page in the other language, both below the base; null for an unknown address. */
export function twin(path: string): string | null {
  const found = matchRoute(path);
  return found && routePath(found.page, found.locale === 'vi' ? 'en' : 'vi');
}
