import type { ChartWords } from '../../i18n/vi/charts.ts';
import type { exploreLive } from '../../i18n/vi/exploreLive.ts';
import type { explore } from '../../i18n/vi/explore.ts';
import type { site } from '../../i18n/vi/site.ts';
import type { Catalogue } from '../../domain/explore/catalogue.ts';
import type { Locale } from '../../i18n/locale.ts';

/** The words the explorer speaks with, of one language alone. */
export interface Words {
  readonly live: typeof exploreLive;
  readonly form: typeof explore;
  readonly site: typeof site;
}

/** What every part of the explorer is given. */
export interface Context {
  readonly locale: Locale;
  readonly words: Words;
  readonly catalogue: Catalogue;
}

/** Fetches the words of a language; the other one stays on the server. */
export async function loadWords(locale: Locale): Promise<Words> {
  const [live, form, site] = await (locale === 'en'
    ? Promise.all([import('../../i18n/en/exploreLive.ts'), import('../../i18n/en/explore.ts'), import('../../i18n/en/site.ts')])
    : Promise.all([import('../../i18n/vi/exploreLive.ts'), import('../../i18n/vi/explore.ts'), import('../../i18n/vi/site.ts')]));
  return { live: live.exploreLive, form: form.explore, site: site.site };
}

/** Fetches the words of the charts in a language. */
export async function loadChartWords(locale: Locale): Promise<ChartWords> {
  return (await (locale === 'en' ? import('../../i18n/en/charts.ts') : import('../../i18n/vi/charts.ts'))).charts;
}
