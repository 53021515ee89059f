import { fold } from '../fold.ts';

/** Names that the table gives itself, and words of SQL that would need quotation marks. */
const taken = new Set(
  ('unit unit_name period value section ' +
    'all and any as asc between by case cast check column constraint create cross default desc distinct else end except exists false fetch for foreign from full ' +
    'group having in inner intersect into is join lateral left like limit natural not null offset on only or order outer primary references returning right ' +
    'select some table then to true union unique using when where window with').split(' '),
);

/**
 * Names for columns that can stand in SQL without quotation marks: folded heading with underscores, `c_` before a digit or a
 * word that is taken, `column_3` where there is no heading, a number behind a name that came before.
 */
export function columnNames(headings: readonly string[]): string[] {
  const seen = new Set<string>();
  return headings.map((heading, n) => {
    const folded = fold(heading).replace(/[^a-z0-9]+/g, '_').slice(0, 60).replace(/^_+|_+$/g, '');
    const plain = folded === '' ? `column_${n + 1}` : /^\d/.test(folded) || taken.has(folded) ? `c_${folded}` : folded;
    let name = plain;
    for (let i = 2; seen.has(name); i++) name = `${plain}_${i}`;
    seen.add(name);
    return name;
  });
}
