import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packCells, unpackCells, type Cell } from './published.ts';
import { statuses } from './status.ts';
import { cellOf } from './testing.fixture.ts';

const words = fc.record({ vi: fc.string(), en: fc.string() });
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (Object.is(x, -0) ? 0 : x));
const cell: fc.Arbitrary<Cell> = fc.record({
  indicator: fc.constant('toy.x'),
  unit: fc.constantFrom('vn', 'vn63:01', 'vn34:01', 'vn34:25/a'),
  period: fc.constantFrom('2023', '2024', '2026..2026-10-10'),
  value: fc.option(number),
  status: fc.constantFrom(...statuses),
  interval: fc.option(fc.record({ lower: number, upper: number, level: fc.constant(0.95) })),
  sources: fc.array(fc.constantFrom('toy.S1', 'toy.S2', 'toy.S3'), { minLength: 1, maxLength: 3 }),
  copy: fc.boolean(),
  standardError: fc.option(number),
  publishedLower: fc.constant(null),
  publishedUpper: fc.constant(null),
  respondents: fc.option(fc.nat()),
  ruling: fc.option(fc.constant('T01')),
  correction: fc.option(fc.constant('toy.c')),
  caveats: fc.array(fc.constantFrom('toy.a', 'toy.b'), { maxLength: 2 }),
  notes: fc.array(words, { maxLength: 3 }),
  from: fc.array(fc.constantFrom('a|b|c', 'd|e|f'), { maxLength: 2 }),
});

describe('packed cells', () => {
  it('come back as they were, through JSON too', () => {
    fc.assert(fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
      expect(unpackCells(JSON.parse(JSON.stringify(packCells('toy.x', cells))))).toEqual(cells);
    }));
  });
  it('keep a printed interval', () => {
    const printed = cellOf({ publishedLower: 0, publishedUpper: 2 });
    expect(unpackCells(packCells('toy.x', [printed]))).toEqual([printed]);
  });
  it('hold each unit, period, source and note once', () => {
    const note = { vi: 'a', en: 'b' };
    const file = packCells('toy.x', [cellOf({ notes: [note] }), cellOf({ period: '2024', notes: [note] })]);
    expect([file.units, file.periods, file.sources, file.notes]).toEqual([['vn63:01'], ['2023', '2024'], ['toy.S1'], [note]]);
  });
  it('tell notes apart that only look alike when joined', () => {
    const cells = [cellOf({ notes: [{ vi: 'a|b', en: 'c' }, { vi: 'a', en: 'b|c' }] })];
    expect(unpackCells(packCells('toy.x', cells))).toEqual(cells);
  });
});
