import type { Touched } from '../domain/touched.ts';
import { spansOf } from '../domain/touched.ts';
import type { PeriodId, Text, UnitId } from '../domain/types.ts';
import { periodShort } from './format.ts';
import type { Locale } from './locale.ts';

/** Names of what a caveat may touch in part. */
export interface TouchedNames {
  unit(id: UnitId): Text;
  indicator(id: string): Text;
  periodText(id: PeriodId): Text | null | undefined;
  /** "3 values", where names and periods would be too many. */
  values(n: number): string;
}

/** Which of the values shown a caveat touches, as it stands behind the caveat's letter; empty where it touches all of them. */
export function touchedLabel({ all, units, indicators, periods, values }: Touched, names: TouchedNames, locale: Locale): string {
  if (all) return '';
  if (units.length > 0) return units.map((u) => names.unit(u)[locale]).join(', ');
  if (indicators.length > 0) return indicators.map((i) => names.indicator(i)[locale]).join(', ');
  const spans = spansOf(periods).map((p) => (p.length > 9 || !/^\d{4}/.test(p) ? periodShort(p, locale, names.periodText(p)?.[locale]) : p.includes('–') ? p : periodShort(p, locale)));
  return spans.length === 0 || spans.length > 4 ? names.values(values) : spans.join(', ');
}
