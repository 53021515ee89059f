import type { Reference } from '../../src/domain/published.ts';
import type { Caveat, Claim, Dataset, Finding, Indicator, ObservationKey, Source, Status, Term, Theme, UnitId } from '../../src/domain/types.ts';
import type { Check, DeclaredConflict } from '../schema/descriptor.ts';
import type { UnitRegistry } from './units.ts';

/** One claim before resolve: who says what about which cell. */
export interface DraftClaim {
  readonly dataset: string;
  readonly indicator: string;
  readonly unit: UnitId;
  readonly period: string;
  readonly status: Status;
  readonly claim: Claim;
  /** Decimals printed, for comparison within rounding. */
  readonly decimals: number;
}

export interface CaveatRule extends Caveat {
  readonly applies: { readonly source?: readonly string[]; readonly indicator?: readonly string[]; readonly unit?: readonly string[]; readonly period?: readonly string[]; readonly basis?: readonly string[] };
  readonly line: number;
}

/** Everything normalise knows: words resolved to ids, every number with its place. */
export interface Model {
  readonly release: string;
  /** Name of the publication, as release.yaml gives it. */
  readonly title: string;
  readonly units: UnitRegistry;
  readonly datasets: readonly Dataset[];
  readonly indicators: readonly Indicator[];
  readonly indicatorById: ReadonlyMap<string, Indicator>;
  readonly sources: readonly Source[];
  readonly themes: readonly Theme[];
  readonly findings: readonly Finding[];
  readonly terms: readonly Term[];
  readonly caveats: readonly CaveatRule[];
  readonly periodTexts: Readonly<Record<string, { readonly vi: string; readonly en: string }>>;
  readonly references: readonly Reference[];
  readonly claims: readonly DraftClaim[];
  readonly checks: readonly (Check & { readonly dataset: string; readonly line: number })[];
  readonly conflicts: readonly (DeclaredConflict & { readonly dataset: string; readonly file: string })[];
  /** Datasets with a problem so far: later steps do not blame its consequences. */
  readonly damaged: ReadonlySet<string>;
  /** Datasets whose rulings could not be read: disagreements in them are not blamed. */
  readonly unruled: ReadonlySet<string>;
  /** False where a descriptor could not be read, so that not every indicator is known. */
  readonly complete: boolean;
  /** Line of an entry in the dataset.yaml of a dataset. */
  lineOf(dataset: string, path: readonly PropertyKey[]): number;
  /** Line of a part of an indicator in the dataset.yaml that declares it. */
  lineOfIndicator(indicator: string, ...path: readonly PropertyKey[]): number;
  /** Rows read per dataset. */
  readonly rows: ReadonlyMap<string, number>;
}

export const keyOf = (o: { readonly indicator: string; readonly unit: string; readonly period: string }): ObservationKey => `${o.indicator}|${o.unit}|${o.period}`;
