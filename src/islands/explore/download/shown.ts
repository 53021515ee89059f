import type { Locale } from '../../../i18n/locale.ts';

export interface ShownColumn {
  /** A word for programs, unique in the table. */
  readonly key: string;
  /** The heading on the page. */
  readonly label: string;
  readonly numeric: boolean;
}

/** A number as it is, a text as it reads, null where there is none. Days and periods are ISO texts. */
export type ShownValue = string | number | null;

export interface ShownSource {
  readonly publisher: string;
  readonly title?: string;
  readonly url: string | null;
}

/** What the page shows, for every kind of file: exactly these rows in this order. */
export interface Shown {
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly ShownColumn[];
  readonly rows: readonly (readonly ShownValue[])[];
  /** Signs that stand in the table and what they mean. */
  readonly statuses: readonly { readonly sign: string; readonly text: string }[];
  readonly sources: readonly ShownSource[];
  /** Day of the data release, ISO. */
  readonly release: string;
  /** Full address that restores this view. */
  readonly address: string;
  readonly locale: Locale;
  readonly notes: readonly string[];
}
