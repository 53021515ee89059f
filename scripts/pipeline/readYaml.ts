import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { error, type Problem } from '../problem.ts';
import { decode } from './readTable.ts';

/** Reads a YAML file with the failsafe schema (every scalar is text) and holds it against a shape; null with problems otherwise. */
export function readYaml<S extends z.ZodType>(path: string, bytes: Uint8Array, shape: S, problems: Problem[]): z.infer<S> | null {
  const text = decode(path, bytes, problems);
  if (text === null) return null;
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: true });
  if (document.errors.length) {
    for (const e of document.errors) {
      const first = e.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');
      problems.push(error('yaml', { file: path, line: e.linePos?.[0].line ?? 1 }, `the file cannot be read as YAML: ${lower(first)}`, 'check the indentation and the quotation marks there'));
    }
    return null;
  }
  const result = shape.safeParse(document.toJS());
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const at = issue.path.map(String);
    const range = nodeAt(document, issue.path);
    const line = range === null ? 1 : text.slice(0, range).split('\n').length;
    const language = (at.at(-1) === 'vi' || at.at(-1) === 'en') && /expected string|must not be empty/.test(issue.message);
    problems.push(
      error(
        language ? 'both-languages' : 'schema',
        { file: path, line },
        language ? `${at.slice(0, -1).join('.')} lacks the text in ${at.at(-1) === 'vi' ? 'Vietnamese' : 'English'}, expected both languages` : `${at.join('.') || 'the file'}: ${lower(issue.message)}`,
        language ? 'add the missing text' : null,
      ),
    );
  }
  return null;
}

const lower = (s: string): string => s.charAt(0).toLowerCase() + s.slice(1);

function nodeAt(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number | null {
  for (let n = path.length; n >= 0; n--) {
    const node = document.getIn(path.slice(0, n), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return null;
}
