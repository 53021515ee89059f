import type { SqlError } from './contract.ts';

const place = /^LINE (\d+): ([^\n]*)\n([^\n]*)\^/m;
const hints = /^\s*(?:Did you mean\b|Candidate (?:bindings|functions|tables)?\b|HINT:|Hint:)/;
/** Advice that does not fit a locked engine in a page: extensions to install, settings to change. */
const unfit = /^(?:Please try installing|Possible solutions|Database is launched in in-memory mode)/;

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

/** Some errors come as an object, unlike the rest. */
function fromJson(text: string): string {
  if (!text.startsWith('{"exception_type"')) return text;
  const { exception_type: kind, exception_message: message } = JSON.parse(text) as Record<'exception_type' | 'exception_message', string>;
  return `${kind} Error: ${message}`;
}

/**
 * Takes a message of DuckDB apart: what is wrong, where in the instruction (counted from 1, columns in UTF-16 units as an editor
 * counts), and what DuckDB proposes instead. Long lines are printed cut (`...`); their place is found again in `sql`.
 */
export function parseSqlError(raw: string, sql: string): SqlError {
  const text = fromJson(raw);
  const found = place.exec(text);
  const whole = (found ? text.slice(0, found.index) : text).trim().split('\n');
  const last = whole.findIndex((line) => unfit.test(line));
  const lines = last < 0 ? whole : whole.slice(0, last);
  const from = lines.findIndex((line, n) => n > 0 && hints.test(line));
  const hint = from < 0 ? null : lines.slice(from).join('\n').replace(/^(?:HINT|Hint):\s*/, '').trim();
  const message = (from < 0 ? lines : lines.slice(0, from)).join('\n').trim();
  if (!found) return { message, line: null, column: null, hint };

  const line = Number(found[1]);
  const printed = found[2]!;
  const caret = found[3]!.length - `LINE ${line}: `.length;
  const cut = printed.startsWith('...') ? 3 : 0;
  const excerpt = printed.slice(cut).replace(/\.\.\.$/, '');
  const written = sql.split('\n')[line - 1] ?? '';
  const start = written.indexOf(excerpt);
  return { message, line, column: Math.max(0, start) + indexAt(excerpt, caret - cut) + 1, hint };
}
