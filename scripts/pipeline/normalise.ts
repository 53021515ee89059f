import { posix } from 'node:path';
import type { Dataset, Indicator, Source, Text, Theme } from '../../src/domain/types.ts';
import type { Descriptor, DescriptorIndicator, FindingsFileDescriptor, ReferenceFile, ValuesFile } from '../schema/descriptor.ts';
import type { Corrected } from './correct.ts';
import type { RawDataset, Table } from './read.ts';
import type { Reference } from '../../src/domain/published.ts';
import type { CaveatRule, DraftClaim, Model } from './model.ts';
import { buildUnits } from './units.ts';
import { readClaims } from './claims.ts';
import { readFindings } from './findings.ts';
import { readGlossary } from './glossary.ts';
import { error, hasErrors, type Problem } from '../problem.ts';
import { didYouMean } from '../didYouMean.ts';

function indicatorOf(dataset: string, d: DescriptorIndicator): Indicator {
  const measures = (Array.isArray(d.measure) ? d.measure : [d.measure]).map((m) => ({
    from: m.from ?? null,
    to: m.to ?? null,
    unit: m.unit,
    min: m.min ?? null,
    max: m.max ?? null,
    decimals: m.decimals,
  }));
  return {
    id: d.id,
    dataset,
    parent: d.parent ?? null,
    name: d.name,
    short: d.short ?? d.name,
    about: d.about,
    misleads: d.misleads ?? null,
    measures,
    better: d.better,
    rollup: d.rollup,
    breaks: d.breaks ?? [],
    processing: d.processing ?? 'published',
    trend: d.trend ?? true,
    ratio: d.ratio ? { of: d.ratio.of, by: d.ratio.by, scale: d.ratio.scale } : null,
    rankOf: d.rankOf ?? null,
    denominator: d.denominator ?? null,
  };
}

/** Reads a sources.csv; the id of a source carries its dataset. */
export function readSources(dataset: string, table: Table | null, problems: Problem[]): Source[] {
  return (table?.rows ?? []).map((row): Source => {
    const c = row.cells;
    for (const column of ['source_id', 'title', 'lang', 'licence_stated']) if (!c[column]) problems.push(error('source-present', row, `the source "${c['source_id']}" has no ${column}, expected one`, 'fill the cell'));
    if (!c['publisher_vi'] || !c['publisher_en']) problems.push(error('both-languages', row, `the source "${c['source_id']}" lacks its publisher in ${c['publisher_vi'] ? 'English' : 'Vietnamese'}, expected both languages`, 'add the missing name'));
    if (!c['url'] && !c['locator']) problems.push(error('source-present', row, `the source "${c['source_id']}" has neither url nor locator, expected one of them`, 'say where the document can be found'));
    if (c['url'] && !URL.canParse(c['url'])) problems.push(error('source-present', row, `the source "${c['source_id']}" has the url "${c['url']}", expected a web address`, 'write the whole address or move it to locator'));
    if (!!c['note_vi'] !== !!c['note_en']) problems.push(error('both-languages', row, `the note of the source "${c['source_id']}" stands in one language, expected both`, 'add the missing text'));
    return {
      id: `${dataset}.${c['source_id']}`,
      dataset,
      publisher: { vi: c['publisher_vi']!, en: c['publisher_en']! },
      title: c['title']!,
      lang: c['lang']!,
      url: c['url'] || null,
      locator: c['locator'] || null,
      published: c['published'] || null,
      licence: { name: c['licence'] || null, stated: c['licence_stated'] === 'true' },
      note: c['note_vi'] ? { vi: c['note_vi'], en: c['note_en']! } : null,
    };
  });
}

function readNotes(table: Table | null, problems: Problem[]): Map<string, Text> {
  const notes = new Map<string, Text>();
  for (const row of table?.rows ?? []) {
    const { note, note_vi, note_en } = row.cells;
    if (!note_vi || !note_en) problems.push(error('both-languages', row, `the note "${note}" lacks the text in ${note_vi ? 'English' : 'Vietnamese'}, expected both languages`, 'add the missing text'));
    notes.set(note!, { vi: note_vi!, en: note_en! });
  }
  return notes;
}

function readThemes(table: Table | null, problems: Problem[]): Theme[] {
  return (table?.rows ?? []).map((row) => {
    const c = row.cells;
    if (!c['name_vi'] || !c['name_en']) problems.push(error('both-languages', row, `the theme "${c['code']}" lacks a name in ${c['name_vi'] ? 'English' : 'Vietnamese'}, expected both languages`, 'add the missing name'));
    return { id: c['code']!, name: { vi: c['name_vi']!, en: c['name_en']! }, indicators: c['indicators'] ? c['indicators'].split('|') : [] };
  });
}

function readReference(dataset: RawDataset, file: ReferenceFile): Reference | null {
  const path = posix.normalize(`${dataset.folder}/${file.path}`);
  const table = dataset.tables.get(path);
  if (!table) return null;
  const names = Object.keys(file.columns);
  return {
    dataset: dataset.descriptor.id,
    path,
    name: posix.basename(file.path, '.csv'),
    about: file.about,
    columns: names.map((name) => ({ name, title: file.columns[name]! })),
    rows: table.rows.map((r) => {
      const seen = file.indicator ? r.cells[file.indicator.column]! : '';
      const mapped = file.indicator?.map?.[seen] ?? (file.indicator?.prefix !== undefined ? `${file.indicator.prefix}${seen}` : seen);
      return { line: r.line, indicator: file.indicator && mapped !== 'skip' ? mapped : null, cells: names.map((n) => r.cells[n]!) };
    }),
  };
}

/** Turns raw rows into claims with ids: units by name and vintage, periods by grammar, indicators and statuses by declared maps. */
export function normalise(corrected: Corrected): { output: Model; problems: Problem[] } {
  const { raw } = corrected;
  const built = buildUnits(raw);
  const unitsSound = raw.unitsComplete && !hasErrors(built.problems);
  const problems = raw.unitsComplete ? [...built.problems] : [];
  const datasets: Dataset[] = [];
  const indicators: Indicator[] = [];
  const sources: Source[] = readSources('units', raw.unitSources, problems);
  const caveats: CaveatRule[] = [];
  const references: Reference[] = [];
  const claims: DraftClaim[] = [];
  const findings: Model['findings'][number][] = [];
  const checks: Model['checks'][number][] = [];
  const conflicts: Model['conflicts'][number][] = [];
  const periodTexts: Record<string, Text> = {};
  const damaged = new Set<string>();
  const rows = new Map<string, number>();
  const themes = readThemes(raw.themes, problems);
  const once = uniqueIds(problems);
  raw.themes?.rows.forEach((row) => once('theme', row.cells['code']!, row));
  raw.glossary?.rows.forEach((row) => once('term', row.cells['id']!, row));
  raw.unitSources?.rows.forEach((row) => once('source of units', row.cells['source_id']!, row));

  for (const dataset of raw.datasets) {
    const d: Descriptor = dataset.descriptor;
    const before = problems.length;
    const place = (...path: PropertyKey[]): { file: string; line: number } => ({ file: `${dataset.folder}/dataset.yaml`, line: dataset.lineOf(path) });
    datasets.push({
      id: d.id,
      title: d.title,
      short: d.short,
      about: d.about,
      producer: d.producer,
      terms: d.terms,
      cite: d.cite,
      home: d.home ?? null,
      groups: (d.groups ?? []).map((g) => ({ ...g, period: g.period ?? null, classes: g.classes.map((c) => ({ ...c, min: c.min ?? null, max: c.max ?? null })) })),
    });
    d.indicators.forEach((i, n) => {
      if (once('indicator', i.id, place('indicators', n, 'id'))) indicators.push(indicatorOf(d.id, i));
    });
    dataset.sources?.rows.forEach((row) => once(`source of ${d.id}`, row.cells['source_id']!, row));
    dataset.notes?.rows.forEach((row) => once(`note of ${d.id}`, row.cells['note']!, row));
    d.caveats?.forEach((c, n) => once(`caveat of ${d.id}`, c.id, place('caveats', n, 'id')));
    dataset.corrections.forEach((c) => once(`correction of ${d.id}`, c.id, { file: `${dataset.folder}/corrections.yaml`, line: c.line }));
    dataset.conflicts.forEach((c) => once('ruling', c.id, { file: `${dataset.folder}/conflicts.yaml`, line: c.line }));
    const own = readSources(d.id, dataset.sources, problems);
    sources.push(...own);
    const notes = readNotes(dataset.notes, problems);
    for (const [n, c] of (d.caveats ?? []).entries()) caveats.push({ id: `${d.id}.${c.id}`, dataset: d.id, text: c.text, line: place('caveats', n).line, applies: { ...c.applies, source: c.applies.source?.map((s) => `${d.id}.${s}`) } as CaveatRule['applies'] });
    Object.assign(periodTexts, d.periods ?? {});
    checks.push(...(d.checks ?? []).map((c, n) => ({ ...c, dataset: d.id, line: place('checks', n).line })));
    conflicts.push(...dataset.conflicts.map((c) => ({ ...c, dataset: d.id, file: `${dataset.folder}/conflicts.yaml` })));
    let count = 0;
    for (const file of d.files) {
      const table = dataset.tables.get(posix.normalize(`${dataset.folder}/${file.path}`));
      if (!table) continue;
      count += table.rows.length;
      if (file.layout === 'reference') {
        const reference = readReference(dataset, file as ReferenceFile);
        if (reference) references.push(reference);
      } else if (file.layout === 'findings') {
        table.rows.forEach((row) => once('finding', row.cells['finding_id']!, row));
        if (unitsSound) findings.push(...readFindings({ dataset, table, file: file as FindingsFileDescriptor, units: built.output, sources: own, themes: raw.themesComplete ? themes : null, problems }));
      } else if (unitsSound && !dataset.incomplete.has('corrections')) {
        claims.push(...readClaims({ dataset, file: file as ValuesFile, table, units: built.output, sources: own, notes, corrected, problems }));
      }
    }
    rows.set(d.id, count);
    if (dataset.damaged || problems.length > before) damaged.add(d.id);
  }
  const known = new Map(indicators.map((i) => [i.id, i]));
  const complete = raw.unread.length === 0;
  if (complete) {
    themes.forEach((t, n) => {
      for (const i of t.indicators) if (!known.has(i)) problems.push(error('reference', raw.themes!.rows[n]!, `the theme "${t.id}" names the indicator "${i}", which no dataset declares`, didYouMean(i, known.keys()) ?? 'use the id of a declared indicator'));
    });
  }
  const terms = readGlossary(raw.glossary, raw.glossaryComplete, complete ? known.keys() : null, problems);
  if (!unitsSound) raw.datasets.forEach((d) => damaged.add(d.descriptor.id));
  const lines = new Map(raw.datasets.map((d) => [d.descriptor.id, d.lineOf]));
  return {
    output: {
      release: raw.release, title: raw.title, units: built.output, datasets, indicators, indicatorById: known, sources, themes, findings, terms, caveats, periodTexts, references, claims, checks, conflicts, damaged, rows, complete,
      unruled: new Set(raw.datasets.filter((d) => d.incomplete.has('conflicts')).map((d) => d.descriptor.id)),
      lineOf: (id, path) => lines.get(id)?.(path) ?? 1,
      lineOfIndicator: (id, ...path) => {
        const owner = raw.datasets.find((d) => d.descriptor.id === known.get(id)?.dataset);
        return owner?.lineOf(['indicators', owner.descriptor.indicators.findIndex((i) => i.id === id), ...path]) ?? 1;
      },
    },
    problems,
  };
}

/** Reports an id that was seen before, kind by kind; true for a fresh one. */
function uniqueIds(problems: Problem[]): (kind: string, id: string, place: { file: string; line: number }) => boolean {
  const seen = new Map<string, { file: string; line: number }>();
  return (kind, id, place) => {
    const first = seen.get(`${kind}|${id}`);
    if (first) problems.push(error('unique-key', place, `the ${kind} "${id}" stands twice (also ${first.file}:${first.line}), expected once`, 'remove one of them, or give it an id of its own'));
    else seen.set(`${kind}|${id}`, place);
    return !first;
  };
}
