import { rank } from '../derive/rank.ts';
import { ratio } from '../derive/ratio.ts';
import { comparePeriods, period as parse } from '../period.ts';
import { keysOf, type Held } from './facts.ts';
import type { Kind } from './kind.ts';
import { rangeOf } from './late.ts';

/** Fewest whole months worth a sentence on their range. */
const fewestMonths = 3;

/** Lowest and highest late share of a whole month, as the portal prints them for the country; the month still open gives the last day. */
export const lateByMonth: Kind = {
  kind: 'late-by-month',
  ordered: false,
  tell(facts) {
    const id = 'dossiers.overdue_all_rate';
    const cells = [...facts.series(id, 'vn')].sort((a, b) => comparePeriods(a.period, b.period));
    const open = cells.findLast((c) => parse(c.period).kind === 'to-date');
    const months = cells.filter((c) => parse(c.period).kind === 'month' && parse(c.period).year === (open && parse(open.period).year));
    const order = rank(months, (c) => c.value, 'lower');
    const [low, high] = [order[0], order.at(-1)];
    if (!open || !low || !high || months.length < fewestMonths || low.value === high.value) return [];
    return [{
      indicator: id,
      values: { period: open.period, low: low.item.period, lowShare: low.value, high: high.item.period, highShare: high.value, months: months.length },
      evidence: keysOf([low.item, high.item], months),
    }];
  },
};

/** Shortest and longest average processing time. */
export const daysRange = rangeOf('days-range', 'dossiers.avg_processing_days', 'lowDays', 'highDays');

/** Share of dossiers filed online, as the page of the portal for the whole country prints it. */
export const onlineInHundred: Kind = {
  kind: 'online-in-hundred',
  ordered: false,
  tell(facts) {
    const share = [...facts.series('dossiers.online_rate', 'vn')].sort((a, b) => comparePeriods(a.period, b.period)).at(-1);
    const online = share && facts.cell('dossiers.online', 'vn', share.period);
    if (!share || !online || parse(share.period).kind !== 'to-date') return [];
    return [{ indicator: share.indicator, values: { period: share.period, share: share.value, online: online.value }, evidence: keysOf([share, online]) }];
  },
};

/** Of the dossiers with a payment due, how many were paid online, from summed counts; with the lowest and highest unit. */
export const paidInHundred: Kind = {
  kind: 'paid-in-hundred',
  ordered: true,
  tell(facts) {
    const id = 'dossiers.online_paid_rate';
    const shares = facts.latestToDate(id);
    const [paid, due] = shares ? [facts.full('dossiers.online_paid', shares.period, shares.vintage), facts.full('dossiers.financial_obligation', shares.period, shares.vintage)] : [];
    if (!shares || !paid || !due || paid.cells.length !== due.cells.length) return [];
    const sum = (cells: readonly Held[]): number => cells.reduce((a, c) => a + c.value, 0);
    const share = ratio(sum(paid.cells), sum(due.cells), 100);
    const order = rank(shares.cells, (c) => c.value, 'lower');
    const [low, high] = [order[0], order.at(-1)];
    if (share === null || !low || !high || low.value === high.value) return [];
    return [{
      indicator: id,
      values: { period: shares.period, share, paid: sum(paid.cells), due: sum(due.cells), low: low.item.unit, lowShare: low.value, high: high.item.unit, highShare: high.value, units: order.length },
      evidence: keysOf([low.item, high.item], paid.cells, due.cells, shares.cells),
      about: [low.item.unit, high.item.unit],
    }];
  },
};

/** The provinces' volumes do not add up to what the portal prints for the country on the same day. */
export const portalSumApart: Kind = {
  kind: 'portal-sum-apart',
  ordered: true,
  tell(facts) {
    const received = facts.latestToDate('dossiers.received_total');
    const parts = received ? ['dossiers.online', 'dossiers.direct_or_postal'].flatMap((id) => facts.cell(id, 'vn', received.period) ?? []) : [];
    if (!received || parts.length !== 2) return [];
    const [sum, national] = [received.cells, parts].map((cells) => cells.reduce((a, c) => a + c.value, 0)) as [number, number];
    if (sum === national) return [];
    return [{
      indicator: 'dossiers.received_total',
      values: { period: received.period, sum, national, gap: Math.abs(sum - national), units: received.cells.length },
      evidence: keysOf(parts, received.cells),
    }];
  },
};
