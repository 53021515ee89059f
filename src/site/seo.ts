import { locales, tag, type Locale } from '../i18n/locale.ts';
import { link } from './links.ts';
import type { PageRef } from './routes.ts';
import type { Store } from './store.ts';
import { yearPages } from './yearPages.ts';

export interface Head {
  readonly canonical: string;
  /** BCP 47 tag or x-default, and the full address. */
  readonly alternates: readonly { readonly lang: string; readonly href: string }[];
  readonly ogLocale: string;
}

/** Canonical address and language twins of a page; x-default is the Vietnamese page. */
export function head(locale: Locale, page: PageRef): Head {
  const full = (l: Locale): string => link.absolute(link.page(l, page));
  return {
    canonical: full(locale),
    alternates: [...locales.map((l) => ({ lang: l, href: full(l) })), { lang: 'x-default', href: full('vi') }],
    ogLocale: tag[locale].replace('-', '_'),
  };
}

/** Every page of the site but the error page, in the order of the route table. */
export function allPages(store: Store): PageRef[] {
  const single = (['home', 'provinces', 'formerProvinces', 'indicators', 'dossiers', 'findings', 'data', 'methods', 'glossary', 'about', 'search'] as const).map((kind) => ({ kind }));
  return [
    ...single,
    ...store.provinces('vn34').map((u) => ({ kind: 'province', id: u.slug }) as const),
    ...store.provinces('vn63').map((u) => ({ kind: 'formerProvince', id: u.slug }) as const),
    ...store.indicators.map((i) => ({ kind: 'indicator', id: i.id }) as const),
    ...yearPages(store).map(({ indicator, year }) => ({ kind: 'indicatorYear', id: `${indicator}/${year}` }) as const),
    ...store.datasets.map((d) => ({ kind: 'dataset', id: d.id }) as const),
  ];
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** The sitemap of all pages with their language twins. */
export function sitemap(pages: readonly PageRef[]): string {
  const entries = pages.flatMap((page) =>
    locales.map((locale) => {
      const { canonical, alternates } = head(locale, page);
      const twins = alternates.map((a) => `<xhtml:link rel="alternate" hreflang="${a.lang}" href="${escape(a.href)}"/>`).join('');
      return `<url><loc>${escape(canonical)}</loc>${twins}</url>`;
    }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`;
}

/** robots.txt: everything may be read; where the sitemap is. */
export function robots(): string {
  return `User-agent: *\nAllow: /\nSitemap: ${link.absolute(link.asset('sitemap.xml'))}\n`;
}

