import type { Dictionary } from '../t.ts';

export const search: Dictionary['search'] = {
  label: 'Search provinces, indicators, terms',
  placeholder: 'A province, old or new, or an indicator…',
  button: 'Search',
  title: 'Index and search',
  lead: 'Type a province of today or of before 1 July 2025, an indicator, a theme or a term. Accents are not needed, and a slip or two does no harm. The whole index is below.',
  description: 'Index of all provinces of today and before, indicators, datasets, themes and terms.',
  none: (query) => `Nothing fits “${query}”. Try a shorter name, or look through the index.`,
  count: (n) => (n === 1 ? '1 result' : `${n} results`),
  keys: 'Arrow keys choose, Enter opens, Esc closes.',
  all: 'See the whole index',
  kind: {
    province: 'province of today',
    'former-province': 'until 30 June 2025',
    dataset: 'dataset',
    indicator: 'indicator',
    term: 'term',
    theme: 'theme of inspections',
  },
  group: {
    province: '34 provinces and cities of today',
    'former-province': '63 provinces and cities until 30 June 2025',
    dataset: 'Datasets',
    indicator: 'Indicators',
    term: 'Terms',
    theme: 'Themes of inspections',
  },
};
