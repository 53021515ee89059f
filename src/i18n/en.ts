import type { Dictionary } from './t.ts';
import { about } from './en/about.ts';
import { charts } from './en/charts.ts';
import { data } from './en/data.ts';
import { dossiers } from './en/dossiers.ts';
import { download } from './en/download.ts';
import { findings } from './en/findings.ts';
import { glossary } from './en/glossary.ts';
import { headlines } from './en/headlines.ts';
import { home } from './en/home.ts';
import { indicators } from './en/indicators.ts';
import { live } from './en/live.ts';
import { methods } from './en/methods.ts';
import { places } from './en/places.ts';
import { search } from './en/search.ts';
import { site } from './en/site.ts';
import { years } from './en/years.ts';

export const en: Dictionary = { site, charts, headlines, home, dossiers, data, methods, glossary, about, places, indicators, findings, search, live, years, download };
