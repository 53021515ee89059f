/** The values of a computed sentence, printed in the language of the words; each is asked for by its key and must be there. */
export interface Teller {
  /** Whether a value is the one named. */
  is(key: string, value: number | string): boolean;
  /** An integer: `1.234`. */
  count(key: string): string;
  number(key: string, decimals: number): string;
  percent(key: string, decimals: number): string;
  /** A value with its unit, as the indicator of the sentence or another one measures it: `46,04 điểm`. */
  measured(key: string, indicator?: string): string;
  /** The size of a difference with its unit: `1,28 điểm phần trăm`. */
  gap(key: string): string;
  /** A year or another value as it is. */
  text(key: string): string;
  unit(key: string): string;
  /** Several units, named as a list. */
  units(key: string): string;
  indicator(key: string): string;
  /** Several indicators, apart by semicolons: their names hold commas. */
  indicators(key: string): string;
  theme(key: string): string;
  /** A period inside a sentence: `năm 2024`. */
  within(key: string): string;
  /** `hạng 3/63`. */
  rank(key: string, of: string): string;
  /** Last day of the period of the sentence. */
  readonly day: string;
  /** The period of the sentence as a label: `2024`. */
  readonly period: string;
}

/** A sentence and what stands behind it. */
export interface Sentence {
  readonly title: (w: Teller) => string;
  readonly detail: (w: Teller) => string;
}
