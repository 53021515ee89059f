import type { frontCharts as reference } from '../vi/frontCharts.ts';

export const frontCharts: typeof reference = {
  front: {
    state: 'State',
    dossiers: 'Dossiers',
    share: 'Share',
    late: 'Overdue: returned late or still open past the day',
    kept: 'Early, on time or still within the time',
    received: 'Received, those carried over included',
    keyLate: (n) => `${n} overdue`,
    keyKept: (n) => `${n} early, on time or still within the time`,
    hundred: (late, kept, lateAll, all, period) =>
      `A hundred appointment slips: ${late} filled ones are overdue, ${kept} empty ones early, on time or still within the time. The figures: ${lateAll} overdue of ${all} received, ${period}.`,
    rounded: 'Each slip is one dossier in a hundred, rounded.',
    partOfAll: 'Part of all',
    concentration: (all, first, n, rest) => `${all} in all. Most: ${first}. The other ${n} provinces: ${rest}.`,
    others: (n, rest, share) => `the other ${n}: ${rest} (${share})`,
    pieces: 'Each piece is a province, from most to least; those that receive many dossiers tend to have many overdue.',
    cut: (n, all) => `The drawing shows only the first ${n} of a ranking of ${all} provinces.`,
  },
};
