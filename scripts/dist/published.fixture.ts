import type { Coverage, Indicator } from '../../src/domain/types.ts';

type Toy = Pick<Indicator, 'id' | 'dataset' | 'rankOf'> & { readonly breaks?: readonly number[]; readonly of?: string };

/** Synthetic indicators: toy.score breaks in 2016; toy.late and toy.due are shares of two wholes; toy.rank is a published rank. */
const toys: readonly Toy[] = [
  { id: 'toy.score', dataset: 'toy', rankOf: null, breaks: [2016] },
  { id: 'toy.late', dataset: 'toy', rankOf: null, of: 'resolved' },
  { id: 'toy.due', dataset: 'toy', rankOf: null, of: 'due' },
  { id: 'toy.rank', dataset: 'toy', rankOf: 'toy.score' },
  { id: 'sat.total', dataset: 'sat', rankOf: null },
];

const both = (text: string) => ({ vi: text, en: text });
const coverage = (indicator: string, period: string, held: number, full: boolean): Coverage => ({ indicator, vintage: 'vn63', period, held, expected: 3, notPublished: 0, total: 3, full });

/** Synthetic published files for tests of checks: two datasets of which only `sat` has a printed figure for the country. */
export const publishedFixture: Readonly<Record<string, string>> = {
  'data/indicators.json': JSON.stringify({
    datasets: ['toy', 'sat'].map((id) => ({ id, short: both(id.toUpperCase()) })),
    indicators: toys.map(({ breaks = [], of, ...toy }) => ({ ...toy, name: both(`name of ${toy.id}`), short: both(toy.id), breaks: breaks.map((at) => ({ at, why: both('new method') })), denominator: of ? both(of) : null })),
  }),
  'data/coverage.json': JSON.stringify({ coverage: [coverage('toy.score', '2020', 3, true), coverage('toy.score', '2021', 2, false), coverage('toy.rank', '2021', 3, true)] }),
  'data/indicators/toy.score.json': JSON.stringify({ units: ['vn63:01'], rows: [[0, 0, 1, 'published', [0]]] }),
  'data/indicators/sat.total.json': JSON.stringify({ units: ['vn'], rows: [[0, 0, 1, 'published', [0]]] }),
};
