import { alternates } from './alternates.ts';
import { base } from './base.ts';
import { brokenLines } from './brokenLines.ts';
import { budgets } from './budgets.ts';
import { denominators } from './denominators.ts';
import { hashes } from './hashes.ts';
import { headings } from './headings.ts';
import { language } from './language.ts';
import { links } from './links.ts';
import { maps } from './maps.ts';
import { nationalMeans } from './nationalMeans.ts';
import { offOrigin } from './offOrigin.ts';
import { partialRanks } from './partialRanks.ts';
import { provenance } from './provenance.ts';
import type { Check } from './site.ts';
import { synthetic } from './synthetic.ts';

/** Every promise about the built site. */
export const checks: readonly Check[] = [links, base, offOrigin, hashes, budgets, provenance, headings, alternates, language, maps, synthetic, brokenLines, denominators, partialRanks, nationalMeans];
