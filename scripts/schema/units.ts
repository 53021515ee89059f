/** Headers of the files in data/units, column by column; scripts/pipeline/units.ts reads them. */
export const unitFiles = {
  'groups.csv': ['id', 'kind', 'vintage', 'name_vi', 'name_en', 'short_vi', 'short_en', 'aliases'],
  'vn63.csv': ['code', 'name_vi', 'name_vi_full', 'name_en', 'slug', 'type', 'region6_code', 'iso_3166_2', 'papi_code', 'pci_code', 'gso_old_code', 'aliases'],
  'vn34.csv': ['code', 'name_vi', 'name_vi_full', 'name_en', 'slug', 'type', 'members63', 'merged', 'admin_seat_old_code', 'region6_2025_code', 'area_km2', 'population_2025_admin', 'type_from_2026_04_30', 'source_id', 'aliases'],
  'regions.csv': ['system', 'code', 'name_vi', 'name_en', 'abbr_vi', 'n', 'aliases'],
  'ministries.csv': ['id', 'name_vi', 'name_en', 'short_vi', 'short_en', 'valid_to', 'aliases'],
  'local.csv': ['system', 'parent_code', 'match', 'tier', 'sector', 'name_vi', 'name_en', 'type', 'slug'],
  'crosswalk.csv': ['old_code', 'new_code', 'effective_date', 'kind', 'old_name_vi', 'new_name_vi'],
  'tilegrid63.csv': ['code', 'col', 'row', 'name_vi'],
  'tilegrid34.csv': ['code', 'col', 'row', 'name_vi'],
  'tilegrid_islands.csv': ['system', 'parent_code', 'label_vi', 'label_en', 'col', 'row'],
} as const;

export type UnitFile = keyof typeof unitFiles;

/** Columns of every sources.csv. */
export const sourceColumns = ['source_id', 'publisher_vi', 'publisher_en', 'title', 'lang', 'url', 'locator', 'published', 'licence', 'licence_stated', 'note_vi', 'note_en'] as const;

/** Columns of every notes.csv: the note as it stands in the rows, and the two texts readers see. */
export const noteColumns = ['note', 'note_vi', 'note_en'] as const;

/** Columns of a findings file. */
export const findingColumns = ['finding_id', 'source_id', 'unit_name_vi', 'province_code', 'unit_basis', 'level', 'year', 'year_note_vi', 'year_note_en', 'theme', 'polarity', 'summary_vi', 'summary_en', 'agencies_vi', 'agencies_en', 'instrument', 'figure_value', 'figure_unit_vi', 'figure_unit_en', 'figure_label_vi', 'figure_label_en'] as const;

/** Columns of data/glossary.csv; aliases, indicators and see are separated by vertical bars. */
export const glossaryColumns = ['id', 'term_vi', 'term_en', 'definition_vi', 'definition_en', 'aliases', 'indicators', 'see'] as const;

/** Columns of data/themes.csv; indicators are ids separated by a vertical bar. */
export const themeColumns = ['code', 'name_vi', 'name_en', 'indicators'] as const;
