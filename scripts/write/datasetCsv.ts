import type { Text } from '../../src/domain/types.ts';
import type { Derived } from '../pipeline/derive.ts';
import type { Model } from '../pipeline/model.ts';
import { csv } from './csv.ts';

const columns = ['indicator', 'unit', 'unit_name_vi', 'unit_name_en', 'period', 'value', 'status', 'claimed', 'raw', 'basis', 'source', 'publisher_vi', 'publisher_en', 'url', 'also', 'file', 'line', 'ruling', 'correction', 'note_vi', 'note_en'] as const;

/** One dataset as published: a row for each claim, beside the observation it led to. */
export function datasetCsv(model: Model, derived: Derived, dataset: string): string {
  const sources = new Map(model.sources.map((s) => [s.id, s]));
  const indicators = new Set(model.indicators.filter((i) => i.dataset === dataset).map((i) => i.id));
  const rows = derived.observations
    .filter((o) => indicators.has(o.indicator))
    .flatMap((o) =>
      o.claims.map((c) => {
        const unit = model.units.byId.get(o.unit)!;
        const source = sources.get(c.source)!;
        return [o.indicator, o.unit, unit.name.vi, unit.name.en, o.period, o.value, o.status, c.value, c.raw, c.basis, c.source, source.publisher.vi, source.publisher.en, source.url ?? source.locator, c.also.join('|'), c.file, c.line, o.ruling, c.correction, c.note?.vi ?? null, c.note?.en ?? null];
      }),
    );
  return csv(columns, rows);
}

/** Findings of a dataset as CSV, or null where it has none. */
export function findingsCsv(model: Model, dataset: string): string | null {
  const found = model.findings.filter((f) => f.source.startsWith(`${dataset}.`));
  if (!found.length) return null;
  const pair = (t: Text | null | undefined): [string | null, string | null] => [t?.vi ?? null, t?.en ?? null];
  return csv(
    ['id', 'source', 'unit', 'unit_inferred', 'year', 'level', 'theme', 'polarity', 'summary_vi', 'summary_en', 'agencies_vi', 'agencies_en', 'instrument', 'figure', 'figure_unit_vi', 'figure_unit_en', 'figure_label_vi', 'figure_label_en', 'file', 'line'],
    found.map((f) => [f.id, f.source, f.unit, f.unitInferred, f.year, f.level, f.theme, f.polarity, f.summary.vi, f.summary.en, ...pair(f.agencies), f.instrument, f.figure?.value ?? null, ...pair(f.figure?.unit), ...pair(f.figure?.label), f.file, f.line]),
  );
}

/** The cells of one indicator as CSV for readers. */
export function indicatorCsv(model: Model, derived: Derived, indicator: string): string {
  const sources = new Map(model.sources.map((s) => [s.id, s]));
  const cells = derived.cells.get(indicator) ?? [];
  return csv(
    ['indicator', 'unit', 'unit_name_vi', 'unit_name_en', 'period', 'value', 'status', 'lower_95', 'upper_95', 'standard_error', 'source', 'publisher_vi', 'publisher_en', 'source_address', 'ruling', 'correction', 'notes_vi', 'notes_en'],
    cells.map((c) => {
      const unit = model.units.byId.get(c.unit)!;
      const source = sources.get(c.sources[0]!)!;
      return [c.indicator, c.unit, unit.name.vi, unit.name.en, c.period, c.value, c.status, c.interval?.lower ?? null, c.interval?.upper ?? null, c.standardError, source.id, source.publisher.vi, source.publisher.en, source.url ?? source.locator, c.ruling, c.correction, c.notes.map((n) => n.vi).join('; '), c.notes.map((n) => n.en).join('; ')];
    }),
  );
}
