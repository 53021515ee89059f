import { catalogueOf } from '../domain/explore/catalogue.ts';
import { packCatalogue } from '../domain/explore/packCatalogue.ts';
import { locales, type Locale } from '../i18n/locale.ts';
import type { Store } from './store.ts';

/** The catalogue of the explorer in each language, as the files a browser fetches. */
export function catalogueFiles(store: Store): { readonly locale: Locale; readonly body: string }[] {
  const periods = [...new Set(store.indicators.flatMap((i) => store.cells(i.id).map((c) => c.period)))];
  const catalogue = catalogueOf({
    release: store.release,
    datasets: store.datasets,
    units: store.units,
    indicators: store.indicators,
    sources: store.sources,
    periodTexts: new Map(periods.flatMap((id) => { const text = store.periodText(id); return text ? [[id, text] as const] : []; })),
    peers: new Map(store.peers().peers.map(({ unit, peers }) => [unit, peers.map((p) => p.unit)])),
    cells: store.cells,
  });
  return locales.map((locale) => ({ locale, body: JSON.stringify(packCatalogue(catalogue, locale)) }));
}
