import type { FindingsWords } from '../vi/findings.ts';

export const findings: FindingsWords = {
  title: 'What inspections found',
  description: 'What inspection papers and the press said about administrative reform, by theme, tied to the indicators they explain.',
  lead: (n, documents) =>
    `${n} findings drawn from ${documents} inspection papers and press reports, by theme. Each speaks of one place at one time: read them to see why a number is high or low, not to judge the country.`,
  own: 'The summaries are this site’s own wording; the original text is at the source.',
  themes: 'By theme',
  places: 'By place',
  explains: 'Helps to explain:',
  noIndicator: 'No indicator of this site measures this theme.',
  polarity: { shortcoming: 'Shortcoming', measure: 'Measure taken', positive: 'Done well', context: 'Context' },
  level: { province: 'province level', department: 'department level', district: 'district level', commune: 'commune level' },
  agencies: 'Named:',
  instrument: 'Basis:',
  figure: 'Figure:',
  source: 'Source:',
  inferredUnit: 'province inferred from the document',
  undated: 'year not stated',
  placeLine: (n) => `${n} ${n === '1' ? 'finding' : 'findings'}`,
  more: (n) => `See all ${n} findings`,
};
