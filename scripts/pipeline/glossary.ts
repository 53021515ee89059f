import type { Term } from '../../src/domain/types.ts';
import type { Row, Table } from './read.ts';
import { error, type Problem } from '../problem.ts';
import { didYouMean } from '../didYouMean.ts';

const list = (cell: string): string[] => cell.split('|').map((part) => part.trim()).filter(Boolean);

const pair = (row: Row, name: 'term' | 'definition', problems: Problem[]): { vi: string; en: string } => {
  const { [`${name}_vi`]: vi = '', [`${name}_en`]: en = '' } = row.cells;
  if (!vi || !en) problems.push(error('both-languages', row, `the term "${row.cells['id']}" lacks its ${name === 'term' ? 'name' : 'definition'} in ${vi ? 'English' : 'Vietnamese'}, expected both languages`, 'add the missing text'));
  return { vi, en };
};

/**
 * Reads data/glossary.csv: both languages, an id that can stand in an address, other terms and indicators that exist. `indicators`
 * are the known ids, null where not all of them are known: then they are not judged; neither are terms while `complete` is false.
 */
export function readGlossary(table: Table | null, complete: boolean, indicators: Iterable<string> | null, problems: Problem[]): Term[] {
  const rows = table?.rows ?? [];
  const terms = rows.map((row): Term => ({
    id: row.cells['id']!,
    term: pair(row, 'term', problems),
    definition: pair(row, 'definition', problems),
    aliases: list(row.cells['aliases']!),
    indicators: list(row.cells['indicators']!),
    see: list(row.cells['see']!),
  }));
  const ids = new Set(terms.map((t) => t.id));
  const known = indicators && new Set(indicators);
  terms.forEach((t, n) => {
    const refuse = (message: string, hint: string): void => void problems.push(error('glossary', rows[n]!, `the term "${t.id}" ${message}`, hint));
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(t.id)) refuse('has an id that cannot stand in an address, expected lower-case letters without accents, digits and hyphens', 'write it like "giay-hen"; an id never changes once it is published');
    for (const i of known ? t.indicators : []) if (!known!.has(i)) refuse(`names the indicator "${i}", which no dataset declares`, didYouMean(i, known!) ?? 'use the id of a declared indicator');
    for (const other of complete ? t.see : []) {
      if (other === t.id) refuse('refers to itself, expected other terms', 'remove its own id from see');
      else if (!ids.has(other)) refuse(`refers to the term "${other}", which glossary.csv does not hold`, didYouMean(other, ids) ?? 'use the id of a term of the glossary');
    }
  });
  return terms;
}
