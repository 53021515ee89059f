import { error } from '../problem.ts';
import type { Check } from './site.ts';

const marks = ['SYNTHETIC', 'HYPOTHETICAL'];

/** No file of the site holds a mark of made-up figures, in its name or its bytes. */
export const synthetic: Check = {
  id: 'synthetic',
  says: 'no made-up figure is published',
  site: (site) =>
    [...site.files].flatMap((file) => {
      const content = site.read(file);
      return marks
        .filter((mark) => file.includes(mark) || content.includes(mark))
        .map((mark) => error('synthetic', { file }, `file holds the mark ${mark} of made-up figures`));
    }),
};
