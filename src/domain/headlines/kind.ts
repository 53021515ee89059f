import type { Headline } from '../published.ts';
import type { ObservationKey, UnitId } from '../types.ts';
import type { Facts } from './facts.ts';

/** One sentence as a kind tells it; its id is made from the kind and `of`. */
export interface Telling {
  /** What tells sentences of one kind apart, such as a unit or an indicator; none where a kind has one sentence at most. */
  readonly of?: string;
  readonly indicator: string;
  readonly values: Headline['values'] & { readonly period: string };
  /** The cell the sentence is first of all about comes first. */
  readonly evidence: readonly ObservationKey[];
  /** Units whose pages may show the sentence. */
  readonly about?: readonly UnitId[];
  /** Findings the sentence counts. */
  readonly findings?: readonly string[];
}

/** A kind of sentence: silent, an empty list, where its condition is not met. */
export interface Kind {
  readonly kind: string;
  /** It orders provinces or sets one against their middle, so it speaks of full sets alone. */
  readonly ordered: boolean;
  readonly tell: (facts: Facts) => readonly Telling[];
}
