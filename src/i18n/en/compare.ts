import type { Dictionary } from '../t.ts';

export const compare: Dictionary['compare'] = {
  title: 'Compare provinces',
  description: 'Up to six provinces side by side, indicator by indicator, on one scale; each difference is marked as supported by the intervals or not.',
  lead: 'Up to six provinces side by side in the same indicators on the same scale. The first one is what the others are held against. Where there is not enough ground to say that two differ, the page says so.',
  noScript: 'Without JavaScript this page holds the sample comparison below; the figures of each province are on its own page.',
  change: 'Change provinces, indicators, periods',
  limits: 'At most six units and six indicators. Each indicator is shown in its newest period with figures, unless you choose periods.',
  nothing: 'There is nothing to compare yet: choose at least one unit and one indicator it has figures of.',
  left: (indicators) => `There are no figures of these units for ${indicators}.`,
  cut: 'Only the first six units and six indicators are compared.',
  denominators: (list) => `These rates have different denominators; do not hold one against another: ${list}.`,
  section: 'Compare with other provinces',
  withPeers: (names) => `Compare with the five provinces most like it: ${names}`,
  peersHow: 'How they are chosen',
  withNeighbours: 'Compare with a neighbour:',
  how: {
    heading: 'How to read this',
    points: [
      'For survey scores (PAPI, SIPAS), higher or lower is said only where the difference exceeds the errors of both figures at the 95% level. Otherwise the page says “not enough ground to say they differ”.',
      'Where the source gives no error there is no confidence interval; the difference is printed, but nothing is concluded.',
      'Administrative figures (dossiers, the index of Decision 766) are counts, not samples: a difference is that of the published numbers.',
      'Only units of one list stand side by side: the 34 provinces of today, or the 63 of before.',
      'Years before and after a change of method are not joined by a line.',
    ],
    more: 'How it is computed, on the Methods page',
  },
  withPeersShort: 'Compare with the five most like it',
  ready: { heading: 'Ready-made comparisons', intro: 'Each province with the five most like it, and with each neighbour.', vn34: 'The 34 provinces and cities of today', vn63: 'The 63 provinces and cities until 30 June 2025' },
};
