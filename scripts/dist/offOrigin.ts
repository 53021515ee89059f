import { error } from '../problem.ts';
import { resolveReference } from './references.ts';
import { referrers, type Check } from './site.ts';

/** The browser asks no other origin for anything; links a reader may follow are free. */
export const offOrigin: Check = {
  id: 'off-origin',
  says: 'nothing is requested from another origin',
  site: (site) =>
    [...referrers(site)].flatMap(({ file, references }) =>
      references
        .filter(({ value, kind }) => kind === 'request' && resolveReference(value, file, site.base).kind === 'external')
        .map(({ value, at }) => error('off-origin', { file }, `${at} requests "${value}" from another origin`, 'ship the file with the site')),
    ),
};
