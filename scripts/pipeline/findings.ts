import type { Finding, Source, Theme } from '../../src/domain/types.ts';
import type { FindingsFileDescriptor } from '../schema/descriptor.ts';
import type { RawDataset, Table } from './read.ts';
import type { UnitRegistry } from './units.ts';
import { error, type Problem } from '../problem.ts';
import { didYouMean } from '../didYouMean.ts';

const levels: readonly Finding['level'][] = ['province', 'department', 'district', 'commune'];
const polarities: readonly Finding['polarity'][] = ['shortcoming', 'measure', 'positive', 'context'];

interface FindingsContext {
  readonly dataset: RawDataset;
  readonly table: Table;
  readonly file: FindingsFileDescriptor;
  readonly units: UnitRegistry;
  readonly sources: readonly Source[];
  /** null where the list of themes could not be read in full: themes are then not judged. */
  readonly themes: readonly Theme[] | null;
  readonly problems: Problem[];
}

/** Reads findings of inspections and press documents: both languages, a known place, theme and source, a figure only with unit and label. */
export function readFindings({ dataset, table, file, units, sources, themes, problems }: FindingsContext): Finding[] {
  const id = dataset.descriptor.id;
  const known = new Set(sources.map((s) => s.id.slice(id.length + 1)));
  const themeIds = themes && new Set(themes.map((t) => t.id));
  const result: Finding[] = [];
  for (const row of table.rows) {
    const c = row.cells;
    const before = problems.length;
    const refuse = (rule: string, message: string, hint: string | null = null): void => void problems.push(error(rule, row, `the finding "${c['finding_id']}" ${message}`, hint));
    const pair = (name: string, needed: boolean): { vi: string; en: string } | null => {
      const [vi, en] = [c[`${name}_vi`]!, c[`${name}_en`]!];
      if (!!vi !== !!en || (needed && !vi)) refuse('both-languages', `lacks ${name} in ${vi ? 'English' : 'Vietnamese'}, expected both languages`, 'add the missing text');
      return vi && en ? { vi, en } : null;
    };
    const { vintage } = file;
    const unit = units.find('province', vintage, c['unit_name_vi']!);
    if (!unit) refuse('known-unit', `names the province "${c['unit_name_vi']}", which is not known in ${vintage}`, units.hint('province', vintage, c['unit_name_vi']!));
    else if (c['province_code'] && unit.code !== c['province_code']) refuse('unit-code', `gives "${c['unit_name_vi']}" the code ${c['province_code']}, expected ${unit.code} in ${vintage}`);
    if (!known.has(c['source_id']!) && !dataset.incomplete.has('sources')) refuse('source-present', `names the source "${c['source_id']}", which ${dataset.descriptor.sources} does not declare`, didYouMean(c['source_id']!, known));
    if (themeIds && !themeIds.has(c['theme']!)) refuse('known-indicator', `names the theme "${c['theme']}", which themes.csv does not declare`, didYouMean(c['theme']!, themeIds));
    if (!levels.includes(c['level'] as Finding['level'])) refuse('known-status', `has the level "${c['level']}", expected one of ${levels.join(', ')}`);
    if (!polarities.includes(c['polarity'] as Finding['polarity'])) refuse('known-status', `has the polarity "${c['polarity']}", expected one of ${polarities.join(', ')}`);
    if (c['year'] && !/^\d{4}$/.test(c['year'])) refuse('period-grammar', `has the year "${c['year']}", expected four digits or none`);
    const summary = pair('summary', true);
    const label = pair('figure_label', c['figure_value'] !== '');
    const figureUnit = pair('figure_unit', c['figure_value'] !== '');
    const agencies = pair('agencies', false);
    const yearNote = pair('year_note', c['year'] === '');
    if (c['figure_value'] && !/^-?\d+(\.\d+)?$/.test(c['figure_value'])) refuse('number', `has the figure "${c['figure_value']}", expected digits with a decimal point`);
    if (problems.length > before || !unit || !summary) continue;
    result.push({
      id: c['finding_id']!,
      source: `${id}.${c['source_id']}`,
      unit: unit.id,
      unitInferred: c['unit_basis'] === 'inferred',
      year: c['year'] ? Number(c['year']) : null,
      yearNote,
      level: c['level'] as Finding['level'],
      theme: c['theme']!,
      polarity: c['polarity'] as Finding['polarity'],
      summary,
      agencies,
      instrument: c['instrument'] || null,
      figure: c['figure_value'] && label && figureUnit ? { value: Number(c['figure_value']), unit: figureUnit, label } : null,
      file: row.file,
      line: row.line,
    });
  }
  return result;
}
