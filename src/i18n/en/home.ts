import type { HomeWords } from '../vi/home.ts';

export const home: HomeWords = {
  lead: 'Every office names the day on which a citizen’s papers will be ready. Is it kept, where, and how many dossiers are late? Every number leads to its source.',
  contents: 'On this page',
  headlines: { heading: 'What the figures say', evidence: (name) => `See the indicator: ${name}` },
  portal: {
    name: 'National Public Service Portal',
    upTo: (title, day) => `${title} (National Public Service Portal, to ${day})`,
    intro: (day) => `Year to date on the National Public Service Portal, up to ${day}; dossiers still open past their day are counted. The portal has little data for January to May.`,
    caveats: 'Read the caveats before using the figures',
  },
  map: {
    heading: 'Where dossiers are late',
    together: (n) => `the ${n} provinces together`,
    choose: 'Maps and rankings of other indicators',
    years: (name) => `${name} by year`,
  },
  people: {
    heading: 'How many dossiers is one per cent',
    intro: 'A small share of a large number is still many people waiting. The higher a dot, the more dossiers are late; the further right, the larger the share; large dots receive many dossiers.',
    lesson: 'The lesson of Ho Chi Minh City',
    more: 'All figures on dossiers, by province, office and commune',
  },
  sides: {
    heading: 'Offices are scored, citizens answer',
    intro: 'The score of offices is the service index under Decision 766/QĐ-TTg, computed by the National Public Service Portal. The score of citizens is the dimension “Public administrative procedures” of the PAPI survey. The two measure different things.',
    partial: (held, all) =>
      `Only ${held} of the ${all} provinces before 1 July 2025 are held: those that kept their name. The source gives names only; this site reads them as the former provinces of that name. As provinces are missing there is no ranking and no trend line, and the coefficient speaks of these provinces alone.`,
    more: 'Other pairs of scores, other years',
  },
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
    producer: 'Producer',
    values: 'values held',
    findings: 'findings',
    more: (n) => `and ${n} more`,
    all: (n) => `All ${n} indicators`,
  },
  findings: {
    heading: 'What inspections found',
    intro: (findings, documents) =>
      `${findings} findings from ${documents} inspection papers and press reports. A finding is about one place at one time; it says nothing about the whole country. Below are the themes tied to the overdue share.`,
    count: (n) => `${n} ${n === 1 ? 'finding' : 'findings'}`,
    all: 'All findings by theme',
  },
};
