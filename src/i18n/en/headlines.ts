import type { HeadlineWords } from '../vi/headlines.ts';

export const headlines: HeadlineWords = {
  'late-in-hundred': {
    title: (w) => `Of every 100 dossiers, ${w.share} are overdue on the National Public Service Portal up to ${w.end}`,
    detail: (w) => `${w.units} provinces and cities received ${w.received} dossiers ${w.within}; ${w.late} (${w.exact}) were returned late or are still open past their day.`,
  },
  'late-concentration': {
    title: (w) => `${w.first} and ${w.second} account for ${w.share} of the overdue dossiers on the National Public Service Portal up to ${w.end}`,
    detail: (w) => `${w.first} has ${w.firstLate} overdue dossiers and ${w.second} ${w.secondLate}, out of ${w.all} in ${w.units} provinces and cities.`,
  },
  'late-range': {
    title: (w) => `Share overdue on the National Public Service Portal up to ${w.end}: ${w.lowShare} in ${w.low}, ${w.highShare} in ${w.high}`,
    detail: (w) => `Lowest and highest of ${w.units} provinces and cities, of dossiers received.`,
  },
  'leader-uncertain': {
    title: (w) => `${w.first} leads PAPI ${w.period}, but may not be ahead of ${w.unclear} others`,
    detail: (w) => `Its score is ${w.value}. Its lead over ${w.unclear} of the ${w.others} other provinces lies within the margin of error of the survey (95% intervals).`,
  },
  caveats: 'Caveats on the portal’s figures',
};
