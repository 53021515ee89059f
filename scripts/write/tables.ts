import type { Claim, Source, Text } from '../../src/domain/types.ts';
import { fold } from '../../src/domain/fold.ts';
import { period } from '../../src/domain/period.ts';
import { vintageOf } from '../../src/domain/unit.ts';
import type { Derived } from '../pipeline/derive.ts';
import { cellOf } from '../pipeline/derive.ts';
import type { Model } from '../pipeline/model.ts';
import { keyOf } from '../pipeline/model.ts';
import type { Resolved } from '../pipeline/resolve.ts';
import { csvTable, type Column } from './csv.ts';
import type { SqlTable } from './database.ts';

const make = <T>(name: string, items: readonly T[], columns: readonly Column<T>[]): SqlTable => ({ name, ...csvTable(items, columns) });

const both = <T>(name: string, of: (item: T) => Text | null): Column<T>[] => [
  [`${name}_vi`, 'text', (x) => of(x)?.vi ?? null],
  [`${name}_en`, 'text', (x) => of(x)?.en ?? null],
];

const joined = (list: readonly string[], mark = '|'): string | null => (list.length ? list.join(mark) : null);
const noteText = (notes: readonly Text[], locale: 'vi' | 'en'): string | null => joined([...new Set(notes.map((n) => n[locale]))], '; ');

/** What the database keeps of a cell as it stands: nothing where it is its value written plainly, an empty text where the source has none; see `raw` in schema.sql, which gives it back. */
const cellText = ({ raw, value }: Claim): string | null => (raw === '' ? (value === null ? null : '') : raw === String(value) && Math.abs(value!) < 1e15 ? null : raw);

/** Every table of the database as rows, in the order of schema.sql. */
export function databaseTables(model: Model, resolved: Resolved, derived: Derived): SqlTable[] {
  const themes = new Map(model.themes.map((t) => [t.id, t]));
  return [
    make('units', model.units.units, [
      ['id', 'text', (u) => u.id], ['kind', 'text', (u) => u.kind], ['vintage', 'text', (u) => u.vintage], ['code', 'text', (u) => u.code], ['parent', 'text', (u) => u.parent],
      ...both('name', (u: (typeof model.units.units)[number]) => u.name), ...both('short', (u: (typeof model.units.units)[number]) => u.short), ...both('full', (u: (typeof model.units.units)[number]) => u.full),
      ['slug', 'text', (u) => u.slug], ['sort', 'integer', (u) => u.sort], ['fold', 'text', (u) => u.fold], ['predecessors', 'text', (u) => joined(u.predecessors)], ['successors', 'text', (u) => joined(u.successors)],
      ['valid_from', 'date', (u) => u.validFrom], ['valid_to', 'date', (u) => u.validTo],
    ]),
    make('indicators', model.indicators.map((i, n) => ({ i, n, m: i.measures.at(-1)! })), [
      ['id', 'text', ({ i }) => i.id], ['dataset', 'text', ({ i }) => i.dataset], ['parent', 'text', ({ i }) => i.parent], ['name_vi', 'text', ({ i }) => i.name.vi], ['name_en', 'text', ({ i }) => i.name.en],
      ['about_vi', 'text', ({ i }) => i.about.vi], ['about_en', 'text', ({ i }) => i.about.en], ['unit', 'text', ({ m }) => m.unit], ['min', 'double', ({ m }) => m.min], ['max', 'double', ({ m }) => m.max], ['decimals', 'integer', ({ m }) => m.decimals],
      ['better', 'text', ({ i }) => i.better], ['rollup', 'text', ({ i }) => i.rollup.how], ['processing', 'text', ({ i }) => i.processing], ['breaks', 'text', ({ i }) => joined(i.breaks.map((b) => String(b.at)))], ['rank_of', 'text', ({ i }) => i.rankOf], ['sort', 'integer', ({ n }) => n + 1], ['fold', 'text', ({ i }) => fold(i.name.vi)],
    ]),
    make('sources', model.sources, [
      ['id', 'text', (s) => s.id], ['dataset', 'text', (s) => s.dataset], ...both('publisher', (s: Source) => s.publisher), ['title', 'text', (s) => s.title], ['lang', 'text', (s) => s.lang], ['url', 'text', (s) => s.url], ['locator', 'text', (s) => s.locator],
      ['published', 'text', (s) => s.published], ['licence', 'text', (s) => s.licence.name], ['licence_stated', 'boolean', (s) => s.licence.stated], ...both('note', (s: Source) => s.note),
    ]),
    observationTable(derived),
    make('claims', derived.observations.flatMap((o) => o.claims.map((c) => ({ o, c }))), [
      ['indicator', 'text', ({ o }) => o.indicator], ['unit', 'text', ({ o }) => o.unit], ['period', 'text', ({ o }) => o.period], ['source', 'text', ({ c }) => c.source], ['file', 'text', ({ c }) => c.file], ['line', 'integer', ({ c }) => c.line],
      ['value', 'double', ({ c }) => c.value], ['basis', 'text', ({ c }) => c.basis], ['also', 'text', ({ c }) => joined(c.also)], ['note_vi', 'text', ({ c }) => c.note?.vi ?? null], ['note_en', 'text', ({ c }) => c.note?.en ?? null], ['correction', 'text', ({ c }) => c.correction], ['cell', 'text', ({ c }) => cellText(c)],
    ]),
    make('findings', model.findings, [
      ['id', 'text', (f) => f.id], ['source', 'text', (f) => f.source], ['unit', 'text', (f) => f.unit], ['unit_inferred', 'boolean', (f) => f.unitInferred], ['year', 'integer', (f) => f.year], ['level', 'text', (f) => f.level], ['theme', 'text', (f) => f.theme],
      ['theme_vi', 'text', (f) => themes.get(f.theme)!.name.vi], ['theme_en', 'text', (f) => themes.get(f.theme)!.name.en], ['polarity', 'text', (f) => f.polarity], ['summary_vi', 'text', (f) => f.summary.vi], ['summary_en', 'text', (f) => f.summary.en],
      ['agencies_vi', 'text', (f) => f.agencies?.vi ?? null], ['agencies_en', 'text', (f) => f.agencies?.en ?? null], ['instrument', 'text', (f) => f.instrument], ['figure', 'double', (f) => f.figure?.value ?? null],
      ['figure_unit_vi', 'text', (f) => f.figure?.unit.vi ?? null], ['figure_unit_en', 'text', (f) => f.figure?.unit.en ?? null], ['figure_label_vi', 'text', (f) => f.figure?.label.vi ?? null], ['figure_label_en', 'text', (f) => f.figure?.label.en ?? null],
    ]),
    make('coverage', derived.coverage, [
      ['indicator', 'text', (c) => c.indicator], ['vintage', 'text', (c) => c.vintage], ['period', 'text', (c) => c.period], ['held', 'integer', (c) => c.held], ['expected', 'integer', (c) => c.expected], ['not_published', 'integer', (c) => c.notPublished], ['total', 'integer', (c) => c.total], ['complete', 'boolean', (c) => c.full],
    ]),
    make('rulings', resolved.rulings, [
      ['id', 'text', (r) => r.id], ['dataset', 'text', (r) => r.dataset], ['cells', 'text', (r) => r.cells.join(' ')], ['kept', 'double', (r) => (typeof r.chosen === 'number' ? r.chosen : null)], ['status', 'text', (r) => r.status], ['reason_vi', 'text', (r) => r.reason.vi], ['reason_en', 'text', (r) => r.reason.en],
    ]),
    make('caveats', model.caveats, [['id', 'text', (c) => c.id], ['dataset', 'text', (c) => c.dataset], ['text_vi', 'text', (c) => c.text.vi], ['text_en', 'text', (c) => c.text.en]]),
  ];
}

/** The observations as one table: the same columns in the database, the Parquet file and the CSV. */
export function observationTable(derived: Derived): SqlTable {
  const items = derived.observations.map((o) => ({ o, c: cellOf(o), p: period(o.period), r: derived.ranks.get(keyOf(o)) }));
  return make('observations', items, [
    ['indicator', 'text', ({ o }) => o.indicator], ['unit', 'text', ({ o }) => o.unit], ['period', 'text', ({ o }) => o.period], ['vintage', 'text', ({ o }) => vintageOf(o.unit)], ['period_kind', 'text', ({ p }) => p.kind], ['period_start', 'date', ({ p }) => p.start], ['period_end', 'date', ({ p }) => p.end], ['year', 'integer', ({ p }) => p.year],
    ['value', 'double', ({ o }) => o.value], ['status', 'text', ({ o }) => o.status], ['lower', 'double', ({ o }) => o.interval?.lower ?? null], ['upper', 'double', ({ o }) => o.interval?.upper ?? null],
    ['standard_error', 'double', ({ c }) => c.standardError], ['published_lower', 'double', ({ c }) => c.publishedLower], ['published_upper', 'double', ({ c }) => c.publishedUpper], ['respondents', 'integer', ({ c }) => c.respondents],
    ['rank', 'integer', ({ r }) => r?.rank ?? null], ['rank_of', 'integer', ({ r }) => r?.of ?? null], ['rank_best', 'integer', ({ r }) => r?.open?.[0] ?? null], ['rank_worst', 'integer', ({ r }) => r?.open?.[1] ?? null], ['source', 'text', ({ c }) => c.sources[0]!], ['claims', 'integer', ({ o }) => o.claims.length], ['ruling', 'text', ({ o }) => o.ruling], ['correction', 'text', ({ c }) => c.correction],
    ['caveats', 'text', ({ o }) => joined(o.caveats)], ['notes_vi', 'text', ({ c }) => noteText(c.notes, 'vi')], ['notes_en', 'text', ({ c }) => noteText(c.notes, 'en')], ['inputs', 'text', ({ c }) => joined(c.from, ' ')],
  ]);
}
