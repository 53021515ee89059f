import type { Cell, Headline } from '../domain/published.ts';
import type { Store } from './store.ts';

/** The cells named as evidence of a headline. */
export function evidenceOf(store: Store, headline: Headline): Cell[] {
  return headline.evidence.flatMap((key) => store.cell(key) ?? []);
}
