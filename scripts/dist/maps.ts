import { fold } from '../../src/domain/fold.ts';
import { error } from '../problem.ts';
import { hasClass, tagOf, textOf } from './html.ts';
import type { Check } from './site.ts';

const mapClasses = ['chart-choropleth', 'chart-map-thumb', 'chart-tile-grid'];
const archipelagos = { 'Hoang Sa': /hoang ?sa/, 'Truong Sa': /truong ?sa/ };

/** Every national map names both archipelagos. */
export const maps: Check = {
  id: 'maps',
  says: 'every national map shows Hoang Sa and Truong Sa by name',
  page: (page, { elements }) =>
    elements
      .filter((e) => e.tagName === 'svg' && mapClasses.some((name) => hasClass(e, name)))
      .flatMap((map) => {
        const text = fold(textOf(map));
        const missing = Object.entries(archipelagos).filter(([, form]) => !form.test(text));
        return missing.map(([name]) => error('maps', page, `map ${tagOf(map)} does not name ${name}`));
      }),
};
