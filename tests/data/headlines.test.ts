import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { median, quantile } from '../../src/domain/derive/quantile.ts';
import { kinds } from '../../src/domain/headlines/headlines.ts';
import type { Headline } from '../../src/domain/published.ts';
import { period } from '../../src/domain/period.ts';
import { brokenBetween } from '../../src/domain/series.ts';
import { isProvince } from '../../src/domain/unit.ts';
import { headlineText } from '../../src/site/headlineText.ts';
import { openStore, type Store } from '../../src/site/store.ts';
import { publishReal } from './published.ts';

let folder: string;
let s: Store;
let of: (kind: string) => readonly Headline[];
beforeAll(async () => {
  folder = (await publishReal()).folder;
  s = openStore(folder);
  of = (kind) => s.headlines.filter((h) => h.kind === kind);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const value = (key: string): number => s.cell(key)!.value!;
const num = (h: Headline, key: string): number => Number(h.values[key]);
const near = (a: number, b: number): void => expect(Math.abs(a - b)).toBeLessThan(1e-9);
/** The values of all provinces held for an indicator and period, straight from the published cells. */
const all = (indicator: string, at: string): readonly number[] => s.cells(indicator).flatMap((c) => (c.period === at && c.value !== null && isProvince(c.unit) ? [c.value] : []));

/** The values of a sentence that are the value of one cell: key of the value → how its cell is found. `*` stands for what a value of the headline names. */
const direct: Readonly<Record<string, Readonly<Record<string, (h: Headline) => string>>>> = {
  'late-concentration': { firstLate: (h) => `dossiers.overdue_all|${h.values['first']}|${h.values['period']}`, secondLate: (h) => `dossiers.overdue_all|${h.values['second']}|${h.values['period']}` },
  'late-range': { lowShare: (h) => `dossiers.overdue_all_rate|${h.values['low']}|${h.values['period']}`, highShare: (h) => `dossiers.overdue_all_rate|${h.values['high']}|${h.values['period']}` },
  'small-share-many-late': { late: (h) => `dossiers.overdue_all|${h.values['unit']}|${h.values['period']}`, share: (h) => `dossiers.overdue_all_rate|${h.values['unit']}|${h.values['period']}` },
  'large-share-few-late': { late: (h) => `dossiers.overdue_all|${h.values['unit']}|${h.values['period']}`, share: (h) => `dossiers.overdue_all_rate|${h.values['unit']}|${h.values['period']}` },
  'score-high-late-high': { score: (h) => `service-index.total|${h.values['unit']}|${h.values['period']}`, share: (h) => `dossiers.overdue_all_rate|${h.values['unit']}|${h.values['period']}` },
  'late-by-month': { lowShare: (h) => `dossiers.overdue_all_rate|vn|${h.values['low']}`, highShare: (h) => `dossiers.overdue_all_rate|vn|${h.values['high']}` },
  'days-range': { lowDays: (h) => `dossiers.avg_processing_days|${h.values['low']}|${h.values['period']}`, highDays: (h) => `dossiers.avg_processing_days|${h.values['high']}|${h.values['period']}` },
  'online-in-hundred': { share: (h) => `dossiers.online_rate|vn|${h.values['period']}`, online: (h) => `dossiers.online|vn|${h.values['period']}` },
  'paid-in-hundred': { lowShare: (h) => `dossiers.online_paid_rate|${h.values['low']}|${h.values['period']}`, highShare: (h) => `dossiers.online_paid_rate|${h.values['high']}|${h.values['period']}` },
  'widest-component': { lowScore: (h) => `${h.indicator}|${h.values['low']}|${h.values['period']}`, highScore: (h) => `${h.indicator}|${h.values['high']}|${h.values['period']}` },
  'leader-uncertain': { value: (h) => `papi.total|${h.values['first']}|${h.values['period']}` },
  'rise-supported': { before: (h) => `papi.total|${h.values['unit']}|${h.values['from']}`, after: (h) => `papi.total|${h.values['unit']}|${h.values['to']}` },
  'fall-supported': { before: (h) => `papi.total|${h.values['unit']}|${h.values['from']}`, after: (h) => `papi.total|${h.values['unit']}|${h.values['to']}` },
  'ranks-apart': { rank: (h) => `${h.indicator}|${h.values['unit']}|${h.values['period']}`, score: (h) => `papi.total|${h.values['unit']}|${h.values['period']}` },
  'service-score-apart': { score: (h) => `service-index.total|${h.values['unit']}|${h.values['period']}`, papi: (h) => `papi.total|${h.values['unit']}|${h.values['period']}` },
  'long-fall': { before: (h) => `${h.indicator}|${h.values['unit']}|${h.values['from']}`, after: (h) => `${h.indicator}|${h.values['unit']}|${h.values['to']}` },
  'long-rise': { before: (h) => `${h.indicator}|${h.values['unit']}|${h.values['from']}`, after: (h) => `${h.indicator}|${h.values['unit']}|${h.values['to']}` },
  'first-below-median': { value: (h) => `${h.indicator}|${h.values['unit']}|${h.values['period']}` },
  'first-above-median': { value: (h) => `${h.indicator}|${h.values['unit']}|${h.values['period']}` },
  'group-moved': { before: (h) => `papi.total|${h.values['unit']}|${h.values['year']}`, after: (h) => `papi.total|${h.values['unit']}|${h.values['period']}` },
  'overall-change': { before: (h) => `${h.indicator}|${h.values['of']}|${h.values['from']}`, after: (h) => `${h.indicator}|${h.values['of']}|${h.values['to']}` },
  'regions-apart': { firstValue: (h) => `par.total|${h.values['first']}|${h.values['period']}`, lastValue: (h) => `par.total|${h.values['last']}|${h.values['period']}` },
  'ministries-apart': { firstValue: (h) => `par.total|${h.values['first']}|${h.values['period']}`, lastValue: (h) => `par.total|${h.values['last']}|${h.values['period']}` },
  'predecessors-apart': { highScore: (h) => `papi.total|${h.values['high']}|${h.values['period']}`, lowScore: (h) => `papi.total|${h.values['low']}|${h.values['period']}` },
};

/** Values made from many cells, made again by other means. */
const made: Readonly<Record<string, Readonly<Record<string, (h: Headline) => number>>>> = {
  'late-in-hundred': {
    late: () => all('dossiers.overdue_all', '2026..2026-10-10').reduce((a, b) => a + b, 0),
    received: () => all('dossiers.received_total', '2026..2026-10-10').reduce((a, b) => a + b, 0),
    share: (h) => (100 * num(h, 'late')) / num(h, 'received'),
  },
  'late-concentration': { all: () => all('dossiers.overdue_all', '2026..2026-10-10').reduce((a, b) => a + b, 0), share: (h) => (100 * (num(h, 'firstLate') + num(h, 'secondLate'))) / num(h, 'all') },
  'late-range': { lowShare: (h) => Math.min(...all(h.indicator, '2026..2026-10-10')), highShare: (h) => Math.max(...all(h.indicator, '2026..2026-10-10')) },
  'late-below': { below: (h) => all(h.indicator, '2026..2026-10-10').filter((v) => v < 5).length },
  'small-share-many-late': { rank: (h) => 1 + all('dossiers.overdue_all', '2026..2026-10-10').filter((v) => v > num(h, 'late')).length, common: () => num(of('late-in-hundred')[0]!, 'share') },
  'large-share-few-late': { rank: (h) => 1 + all('dossiers.overdue_all', '2026..2026-10-10').filter((v) => v > num(h, 'late')).length, common: () => num(of('late-in-hundred')[0]!, 'share') },
  'days-range': { lowDays: (h) => Math.min(...all(h.indicator, '2026..2026-10-10')), highDays: (h) => Math.max(...all(h.indicator, '2026..2026-10-10')) },
  'paid-in-hundred': { paid: () => all('dossiers.online_paid', '2026..2026-10-10').reduce((a, b) => a + b, 0), due: () => all('dossiers.financial_obligation', '2026..2026-10-10').reduce((a, b) => a + b, 0), share: (h) => (100 * num(h, 'paid')) / num(h, 'due') },
  'weakest-component': { median: (h) => median(all(h.indicator, '2026..2026-10-10')), share: (h) => (100 * num(h, 'median')) / num(h, 'max') },
  'widest-component': { lowScore: (h) => Math.min(...all(h.indicator, '2026..2026-10-10')), highScore: (h) => Math.max(...all(h.indicator, '2026..2026-10-10')) },
  'leader-uncertain': { value: (h) => Math.max(...all('papi.total', String(h.values['period']))) },
  'first-below-median': { median: (h) => median(all(h.indicator, String(h.values['period']))), before: (h) => Number(h.values['period']) - Number(h.values['since']) },
  'first-above-median': { median: (h) => median(all(h.indicator, String(h.values['period']))), before: (h) => Number(h.values['period']) - Number(h.values['since']) },
  'weakest-dimension': { median: (h) => Math.min(...[1, 2, 3, 4, 5, 6, 7, 8].map((d) => median(all(`papi.d${d}`, String(h.values['period']))))) },
  'rise-supported': { change: (h) => num(h, 'after') - num(h, 'before') },
  'fall-supported': { change: (h) => num(h, 'after') - num(h, 'before') },
  'overall-change': { change: (h) => num(h, 'after') - num(h, 'before') },
  'predecessors-apart': { gap: (h) => num(h, 'highScore') - num(h, 'lowScore') },
  'portal-sum-apart': { sum: () => all('dossiers.received_total', '2026..2026-10-10').reduce((a, b) => a + b, 0), gap: (h) => Math.abs(num(h, 'sum') - num(h, 'national')) },
};

describe('the headlines that hold for the published figures', () => {
  it('are these, in this order, in both languages', async () => {
    const lines = s.headlines.flatMap((h) => (['vi', 'en'] as const).map((locale) => {
      const { title, detail } = headlineText(h, s, locale)!;
      return `${locale === 'vi' ? `${h.id}\n` : ''}  ${locale}: ${title}. — ${detail}`;
    }));
    const silent = kinds.filter((k) => of(k.kind).length === 0).map((k) => k.kind);
    await expect(`${lines.join('\n')}\n\nsilent: ${silent.join(', ') || 'none'}\n`).toMatchFileSnapshot('headlines.snap.txt');
  });

  it('speak of at least twenty kinds', () => {
    expect(new Set(s.headlines.map((h) => h.kind)).size).toBeGreaterThanOrEqual(20);
  });

  it('name evidence that exists, units that exist, and findings that exist', () => {
    for (const h of s.headlines) {
      expect(h.evidence.length + h.findings.length, h.id).toBeGreaterThan(0);
      for (const key of h.evidence) expect(s.cell(key), `${h.id}: ${key}`).not.toBeNull();
      for (const unit of h.about) expect(s.unit(unit).kind).toBe('province');
      for (const id of h.findings) expect(s.findings.some((f) => f.id === id)).toBe(true);
    }
  });

  it('print numbers that are those of the cells named as evidence', () => {
    let checked = 0;
    for (const h of s.headlines) {
      for (const [name, keyOf] of Object.entries(direct[h.kind] ?? {})) {
        const key = keyOf(h);
        expect(h.evidence, `${h.id}: ${name}`).toContain(key);
        expect(h.values[name], `${h.id}: ${name}`).toBe(value(key));
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(100);
  });

  it('print sums, shares, medians and places that come out again by other means', () => {
    for (const h of s.headlines) for (const [name, again] of Object.entries(made[h.kind] ?? {})) near(num(h, name), again(h));
  });

  it('call a change or a gap supported only where the standard errors carry it among all that were looked at', () => {
    /** Quantiles 1 − 0.025 / n of the standard normal distribution for the 56 changes and 33 pairs, from another implementation: 3.3223 and 3.1718. */
    const wanted = { 'rise-supported': 3.3223, 'fall-supported': 3.3223, 'predecessors-apart': 3.1718 } as const;
    for (const [kind, z] of Object.entries(wanted)) {
      expect(of(kind).length).toBeGreaterThan(0);
      for (const h of of(kind)) {
        const [a, b] = h.evidence.map((key) => s.cell(key)!);
        expect(Math.abs(a!.value! - b!.value!) / Math.hypot(a!.standardError!, b!.standardError!), h.id).toBeGreaterThan(z);
      }
    }
  });

  it('put a province into the highest or lowest group by the quartiles of its year', () => {
    for (const h of [...of('service-score-apart'), ...of('ranks-apart')]) {
      const papi = value(`papi.total|${h.values['unit']}|${h.values['period']}`);
      const set = all('papi.total', String(h.values['period']));
      if (h.kind === 'service-score-apart' || h.values['side'] === 'high') expect(papi).toBeLessThan(quantile(set, 0.25));
      else expect(papi).toBeGreaterThanOrEqual(quantile(set, 0.75));
    }
  });

  it('never join years across a break, and never set a period to date beside a whole year', () => {
    for (const h of s.headlines) {
      const indicator = s.indicator(h.indicator);
      const from = h.values['from'] ?? h.values['since'] ?? h.values['year'];
      if (/^\d{4}$/.test(String(from))) expect(brokenBetween(indicator, Number(from), Number(h.values['period'])), h.id).toBe(false);
      const ofIt = h.evidence.filter((key) => key.startsWith(`${h.indicator}|`)).map((key) => period(key.split('|')[2]!).kind);
      if (ofIt.includes('to-date') && h.kind !== 'late-by-month') expect(new Set(ofIt), h.id).toEqual(new Set(['to-date']));
    }
  });
});
