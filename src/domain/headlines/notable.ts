import type { Headline } from '../published.ts';
import type { UnitId } from '../types.ts';

/**
 * The sentences worth showing on the page of a unit or of an indicator: in the order given, which is that of importance, one of each kind
 * before a second of any, at most `most`.
 */
export function notable(all: readonly Headline[], on: { readonly unit: UnitId } | { readonly indicator: string }, most = 3): Headline[] {
  const own = all.filter((h) => ('unit' in on ? h.about.includes(on.unit) : h.indicator === on.indicator));
  const first = own.filter((h, at) => own.findIndex((x) => x.kind === h.kind) === at);
  return [...first, ...own.filter((h) => !first.includes(h))].slice(0, most);
}
