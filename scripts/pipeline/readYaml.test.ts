import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatProblems, type Problem } from '../problem.ts';
import { readYaml } from './readYaml.ts';

const text = z.strictObject({ vi: z.string().min(1, 'a text'), en: z.string().min(1, 'a text') });
const shape = z.strictObject({
  id: z.string().regex(/^[a-z]+$/, 'an id of lower-case letters'),
  name: text,
  code: z.string().optional(),
  part: z.union([z.string(), z.strictObject({ how: z.enum(['sum', 'none']) })]).optional(),
  files: z.array(z.discriminatedUnion('layout', [z.strictObject({ layout: z.literal('long'), path: z.string() }), z.strictObject({ layout: z.literal('wide') })])).optional(),
});
function read(yaml: string) {
  const problems: Problem[] = [];
  const found = readYaml('x.yaml', new TextEncoder().encode(yaml), shape, problems);
  return { found, printed: formatProblems(problems, '').split('\n').filter((l) => l && !l.startsWith('    ')) };
}
const good = 'id: toy\nname: { vi: Một, en: One }\n';

describe('readYaml', () => {
  it('keeps every scalar as text: a code 01 stays 01', () => {
    expect(read(`${good}code: 01\n`).found?.value).toMatchObject({ code: '01' });
    expect(read(`${good}code: no\n`).found?.value).toMatchObject({ code: 'no' });
  });
  it('tells the line of an entry, or of the nearest one around it', () => {
    const { found } = read(`${good}files:\n  - layout: long\n    path: a\n  - layout: wide\n`);
    expect([['id'], ['name', 'en'], ['files', 0, 'path'], ['files', 1], ['files', 1, 'path'], ['none']].map((p) => found?.lineOf(p))).toEqual([1, 2, 5, 6, 6, 1]);
  });
  it('says in one line where a file is no YAML', () => {
    expect(read('id: "toy\nname: x\n').printed).toEqual(['x.yaml:3: error: the file cannot be read as YAML: missing closing "quote [yaml]']);
    expect(read('id: toy\nid: toy\n').printed).toEqual(['x.yaml:2: error: the file cannot be read as YAML: map keys must be unique [yaml]']);
    expect(read('id: *nowhere\n').printed[0]).toContain('unresolved alias');
  });
  it('names the missing language', () => {
    expect(read("id: toy\nname: { vi: Một, en: '' }\n").printed).toEqual(['x.yaml:2: error: name lacks the text in English, expected both languages [both-languages]']);
  });
  it('names what is seen and what is expected', () => {
    expect(read('id: Toy 1\nname: { vi: Một, en: One }\n').printed).toEqual(['x.yaml:1: error: id is "Toy 1", expected an id of lower-case letters [schema]']);
    expect(read('id: toy\nname: One\n').printed).toEqual(['x.yaml:2: error: name is "One", expected a map [schema]']);
    expect(read('id: toy\n').printed).toEqual(['x.yaml:1: error: name is missing, expected a map [schema]']);
    expect(read(`${good}colour: red\n`).printed).toEqual(['x.yaml:3: error: the file has "colour", which is no word of the descriptor [schema]']);
    expect(read('').printed[0]).toContain('the file is empty');
  });
  it('looks into the one of two shapes that was meant', () => {
    expect(read(`${good}part: { how: summ }\n`).printed).toEqual(['x.yaml:3: error: part.how is "summ", expected one of "sum", "none" [schema]']);
    expect(read(`${good}files:\n  - layout: lang\n`).printed).toEqual(['x.yaml:4: error: files[1].layout is "lang", expected one of "long", "wide" [schema]']);
    expect(read(`${good}files:\n  - layout: long\n`).printed).toEqual(['x.yaml:4: error: files[1].path is missing, expected a text [schema]']);
  });
});
