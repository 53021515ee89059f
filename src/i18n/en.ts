import type { Dictionary } from './t.ts';
import { charts } from './en/charts.ts';
import { site } from './en/site.ts';

export const en: Dictionary = { site, charts };
