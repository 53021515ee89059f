import type { Catalogue } from '../../domain/explore/catalogue.ts';
import { unpackCatalogue, type PackedCatalogue } from '../../domain/explore/packCatalogue.ts';
import { unpackCells, type Cell, type IndicatorFile, type MapFile, type UnitsFile } from '../../domain/published.ts';
import type { Unit, Vintage } from '../../domain/types.ts';
import type { Locale } from '../../i18n/locale.ts';
import { link } from '../../site/links.ts';

const kept = new Map<string, Promise<unknown>>();

/** A published file, fetched once; one that failed is fetched anew by the next call. */
function json<T>(href: string): Promise<T> {
  let file = kept.get(href) as Promise<T> | undefined;
  if (!file) {
    file = fetch(href).then(async (response) => {
      if (!response.ok) throw new Error(`${href}: ${response.status}`);
      return (await response.json()) as T;
    });
    file.catch(() => kept.delete(href));
    kept.set(href, file);
  }
  return file;
}

/** What can be asked, in the language of the page. */
export const fetchCatalogue = async (locale: Locale): Promise<Catalogue> => unpackCatalogue(await json<PackedCatalogue>(link.asset(`kham-pha/${locale}.json`)));

/** All cells of an indicator. */
export const fetchCells = async (indicator: string): Promise<readonly Cell[]> => unpackCells(await json<IndicatorFile>(link.file(`indicators/${indicator}.json`)));

/** The map of a vintage. */
export const fetchMap = (vintage: Vintage): Promise<MapFile> => json<MapFile>(link.file(`map/${vintage}.json`));

/** Every unit with its aliases. */
export const fetchUnits = async (): Promise<readonly Unit[]> => (await json<UnitsFile>(link.file('units.json'))).units;
