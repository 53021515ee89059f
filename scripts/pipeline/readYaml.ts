import { parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { error, type Problem } from '../problem.ts';
import { didYouMean } from '../didYouMean.ts';
import { decode } from './readTable.ts';

/** A YAML file that has its declared shape. */
export interface Declared<T> {
  readonly value: T;
  /** Line of the entry at a path such as `['indicators', 3, 'name']`, or of the nearest one around it. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Reads a YAML file with the failsafe schema (every scalar is text) and holds it against a shape; null with problems otherwise. */
export function readYaml<S extends z.ZodType>(path: string, bytes: Uint8Array, shape: S, problems: Problem[]): Declared<z.infer<S>> | null {
  const text = decode(path, bytes, problems);
  if (text === null) return null;
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: true });
  const unreadable = (line: number, message: string): null => {
    const first = message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');
    problems.push(error('yaml', { file: path, line }, `the file cannot be read as YAML: ${first.charAt(0).toLowerCase()}${first.slice(1)}`, 'check the indentation and the quotation marks there'));
    return null;
  };
  const [broken] = document.errors;
  if (broken) return unreadable(broken.linePos?.[0].line ?? 1, broken.message);
  let content: unknown;
  try {
    content = document.toJS();
  } catch (e) {
    return unreadable(1, (e as Error).message);
  }
  const lineOf = (at: readonly PropertyKey[]): number => text.slice(0, offsetOf(document, at)).split('\n').length;
  const result = shape.safeParse(content);
  if (result.success) return { value: result.data, lineOf };
  for (const issue of result.error.issues.flatMap((i) => innermost(i as Issue))) problems.push(sentence(path, issue, content, lineOf));
  return null;
}

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly string[];
  readonly options?: readonly string[];
  readonly errors?: readonly (readonly Issue[])[];
}

/** Of a choice between shapes, the issues of the one that was meant: the shape whose kind of node fits. */
function innermost(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || !issue.errors?.length) return [issue];
  const meant = issue.errors.find((branch) => !branch.some((i) => i.path.length === 0 && i.code === 'invalid_type')) ?? issue.errors.at(-1)!;
  return meant.flatMap((i) => innermost({ ...i, path: [...issue.path, ...i.path] }));
}

const kinds: Readonly<Record<string, string>> = { object: 'a map', record: 'a map', array: 'a list', string: 'a text' };
const kindOf = (value: unknown): string => (value === null || value === '' ? 'empty' : Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a map' : `"${String(value)}"`);

function sentence(file: string, issue: Issue, content: unknown, lineOf: (path: readonly PropertyKey[]) => number): Problem {
  const last = issue.path.at(-1);
  const seen = issue.path.reduce<unknown>((node, key) => (node as Record<PropertyKey, unknown> | undefined)?.[key], content);
  const name = issue.path.map((key) => (typeof key === 'number' ? `[${key + 1}]` : `.${String(key)}`)).join('').replace(/^\./, '') || 'the file';
  const place = { file, line: lineOf(issue.path) };
  if ((last === 'vi' || last === 'en') && (seen === undefined || seen === '')) {
    const whole = name.replace(/\.?(vi|en)$/, '');
    return error('both-languages', place, `${whole} lacks the text in ${last === 'vi' ? 'Vietnamese' : 'English'}, expected both languages`, 'add the missing text');
  }
  const choices = issue.values ?? issue.options;
  if (issue.code === 'unrecognized_keys') {
    const where = lineOf([...issue.path, issue.keys![0]!]);
    return error('schema', { file, line: where }, `${name} has ${issue.keys!.map((k) => `"${k}"`).join(', ')}, which is no word of the descriptor`, 'mend the spelling, see data/README.md; inside { } a text with a comma needs quotation marks');
  }
  if (choices && seen !== undefined) return error('schema', place, `${name} is ${kindOf(seen)}, expected ${choices.length > 1 ? 'one of ' : ''}${choices.map((c) => `"${c}"`).join(', ')}`, typeof seen === 'string' ? didYouMean(seen, choices) : null);
  const expected = choices ? choices.map((c) => `"${c}"`).join(', ') : issue.expected ? (kinds[issue.expected] ?? issue.expected) : issue.message;
  return error('schema', place, seen === undefined ? `${name} is missing, expected ${expected}` : `${name} is ${kindOf(seen)}, expected ${expected}`, null);
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let n = path.length; n >= 0; n--) {
    const node = document.getIn(path.slice(0, n), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
