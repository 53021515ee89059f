import type { Dictionary } from '../t.ts';

export const live: Dictionary['live'] = {
  walk: 'The marks of this chart can be walked with the arrow keys; Esc closes.',
  source: 'Source',
  highlight: 'Highlight on this page',
  highlighted: 'Remove highlight',
  sort: (column) => `Sort by ${column}`,
  filter: 'Filter rows',
  shown: (n, all) => `${n} of ${all} rows`,
  none: 'No rows',
  year: 'Year',
  play: 'Play through the years',
  pause: 'Pause',
};
