import { date, number } from '../i18n/format.ts';
import { other, type Locale } from '../i18n/locale.ts';
import { t } from '../i18n/t.ts';
import { store } from './store.ts';

/** Columns that say again what the page already says. */
const hidden = new Set(['item_code', 'component', 'parent', 'level', 'source_id']);

export interface ReferenceTable {
  readonly name: string;
  /** Where the file is published below data/. */
  readonly path: string;
  readonly about: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly { readonly text: string }[])[];
}

/** A cell as the page prints it: numbers, days and spans of years in its form, levels of government in its words. */
function cellText(column: string, text: string, locale: Locale): string {
  if (/(scale|points|^n_)/.test(column) && /^-?\d+(\.\d+)?$/.test(text)) return number(Number(text), text.split('.')[1]?.length ?? 0, locale);
  if (/_date$/.test(column) && /^\d{4}-\d{2}-\d{2}$/.test(text)) return date(text, locale);
  if (column === 'years_valid') return text.replace('-', '\u2013');
  const { levels } = t(locale).indicators;
  return column === 'unit_type' && text in levels ? levels[text as keyof typeof levels] : text;
}

/** What the carried files of a dataset say about one indicator, column by column in the language of the page. */
export function referenceTables(indicator: string, dataset: string, locale: Locale): ReferenceTable[] {
  return store()
    .referencesOf(dataset)
    .flatMap((reference) => {
      const rows = reference.rows.filter((r) => r.indicator === indicator);
      const shown = reference.columns
        .map((column, at) => ({ column, at }))
        .filter(({ column, at }) => !hidden.has(column.name) && !column.name.endsWith(`_${other(locale)}`) && rows.some((r) => r.cells[at]));
      if (rows.length === 0) return [];
      return [
        {
          name: reference.name,
          path: `datasets/${reference.dataset}.${reference.name}.csv`,
          about: reference.about[locale],
          columns: shown.map(({ column }) => ({ label: column.title[locale], numeric: false })),
          rows: rows.map((r) => shown.map(({ column, at }) => ({ text: cellText(column.name, r.cells[at]!, locale) }))),
        },
      ];
    });
}
