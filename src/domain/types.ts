/** The vocabulary of the house. Every other file uses these words and no synonyms. */

/** A text about data in both languages; both are required. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

/** Which system of provinces a unit belongs to: until 30 June 2025 (63) or from 1 July 2025 (34). */
export type Vintage = 'vn63' | 'vn34';

/**
 * `vn` · `vn63:48` · `vn34:48` · `vn63:r.mrd` (region) · `vn63:all` (all provinces together, where a source prints their mean)
 * · `min:moj` · `min:all` · `vn34:25/ubnd-phuong-viet-tri` (local unit inside a province).
 */
export type UnitId = string;

export type UnitKind = 'nation' | 'group' | 'region' | 'province' | 'ministry' | 'local';

export interface Unit {
  readonly id: UnitId;
  readonly kind: UnitKind;
  /** null for the nation and for ministries. */
  readonly vintage: Vintage | null;
  /** Official code as text, valid only together with the vintage. */
  readonly code: string | null;
  readonly parent: UnitId | null;
  readonly name: Text;
  readonly short: Text;
  /** Full official form: "Tỉnh Bắc Giang". */
  readonly full: Text;
  readonly slug: string;
  /** Position in Vietnamese collation of the bare name within all units, made at build. */
  readonly sort: number;
  /** Lower case without diacritics, đ as d. */
  readonly fold: string;
  readonly aliases: readonly string[];
  readonly predecessors: readonly UnitId[];
  readonly successors: readonly UnitId[];
  /** First and last day on which the unit exists, ISO; null is open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** See period.ts for the grammar. */
export type PeriodId = string;

export type PresentStatus = 'published' | 'provisional' | 'derived' | 'disputed';
export type AbsentStatus =
  | 'not-published'
  | 'not-surveyed'
  | 'not-applicable'
  | 'unreadable'
  | 'not-found'
  | 'withheld';
export type Status = PresentStatus | AbsentStatus;

export type Better = 'higher' | 'lower' | 'neither';

/** How far the house has processed an indicator: as printed, by simple arithmetic (sum, share), or by own computation. */
export type Processing = 'published' | 'minor' | 'major';

/** Unit of measure and allowed range during a span of years; first and last year are inclusive, null is open. */
export interface Measure {
  readonly from: number | null;
  readonly to: number | null;
  readonly unit: MeasureUnit;
  readonly min: number | null;
  readonly max: number | null;
  /** Decimals to print. */
  readonly decimals: number;
}

/** `number` is a reader's own figure, of which no unit is known; published indicators always have one. */
export type MeasureUnit = 'points' | 'percent' | 'rank' | 'dossiers' | 'days' | 'petitions' | 'thousand-people' | 'people' | 'km2' | 'number';

export type Rollup =
  | { readonly how: 'sum' }
  | { readonly how: 'ratio'; readonly of: string; readonly by: string; readonly scale: number }
  | { readonly how: 'none'; readonly why: Text };

/** A series is cut before this year: values on the two sides are not compared. */
export interface Break {
  readonly at: number;
  readonly why: Text;
}

export interface Indicator {
  readonly id: string;
  readonly dataset: string;
  readonly parent: string | null;
  readonly name: Text;
  readonly short: Text;
  readonly about: Text;
  readonly misleads: Text | null;
  readonly measures: readonly Measure[];
  readonly better: Better;
  readonly rollup: Rollup;
  readonly breaks: readonly Break[];
  readonly processing: Processing;
  /** False where values of different years must never be joined by a line (population weights, ranks of partial lists). */
  readonly trend: boolean;
  /** For an indicator made of two others: 100 × of / by where both are held for the same unit and period. */
  readonly ratio: { readonly of: string; readonly by: string; readonly scale: number } | null;
  /** The indicator that holds the score behind a published rank. */
  readonly rankOf: string | null;
  /** Indicators of the same group cannot be compared with each other: their denominators differ. */
  readonly denominator: Text | null;
}

export type Basis = 'table' | 'text' | 'copy' | 'list-order' | 'derived';

/** Who says so, and where. */
export interface Claim {
  readonly source: string;
  /** Path below data/, with forward slashes. */
  readonly file: string;
  readonly line: number;
  /** Number as found, after declared corrections; null is a statement that no value exists. */
  readonly value: number | null;
  /** The cell as it stands in the file. */
  readonly raw: string;
  readonly basis: Basis;
  /** Sources named beside the first as saying the same. */
  readonly also: readonly string[];
  readonly note: Text | null;
  readonly standardError: number | null;
  readonly publishedLower: number | null;
  readonly publishedUpper: number | null;
  readonly respondents: number | null;
  /** Id of the declared correction that touched the cell. */
  readonly correction: string | null;
  /** Keys of the observations a derived value was made from. */
  readonly from: readonly string[];
}

/** `indicator|unit|period` */
export type ObservationKey = string;

export interface Interval {
  readonly lower: number;
  readonly upper: number;
  /** Level of confidence of lower and upper, 0.95. */
  readonly level: number;
}

export interface Observation {
  readonly indicator: string;
  readonly unit: UnitId;
  readonly period: PeriodId;
  readonly value: number | null;
  readonly status: Status;
  readonly interval: Interval | null;
  readonly claims: readonly Claim[];
  /** Id of the ruling that chose among disagreeing sources. */
  readonly ruling: string | null;
  /** Ids of caveats that touch the value. */
  readonly caveats: readonly string[];
  /** Gaps found by identity rules, as sentences. */
  readonly annotations: readonly Text[];
}

export interface Licence {
  /** As stated by the source; null where none is stated. */
  readonly name: string | null;
  readonly stated: boolean;
}

export interface Source {
  /** `<dataset>.<id>`, unique in the house. */
  readonly id: string;
  readonly dataset: string;
  readonly publisher: Text;
  /** Verbatim. */
  readonly title: string;
  /** Language of the title, BCP 47. */
  readonly lang: string;
  /** Web address, or null where none is known. */
  readonly url: string | null;
  /** Where the copy used was found, when that is not a web address. */
  readonly locator: string | null;
  readonly published: string | null;
  readonly licence: Licence;
  readonly note: Text | null;
}

export interface Caveat {
  readonly id: string;
  readonly dataset: string;
  readonly text: Text;
}

export interface RulingVersion {
  readonly value: number | null;
  /** What the source says, where it is not a number of one cell. */
  readonly says: Text | null;
  readonly sources: readonly string[];
}

/** A decision where sources disagree. */
export interface Ruling {
  readonly id: string;
  readonly dataset: string;
  readonly cells: readonly ObservationKey[];
  readonly versions: readonly RulingVersion[];
  /** Number kept, or null where none could be kept; `statement` where the conflict is not about one number. */
  readonly chosen: number | null | 'statement';
  readonly status: 'published' | 'disputed' | 'withheld';
  readonly reason: Text;
}

export interface Correction {
  readonly id: string;
  readonly dataset: string;
  readonly file: string;
  readonly what: Text;
  readonly reason: Text;
  readonly cells: number;
}

export interface Dataset {
  readonly id: string;
  readonly title: Text;
  readonly short: Text;
  readonly about: Text;
  readonly producer: Text;
  readonly terms: Text;
  readonly cite: Text;
  readonly home: string | null;
  readonly groups: readonly Grouping[];
}

/** Named classes of an indicator; `by` says whose they are. */
export interface Grouping {
  readonly indicator: string;
  readonly by: 'publisher' | 'house';
  readonly period: PeriodId | null;
  readonly classes: readonly { readonly id: string; readonly name: Text; readonly min: number | null; readonly max: number | null }[];
}

export interface Theme {
  readonly id: string;
  readonly name: Text;
  readonly indicators: readonly string[];
}

/** A word of the field or of this house, explained once; `see` are ids of related terms. */
export interface Term {
  /** Also its anchor on the page of the glossary. */
  readonly id: string;
  readonly term: Text;
  readonly definition: Text;
  /** Other spellings, abbreviations and looser words, of both languages. */
  readonly aliases: readonly string[];
  readonly indicators: readonly string[];
  readonly see: readonly string[];
}

/** What an inspection paper or a press report said. */
export interface Finding {
  readonly id: string;
  readonly source: string;
  readonly unit: UnitId;
  readonly unitInferred: boolean;
  readonly year: number | null;
  readonly yearNote: Text | null;
  readonly level: 'province' | 'department' | 'district' | 'commune';
  readonly theme: string;
  readonly polarity: 'shortcoming' | 'measure' | 'positive' | 'context';
  readonly summary: Text;
  readonly agencies: Text | null;
  readonly instrument: string | null;
  readonly figure: { readonly value: number; readonly unit: Text; readonly label: Text } | null;
  readonly file: string;
  readonly line: number;
}

/** How many units of a vintage have a present value of an indicator in a period. */
export interface Coverage {
  readonly indicator: string;
  readonly vintage: Vintage;
  readonly period: PeriodId;
  readonly held: number;
  /** Units of the vintage less those for which the publisher released nothing. */
  readonly expected: number;
  readonly notPublished: number;
  readonly total: number;
  readonly full: boolean;
}
