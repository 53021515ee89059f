import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/domain/types.ts';
import { z90, z95 } from '../../src/domain/derive/interval.ts';
import { median } from '../../src/domain/derive/quantile.ts';
import { paths } from '../../scripts/paths.ts';
import { folderIo } from '../../scripts/pipeline/io.ts';
import { check } from '../../scripts/pipeline/run.ts';
import { explain } from '../../scripts/explain.ts';
import { matchRoute } from '../../src/site/routes.ts';
import { formatProblems } from '../../scripts/problem.ts';

const checked = check(folderIo(paths.data));
const { model, derived } = checked;
const byKey = new Map(derived.observations.map((o) => [`${o.indicator}|${o.unit}|${o.period}`, o]));
const at = (key: string): Observation => {
  const found = byKey.get(key);
  if (!found) throw new Error(`no observation ${key}`);
  return found;
};

describe('data/', () => {
  it('has no error', () => {
    expect(formatProblems(checked.problems.filter((p) => p.severity === 'error'))).toBe('');
  });
  it('warns of gaps in printed counts alone', () => {
    expect([...new Set(checked.problems.map((p) => p.rule))]).toEqual(['identity']);
    expect(checked.problems).toHaveLength(14);
    expect(at('dossiers.received_total|vn63:68|2019-12-01..2020-02-29').annotations[0]!.en).toContain('Δ 8,801');
  });
});

/** Key → value as printed by the source. */
const printed: Readonly<Record<string, number>> = {
  'papi.total|vn63:46|2023': 46.041538,
  'papi.total|vn63:48|2023': 42.666779,
  'papi.d1|vn63:48|2023': 4.930391,
  'papi.d5|vn63:48|2023': 7.237409,
  'papi.d8|vn63:48|2023': 3.607165,
  'papi.total|vn63:01|2011': 36.40502,
  'papi.total|vn63:01|2024': 43.774715,
  'papi.total|vn63:44|2015': 36.552173,
  'papi.total|vn63:02|2017': 33.972294,
  'papi.total|vn63:22|2024': 47.821236,
  'papi.total|vn63:96|2022': 41.874588,
  'papi.total-w|vn63:01|2019': 43.524197,
  'papi.d3.1|vn63:89|2016': 2.138604,
  'papi.d4|vn63:83|2020': 7.825256,
  'papi.d6.4|vn63:22|2022': 2.123624,
  'papi.d8|vn63:20|2019': 4.142758,
  'par.total|vn63:31|2024': 96.17,
  'par.total-rank|vn63:31|2024': 1,
  'par.total-rank|vn63:01|2024': 3,
  'par.total|vn63:22|2024': 91.49,
  'par.total|vn63:17|2024': 88.18,
  'par.total|vn63:all|2024': 88.37,
  'par.total|vn63:all|2013': 77.56,
  'par.total|min:all|2013': 77.25,
  'par.total|vn63:r.rrd|2024': 90.17,
  'par.total|vn63:r.ch|2024': 85.63,
  'par.total-rank|vn63:64|2017': 50,
  'sipas.total|vn|2017': 80.9,
  'sipas.total|vn|2023': 82.66,
  'sipas.total|vn63:22|2023': 90.61,
  'sipas.total|vn63:19|2023': 90.29,
  'sipas.total|vn63:01|2023': 83.57,
  'sipas.total-rank|vn63:80|2023': 57,
  'dossiers.received_total|vn34:01|2026..2026-10-10': 1065150,
  'dossiers.overdue_all|vn34:01|2026..2026-10-10': 276538,
  'dossiers.on_time_or_within|vn34:01|2026..2026-10-10': 788612,
  'dossiers.on_time_or_within_rate|vn34:01|2026..2026-10-10': 74.04,
  'dossiers.received_total|vn34:79|2026..2026-10-10': 1653458,
  'dossiers.on_time_or_within_rate|vn34:79|2026..2026-10-10': 89.4,
  'dossiers.on_time_rate|vn34:79|2025-07-01..2025-11-03': 95.13,
  'dossiers.on_time_rate|vn34:79/cap-xa|2025-07-01..2025-11-03': 99.3,
  'dossiers.received_total|vn34:46|2026..2026-10-10': 151684,
  'dossiers.avg_processing_days|vn34:48|2026..2026-10-10': 4.38,
  'dossiers.petitions|vn34:79|2026..2026-10-10': 5514,
  'dossiers.received_total|vn63:68|2019-12-01..2020-02-29': 659245,
  'service-index.total|vn34:82|2026..2026-10-10': 68.8,
  'service-index.tdgq|vn34:82|2026..2026-10-10': 17.69,
  'service-index.total|vn34:01|2026..2026-10-10': 55.23,
  'service-index.total-rank|vn34:01|2026..2026-10-10': 34,
  'service-index.total|vn|2026..2026-10-10': 62.59,
  'service-index.total|vn63:96|2023': 89.64,
  'service-index.tdgq|vn63:19|2023': 18.91,
  'population.average|vn63:01|2011': 6761.3,
  'population.average|vn63:79|2022': 9389.7,
  'population.average|vn63:46|2017': 1123.4,
  'population.administrative|vn34:79|2025': 14002598,
  'population.area|vn34:79|2025': 6772.59,
};

describe('printed values', () => {
  it.each(Object.entries(printed))('%s is %d', (key, value) => {
    expect(at(key).value).toBe(value);
  });
});

describe('rulings', () => {
  it.each([
    ['par.total|vn63:31|2023', 'P04', 91.87, 'published'],
    ['par.total|vn63:17|2023', 'P05', 86.76, 'published'],
    ['par.total-rank|vn63:96|2023', 'P06', 34, 'published'],
    ['par.total-rank|vn63:80|2023', 'P07', 7, 'disputed'],
    ['par.total|vn63:r.se|2023', 'P10', 87.79, 'published'],
    ['par.total|vn63:r.rrd|2023', 'P11', 88.33, 'published'],
    ['par.total|vn63:r.ncc|2023', 'P12', 86.82, 'published'],
    ['par.total|min:all|2018', 'P13', 83, 'published'],
    ['par.total|vn63:48|2012', 'P18', 87.12, 'disputed'],
    ['par.total|vn63:01|2012', 'P19', 82.77, 'disputed'],
    ['par.total|vn63:87|2012', 'P20', 83.41, 'disputed'],
    ['sipas.total-rank|vn63:31|2023', 'K01', 5, 'published'],
    ['sipas.policy|vn|2022', 'K02', 79.72, 'published'],
    ['sipas.total|vn63:74|2019', 'K03', 88.2, 'disputed'],
    ['sipas.total-min|vn|2021', 'K05', 82.79, 'published'],
    ['sipas.total|vn63:94|2021', 'K06', 89.51, 'disputed'],
    ['sipas.total|vn63:31|2024', 'K12', 90.59, 'disputed'],
  ] as const)('%s: %s keeps %d, %s', (key, ruling, value, status) => {
    expect(at(key)).toMatchObject({ ruling, value, status });
  });
  it('withhold seven cells', () => {
    expect(derived.observations.filter((o) => o.status === 'withheld').map((o) => `${o.indicator}|${o.unit}|${o.period}`).sort()).toEqual([
      'par.total-rank|vn63:02|2015', 'par.total-rank|vn63:79|2015', 'par.total-rank|vn63:83|2019', 'par.total|vn63:22|2018',
      'sipas.total-rank|vn63:19|2020', 'sipas.total-rank|vn63:94|2020', 'sipas.total|vn63:94|2020',
    ]);
  });
});

describe('counts', () => {
  const of = (dataset: string) => checked.counts.find((c) => c.dataset === dataset);
  it.each([
    ['papi', { rows: 30115, claims: 30051, observations: 29295, present: 28917, absent: { 'not-published': 378 }, joined: 756, ruled: 0, corrected: 3 }],
    ['par', { rows: 537, claims: 835, observations: 817, present: 813, absent: { withheld: 4 }, joined: 5, ruled: 18, corrected: 4 }],
    ['sipas', { rows: 186, claims: 266, observations: 260, present: 257, absent: { withheld: 3 }, joined: 0, ruled: 17, corrected: 0 }],
    ['dossiers', { rows: 1251, claims: 1251, observations: 1251, present: 1251, absent: {}, joined: 0, ruled: 0, corrected: 0 }],
    ['service-index', { rows: 887, claims: 929, observations: 929, present: 929, absent: {}, joined: 0, ruled: 0, corrected: 0 }],
    ['population', { rows: 853, claims: 887, observations: 887, present: 887, absent: {}, joined: 0, ruled: 0, corrected: 0 }],
    ['findings', { rows: 97, claims: 0, observations: 0, findings: 97 }],
  ])('%s', (dataset, count) => {
    expect(of(dataset)).toMatchObject(count);
  });
});

describe('PAPI', () => {
  const totals = derived.observations.filter((o) => o.indicator === 'papi.total');
  it('has a total, or the reason for none, for 63 provinces in 14 years', () => {
    expect(totals).toHaveLength(63 * 14);
    expect(new Set(totals.map((o) => o.unit)).size).toBe(63);
  });
  it('lacks the provinces the publisher left out', () => {
    const missing = Map.groupBy(totals.filter((o) => o.value === null), (o) => o.period);
    const names = (list: readonly Observation[]): string[] => list.map((o) => model.units.byId.get(o.unit)!.name.vi).sort(new Intl.Collator('vi').compare);
    expect(Object.fromEntries([...missing].sort().map(([y, list]) => [y, names(list)]))).toEqual({
      2014: ['Bắc Giang', 'Đồng Tháp'],
      2018: ['Đồng Tháp', 'Quảng Ninh'],
      2021: ['Bắc Giang', 'Bắc Ninh', 'Quảng Ninh'],
      2022: ['Bắc Giang', 'Bắc Ninh'],
      2023: ['Bình Dương', 'Quảng Ninh'],
      2024: ['Tiền Giang', 'Vĩnh Phúc'],
    });
  });
  it('has no zero', () => {
    expect(derived.observations.filter((o) => o.indicator.startsWith('papi.') && o.value === 0)).toEqual([]);
  });
  it('has no interval where the official file shows a standard error of 0', () => {
    const none = totals.filter((o) => ['2019', '2022', '2023'].includes(o.period) && o.value !== null && o.interval === null);
    expect(none.map((o) => model.units.byId.get(o.unit)!.name.vi)).toEqual(['Sóc Trăng', 'Bạc Liêu', 'Cà Mau']);
    expect(none.every((o) => o.period === '2022' && o.claims.some((c) => c.correction?.startsWith('papi.se-2022-')))).toBe(true);
  });
  it('draws a 95 % interval beside the printed one, which is a 90 % interval', () => {
    const ratios = derived.observations.flatMap((o) => {
      const c = o.claims.find((x) => x.publishedLower !== null && x.publishedUpper !== null);
      return o.interval && c ? [(o.interval.upper - o.interval.lower) / (c.publishedUpper! - c.publishedLower!)] : [];
    });
    expect(ratios.length).toBeGreaterThan(180);
    expect(median(ratios)).toBeCloseTo(z95 / z90, 3);
    for (const r of ratios) expect(Math.abs(r - z95 / z90)).toBeLessThan(0.002);
  });
  it('reads the variances of 2019 as squared standard errors: their sum is 0.84 of that of the total', () => {
    const error = (key: string): number | null => byKey.get(key)?.claims.find((c) => c.standardError !== null)?.standardError ?? null;
    const ratios = totals.filter((o) => o.period === '2019').flatMap((o) => {
      const parts = [1, 2, 3, 4, 5, 6, 7, 8].map((d) => error(`papi.d${d}|${o.unit}|2019`));
      const total = error(`papi.total|${o.unit}|2019`);
      return total === null || parts.includes(null) ? [] : [parts.reduce<number>((a, p) => a + p! ** 2, 0) / total ** 2];
    });
    expect(ratios).toHaveLength(63);
    expect(median(ratios)).toBeCloseTo(0.84, 2);
  });
  it('is never ranked where a province is missing without a published reason', () => {
    expect(derived.coverage.filter((c) => c.indicator === 'papi.total').every((c) => c.full)).toBe(true);
    expect(derived.ranks.get('papi.total|vn63:46|2023')).toMatchObject({ rank: 1, of: 61 });
  });
});

describe('the portal of 2026', () => {
  const sum = (indicator: string): number => derived.observations.filter((o) => o.indicator === indicator && /^vn34:\d\d$/.test(o.unit) && o.period === '2026..2026-10-10').reduce((a, o) => a + o.value!, 0);
  it('adds up to 14,666,757 dossiers over the 34 provinces', () => {
    expect(sum('dossiers.received_total')).toBe(14666757);
    expect(sum('dossiers.on_time_or_within') + sum('dossiers.overdue_all')).toBe(14666757);
  });
  it('gives late shares from its counts', () => {
    expect(at('dossiers.overdue_all_rate|vn34:01|2026..2026-10-10')).toMatchObject({ status: 'derived', value: (100 * 276538) / 1065150 });
  });
});

describe('units', () => {
  it('are 63, 34 and six regions each', () => {
    const count = (kind: string, vintage: string): number => model.units.units.filter((u) => u.kind === kind && u.vintage === vintage).length;
    expect([count('province', 'vn63'), count('province', 'vn34'), count('region', 'vn63'), count('region', 'vn34')]).toEqual([63, 34, 6, 6]);
  });
  it('know Huế as the successor of Thừa Thiên Huế', () => {
    expect(model.units.byId.get('vn63:46')).toMatchObject({ name: { vi: 'Thừa Thiên Huế' }, successors: ['vn34:46'] });
    expect(model.units.byId.get('vn34:46')).toMatchObject({ name: { vi: 'Huế' }, full: { vi: 'Thành phố Huế' }, predecessors: ['vn63:46'] });
    expect(model.units.find('province', 'vn63', 'Huế')?.id).toBe('vn63:46');
    expect(model.units.find('province', 'vn34', 'Thừa Thiên Huế')?.id).toBe('vn34:46');
  });
  it.each(['15', '24', '44', '52', '80', '82', '91'])('hold code %s for another territory in each system', (code) => {
    const [old, today] = [model.units.byId.get(`vn63:${code}`)!, model.units.byId.get(`vn34:${code}`)!];
    expect(old.name.vi).not.toBe(today.name.vi);
  });
});

describe('--explain', () => {
  it('leads from one cell back to file, line and source', () => {
    expect(explain(checked, 'papi.d5|vn63:48|2023')).toMatchInlineSnapshot(`
      "papi.d5|vn63:48|2023
        Public Administrative Procedures · Da Nang City (Thành phố Đà Nẵng) · 2023
        value     7.237409 (published)
        rank      27 of 61, computed here from the full set
        page      /tinh-cu/da-nang/
        page      /chi-so/papi.d5/
        file      public/data/indicators/papi.d5.json
        claim     "7.237409" in data/datasets/papi/scores.csv:25787 (table)
        source    papi.S05: CECODES, (VFF-CRT), RTA and UNDP, "PAPI 2022 and 2023 ProvincialIndicators_BangChiTieuCapTinh, sheets 2022 and 2023 copied into a student workbook", github.com/HungNT1st/CS571_Project @7d6415f : data/PAPI-2015-2023.xlsm"
    `);
  });
  it('names pages that the site has', () => {
    for (const [key, locale] of [['papi.d5|vn63:48|2023', 'vi'], ['dossiers.overdue_all_rate|vn34:01|2026..2026-10-10', 'vi']] as const) {
      const pages = [...explain(checked, key)!.matchAll(/page +\/(\S+)/g)].map((m) => matchRoute(m[1]!));
      expect(pages.length).toBeGreaterThanOrEqual(2);
      expect(pages.every((p) => p?.locale === locale)).toBe(true);
    }
  });
});

describe('caveats', () => {
  it('stand beside figures of their own dataset alone', () => {
    const strays = derived.observations.flatMap((o) => o.caveats.filter((id) => !o.indicator.startsWith(`${id.split('.')[0]!}.`)).map((id) => `${id} at ${o.indicator}|${o.unit}|${o.period}`));
    expect(strays).toEqual([]);
    expect(at('papi.total|vn63:48|2015').caveats).toEqual(['papi.mean']);
  });
});

describe('headlines', () => {
  it('stand on observations that are published', () => {
    expect(derived.headlines.slice(0, 3).map((h) => h.kind)).toEqual(['late-in-hundred', 'late-concentration', 'late-range']);
    for (const h of derived.headlines) expect(h.evidence.length + h.findings.length > 0 && h.evidence.every((key) => byKey.has(key)), h.id).toBe(true);
    expect(derived.headlines[0]!.values).toMatchObject({ period: '2026..2026-10-10', received: 14666757, units: 34 });
  });
});
