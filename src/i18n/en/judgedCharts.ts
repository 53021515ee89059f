import type { judgedCharts as reference } from '../vi/judgedCharts.ts';

export const judgedCharts: typeof reference = {
  judged: {
    noError: 'No margin of error can be given for these ranks: the source states no standard errors.',
    ranges: 'Possible ranks are the best and the worst one that the errors leave open, for all provinces together at 95% confidence.',
    lacking: (names) => `${names}: no confidence interval, as the source states no standard error or prints 0.`,
    otherYears: 'Years without a bar',
    noRange: 'no margin of error',
    noInterval: 'no confidence interval',
    printed: 'Interval as printed (in fact 90%)',
    printedNote: 'The source prints ±1.645 standard errors and calls it 95%; for a normal distribution that is a 90% interval. The drawing shows 95%, ±1.96 standard errors.',
    againstMedian: 'Against the median',
    medianNote: 'Against the median: each province by itself at 95% confidence, the error of the median included.',
    verdict: {
      higher: 'higher',
      lower: 'lower',
      unclear: 'not enough ground to say they differ',
      none: 'no confidence interval',
    },
    association: (coefficient, level, low, high, pairs) =>
      `Spearman’s rank correlation is ${coefficient} (${level} confidence interval: ${low} to ${high}), from ${pairs} provinces.`,
    together: 'Where one score is high the other tends to be high as well.',
    apart: 'Where one score is high the other tends to be low.',
    open: 'The interval holds 0: there is not enough ground to say that the two scores are related.',
    chosen: 'The provinces held are no random choice: reports and the press mostly name those at the top and the bottom. The coefficient speaks of these provinces alone.',
  },
};
