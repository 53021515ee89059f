import type { Finding, Source, Theme } from '../../src/domain/types.ts';
import type { FindingsFileDescriptor } from '../schema/descriptor.ts';
import type { Table } from './read.ts';
import type { UnitRegistry } from './units.ts';
import { error, type Problem } from '../problem.ts';
import { didYouMean } from '../nearest.ts';

const levels: readonly Finding['level'][] = ['province', 'department', 'district', 'commune'];
const polarities: readonly Finding['polarity'][] = ['shortcoming', 'measure', 'positive', 'context'];

/** Reads findings of inspections and press documents: both languages, a known place, theme and source, a figure only with unit and label. */
export function readFindings(dataset: string, table: Table, file: FindingsFileDescriptor, units: UnitRegistry, sources: readonly Source[], themes: readonly Theme[], problems: Problem[]): Finding[] {
  const known = new Set(sources.map((s) => s.id));
  const themeIds = new Set(themes.map((t) => t.id));
  const seen = new Set<string>();
  const result: Finding[] = [];
  for (const row of table.rows) {
    const c = row.cells;
    const id = c['finding_id']!;
    const before = problems.length;
    const refuse = (rule: string, message: string, hint: string | null = null): void => void problems.push(error(rule, row, `finding ${id}: ${message}`, hint));
    const pair = (name: string, needed: boolean): { vi: string; en: string } | null => {
      const [vi, en] = [c[`${name}_vi`]!, c[`${name}_en`]!];
      if (!!vi !== !!en || (needed && !vi)) refuse('both-languages', `${name} lacks the text in ${vi ? 'English' : 'Vietnamese'}, expected both languages`, 'add the missing text');
      return vi && en ? { vi, en } : null;
    };
    if (seen.has(id)) refuse('unique-key', 'the id stands twice, expected once', 'give each finding its own id');
    seen.add(id);
    const vintage = typeof file.vintage === 'string' ? file.vintage : 'vn63';
    const unit = units.find('province', vintage, c['unit_name_vi']!);
    if (!unit) refuse('known-unit', `province "${c['unit_name_vi']}" is not known in ${vintage}`, units.hint('province', vintage, c['unit_name_vi']!));
    else if (c['province_code'] && unit.code !== c['province_code']) refuse('unit-code', `"${c['unit_name_vi']}" has the code ${c['province_code']}, expected ${unit.code} in ${vintage}`);
    const source = `${dataset}.${c['source_id']}`;
    if (!known.has(source)) refuse('source-present', `the source "${c['source_id']}" is not declared`, didYouMean(source, known));
    if (!themeIds.has(c['theme']!)) refuse('known-indicator', `the theme "${c['theme']}" is not declared in themes.csv`, didYouMean(c['theme']!, themeIds));
    if (!levels.includes(c['level'] as Finding['level'])) refuse('known-status', `the level "${c['level']}" is not one of ${levels.join(', ')}`);
    if (!polarities.includes(c['polarity'] as Finding['polarity'])) refuse('known-status', `the polarity "${c['polarity']}" is not one of ${polarities.join(', ')}`);
    if (c['year'] && !/^\d{4}$/.test(c['year'])) refuse('period-grammar', `the year "${c['year']}" is not a year`);
    const summary = pair('summary', true);
    const label = pair('figure_label', c['figure_value'] !== '');
    const figureUnit = pair('figure_unit', c['figure_value'] !== '');
    const agencies = pair('agencies', false);
    const yearNote = pair('year_note', c['year'] === '');
    if (c['figure_value'] && !Number.isFinite(Number(c['figure_value']))) refuse('number', `figure_value "${c['figure_value']}" is not a number`);
    if (problems.length > before || !unit || !summary) continue;
    result.push({
      id,
      source,
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
