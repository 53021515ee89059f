import type { Teller } from '../teller.ts';
import type { HeadlineWords } from '../vi/headlines.ts';

const portal = (w: Teller): string => `the National Public Service Portal up to ${w.day}`;
const group = (w: Teller, key: string): string => ['lowest', 'lower middle', 'upper middle', 'highest'][Number(w.text(key)) - 1]!;
const index = (w: Teller): string => (w.is('index', 'par') ? 'PAR Index' : 'SIPAS');
const ordinal = (text: string): string => `${text}${/1\d$/.test(text) ? 'th' : (({ 1: 'st', 2: 'nd', 3: 'rd' } as Record<string, string>)[text.at(-1)!] ?? 'th')}`;
const place = (w: Teller): string => (w.is('rank', 1) ? `the most of ${w.count('units')} provinces and cities` : `the ${ordinal(w.count('rank'))} most of ${w.count('units')}`);
const ours = 'Groups are quartiles drawn by this site from published scores, without the margin of error';
const untested = 'The source does not publish enough standard errors to test this change.';
const common = (w: Teller): string => `The overall share comes from the summed dossiers of ${w.count('units')} provinces and cities, not from a mean of shares.`;

export const headlines: HeadlineWords = {
  kinds: {
    'late-in-hundred': {
      title: (w) => `Of every 100 dossiers, ${w.number('share', 0)} are overdue on ${portal(w)}`,
      detail: (w) => `${w.count('units')} provinces and cities received ${w.count('received')} dossiers ${w.within('period')}; ${w.count('late')} (${w.percent('share', 2)}) were returned late or are still open past their day.`,
    },
    'late-concentration': {
      title: (w) => `${w.unit('first')} and ${w.unit('second')} account for ${w.percent('share', 0)} of the overdue dossiers on ${portal(w)}`,
      detail: (w) => `${w.unit('first')} has ${w.count('firstLate')} overdue dossiers and ${w.unit('second')} ${w.count('secondLate')}, out of ${w.count('all')} in ${w.count('units')} provinces and cities.`,
    },
    'late-range': {
      title: (w) => `Share overdue on ${portal(w)}: ${w.percent('lowShare', 1)} in ${w.unit('low')}, ${w.percent('highShare', 1)} in ${w.unit('high')}`,
      detail: (w) => `Lowest and highest of ${w.count('units')} provinces and cities, of dossiers received.`,
    },
    'late-below': {
      title: (w) => `${w.count('below')} of ${w.count('units')} provinces and cities ${w.is('below', 1) ? 'has' : 'have'} less than ${w.percent('limit', 0)} of dossiers overdue on ${portal(w)}`,
      detail: (w) => `From the lowest share: ${w.units('named')}. Shares are of dossiers received.`,
    },
    'small-share-many-late': {
      title: (w) => `${w.unit('unit')} has ${w.percent('share', 1)} of dossiers overdue, below the overall ${w.percent('common', 1)}, yet ${place(w)} in number on ${portal(w)}`,
      detail: (w) => `${w.count('late')} overdue dossiers. ${common(w)}`,
    },
    'large-share-few-late': {
      title: (w) => `${w.unit('unit')} has ${w.percent('share', 1)} of dossiers overdue, above the overall ${w.percent('common', 1)}, though only ${place(w)} in number on ${portal(w)}`,
      detail: (w) => `${w.count('late')} overdue dossiers. ${common(w)}`,
    },
    'score-high-late-high': {
      title: (w) => `${w.unit('unit')} is in the highest group by service index and also by share overdue on ${portal(w)}`,
      detail: (w) => `Service index ${w.measured('score')}, ${w.percent('share', 1)} overdue. Each group is a quarter of the ${w.count('units')} provinces and cities, by quartiles drawn by this site.`,
    },
    'late-by-month': {
      title: (w) => `Share overdue month by month on ${portal(w)}: lowest ${w.percent('lowShare', 1)} (${w.within('low')}), highest ${w.percent('highShare', 1)} (${w.within('high')})`,
      detail: (w) => `The portal’s own figure for the country, over ${w.count('months')} whole months. The portal is new, its first months hold few figures, and monthly shares do not match the cumulative one: no trend can be read from them.`,
    },
    'days-range': {
      title: (w) => `Average processing time on ${portal(w)}: ${w.measured('lowDays')} in ${w.unit('low')}, ${w.measured('highDays')} in ${w.unit('high')}`,
      detail: (w) => `Shortest and longest of ${w.count('units')} provinces and cities. The portal does not say which dossiers count; places with many same-day procedures show small figures.`,
    },
    'online-in-hundred': {
      title: (w) => `Of every 100 dossiers, ${w.number('share', 0)} were filed online, according to ${portal(w)}`,
      detail: (w) => `${w.count('online')} dossiers (${w.percent('share', 2)}), from the portal’s page for the whole country; of all channels of submission.`,
    },
    'paid-in-hundred': {
      title: (w) => `Of every 100 dossiers with a payment due, ${w.number('share', 0)} were paid online, according to ${portal(w)}`,
      detail: (w) => `${w.count('paid')} of ${w.count('due')} dossiers (${w.percent('share', 2)}). Of ${w.count('units')} provinces and cities, ${w.unit('low')} is lowest (${w.percent('lowShare', 1)}) and ${w.unit('high')} highest (${w.percent('highShare', 1)}).`,
    },
    'weakest-component': {
      title: (w) => `${w.indicator('component')} falls furthest short of its maximum in the service index on ${portal(w)}`,
      detail: (w) => `The median of ${w.count('units')} provinces and cities is ${w.measured('median')} out of ${w.count('max')} (${w.percent('share', 0)}), the lowest of ${w.count('of')} components. A median is not a national score.`,
    },
    'widest-component': {
      title: (w) => `${w.indicator('component')} differs most in the service index on ${portal(w)}: ${w.measured('lowScore')} in ${w.unit('low')}, ${w.measured('highScore')} in ${w.unit('high')}`,
      detail: (w) => `At most ${w.count('max')} points; measured by the maximum, the widest range of ${w.count('of')} components. The portal computes the score; it is not an independent survey.`,
    },
    'leader-uncertain': {
      title: (w) => `${w.unit('first')} leads PAPI ${w.period}, but may not be ahead of ${w.count('unclear')} others`,
      detail: (w) => `Its score is ${w.measured('value')}. Its lead over ${w.count('unclear')} of the ${w.count('others')} other provinces lies within the margin of error of the survey, all pairs tested together at 95% confidence.`,
    },
    'changes-supported': {
      title: (w) => `PAPI composite from ${w.text('from')} to ${w.text('to')}: the change is beyond the margin of error in ${w.count('supported')} of ${w.count('units')} provinces`,
      detail: (w) => `By published scores ${w.count('rose')} rose and ${w.count('fell')} fell. Taken one by one at 95% confidence, ${w.count('supported')} changes are beyond the margin of error; taken all ${w.count('units')} together, ${w.count('together')}.`,
    },
    'rise-supported': {
      title: (w) => `${w.unit('unit')}: PAPI composite up by ${w.gap('change')} from ${w.text('from')} to ${w.text('to')}, beyond the margin of error`,
      detail: (w) => `From ${w.measured('before')} to ${w.measured('after')}. Still beyond the margin when all ${w.count('units')} provinces are tested together (95% confidence).`,
    },
    'fall-supported': {
      title: (w) => `${w.unit('unit')}: PAPI composite down by ${w.gap('change')} from ${w.text('from')} to ${w.text('to')}, beyond the margin of error`,
      detail: (w) => `From ${w.measured('before')} to ${w.measured('after')}. Still beyond the margin when all ${w.count('units')} provinces are tested together (95% confidence).`,
    },
    'ranks-apart': {
      title: (w) => `${w.unit('unit')} is ${w.rank('rank', 'of')} in ${index(w)} ${w.period}, while its PAPI ${w.period} is in the ${w.is('side', 'high') ? 'lowest' : 'highest'} group`,
      detail: (w) => `PAPI composite ${w.measured('score', 'papi.total')}. ${ours}. The ${index(w)} rank is as published; this site holds such ranks for ${w.count('held')} of ${w.count('of')} provinces.`,
    },
    'service-score-apart': {
      title: (w) => `${w.unit('unit')} scored ${w.measured('score')} in the service index ${w.period} (held for ${w.count('held')} of ${w.count('all')} provinces), while its PAPI ${w.period} is in the lowest group`,
      detail: (w) => `PAPI composite ${w.measured('papi', 'papi.total')}. ${ours}. A system computes the service index from what offices send, taken here as that of the former province of the same name; PAPI asks citizens.`,
    },
    'long-fall': {
      title: (w) => `${w.unit('unit')}: ${w.indicator('dimension')} (PAPI) down ${w.count('years')} years in a row, ${w.text('from')}–${w.text('to')}`,
      detail: (w) => `From ${w.measured('before')} to ${w.measured('after')} by published scores. ${untested}`,
    },
    'long-rise': {
      title: (w) => `${w.unit('unit')}: ${w.indicator('dimension')} (PAPI) up ${w.count('years')} years in a row, ${w.text('from')}–${w.text('to')}`,
      detail: (w) => `From ${w.measured('before')} to ${w.measured('after')} by published scores. ${untested}`,
    },
    'first-below-median': {
      title: (w) => `${w.unit('unit')}: ${w.indicator('dimension')} (PAPI) below the provincial median in ${w.period}, for the first time in ${w.text('since')}–${w.period}`,
      detail: (w) => `By published scores: ${w.measured('value')}, median ${w.measured('median')}; in none of the ${w.count('before')} years before was it below. Only consecutive years measured alike are considered. ${untested}`,
    },
    'first-above-median': {
      title: (w) => `${w.unit('unit')}: ${w.indicator('dimension')} (PAPI) above the provincial median in ${w.period}, for the first time in ${w.text('since')}–${w.period}`,
      detail: (w) => `By published scores: ${w.measured('value')}, median ${w.measured('median')}; in none of the ${w.count('before')} years before was it above. Only consecutive years measured alike are considered. ${untested}`,
    },
    'most-fell': {
      title: (w) => `${w.indicator('dimension')} (PAPI): ${w.count('moved')} of ${w.count('units')} provinces scored lower in ${w.text('to')} than in ${w.text('from')}`,
      detail: () => 'The largest part of provinces with a fall of all dimensions. Published scores are compared; the error of each province cannot be computed.',
    },
    'most-rose': {
      title: (w) => `${w.indicator('dimension')} (PAPI): ${w.count('moved')} of ${w.count('units')} provinces scored higher in ${w.text('to')} than in ${w.text('from')}`,
      detail: () => 'The largest part of provinces with a rise of all dimensions. Published scores are compared; the error of each province cannot be computed.',
    },
    'group-moved': {
      title: (w) => `${w.unit('unit')}: PAPI composite moved from the ${group(w, 'from')} group in ${w.text('year')} to the ${group(w, 'to')} group in ${w.period}`,
      detail: (w) => `By published scores: from ${w.measured('before')} to ${w.measured('after')}. ${ours}.`,
    },
    'low-in-most': {
      title: (w) => `${w.unit('unit')} is in the lowest group in ${w.count('times')} of ${w.count('of')} PAPI dimensions of ${w.period}`,
      detail: (w) => `${w.indicators('named')}. ${ours}.`,
    },
    'high-in-most': {
      title: (w) => `${w.unit('unit')} is in the highest group in ${w.count('times')} of ${w.count('of')} PAPI dimensions of ${w.period}`,
      detail: (w) => `${w.indicators('named')}. ${ours}.`,
    },
    'dimensions-apart': {
      title: (w) => `${w.unit('unit')}, PAPI ${w.period}: ${w.rank('bestRank', 'bestOf')} in ${w.indicator('best')}, ${w.rank('worstRank', 'worstOf')} in ${w.indicator('worst')}`,
      detail: () => 'Ranks are made by this site from published scores; their error cannot be computed, and a few places mostly mean nothing.',
    },
    'weakest-dimension': {
      title: (w) => `${w.indicator('dimension')} is the PAPI dimension with the lowest median in ${w.period}`,
      detail: (w) => `The median of ${w.count('units')} provinces is ${w.measured('median')}; next comes ${w.indicator('next')} with ${w.measured('nextMedian')}. A median is not a national score.`,
    },
    'overall-change': {
      title: (w) => `${w.is('of', 'vn') ? `Overall satisfaction of the country (${index(w)})` : w.is('of', 'min:all') ? `The mean ${index(w)} of ministries` : `The mean ${index(w)} of provinces`} ${w.is('side', 'up') ? 'rose' : 'fell'} by ${w.gap('change')}, from ${w.measured('before')} (${w.text('from')}) to ${w.measured('after')} (${w.text('to')})`,
      detail: () => 'Overall figures as published; the source gives no margin of error, so the change cannot be tested.',
    },
    'regions-apart': {
      title: (w) => `PAR Index ${w.period} by region: ${w.unit('first')} is highest (${w.measured('firstValue')}), ${w.unit('last')} lowest (${w.measured('lastValue')})`,
      detail: (w) => `Figures by region as published, for all ${w.count('units')} socio-economic regions.`,
    },
    'ministries-apart': {
      title: (w) => `PAR Index ${w.period} of ministries: ${w.unit('first')} is highest (${w.measured('firstValue')}), ${w.unit('last')} lowest (${w.measured('lastValue')})`,
      detail: (w) => `By published ranks, for all ${w.count('units')} ministries and ministerial agencies.`,
    },
    'predecessors-apart': {
      title: (w) => `${w.unit('unit')}: PAPI ${w.period} of its former provinces differs by up to ${w.gap('gap')}, beyond the margin of error`,
      detail: (w) => `Of ${w.count('held')} of ${w.count('former')} former provinces with an interval: ${w.unit('high')} ${w.measured('highScore')}, ${w.unit('low')} ${w.measured('lowScore')}. The difference is still beyond the margin when all ${w.count('pairs')} pairs of former provinces are tested together (95% confidence). Survey scores are not merged into one for the new unit.`,
    },
    'findings-theme': {
      title: (w) => `The shortcomings named most often are under “${w.theme('theme')}”: ${w.count('count')} of ${w.count('all')}`,
      detail: (w) => `Counted in the ${w.count('sources')} inspection papers and press reports this site holds; they do not stand for the whole country.`,
    },
    'never-published': {
      title: (w) => `PAPI ${w.period} published no figures for ${w.units('named')}`,
      detail: (w) => `${w.count('held')} of ${w.count('all')} provinces have a score. Gaps stay empty; nothing is estimated.`,
    },
    'newest-is-old': {
      title: (w) => `For ${w.count('count')} provinces, the newest ${index(w)} figure is at least ${w.count('years')} years older than the ${w.period} round`,
      detail: (w) => `This is about the figures this site has found, not about the assessments. Oldest: ${w.units('named')} (${w.text('oldest')}). Figures are held for ${w.count('held')} of ${w.count('all')} provinces.`,
    },
    'sources-disagree': {
      title: (w) => `In ${w.count('count')} places, sources disagree`,
      detail: (w) => `This site could choose in ${w.count('chosen')}; ${w.count('disputed')} are shown but marked as disputed; in ${w.count('withheld')} no figure is shown. Each has its reason.`,
    },
    'portal-sum-apart': {
      title: (w) => `${w.count('units')} provinces and cities add up to ${w.count('sum')} dossiers received, the page for the country says ${w.count('national')}, both on ${portal(w)}`,
      detail: (w) => `A gap of ${w.count('gap')} dossiers, which the source does not explain.`,
    },
  },
  caveats: 'Caveats on the portal’s figures',
  notable: 'Worth noting',
  findings: 'The shortcomings under this theme',
};
