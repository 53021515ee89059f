import { firstDayOf34, lastDayOf63 } from '../domain/unit.ts';
import type { Unit } from '../domain/types.ts';
import { date } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { t } from '../i18n/t.ts';
import { store } from './store.ts';

/**
 * Full name of a province for titles. A former province always says until when it existed; one of today's says since when where a
 * former province has the same name.
 */
export function placeTitle(unit: Unit, locale: Locale): string {
  const { places } = t(locale);
  if (unit.vintage === 'vn63') return places.dated(unit.full[locale], places.until(date(lastDayOf63, locale)));
  const twin = store().provinces('vn63').some((p) => p.fold === unit.fold);
  return twin ? places.dated(unit.full[locale], places.since(date(firstDayOf34, locale))) : unit.full[locale];
}
