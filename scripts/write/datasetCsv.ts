import type { Cell, Reference } from '../../src/domain/published.ts';
import type { Finding, Text } from '../../src/domain/types.ts';
import type { Derived } from '../pipeline/derive.ts';
import type { Model } from '../pipeline/model.ts';
import type { Column, CsvTable } from './csv.ts';
import { csvTable } from './csv.ts';

const pair = <T>(name: string, of: (item: T) => Text | null | undefined): Column<T>[] => [
  [`${name}_vi`, 'text', (x) => of(x)?.vi ?? null],
  [`${name}_en`, 'text', (x) => of(x)?.en ?? null],
];

/** One dataset as published: a row for each claim, beside the observation it led to. */
export function datasetCsv(model: Model, derived: Derived, dataset: string): CsvTable {
  const sources = new Map(model.sources.map((s) => [s.id, s]));
  const indicators = new Set(model.indicators.filter((i) => i.dataset === dataset).map((i) => i.id));
  const items = derived.observations
    .filter((o) => indicators.has(o.indicator))
    .flatMap((o) => o.claims.map((c) => ({ o, c, unit: model.units.byId.get(o.unit)!, source: sources.get(c.source)! })));
  type Item = (typeof items)[number];
  return csvTable<Item>(items, [
    ['indicator', 'text', ({ o }) => o.indicator],
    ['unit', 'text', ({ o }) => o.unit],
    ...pair<Item>('unit_name', ({ unit }) => unit.name),
    ['period', 'text', ({ o }) => o.period],
    ['value', 'double', ({ o }) => o.value],
    ['status', 'text', ({ o }) => o.status],
    ['claimed', 'double', ({ c }) => c.value],
    ['raw', 'text', ({ c }) => c.raw],
    ['basis', 'text', ({ c }) => c.basis],
    ['source', 'text', ({ c }) => c.source],
    ...pair<Item>('publisher', ({ source }) => source.publisher),
    ['url', 'text', ({ source }) => source.url ?? source.locator],
    ['also', 'text', ({ c }) => c.also.join('|')],
    ['file', 'text', ({ c }) => c.file],
    ['line', 'integer', ({ c }) => c.line],
    ['ruling', 'text', ({ o }) => o.ruling],
    ['correction', 'text', ({ c }) => c.correction],
    ...pair<Item>('note', ({ c }) => c.note),
  ]);
}

/** Findings of a dataset, or null where it has none. */
export function findingsCsv(model: Model, dataset: string): CsvTable | null {
  const found = model.findings.filter((f) => f.source.startsWith(`${dataset}.`));
  if (!found.length) return null;
  return csvTable<Finding>(found, [
    ['id', 'text', (f) => f.id],
    ['source', 'text', (f) => f.source],
    ['unit', 'text', (f) => f.unit],
    ['unit_inferred', 'boolean', (f) => f.unitInferred],
    ['year', 'integer', (f) => f.year],
    ['level', 'text', (f) => f.level],
    ['theme', 'text', (f) => f.theme],
    ['polarity', 'text', (f) => f.polarity],
    ...pair<Finding>('summary', (f) => f.summary),
    ...pair<Finding>('agencies', (f) => f.agencies),
    ['instrument', 'text', (f) => f.instrument],
    ['figure', 'double', (f) => f.figure?.value ?? null],
    ...pair<Finding>('figure_unit', (f) => f.figure?.unit),
    ...pair<Finding>('figure_label', (f) => f.figure?.label),
    ['file', 'text', (f) => f.file],
    ['line', 'integer', (f) => f.line],
  ]);
}

/** A carried file about indicators, cell by cell as it stands. */
export function referenceCsv(reference: Reference): CsvTable {
  return csvTable(reference.rows, reference.columns.map(({ name }, n) => [name, 'text', (row) => row.cells[n]!]));
}

/** The cells of one indicator for readers. */
export function indicatorCsv(model: Model, derived: Derived, indicator: string): CsvTable {
  const sources = new Map(model.sources.map((s) => [s.id, s]));
  const unitOf = (c: Cell) => model.units.byId.get(c.unit)!;
  const rankOf = (c: Cell) => derived.ranks.get(`${c.indicator}|${c.unit}|${c.period}`);
  const sourceOf = (c: Cell) => sources.get(c.sources[0]!)!;
  return csvTable<Cell>(derived.cells.get(indicator) ?? [], [
    ['indicator', 'text', (c) => c.indicator],
    ['unit', 'text', (c) => c.unit],
    ...pair<Cell>('unit_name', (c) => unitOf(c).name),
    ['period', 'text', (c) => c.period],
    ['value', 'double', (c) => c.value],
    ['status', 'text', (c) => c.status],
    ['lower_95', 'double', (c) => c.interval?.lower ?? null],
    ['upper_95', 'double', (c) => c.interval?.upper ?? null],
    ['standard_error', 'double', (c) => c.standardError],
    ['published_lower', 'double', (c) => c.publishedLower],
    ['published_upper', 'double', (c) => c.publishedUpper],
    ['rank', 'integer', (c) => rankOf(c)?.rank ?? null],
    ['rank_of', 'integer', (c) => rankOf(c)?.of ?? null],
    ['rank_best', 'integer', (c) => rankOf(c)?.open?.[0] ?? null],
    ['rank_worst', 'integer', (c) => rankOf(c)?.open?.[1] ?? null],
    ['source', 'text', (c) => c.sources[0]!],
    ...pair<Cell>('publisher', (c) => sourceOf(c).publisher),
    ['source_address', 'text', (c) => sourceOf(c).url ?? sourceOf(c).locator],
    ['ruling', 'text', (c) => c.ruling],
    ['correction', 'text', (c) => c.correction],
    ['notes_vi', 'text', (c) => c.notes.map((n) => n.vi).join('; ')],
    ['notes_en', 'text', (c) => c.notes.map((n) => n.en).join('; ')],
  ]);
}
