import { parsePeriod } from '../../src/domain/period.ts';
import type { Mapped, ValuesFile } from '../schema/descriptor.ts';
import type { RawDataset } from './read.ts';
import type { UnitRegistry } from './units.ts';
import { error, type Problem } from '../problem.ts';
import { didYouMean } from '../didYouMean.ts';

/**
 * Holds the words a descriptor gives for a whole file (fixed ids and the targets of maps) against what is declared, so that
 * a slip there is one problem at its line and not one for every row. True where every word is known.
 */
export function checkFileWords(dataset: RawDataset, file: ValuesFile, units: UnitRegistry, sources: ReadonlySet<string>, problems: Problem[]): boolean {
  const { descriptor, lineOf, incomplete } = dataset;
  const at = ['files', descriptor.files.indexOf(file)] as const;
  const before = problems.length;
  const refuse = (rule: string, path: readonly PropertyKey[], message: string, hint: string | null): void => {
    problems.push(error(rule, { file: `${dataset.folder}/dataset.yaml`, line: lineOf([...at, ...path]) }, message, hint));
  };
  const { unit, period, source } = file.columns;
  for (const [name, id] of Object.entries(unit.names ?? {}))
    if (!units.byId.has(id)) refuse('known-unit', ['columns', 'unit', 'names', name], `the name "${name}" stands for the unit "${id}", which does not exist`, didYouMean(id, units.byId.keys()));
  const periods: [string, PropertyKey[]][] = 'fixed' in period ? [[period.fixed, ['fixed']]] : targets(period, []);
  for (const [id, path] of periods) if (!parsePeriod(id)) refuse('period-grammar', ['columns', 'period', ...path], `the period "${id}" is not in the grammar of periods`, grammarHint);
  if ('fixed' in source && !sources.has(source.fixed) && !incomplete.has('sources'))
    refuse('source-present', ['columns', 'source', 'fixed'], `the file names the source "${source.fixed}", which ${descriptor.sources} does not declare`, didYouMean(source.fixed, sources));
  const indicators = new Set(descriptor.indicators.map((i) => i.id));
  file.values.forEach(({ indicator }, n) => {
    const path = ['values', n, 'indicator'];
    const used: [string, PropertyKey[]][] = typeof indicator === 'string' ? [[indicator, path]] : targets(indicator, path);
    for (const [id, where] of used)
      if (id !== 'skip' && !indicators.has(id)) refuse('known-indicator', where, `a column or cell stands for the indicator "${id}", which the dataset does not declare`, didYouMean(id, indicators));
  });
  return problems.length === before;
}

/** The words a map leads to, each with its path below the given one. */
function targets(mapped: Mapped, path: readonly PropertyKey[]): [string, PropertyKey[]][] {
  return [
    ...Object.entries(mapped.map ?? {}).map(([raw, id]): [string, PropertyKey[]] => [id, [...path, 'map', raw]]),
    ...Object.entries(mapped.by ?? {}).flatMap(([from, map]) => Object.entries(map).map(([raw, id]): [string, PropertyKey[]] => [id, [...path, 'by', from, raw]])),
  ];
}

/** Every form of a period id, for hints. */
export const grammarHint = 'write one of the forms 2024, 2024-H1, 2024-Q3, 2024-08, 2025-01-01..2025-04-30, 2026..2026-10-10, 2015..2020, undated.some-word';
