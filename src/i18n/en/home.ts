import type { HomeWords } from '../vi/home.ts';

export const home: HomeWords = {
  lead: 'Every office names the day on which a citizen’s papers will be ready. Is the day kept, where, and how many dossiers are late? This site gathers what has been published on administrative dossiers, the PAR Index, SIPAS, PAPI and inspections. Every number is a link to its source.',
  slip: {
    heading: 'Newest figures',
    overdue: (provinces, received) => `overdue dossiers of ${provinces} provinces on the National Public Service Portal, out of ${received} received. Dossiers still open past their day are counted.`,
    range: (low, high) => `share overdue on the National Public Service Portal, from the lowest (${low}) to the highest province (${high})`,
    sipas: 'overall satisfaction (SIPAS), national figure',
    par: 'PAR Index, mean of the provinces as published by the Ministry of Home Affairs',
    caveatLink: 'Read the caveats',
  },
  headlines: { heading: 'What the figures say', evidence: 'See the indicator', none: 'No sentence could be computed from the figures yet.' },
  places: {
    heading: 'Find a province or city',
    intro: 'Since 1 July 2025 the country has 34 provinces and cities. Older figures stay under the 63 that came before, because the two systems cannot simply be added together.',
    today: '34 provinces and cities today',
    former: '63 provinces and cities before 1 July 2025',
  },
  coverage: {
    heading: 'Which figures exist and which do not',
    intro: 'Each cell is one year of one set of figures. Gaps stay empty; nothing is guessed or interpolated. An indicator that lacks provinces is neither ranked nor mapped.',
  },
  indicators: {
    heading: 'The sets of indicators',
    intro: 'Each set has its own producer and asks its own question. A score of one does not stand in for a score of another.',
    producer: 'Producer',
    values: 'values held',
    findings: 'findings',
    more: (n) => `and ${n} more`,
    all: (n) => `All ${n} indicators`,
  },
  findings: {
    heading: 'What inspections found',
    intro: (findings, documents) =>
      `${findings} findings from ${documents} inspection papers and press reports. A finding is about one place at one time; it says nothing about the whole country.`,
    count: (n) => `${n} ${n === 1 ? 'finding' : 'findings'}`,
    all: 'All findings by theme',
  },
};
