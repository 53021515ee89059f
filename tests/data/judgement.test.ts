import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explain } from '../../scripts/explain.ts';
import { z90, z95 } from '../../src/domain/derive/interval.ts';
import { perPeople } from '../../src/domain/derive/perPeople.ts';
import { quarterOf, quartiles } from '../../src/domain/derive/quartiles.ts';
import { criticalDifference, errorOf, rankRanges } from '../../src/domain/derive/rankRange.ts';
import { rollUp } from '../../src/domain/derive/rollup.ts';
import { association, spearman } from '../../src/domain/derive/spearman.ts';
import { together } from '../../src/domain/derive/together.ts';
import { againstMedian, againstYearBefore } from '../../src/domain/derive/verdict.ts';
import type { Cell } from '../../src/domain/published.ts';
import { isProvince, vintageOf } from '../../src/domain/unit.ts';
import { publishReal } from './published.ts';

const { checked, folder } = await publishReal();
const { model, derived } = checked;
const cellsOf = (indicator: string): readonly Cell[] => derived.cells.get(indicator)!;
const setOf = (indicator: string, period: string, vintage = 'vn63'): Cell[] => cellsOf(indicator).filter((c) => c.period === period && c.value !== null && isProvince(c.unit) && vintageOf(c.unit) === vintage);
const at = (key: string): Cell => cellsOf(key.split('|')[0]!).find((c) => `${c.indicator}|${c.unit}|${c.period}` === key)!;
/** Full sets with at least one interval. */
const uncertain = derived.coverage.filter((c) => c.full && c.vintage === 'vn63' && setOf(c.indicator, c.period).some((x) => x.interval));

type Value = string | number | boolean | null;
let connection: Awaited<ReturnType<DuckDBInstance['connect']>>;
const rows = async (sql: string): Promise<Value[][]> => (await connection.runAndReadAll(sql)).getRowsJson().map((row) => row as Value[]);
const province = "regexp_matches(o.unit, '^vn(63|34):[0-9][0-9]$') AND o.value IS NOT NULL";
const close = (a: number, b: number, what?: string): void => expect(Math.abs(a - b), what).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)));

beforeAll(async () => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  connection = await instance.connect();
  await connection.run(`ATTACH '${join(folder, 'dung-hen.duckdb')}' AS dung_hen (READ_ONLY)`);
  await connection.run('USE dung_hen');
});
afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

describe('DuckDB and the domain agree', () => {
  it('on twelve sets with intervals', () => {
    expect(uncertain.map((c) => `${c.indicator}|${c.period}`).sort()).toEqual([...[1, 2, 3, 4, 5, 6, 7, 8].map((d) => `papi.d${d}|2019`), 'papi.total-w|2019', 'papi.total|2019', 'papi.total|2022', 'papi.total|2023'].sort());
  });
  it('on the best and worst rank of every value with an interval', async () => {
    for (const { indicator, period } of uncertain) {
      const set = setOf(indicator, period);
      const critical = criticalDifference(set.filter((c) => c.interval).map(errorOf));
      const found = await rows(`
        WITH s AS (SELECT o.unit, o.value, o.standard_error AS se, o.rank_best, o.rank_worst FROM observations o WHERE o.indicator = '${indicator}' AND o.period = '${period}' AND ${province})
        SELECT a.unit, a.rank_best, a.rank_worst,
               1 + count(*) FILTER (b.value - a.value > ${critical} * sqrt(a.se * a.se + b.se * b.se)),
               (SELECT count(*) FROM s) - count(*) FILTER (a.value - b.value > ${critical} * sqrt(a.se * a.se + b.se * b.se))
        FROM s a, s b WHERE a.se IS NOT NULL GROUP BY ALL`);
      const ranges = rankRanges(set.toReversed(), 'higher');
      expect(found).toHaveLength(ranges.size);
      for (const [unit, best, worst, computedBest, computedWorst] of found.map((r) => [String(r[0]), ...r.slice(1).map(Number)] as [string, number, number, number, number])) {
        expect([best, worst], `${indicator} ${unit} ${period}`).toEqual([computedBest, computedWorst]);
        expect(ranges.get(unit), `${indicator} ${unit} ${period}`).toEqual([best, worst]);
      }
    }
  });
  it('on where no rank has a range: without an interval there is none, and a range holds its rank', async () => {
    expect(await rows('SELECT count(*) FROM observations WHERE (rank_best IS NULL) <> (rank_worst IS NULL) OR (rank_best IS NOT NULL AND (lower IS NULL OR NOT rank BETWEEN rank_best AND rank_worst OR rank_worst > rank_of))')).toEqual([['0']]);
    expect(await rows("SELECT unit FROM observations WHERE indicator = 'papi.total' AND rank IS NOT NULL AND rank_best IS NULL AND period IN ('2019', '2022', '2023') ORDER BY unit")).toEqual([['vn63:94'], ['vn63:95'], ['vn63:96']]);
  });
  it('on the printed intervals: 1.645 standard errors to each side, called 95 % by the source', async () => {
    const found = await rows('SELECT value, standard_error, published_lower, published_upper FROM observations WHERE published_lower IS NOT NULL AND standard_error IS NOT NULL');
    expect(found).toHaveLength(63 + 58 + 61 + 63);
    for (const [value, error, lower, upper] of found.map((r) => r.map(Number))) {
      expect(Math.abs(value! - z90 * error! - lower!)).toBeLessThan(0.002);
      expect(Math.abs(value! + z90 * error! - upper!)).toBeLessThan(0.002);
    }
  });
  it('on the distance of every value from the median of its set', async () => {
    for (const { indicator, period } of uncertain) {
      const found = new Map((await rows(`SELECT o.unit, o.value - (SELECT quantile_cont(o.value, 0.5) FROM observations o WHERE o.indicator = '${indicator}' AND o.period = '${period}' AND ${province}) FROM observations o WHERE o.indicator = '${indicator}' AND o.period = '${period}' AND ${province} AND o.lower IS NOT NULL`)).map(([unit, d]) => [String(unit), Number(d)]));
      const domain = againstMedian(setOf(indicator, period));
      expect(domain.size).toBe(found.size);
      for (const [unit, { difference, standardError, verdict }] of domain) {
        close(difference, found.get(unit)!, `${indicator} ${unit} ${period}`);
        expect(verdict).toBe(Math.abs(found.get(unit)!) <= z95 * standardError ? 'unclear' : found.get(unit)! > 0 ? 'higher' : 'lower');
      }
    }
  });
  it('on every verdict against the year before', async () => {
    const total = model.indicatorById.get('papi.total')!;
    const found = new Map((await rows(`
      SELECT a.unit, CASE WHEN abs(a.value - b.value) <= ${z95} * sqrt(a.standard_error ^ 2 + b.standard_error ^ 2) THEN 'unclear' WHEN a.value > b.value THEN 'higher' ELSE 'lower' END
      FROM observations a JOIN observations b ON a.indicator = b.indicator AND a.unit = b.unit AND b.period = '2022'
      WHERE a.indicator = 'papi.total' AND a.period = '2023' AND a.standard_error IS NOT NULL AND b.standard_error IS NOT NULL`)).map(([unit, verdict]) => [String(unit), String(verdict)]));
    expect(found.size).toBe(56);
    for (const unit of new Set(setOf('papi.total', '2023').map((c) => c.unit))) {
      const series = cellsOf('papi.total').filter((c) => c.unit === unit);
      expect(againstYearBefore(total, series, 2023), unit).toBe(found.get(unit) ?? 'none');
      expect(againstYearBefore(total, series, 2022), unit).toBe('none');
    }
  });
  it('on the quarter of every value of a full PAPI set', async () => {
    const found = await rows(`
      WITH q AS (SELECT o.indicator, o.period, quantile_cont(o.value, 0.25) AS a, quantile_cont(o.value, 0.5) AS b, quantile_cont(o.value, 0.75) AS c FROM observations o JOIN coverage v USING (indicator, period) WHERE v.complete AND v.vintage = 'vn63' AND o.indicator LIKE 'papi.%' AND ${province} GROUP BY ALL)
      SELECT o.indicator, o.period, o.unit, o.value, CASE WHEN o.value >= c THEN 4 WHEN o.value <= a THEN 1 WHEN o.value >= b THEN 3 ELSE 2 END FROM observations o JOIN q USING (indicator, period) WHERE ${province}`);
    const sets = Map.groupBy(found, ([indicator, period]) => `${indicator}|${period}`);
    for (const [key, list] of sets) {
      const five = quartiles(list.map((r) => Number(r[3])));
      for (const r of list) expect(quarterOf(Number(r[3]), five), `${key} ${r[2]}`).toBe(Number(r[4]));
    }
    expect(sets.size).toBeGreaterThan(400);
  });
  it('on the groups of the ministry in PAR Index 2024: A from 90, B from 80 to below 90', async () => {
    const group = model.datasets.find((d) => d.id === 'par')!.groups.find((g) => g.period === '2024')!;
    const found = await rows(`SELECT CASE WHEN o.value >= 90 THEN 'a' WHEN o.value >= 80 THEN 'b' ELSE 'none' END, list(o.unit ORDER BY o.unit) FROM observations o WHERE o.indicator = 'par.total' AND o.period = '2024' AND ${province} GROUP BY ALL ORDER BY ALL`);
    const ours = group.classes.map((c) => [c.id, setOf('par.total', '2024').filter((x) => (c.min === null || x.value! >= c.min) && (c.max === null || x.value! < c.max)).map((x) => x.unit).sort()]);
    expect(group.by).toBe('publisher');
    expect(ours).toEqual(found);
  });
  it('on every count set against people', async () => {
    for (const i of model.indicators.filter((x) => x.perPeople)) {
      const { of, people, each } = i.perPeople!;
      const found = await rows(`
        WITH p AS (SELECT o.unit, o.year, o.indicator, o.value * CASE i.unit WHEN 'thousand-people' THEN 1000 ELSE 1 END AS heads FROM observations o JOIN indicators i ON i.id = o.indicator WHERE o.indicator IN (${people.map((x) => `'${x}'`).join(', ')}) AND o.period_kind = 'year' AND o.value IS NOT NULL)
        SELECT o.unit, o.period, ${each} * o.value / p.heads, d.value FROM observations o JOIN p ON p.unit = o.unit AND p.year = o.year AND year(o.period_start) = year(o.period_end)
        LEFT JOIN observations d ON d.indicator = '${i.id}' AND d.unit = o.unit AND d.period = o.period WHERE o.indicator = '${of}' AND o.value IS NOT NULL`);
      expect(found.length).toBe(cellsOf(i.id).length);
      for (const [unit, period, computed, stored] of found) {
        close(Number(stored), Number(computed), `${unit} ${period}`);
        const [count, population] = at(`${i.id}|${unit}|${period}`).from.map(at);
        close(perPeople(count!.value!, population!.value!, model.indicatorById.get(population!.indicator)!, Number(population!.period), each)!, Number(computed));
      }
    }
  });
  it('on the figures of all provinces together', async () => {
    const period = '2026..2026-10-10';
    for (const id of ['dossiers.received_total', 'dossiers.overdue_all', 'dossiers.overdue_all_rate', 'dossiers.online_paid_rate']) {
      const indicator = model.indicatorById.get(id)!;
      const value = together(indicator, (of) => setOf(of, period, 'vn34').map((c) => c.value!));
      const sum = (of: string): string => `(SELECT sum(o.value) FROM observations o WHERE o.indicator = '${of}' AND o.period = '${period}' AND o.vintage = 'vn34' AND ${province})`;
      const [[computed]] = await rows(`SELECT ${indicator.rollup.how === 'ratio' ? `${indicator.rollup.scale} * ${sum(indicator.rollup.of)} / ${sum(indicator.rollup.by)}` : sum(id)}`) as [[Value]];
      close(value!, Number(computed), id);
    }
  });
  it("on Spearman's coefficient of every pair of scores and year with ten provinces", async () => {
    let pairs = 0;
    for (const [x, ys] of [['service-index.total', ['papi.d5', 'papi.d8', 'papi.total', 'sipas.total']], ['par.total', ['papi.d5', 'papi.d8', 'papi.total', 'sipas.total']]] as const)
      for (const y of ys) {
        const found = await rows(`
          WITH p AS (SELECT o.period, o.value AS x, b.value AS y FROM observations o JOIN observations b ON b.unit = o.unit AND b.period = o.period AND b.indicator = '${y}' WHERE o.indicator = '${x}' AND o.period_kind = 'year' AND o.vintage = 'vn63' AND ${province} AND b.value IS NOT NULL),
          r AS (SELECT period, rank() OVER (PARTITION BY period ORDER BY x) + (count(*) OVER (PARTITION BY period, x) - 1) / 2.0 AS rx, rank() OVER (PARTITION BY period ORDER BY y) + (count(*) OVER (PARTITION BY period, y) - 1) / 2.0 AS ry FROM p)
          SELECT period, corr(rx, ry), count(*) FROM r GROUP BY period HAVING count(*) >= 10`);
        for (const [period, coefficient, n] of found) {
          const both = setOf(x, String(period)).flatMap((c) => setOf(y, String(period)).filter((o) => o.unit === c.unit).map((o) => [c.value!, o.value!] as const));
          const [a, b] = [both.map((p) => p[0]), both.map((p) => p[1])];
          expect(both).toHaveLength(Number(n));
          close(spearman(a, b)!, Number(coefficient), `${x} ${y} ${period}`);
          const known = association(a, b)!;
          expect(known.lower <= known.coefficient && known.coefficient <= known.upper).toBe(true);
          pairs++;
        }
      }
    expect(pairs).toBe(22);
  });
});

/** Derived values against arithmetic on printed numbers, written out. */
const worked: readonly (readonly [string, number, number])[] = [
  ['our lower bound of Thừa Thiên Huế 2023: 46.041538 − 1.96 × 0.521795', at('papi.total|vn63:46|2023').interval!.lower, 46.041538 - 1.959963984540054 * 0.521795],
  ['our upper bound of Hà Nội 2022: 43.90493 + 1.96 × 0.235162', at('papi.total|vn63:01|2022').interval!.upper, 43.90493 + 1.959963984540054 * 0.235162],
  ['our lower bound of Sóc Trăng 2023', at('papi.total|vn63:94|2023').interval!.lower, 45.619614 - 1.959963984540054 * 0.278603],
  ['late share of Hà Nội 2026', at('dossiers.overdue_all_rate|vn34:01|2026..2026-10-10').value!, (100 * 276538) / 1065150],
  ['late share of Đồng Tháp 2026: 405,424 received, 358,660 not late', at('dossiers.overdue_all_rate|vn34:82|2026..2026-10-10').value!, (100 * (405424 - 358660)) / 405424],
  ['late dossiers of Ho Chi Minh City per 10,000 people: 82,078 of 14,002,598', at('dossiers.overdue_per_10k|vn34:79|2025-07-01..2025-11-03').value!, (10000 * 82078) / 14002598],
  ['late dossiers of Ho Chi Minh City per 10,000 people, third quarter', at('dossiers.overdue_all_per_10k|vn34:79|2025-Q3').value!, (10000 * 44061) / 14002598],
  ['late dossiers of Lâm Đồng per 10,000 people: 6,882 of 1,362.5 thousand', at('dossiers.overdue_per_10k|vn63:68|2024-01-01..2024-07-31').value!, (10000 * 6882) / 1362500],
  ['people of today’s Bắc Ninh 2024: Bắc Giang and Bắc Ninh', at('population.average|vn34:24|2024').value!, 1962.6 + 1546.6],
  ['people of today’s Phú Thọ 2024: Hòa Bình, Phú Thọ and Vĩnh Phúc', at('population.average|vn34:25|2024').value!, 894.5 + 1543.9 + 1225.3],
  ['people of today’s Ho Chi Minh City 2024', at('population.average|vn34:79|2024').value!, 9543.6 + 2870.6 + 1194.6],
  ['people of today’s Cần Thơ 2024: Cần Thơ, Hậu Giang and Sóc Trăng', at('population.average|vn34:92|2024').value!, 1271.7 + 730 + 1205.3],
];

describe('worked values', () => {
  it.each(worked)('%s', (_, stored, byHand) => close(stored, byHand));
  it.each([
    ['papi.total|2011', 34.321193, 35.660174, 37.012841],
    ['papi.total|2019', 42.3039705, 43.728745, 44.756672],
    ['papi.total|2023', 40.832954, 42.32653, 43.95261],
    ['papi.total|2024', 41.939053, 43.479568, 44.685406],
    ['papi.d5|2023', 7.073689, 7.198877, 7.31321],
    ['papi.d8|2024', 3.268194, 3.408446, 3.549317],
  ] as const)('quartiles of %s', (key, lower, median, upper) => {
    const [indicator, period] = key.split('|') as [string, string];
    const five = quartiles(setOf(indicator, period).map((c) => c.value!));
    [five.lower, five.median, five.upper].forEach((v, i) => close(v, [lower, median, upper][i]!));
  });
  it.each([
    ['papi.total|vn63:46|2023', 1, 1, 27],
    ['papi.total|vn63:48|2023', 27, 5, 56],
    ['papi.total|vn63:01|2023', 15, 4, 36],
    ['papi.total|vn63:79|2023', 36, 18, 52],
    ['papi.total|vn63:22|2022', 1, 1, 16],
    ['papi.total|vn63:01|2019', 59, 29, 63],
    ['papi.total|vn63:46|2019', 5, 1, 36],
  ] as const)('rank of %s is %i, possible ranks %i to %i', (key, rank, best, worst) => {
    expect(derived.ranks.get(key)).toMatchObject({ rank, open: [best, worst] });
  });
  it.each([
    ['service-index.total', 'papi.d5', '2022', 34, 0.185],
    ['service-index.total', 'papi.d5', '2023', 33, 0.366],
    ['service-index.total', 'papi.d5', '2024', 34, 0.021],
    ['service-index.total', 'papi.d8', '2022', 33, 0.426],
    ['service-index.total', 'papi.d8', '2024', 34, -0.176],
    ['service-index.total', 'papi.total', '2023', 33, 0.177],
    ['par.total', 'papi.d8', '2023', 18, 0.701],
    ['par.total', 'papi.total', '2012', 21, 0.327],
  ] as const)("Spearman's coefficient of %s and %s in %s", (x, y, period, n, r) => {
    const both = setOf(x, period).flatMap((c) => setOf(y, period).filter((o) => o.unit === c.unit).map((o) => [c.value!, o.value!] as const));
    expect(both).toHaveLength(n);
    expect(spearman(both.map((p) => p[0]), both.map((p) => p[1]))).toBeCloseTo(r, 3);
  });
  it('verdicts of 2023 against the median and against 2022 keep their numbers', () => {
    const tally = (list: readonly string[]): Record<string, number> => Object.fromEntries([...Map.groupBy(list, (v) => v)].map(([v, all]) => [v, all.length]));
    expect(tally([...againstMedian(setOf('papi.total', '2023')).values()].map((v) => v.verdict))).toEqual({ higher: 21, lower: 21, unclear: 19 });
    const total = model.indicatorById.get('papi.total')!;
    const units = [...new Set(cellsOf('papi.total').map((c) => c.unit))];
    expect(tally(units.map((u) => againstYearBefore(total, cellsOf('papi.total').filter((c) => c.unit === u), 2023)))).toEqual({ higher: 8, lower: 8, unclear: 40, none: 7 });
  });
});

describe('sums', () => {
  const today = model.units.units.filter((u) => u.kind === 'province' && u.vintage === 'vn34');
  const former = model.units.units.filter((u) => u.kind === 'province' && u.vintage === 'vn63');
  it('are kept through the merger, whatever the counts of the 63', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 63, maxLength: 63 }), (counts) => {
      const of = new Map(former.map((u, i) => [u.id, counts[i]!]));
      const sums = today.map((u) => rollUp({ how: 'sum' }, u.predecessors, (p) => of.get(p) ?? null)!);
      expect(sums.reduce((a, b) => a + b, 0)).toBe(counts.reduce((a, b) => a + b, 0));
    }));
  });
  it('are kept in every published year of population', () => {
    const years = [...new Set(cellsOf('population.average').map((c) => c.period))];
    expect(years).toHaveLength(13);
    for (const year of years) {
      const [old, now] = [setOf('population.average', year), setOf('population.average', year, 'vn34')].map((set) => set.reduce((a, c) => a + c.value!, 0));
      close(now!, old!, year);
    }
  });
});

describe('derived values', () => {
  it('lead --explain to every input, down to its line', () => {
    const made = derived.observations.filter((o) => o.claims.some((c) => c.from.length > 0));
    expect(made.length).toBeGreaterThan(600);
    for (const o of made.filter((_, i) => i % 40 === 0)) {
      const key = `${o.indicator}|${o.unit}|${o.period}`;
      const told = explain(checked, key)!;
      for (const input of o.claims.flatMap((c) => c.from)) expect(told, key).toContain(`\n    ${input}\n`);
      expect(told.match(/claim {5}"/g)!.length, key).toBeGreaterThanOrEqual(o.claims.flatMap((c) => c.from).length);
    }
    expect(explain(checked, 'papi.total|vn63:46|2023')).toContain('rank      1 of 61, computed here from the full set; the intervals leave 1 to 27 open');
  });
  it('come after the median of no survey: what has no weights is never rolled up', () => {
    expect(derived.observations.filter((o) => /^(papi|par|sipas)\./.test(o.indicator) && vintageOf(o.unit) === 'vn34' && o.status === 'derived')).toEqual([]);
  });
});
