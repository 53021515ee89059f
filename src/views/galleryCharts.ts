import type { Chart } from '../charts/contract.ts';
import { choropleth, mapThumb } from '../charts/choropleth.ts';
import { compared } from '../charts/compared.ts';
import { componentBars } from '../charts/componentBars.ts';
import { concentration } from '../charts/concentration.ts';
import { coverageMatrix, yearlyCoverage } from '../charts/coverageMatrix.ts';
import { distribution } from '../charts/distribution.ts';
import { dossierChart } from '../charts/dossierChart.ts';
import { dumbbell } from '../charts/dumbbell.ts';
import { heatMap } from '../charts/heatMap.ts';
import { hundred } from '../charts/hundred.ts';
import { leaders } from '../charts/leaders.ts';
import { lines } from '../charts/lines.ts';
import { profile } from '../charts/profile.ts';
import { rankedBars, ranking } from '../charts/ranking.ts';
import { resultChart } from '../charts/resultChart.ts';
import { scatter } from '../charts/scatter.ts';
import { shareBars } from '../charts/shareBars.ts';
import { smallMultiples } from '../charts/smallMultiples.ts';
import { sparkline } from '../charts/sparkline.ts';
import { tileGrid } from '../charts/tileGrid.ts';
import { trend } from '../charts/trend.ts';
import { valuesHeld } from '../charts/valuesHeld.ts';
import { compareUnits } from '../domain/explore/compare.ts';
import { defaultComparison } from '../domain/explore/urlState.ts';
import type { Coverage, Unit, Vintage } from '../domain/types.ts';
import { provinceCount } from '../domain/unit.ts';
import type { Locale } from '../i18n/locale.ts';
import { t } from '../i18n/t.ts';
import { catalogue } from '../site/comparisons.ts';
import { leadingCoverage, yearsOf } from '../site/coverageRows.ts';
import { barred, provinceDossiers } from '../site/provinceDossiers.ts';
import { headlineText } from '../site/headlineText.ts';
import { extent, medians, rankRangesOf } from '../site/statistics.ts';
import type { Store } from '../site/store.ts';

/** A chart with published figures as a page would draw it. */
export interface RealChart {
  readonly name: string;
  readonly chart: Chart<any>;
  readonly input: unknown;
  readonly wide: 720 | 1120;
}

const real = <Input>(name: string, chart: Chart<Input>, input: Input, wide: 720 | 1120 = 720): RealChart => ({ name, chart, input, wide });

function trends(s: Store): RealChart[] {
  const of = (id: string, unit: string) => ({ indicator: s.indicator(id), unit: s.unit(unit), cells: s.series(id, unit), medians: medians(id, 'vn63'), medianOf: provinceCount.vn63, domain: extent(id) });
  return [real('trend, two scales', trend, of('papi.total', 'vn63:24')), real('trend, every year', trend, of('papi.d5', 'vn63:01'), 1120), real('sparkline', sparkline, of('papi.d5', 'vn63:01'))];
}

function sets(s: Store): RealChart[] {
  const set = (coverage: Coverage) => ({
    indicator: s.indicator(coverage.indicator),
    period: coverage.period,
    coverage,
    rows: s.provinceCells(coverage.indicator, coverage.period, coverage.vintage).map((cell) => ({ unit: s.unit(cell.unit), cell })),
  });
  const full = (id: string) => set(s.latestFull(id)!);
  const uncertain = set(s.coverageOf('papi.total').findLast((c) => c.full && s.provinceCells('papi.total', c.period, c.vintage).some((x) => x.interval))!);
  const partial = set(s.latestHeld('sipas.total')!);
  const mapped = (id: string) => ({ ...full(id), tiles: s.tiles, map: s.map(full(id).coverage.vintage) });
  return [
    real('ranking', ranking, { ...uncertain, highlight: 'vn63:01' }),
    real('ranked bars, a volume', rankedBars, full('dossiers.overdue_all')),
    real('ranked bars, a share', rankedBars, full('dossiers.overdue_all_rate')),
    real('values held', valuesHeld, { ...partial, total: partial.coverage.total }),
    real('choropleth, 34 units', choropleth, mapped('dossiers.overdue_all_rate')),
    real('choropleth, 63 units', choropleth, mapped('papi.d5')),
    real('map thumb', mapThumb, mapped('papi.d5')),
    real('tile grid, 34 units', tileGrid, mapped('dossiers.overdue_all_rate')),
    real('tile grid, 63 units', tileGrid, mapped('papi.d5')),
  ];
}

function overYears(s: Store): RealChart[] {
  const of = (id: string, vintage: Vintage) => ({ indicator: s.indicator(id), units: s.provinces(vintage), cells: s.cells(id), coverage: s.coverageOf(id).filter((c) => c.vintage === vintage) });
  const multiples = (id: string, vintage: Vintage) => ({ ...of(id, vintage), medians: medians(id, vintage), medianOf: provinceCount[vintage] });
  const columns = s.coverageOf('papi.d5').filter((c) => c.vintage === 'vn63' && c.held > 0).map((coverage) => ({ indicator: s.indicator('papi.d5'), period: coverage.period, coverage }));
  return [
    real('distribution', distribution, of('papi.d5', 'vn63'), 1120),
    real('distribution, two scales and one province', distribution, { ...of('papi.total', 'vn63'), highlight: 'vn63:22' }),
    real('small multiples', smallMultiples, multiples('papi.d5', 'vn63'), 1120),
    real('small multiples by value', smallMultiples, { ...multiples('papi.total', 'vn63'), order: 'value', highlight: 'vn63:01' }),
    real('small multiples of a partial set', smallMultiples, multiples('sipas.total', 'vn63')),
    real('heat map', heatMap, { columns, rows: s.provinces('vn63').map((unit) => ({ unit, cells: s.series('papi.d5', unit.id) })) }),
  ];
}

function pairs(s: Store): RealChart[] {
  const ends = (from: readonly [string, string], to: readonly [string, string]) => ({
    from: { indicator: s.indicator(from[0]), period: from[1] },
    to: { indicator: s.indicator(to[0]), period: to[1] },
    rows: s.provinces('vn63').flatMap((unit) => {
      const [a, b] = [from, to].map(([id, period]) => s.cell(`${id}|${unit.id}|${period}`));
      return a && b ? [{ unit, from: a, to: b }] : [];
    }),
    sampled: true,
  });
  const dimensions = s.indicatorsOf('papi').filter((i) => i.parent === 'papi.total');
  const profiled = (unit: Unit, period: string, peers: readonly Unit[]) => ({
    unit,
    period,
    name: s.dataset('papi').short,
    peers,
    dimensions: dimensions.flatMap((indicator) => {
      const coverage = s.coverage(indicator.id, period, 'vn63');
      return coverage ? [{ indicator, cells: s.provinceCells(indicator.id, period, 'vn63'), coverage }] : [];
    }),
  });
  const both = s.provinces('vn63').flatMap((unit) => {
    const [x, y] = ['papi.d5', 'papi.total'].map((id) => s.cell(`${id}|${unit.id}|2023`));
    return x && y ? [{ unit, x, y }] : [];
  });
  return [
    real('dumbbell, two years with intervals', dumbbell, ends(['papi.total', '2022'], ['papi.total', '2023'])),
    real('dumbbell, two years without', dumbbell, ends(['papi.d5', '2021'], ['papi.d5', '2024'])),
    real('dumbbell, two indices', dumbbell, ends(['papi.d2', '2019'], ['papi.d6', '2019']), 1120),
    real('profile', profile, profiled(s.unit('vn63:01'), '2024', [])),
    real('profile with intervals and peers', profile, profiled(s.unit('vn63:01'), '2019', [s.unit('vn63:31'), s.unit('vn63:48')])),
    real('profile with absences', profile, profiled(s.unit('vn63:22'), '2018', [])),
    real('scatter', scatter, { x: { indicator: s.indicator('papi.d5'), period: '2023' }, y: { indicator: s.indicator('papi.total'), period: '2023' }, rows: both, total: provinceCount.vn63 }),
  ];
}

function dossiers(s: Store, locale: Locale): RealChart[] {
  const { period } = s.latestFull('dossiers.overdue_all')!;
  const indicators = ['received_total', 'overdue_all', 'overdue_all_rate'].map((m) => s.indicator(`dossiers.${m}`));
  const [volume, late, share] = [indicators[0]!, indicators[1]!, indicators[2]!];
  const rows = s.provinces('vn34').map((unit) => {
    const [v, l, r] = indicators.map((i) => s.cell(`${i.id}|${unit.id}|${period}`)!);
    return { unit, volume: v!, late: l!, share: r! };
  });
  const unit = s.unit('vn34:01');
  const { places } = t(locale);
  const reference = places.province.dossiers.reference(String(provinceCount.vn34));
  const bars = barred(provinceDossiers(unit, period)).map(({ indicator, cell, together }) => ({ indicator, cell, reference: together ? { value: together.value, cell: null } : null }));
  const parts = s.indicatorsOf('service-index').filter((i) => i.parent === 'service-index.total');
  const held = (id: string) => s.cellsOf(unit.id).findLast((c) => c.indicator === id && c.value !== null);
  const components = parts.flatMap((indicator) => (held(indicator.id) ? [{ indicator, cell: held(indicator.id)! }] : []));
  return [
    real('dossier chart', dossierChart, { volume, late, share, period, rows, coverages: indicators.map((i) => s.coverage(i.id, period, 'vn34')!) }, 1120),
    real('share bars', shareBars, { unit, period, referenceName: { vi: reference, en: reference }, bars }),
    real('component bars', componentBars, { unit, period, total: null, parts: components }),
  ];
}

function headlines(s: Store, locale: Locale): RealChart[] {
  return s.headlines.flatMap((h) => {
    const [headline, period, indicator] = [headlineText(h, s, locale), String(h.values['period']), s.indicator(h.indicator)];
    const coverage = s.coverageOf(indicator.id).find((c) => c.period === period);
    if (!headline || !coverage) return [];
    const rows = s.provinceCells(indicator.id, period, coverage.vintage).map((cell) => ({ unit: s.unit(cell.unit), cell }));
    const whole = { headline, indicator, period, rows, coverage };
    if (h.kind === 'late-in-hundred') return [real('hundred', hundred, { headline, period, received: Number(h.values['received']), late: Number(h.values['late']) })];
    if (h.kind === 'late-concentration') return [real('concentration', concentration, { ...whole, named: 2 })];
    return h.kind === 'leader-uncertain' ? [real('leaders', leaders, { ...whole, first: 12, ranges: rankRangesOf(indicator.id, period, coverage.vintage) })] : [];
  });
}

/** Units beside each other: now, over the years, and as the result of a query. */
function compareds(s: Store): RealChart[] {
  const base = defaultComparison(catalogue());
  const former = ['vn63:01', 'vn63:48', 'vn63:46', 'vn63:22', 'vn63:79', 'vn63:92'];
  const survey = { ...base, vintage: 'vn63' as const, units: { kind: 'units' as const, ids: former }, indicators: ['papi.total', 'papi.d5'], periods: { kind: 'periods' as const, ids: ['2022', '2023'] } };
  const blocks = (question: typeof base) => compareUnits(question, catalogue(), (id) => s.cells(id));
  const late = s.provinceCells('dossiers.overdue_all', s.latestFull('dossiers.overdue_all')!.period, 'vn34');
  return [
    ...blocks(survey).slice(0, 1).map((b) => real('compared, with intervals', compared, b)),
    ...blocks(base).slice(0, 1).map((b) => real('compared, counted', compared, b)),
    real('lines', lines, { indicator: s.indicator('papi.d5'), series: former.map((id) => ({ unit: s.unit(id), cells: s.series('papi.d5', id) })), medians: medians('papi.d5', 'vn63'), medianOf: provinceCount.vn63 }, 1120),
    real('result of a query', resultChart, { kind: 'bars', columns: ['province', 'late'], rows: late.map((c) => [s.unit(c.unit).short.vi, c.value]), name: 0, x: 0, y: 1 }),
  ];
}

/** Every kind of chart with published figures, for the gallery and the tests over the published files. */
export function realCharts(s: Store, locale: Locale): RealChart[] {
  const datasets = leadingCoverage(s);
  const matrix = {
    rows: datasets.map((r) => ({ id: `${r.dataset.id}-${r.vintage}`, label: `${r.dataset.short[locale]} (${provinceCount[r.vintage]})`, states: yearlyCoverage([...r.byYear.values()]) })),
    years: yearsOf(datasets),
  };
  return [...trends(s), ...sets(s), ...overYears(s), ...pairs(s), ...compareds(s), ...dossiers(s, locale), ...headlines(s, locale), real('coverage matrix', coverageMatrix, matrix, 1120)];
}
