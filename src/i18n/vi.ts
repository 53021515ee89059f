import { charts } from './vi/charts.ts';
import { site } from './vi/site.ts';

/** The reference dictionary; en.ts has the same keys. */
export const vi = { site, charts };
