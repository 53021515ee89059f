import type { AboutWords } from '../vi/about.ts';

export const about: AboutWords = {
  title: 'About this publication',
  description: 'Who makes this and why, what it does and does not do, how figures are corrected and where to report a wrong one; licence, accessibility, privacy.',
  lead: '“Đúng hẹn”, on the promised day, is the promise of every appointment slip. This site gathers published figures on how far it is kept, so that anyone can look them up, check them and cite them.',
  contents: 'On this page',
  who: {
    heading: 'Who makes this, and why',
    text: [
      'Đúng Hẹn is an independent publication. It is not run by any state body and speaks for none. It makes no surveys and collects no new figures. It reprints what state bodies, research organisations and the press have published.',
      'There is no lack of figures on administrative reform, but they lie scattered: each in its own file, period, method and system of provinces. Citizens cannot find their province. Journalists cannot tell where a number comes from. Officials go through report after report to compare. This site puts the figures into one store, checks them, names their sources and says plainly what cannot be compared.',
    ],
  },
  does: {
    heading: 'What it does and does not do',
    yes: 'This site does',
    no: 'This site does not',
    yesItems: [
      'Reprint each figure as its source gives it, with a link to the source at the figure, and keep the file and line it was read from.',
      'Set side by side what was measured in the same way, with the same denominator, in the same system of provinces.',
      'Say what is missing and why, where sources disagree and why one number is kept.',
      'Offer all the data for download, without registration.',
    ],
    noItems: [
      'Award points, or have a composite index of its own.',
      'Guess, fill gaps or smooth a series.',
      'Rank or map a table that lacks provinces.',
      'Merge the survey scores of former provinces into one for a province of today.',
      'Draw conclusions for the country from a few inspection papers.',
    ],
    methods: 'How figures are read, joined and checked, step by step',
  },
  corrections: {
    heading: 'Corrections and rulings',
    intro: 'There are three kinds of error, each mended in its own way. None of them wipes out what was there.',
    kinds: [
      { name: 'A source is plainly wrong', text: 'A correction is declared: what is changed and why. The cell as found stays in the store. Once the source is mended, the correction has to go.' },
      { name: 'Sources print different numbers', text: 'A ruling is written: who says what, which number is kept and why. Without grounds to choose, no number is printed.' },
      { name: 'This site misread', text: 'It is mended in the store, noted in the change log and published with the next data release.' },
    ],
    declared: (corrections, rulings, day) => `The data release of ${day} has ${corrections} corrections and ${rulings} rulings.`,
    rulings: 'Rulings, by dataset:',
    rulingsOf: (n) => `${n} ${n === '1' ? 'ruling' : 'rulings'}`,
    list: 'Corrections declared',
    more: 'reason',
  },
  report: {
    heading: 'Report a wrong number',
    intro: 'This site has no form and prints no mail address. Wrong numbers are reported and settled in the open, in the issue tracker of the project’s repository, which holds the data files, the corrections and the rulings.',
    steps: [
      'Follow the number to its source and compare. Read the caveats and notes beside it too.',
      'Note down the address of the page, the unit, the period, the indicator code (printed on the indicator’s page), the number printed here and the number you hold to be right.',
      'Add the source of the right number: title of the document or article, publisher, day, and address where there is one.',
      'Open a new issue in the project’s repository with all this. One issue for one number.',
    ],
    after: 'The keepers of the repository compare it with the source and answer in that issue. If this site misread, it is mended; if the source is wrong, a correction is declared; if two sources disagree, a ruling is written. Where no source is found the number stays as it is.',
  },
  licence: {
    heading: 'Licence and citation',
    text: [
      'The figures belong to those who published them, under the terms printed as each source states them, or as “not stated”. Processing, charts and text of this site are under CC BY 4.0. The code is under the MIT licence.',
      'When you cite, name the publisher first, then Đúng Hẹn and the day of the data release.',
      'The outlines of the maps come from the svg-maps project (CC BY 4.0), joined and simplified. The typeface Be Vietnam Pro is under the SIL Open Font License 1.1.',
    ],
    terms: 'Terms of use and citation of each dataset:',
    font: 'Licence of the typeface',
  },
  access: {
    heading: 'Accessibility',
    text: [
      'The site aims at WCAG 2.2, level AA: enough contrast on light and dark paper, colour never the only sign, a description in words and a table with every chart, everything usable from the keyboard, readable at a width of 320 pixels and at 400% zoom.',
      'Text size and contrast follow the settings of your browser and device. The site has no buttons of its own for them.',
    ],
    limitsHeading: 'Known limits',
    limits: [
      'Tables with many columns scroll sideways inside their frame.',
      'Source documents are on other sites; some are images or files that screen readers handle badly.',
      'Checks so far are automatic; there has been no trial of its own with users of screen readers.',
    ],
    report: 'If something cannot be used, report it in the same way as a wrong number.',
  },
  script: {
    heading: 'Without JavaScript',
    text: [
      'All text, numbers, tables, charts and sources are in the page itself. JavaScript only adds conveniences: notes on chart marks, sorting and filtering of tables, suggestions while searching. They are fetched only when a reader touches them.',
      'With JavaScript off, the search button leads to an index of every province, indicator, theme and term.',
    ],
    index: 'The index',
  },
  privacy: {
    heading: 'Privacy',
    text: [
      'The site counts no visits, sets no cookies, carries no advertising and no social media buttons. All files, fonts included, come from the site’s own server; no request goes to a third party.',
      'What you type into the search box is handled in your browser and sent nowhere. With JavaScript off it becomes part of the address of the index page.',
      'The server that carries the site may keep access logs, as any server may. Following a source leads to another site, with its own rules.',
    ],
  },
};
