import type { AbsentStatus, Indicator } from './types.ts';

/**
 * Why a cell is empty for which the store holds no observation: not applicable in a year for which the indicator declares no
 * measure, not found otherwise. A null year is an undated period.
 */
export function gapStatus(indicator: Indicator, year: number | null): AbsentStatus {
  const measured = year === null || indicator.measures.some((m) => (m.from === null || m.from <= year) && (m.to === null || year <= m.to));
  return measured ? 'not-found' : 'not-applicable';
}
