import type { Finding, Theme, Unit } from '../domain/types.ts';
import { store } from './store.ts';

export interface ThemeGroup {
  readonly theme: Theme;
  readonly findings: readonly Finding[];
}

export interface PlaceGroup {
  readonly place: Unit;
  readonly findings: readonly Finding[];
  readonly themes: readonly ThemeGroup[];
}

const byYear = (a: Finding, b: Finding): number => (b.year ?? 0) - (a.year ?? 0) || (a.id < b.id ? -1 : 1);

/** The province a finding is about. */
export function placeOf(finding: Finding): Unit {
  const s = store();
  const unit = s.unit(finding.unit);
  return unit.kind === 'local' && unit.parent ? s.unit(unit.parent) : unit;
}

/** Anchor of a province on the page of findings. */
export const placeAnchor = (place: Unit): string => `noi-${place.slug}`;

/** Findings by theme, in the order of the themes; newest first. Themes without findings are left out. */
export function findingsByTheme(findings: readonly Finding[]): ThemeGroup[] {
  return store()
    .themes.map((theme) => ({ theme, findings: findings.filter((f) => f.theme === theme.id).toSorted(byYear) }))
    .filter((g) => g.findings.length > 0);
}

/** Findings by province in Vietnamese order, and within it by theme. */
export function findingsByPlace(findings: readonly Finding[]): PlaceGroup[] {
  const groups = Map.groupBy(findings, (f) => placeOf(f).id);
  return [...groups]
    .map(([id, list]) => ({ place: store().unit(id), findings: list, themes: findingsByTheme(list) }))
    .sort((a, b) => a.place.sort - b.place.sort);
}
