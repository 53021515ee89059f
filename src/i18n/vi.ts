import { about } from './vi/about.ts';
import { charts } from './vi/charts.ts';
import { compare } from './vi/compare.ts';
import { coverage } from './vi/coverage.ts';
import { data } from './vi/data.ts';
import { dossiers } from './vi/dossiers.ts';
import { download } from './vi/download.ts';
import { explore } from './vi/explore.ts';
import { exploreLive } from './vi/exploreLive.ts';
import { findings } from './vi/findings.ts';
import { glossary } from './vi/glossary.ts';
import { headlines } from './vi/headlines.ts';
import { home } from './vi/home.ts';
import { indicators } from './vi/indicators.ts';
import { live } from './vi/live.ts';
import { methods } from './vi/methods.ts';
import { places } from './vi/places.ts';
import { search } from './vi/search.ts';
import { site } from './vi/site.ts';
import { years } from './vi/years.ts';

/** The reference dictionary; en.ts has the same keys. */
export const vi = { site, charts, headlines, home, dossiers, compare, coverage, data, explore, exploreLive, methods, glossary, about, places, indicators, findings, search, live, years, download };
