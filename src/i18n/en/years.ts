import type { Dictionary } from '../t.ts';

export const years: Dictionary['years'] = {
  title: (indicator, year) => `${indicator}, ${year}`,
  lead: (units) => `Map and order of ${units} in one year. The ranks are made here from published figures.`,
  description: (indicator, year) => `${indicator} in ${year}: map, order of the provinces and the source of every figure.`,
  nav: 'Choose a year',
  all: 'All years and what the indicator is',
  breakBefore: (year) => `Measured differently from ${year} on: not to be compared with the year before.`,
  sharedClasses: (span) => `The years ${span} share one scale of colours.`,
  tiles: 'Tile map: one equal tile a province',
  ownClasses: 'This year has classes of its own: it was measured differently from the years beside it.',
};
