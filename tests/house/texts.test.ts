import { expect, it } from 'vitest';
import { sourceFiles } from './sources.ts';

const vietnamese = /[\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;
/** Besides the dictionaries: what folds letters, what measures them, and tests. */
const mayHold = /^src\/i18n\/|^src\/domain\/fold|^src\/charts\/textWidth|\.test\.ts$|\.fixture\.ts$/;
const blank = (comment: string): string => comment.replace(/[^\n]/g, ' ');

it('keeps Vietnamese words in the dictionaries and the data', () => {
  const found = sourceFiles('src', 'scripts')
    .filter((f) => !mayHold.test(f.path))
    .flatMap((f) => f.text.replace(/\/\*[\s\S]*?\*\//g, blank).split('\n').flatMap((line, at) => (vietnamese.test(line.normalize('NFC')) ? [`${f.path}:${at + 1}: ${line.trim()}`] : [])));
  expect(found).toEqual([]);
});

it('names no machine path and no folder outside the project', () => {
  const found = sourceFiles('src', 'scripts', 'tests').filter((f) => /['"`/]work\/(main|shared)|\.\.\/shared\b/.test(f.text) && f.path !== 'tests/house/texts.test.ts');
  expect(found.map((f) => f.path)).toEqual([]);
});
