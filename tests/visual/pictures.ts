/** One picture that is kept: the first 1400 pixels of a page. */
export interface Kept {
  /** Name of the file without its ending. */
  readonly name: string;
  /** Below the base. */
  readonly address: string;
  readonly width: 390 | 1280;
  readonly scheme: 'light' | 'dark';
  /** A figure to scroll to, in place of the top of the page. */
  readonly from?: string;
}

const kept = (name: string, address: string, width: Kept['width'], scheme: Kept['scheme'], from?: string): Kept => ({ name: `${name}-${width}-${scheme}`, address, width, scheme, ...(from ? { from } : {}) });

/** The kinds of pages at both widths, in both looks and both languages. */
export const pictures: readonly Kept[] = [
  kept('home', '', 1280, 'light'),
  kept('home', '', 390, 'light'),
  kept('home-en', 'en/', 1280, 'dark'),
  kept('home-en', 'en/', 390, 'dark'),
  kept('home-dossiers', '', 1280, 'light', '#ba-so'),
  kept('home-scatter-en', 'en/', 390, 'light', '#hai-phia'),
  kept('province', 'tinh/ha-noi/', 1280, 'light'),
  kept('province', 'tinh/ha-noi/', 390, 'dark'),
  kept('province-en', 'en/provinces/hue/', 1280, 'dark'),
  kept('province-en', 'en/provinces/hue/', 390, 'light'),
  kept('former', 'tinh-cu/thua-thien-hue/', 1280, 'dark'),
  kept('former', 'tinh-cu/thua-thien-hue/', 390, 'light'),
  kept('former-en', 'en/former-provinces/quang-nam/', 1280, 'light'),
  kept('former-profile', 'tinh-cu/thua-thien-hue/', 1280, 'light', '#papi-tu-phan-vi'),
  kept('indicator', 'chi-so/papi.total/', 1280, 'light'),
  kept('indicator-en', 'en/indicators/papi.total/', 390, 'dark'),
  kept('indicator-spread', 'chi-so/papi.total/', 1280, 'light', '#bieu-do-phan-bo-vn63'),
  kept('year', 'chi-so/papi.total/2024/', 1280, 'dark'),
  kept('year-en', 'en/indicators/papi.total/2023/', 390, 'light'),
  kept('indicators-en', 'en/indicators/', 1280, 'light'),
  kept('dossiers', 'ho-so/', 1280, 'light'),
  kept('dossiers-en', 'en/dossiers/', 390, 'dark'),
  kept('findings', 'phat-hien/', 390, 'light'),
  kept('data-en', 'en/data/', 1280, 'dark'),
  kept('methods', 'phuong-phap/', 390, 'dark'),
  kept('glossary-en', 'en/glossary/', 1280, 'light'),
  kept('search', 'tim/', 390, 'light'),
  kept('explore', 'kham-pha/', 1280, 'light'),
  kept('explore-en', 'en/explore/', 390, 'dark'),
  kept('compare', 'so-sanh/', 1280, 'dark'),
  kept('compare-en', 'en/compare/', 390, 'light'),
  kept('year-change', 'chi-so/papi.total/2023/', 1280, 'light', '#so-voi-nam-truoc'),
  kept('missing', '404.html', 1280, 'light'),
];
