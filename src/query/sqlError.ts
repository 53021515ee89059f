import type { SqlError } from './contract.ts';

const place = /^LINE (\d+): ([^\n]*)\n([^\n]*)\^/m;
const hints = /^(?:Did you mean\b|Candidate (?:bindings|functions|tables)?\b|HINT:|Hint:)/;

/** How many places a character takes where DuckDB counts them for its caret: none for a mark that stands on another letter. */
const widthOf = (character: string): number => (/\p{M}/u.test(character) ? 0 : 1);

/** Index in a text of the character that stands at a place of the printed line. */
function indexAt(text: string, place: number): number {
  let [index, at] = [0, 0];
  for (const character of text) {
    if (at >= place) break;
    at += widthOf(character);
    index += character.length;
  }
  return index;
}

/**
 * Takes a message of DuckDB apart: what is wrong, where in the instruction (counted from 1, columns in UTF-16 units as an editor
 * counts), and what DuckDB proposes instead. Long lines are printed cut (`...`); their place is found again in `sql`.
 */
export function parseSqlError(text: string, sql: string): SqlError {
  const found = place.exec(text);
  const rest = (found ? text.slice(0, found.index) : text).trim();
  const lines = rest.split('\n');
  const from = lines.findIndex((line, n) => n > 0 && hints.test(line));
  const hint = from < 0 ? null : lines.slice(from).join('\n').replace(/^(?:HINT|Hint):\s*/, '').trim();
  const message = (from < 0 ? rest : lines.slice(0, from).join('\n')).trim();
  if (!found) return { message, line: null, column: null, hint };

  const line = Number(found[1]);
  const printed = found[2]!;
  const caret = found[3]!.length - `LINE ${line}: `.length;
  const cut = printed.startsWith('...') ? 3 : 0;
  const excerpt = printed.slice(cut).replace(/\.\.\.$/, '');
  const whole = sql.split('\n')[line - 1] ?? '';
  const start = whole.indexOf(excerpt);
  return { message, line, column: Math.max(0, start) + indexAt(excerpt, caret - cut) + 1, hint };
}
