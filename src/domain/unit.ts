import type { UnitId, Vintage } from './types.ts';

export const vintages: readonly Vintage[] = ['vn63', 'vn34'];

/** Last day of the 63 provinces and first day of the 34. */
export const lastDayOf63 = '2025-06-30';
export const firstDayOf34 = '2025-07-01';

/** Number of provinces and centrally run cities in each vintage. */
export const provinceCount: Readonly<Record<Vintage, number>> = { vn63: 63, vn34: 34 };

/** The vintage an id carries, or null for the nation and ministries. */
export function vintageOf(id: UnitId): Vintage | null {
  return id.startsWith('vn63:') ? 'vn63' : id.startsWith('vn34:') ? 'vn34' : null;
}

/** Whether the id is that of a province or centrally run city, of either vintage. */
export function isProvince(id: UnitId): boolean {
  return /^vn(63|34):\d{2}$/.test(id);
}
