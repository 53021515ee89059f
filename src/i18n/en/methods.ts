import type { MethodWords } from '../vi/methods.ts';

export const methods: MethodWords = {
  title: 'How the figures are read, joined and shown',
  description: 'How figures are read, joined, ruled and shown: two systems of provinces, breaks, intervals, three on-time rates, marks, coverage.',
  lead: 'This site reprints and compares figures that others have published. It awards no points, has no index of its own and fills no gap. Here is each step, and where figures are easily misread.',
  contents: 'On this page',
  read: {
    heading: 'Reading figures from a source',
    text: [
      'Every row read from a source is a claim: which source, file and line, and what number. Units are recognised by name and time; codes are only a cross-check: code 24 is Bac Giang among the 63 provinces but Bac Ninh among the 34.',
      'Before anything is printed the programme checks that the unit existed at the time, that values lie on their scale, that totals equal their parts, that ranks follow scores and that intervals contain their values. One error stops the run and the previous release stays.',
    ],
  },
  joined: {
    heading: 'Joining sources that agree',
    text: ['Sources that give the same number, apart from rounding, become one cell with several sources; the number printed is the one with most digits.'],
    counts: (joined, ruled, corrected) => `This release has ${joined} cells with several sources, ${ruled} cells under a ruling and ${corrected} corrected claims.`,
  },
  ruled: {
    heading: 'Ruling where sources disagree',
    text: ['Nothing is chosen automatically. Each case has a written ruling: who says what, which number is kept, and why. Without a ruling the programme refuses to publish. Where there are no grounds to choose, the cell stays empty and is marked “withheld”.'],
    list: 'Rulings by dataset:',
  },
  corrections: {
    heading: 'Corrections',
    text: ['Plain errors of a source, such as a rank printed in the column of scores, are declared as corrections with a reason; the cell as found stays in the store. Each correction has a guard: once the source is mended, the programme stops so that the correction is removed.', 'If you think a number is wrong, open the source beside it and compare. If this site misread it, that is this site’s error; it will be mended and dated.'],
    list: 'Corrections by dataset:',
  },
  vintages: {
    heading: 'Two systems of provinces',
    text: [
      'Up to 30 June 2025 there were 63 provinces and centrally run cities; from 1 July 2025 there are 34. Of the 63, 11 were left unchanged and 52 merged into 23. Districts ended on the same day.',
      'A series belongs to one system. Survey scores of former provinces are not merged into a score of the new one, because the sample sizes needed are not published. Counts such as dossiers can be added; where they are, the sum is marked as computed.',
      'A new and a former province of the same name are two units with two pages, linked to each other.',
    ],
  },
  breaks: {
    heading: 'Breaks',
    text: ['When a scale, a questionnaire or a method changes, the figures before and after are not comparable. Charts cut their lines there and say why; no sentence on this site compares the two sides.'],
    dataset: 'Dataset',
    year: 'From',
    why: 'Why',
    count: 'Indicators',
  },
  intervals: {
    heading: 'Intervals',
    text: [
      'PAPI is a sample survey, so a province’s score has an error. The PAPI files of 2019, 2022 and 2023 print an interval called 95%, but its width is 1.645 standard errors to each side, which is a 90% interval. This site keeps the standard error and computes a 95% interval with 1.96. Drawings show the interval computed here, so that all intervals on the site have one level; tables give the printed one as well.',
      'A printed standard error of 0 is read as missing; the page then says “no confidence interval”. The variances of the dimensions in 2019 are read as squared standard errors: this is our reading, because their sum is about 0.84 of the squared standard error of the total (median over provinces).',
    ],
  },
  ranks: {
    heading: 'Possible ranks',
    text: [
      'Ranks made from survey scores have errors too. Beside every rank with a confidence interval this site gives the possible ranks, such as “ranks 5–14”. At 95% confidence the true ranks of all provinces lie in their ranges together, not each by itself; that is why the ranges are wide.',
      'A province counts as surely ahead of another where their difference exceeds one threshold for all pairs (the method of Tukey; Al Mohamad, Goeman and van Zwet 2022, Biometrics 78). The threshold comes from 9,999 simulations with a fixed seed, so that the result is the same every time, set a little higher to allow for the noise of simulation; for PAPI it is about 4 standard errors of a difference. A province without a standard error is never surely ahead or behind.',
      'Ranks without standard errors carry the words that no margin of error can be given. PAPI itself puts provinces into four groups, not into ranks from 1 to 63.',
    ],
  },
  differences: {
    heading: 'When two scores are said to differ',
    text: [
      'Two survey scores have one of three verdicts: higher, lower, or not enough ground to say they differ. Higher or lower is said only where the difference exceeds 1.96 times its standard error, at 95% confidence. Intervals that overlap a little may still differ.',
      'The median of the provinces is made from scores with errors, so it has one as well. To set a province against it, the whole table is simulated 1,999 times, each time with a new median, and the spread of the difference is its error. A province without a standard error is simulated with the largest one of the table.',
      'Each verdict stands by itself: of 20 pairs that do not differ, one is called different on average. Nothing is compared across a change of method. A difference of percentages is given in percentage points.',
    ],
  },
  groups: {
    heading: 'Groups of the source and groups of ours',
    text: [
      'Groups A and B of the PAR Index 2024 are the ministry’s, by thresholds of the score. The four groups of PAPI scores on this site are ours, by the quartiles of the provinces held in the year, as PAPI describes them. The groups PAPI published are not held, so they could not be compared; a province near a boundary may belong to the group beside it.',
    ],
  },
  association: {
    heading: 'Coefficient of correlation',
    text: [
      'Where official scores are set against what citizens experience, this site gives Spearman’s rank correlation: 1 is the same order, −1 the opposite order, 0 no relation. Equal values share their mean rank. Fewer than ten pairs are not computed.',
      'The 95% confidence interval comes from drawing the pairs again with replacement 1,999 times with a fixed seed. It speaks of chance among the pairs held; it cannot make up for missing provinces or for sources that chose which ones to name.',
    ],
  },
  peers: {
    heading: 'Comparable provinces',
    text: [
      'Every province is given five others of its own list by one simple rule: those of its region first, nearest in population first; where a region has fewer than five others, provinces of other regions follow, again by population. The rule is ours. It only chooses whom to put side by side; it grades nobody.',
      'The distance in population is |ln(a/b)|, a and b being the populations of the two: 0 where they are equal, 0.69 where one is twice the other. The population is the average one of the newest year for which every province of the list has one.',
    ],
    table: { vn34: 'Distances: the 34 provinces and cities of today', vn63: 'Distances: the 63 provinces and cities until 30 June 2025' },
    unit: 'Province',
    nth: (n) => `No. ${n}`,
    other: 'other region',
    file: 'Download the whole table (CSV)',
  },
  rates: {
    heading: 'Three on-time rates',
    text: ['The rates of dossiers resolved, of dossiers due and of dossiers received are three different indicators. This site never sets a number of one against a number of another.'],
    link: 'The three ways with real numbers',
  },
  means: {
    heading: 'The mean of the provinces is not the national figure',
    text: ['PAPI’s national score is a population-weighted mean computed by its producers. Adding up the provinces and dividing gives another number, so this site never calls that number national. For the PAR Index and SIPAS the means shown are those the Ministry of Home Affairs published; this site takes no mean of a table that lacks provinces.'],
  },
  statuses: {
    heading: 'Marks',
    text: ['A cell without a number is information too: why there is none. An empty cell never means zero.'],
    mark: 'Mark',
    name: 'Meaning',
    about: 'Explanation',
    plain: 'no mark',
  },
  coverage: {
    heading: 'Only a full set is ranked',
    text: ['Maps and rankings are shown only when every province of the system has a value, less those for which the producer states that nothing was published. Otherwise the page lists the values we hold and calls them partial. The PAR Index and SIPAS values here lean towards the top and the bottom of the table, because the press writes about those.'],
    link: 'Coverage of each dataset',
  },
  sentences: {
    heading: 'Sentences computed from the figures',
    text: [
      'The sentences on the home page and under “Worth noting” are written by a program from the figures, by patterns with conditions. Where the figures do not meet its condition, a pattern says nothing. In order of importance: how many people wait past their day, and where; where share and count tell two stories; how long it takes and how it is done; what intervals carry and what they do not; where officials’ figures and citizens’ experience point apart; scores over the years; where a province stands by published scores; overall figures as published; provinces that were merged; inspections; figures that are missing, old or disputed.',
      'A sentence that orders provinces needs the full set. One that says “beyond the margin of error” is told only where the intervals carry it; where it picks a province out of many, the threshold is raised by the number of comparisons (Bonferroni correction), so that the chance of even one false sentence is at most 5%. Sentences about scores without a margin of error say so. No sentence joins figures from two sides of a change of method, and none sets a period to date beside a whole year.',
    ],
    counts: (told, kinds, of) => `This release holds ${told} sentences of ${kinds} of the ${of} patterns.`,
  },
  nothing: {
    heading: 'Nothing guessed, filled in or smoothed',
    text: ['A number that no source prints is not on this site. The only arithmetic is adding, subtracting and dividing published figures, ordering full sets, and the intervals described below; computed figures carry a mark and lead to their inputs.'],
  },
  own: {
    heading: 'Licence and release',
    text: ['The figures belong to those who published them, under the terms printed as stated on the page of each dataset. Processing, charts and text of this site are under CC BY 4.0.'],
    link: 'Downloads and manifest',
  },
};
