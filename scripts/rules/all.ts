import { absence } from './absence.ts';
import { breakDeclared } from './breakDeclared.ts';
import { identity } from './identity.ts';
import { interval } from './interval.ts';
import { range } from './range.ts';
import { rankOrder } from './rankOrder.ts';
import { rankUnique } from './rankUnique.ts';
import { reference } from './reference.ts';
import type { Rule } from './rule.ts';
import { sumOfParts } from './sumOfParts.ts';
import { vintagePeriod } from './vintagePeriod.ts';

/** Rules over the resolved observations; those of reading and resolving live where they read and resolve. */
export const rules: readonly Rule[] = [reference, absence, range, interval, breakDeclared, vintagePeriod, sumOfParts, rankUnique, rankOrder, identity];

/** Rules that the steps before validation enforce, with their sentences for data/README.md. */
export const readingRules: Readonly<Record<string, string>> = {
  encoding: 'A file is UTF-8.',
  'empty-file': 'A file is not empty.',
  synthetic: 'No file is marked as synthetic or hypothetical.',
  nfc: 'Letters are composed (NFC).',
  csv: 'Quotation marks of a CSV close.',
  header: 'The header names exactly the declared columns.',
  'cell-count': 'Each row has as many cells as the header.',
  yaml: 'A YAML file can be read.',
  schema: 'A YAML file has the declared shape.',
  'both-languages': 'Every word about data stands in Vietnamese and in English.',
  'file-missing': 'Every declared file exists.',
  'file-unused': 'Every file below data/ is declared somewhere.',
  'unit-names': 'A name means one unit of its kind and vintage.',
  crosswalk: 'Each former province has one successor, each of today’s at least one predecessor.',
  'correction-without-effect': 'A declared correction still finds the cells it expects.',
  'source-present': 'Every row names a declared source that says where it can be found.',
  'known-unit': 'A unit is found by its name in the vintage of its row.',
  'unit-code': 'The code beside a name is the code of that unit in that vintage.',
  'period-grammar': 'A period id follows the grammar.',
  'known-indicator': 'A raw name maps to a declared indicator or theme.',
  glossary: 'A term of the glossary has an id that can stand in an address, and names only terms and indicators that exist.',
  'known-status': 'A raw status maps to a declared one.',
  number: 'A cell is a number with the declared decimal mark, or has a declared meaning.',
  'whole-number': 'Counts and ranks are whole numbers.',
  'measure-unit': 'A unit or maximum repeated in the row is that of the indicator.',
  'unique-key': 'One source states one cell once in a file, and an id is given once.',
  conflict: 'Sources that disagree beyond rounding have a ruling.',
  ruling: 'A ruling knows every version, and has an effect.',
};
