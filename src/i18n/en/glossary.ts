import type { GlossaryWords } from '../vi/glossary.ts';

export const glossary: GlossaryWords = {
  title: 'Glossary',
  description: 'Words met on this site, explained briefly: dossier, appointment slip, overdue, three on-time rates, one-stop desk, PAR Index, SIPAS, PAPI, interval, break, ruling.',
  lead: (n) => `${n} words and phrases met on this site, explained briefly as the administration and the sources themselves use them. Words with a dotted underline on other pages lead here.`,
  letters: 'To letter',
  digits: '0–9',
  indicators: 'Indicators:',
  see: 'See also:',
  file: 'The glossary as JSON',
};
