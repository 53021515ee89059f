import type { Locale } from '../i18n/locale.ts';
import type { Unit } from '../domain/types.ts';
import { link } from './links.ts';
import type { Store } from './store.ts';

/** The page a unit has: a province its own, a local unit that of its province; null for the nation, regions, groups and ministries. */
export function unitAddress(store: Store, unit: Unit, locale: Locale): string | null {
  const place = unit.kind === 'local' && unit.parent ? store.unit(unit.parent) : unit;
  if (place.kind !== 'province') return null;
  return place.vintage === 'vn63' ? link.formerProvince(locale, place.slug) : link.province(locale, place.slug);
}
