import { describe, expect, test } from 'vitest';
import type { Source } from '../domain/types.ts';
import { byPublisher, citations } from './citations.ts';

/** Made-up sources, only for this test. */
const source = (id: string): Source => ({
  id,
  dataset: 'x',
  publisher: { vi: id === 'x.c' ? 'B' : 'A', en: id === 'x.c' ? 'B' : 'A' },
  title: id,
  lang: 'vi',
  url: null,
  locator: null,
  published: null,
  licence: { name: null, stated: false },
  note: null,
});

describe('citations', () => {
  const list = citations(
    [
      { sources: ['x.b'], period: '2013' },
      { sources: ['x.a', 'x.b'], period: '2011' },
      { sources: ['x.c'], period: 'undated.12-march' },
    ],
    source,
  );

  test('the source with most values comes first and ties go by id', () => {
    expect(list.map((c) => [c.number, c.source.id, c.cells])).toEqual([
      [1, 'x.b', 2],
      [2, 'x.a', 1],
      [3, 'x.c', 1],
    ]);
  });

  test('years span the figures taken from the source', () => {
    expect(list[0]?.years).toEqual([2011, 2013]);
    expect(list[2]?.years).toBeNull();
  });

  test('a publisher is named once with all its files', () => {
    expect(byPublisher(list).map((g) => [g.publisher.en, g.citations.map((c) => c.number), g.years])).toEqual([
      ['A', [1, 2], [2011, 2013]],
      ['B', [3], null],
    ]);
  });
});
