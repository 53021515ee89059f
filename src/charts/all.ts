/**
 * Every chart with the figures its snapshots are drawn from. It feeds the snapshot tests and the gallery of `npm run dev`;
 * no published page imports it.
 */
import { choropleth, mapThumb } from './choropleth.ts';
import { compared } from './compared.ts';
import { componentBars } from './componentBars.ts';
import { concentration } from './concentration.ts';
import type { Chart } from './contract.ts';
import { coverageMatrix } from './coverageMatrix.ts';
import { distribution } from './distribution.ts';
import { dumbbell } from './dumbbell.ts';
import { dossierChart } from './dossierChart.ts';
import * as f from './fixtures.ts';
import { heatMap } from './heatMap.ts';
import { lines } from './lines.ts';
import { hundred } from './hundred.ts';
import { leaders } from './leaders.ts';
import * as m from './mapFixtures.ts';
import { profile } from './profile.ts';
import { resultChart } from './resultChart.ts';
import { rankedBars, ranking } from './ranking.ts';
import { scatter } from './scatter.ts';
import { shareBars } from './shareBars.ts';
import { smallMultiples } from './smallMultiples.ts';
import { sparkline } from './sparkline.ts';
import { tileGrid } from './tileGrid.ts';
import { trend } from './trend.ts';
import * as u from './unitFixtures.ts';
import { valuesHeld } from './valuesHeld.ts';

export interface ChartCase {
  /** Name of the snapshots: `<name>-<locale>-<width>.svg`. */
  readonly name: string;
  readonly chart: Chart<any>;
  readonly input: unknown;
  /** Widths to draw for, in CSS pixels. */
  readonly widths: readonly number[];
}

const of = <Input>(name: string, chart: Chart<Input>, input: Input, widths: readonly number[] = [360, 720]): ChartCase => ({ name, chart, input, widths });

/** Stands in for the words a page computes from its headline. */
const headline = { title: 'Title of the page', detail: 'Detail of the page' };

export const allCharts: readonly ChartCase[] = [
  of('trend-gaps', trend, f.trendWithGaps),
  of('trend-whole', trend, f.trendWhole, [360, 720, 1120]),
  of('sparkline-gaps', sparkline, f.trendWithGaps, [110]),
  of('ranking', ranking, { ...f.ranking2023, highlight: 'vn63:01' }),
  of('ranked-bars-volume', rankedBars, f.overdue2026),
  of('ranked-bars-share', rankedBars, { ...f.lateShare2026, reference: { value: 13.36, name: '34' } }),
  of('hundred', hundred, { headline, period: f.overdue2026.period, received: 14666757, late: 1959082 }, [360]),
  of('concentration', concentration, { ...f.overdue2026, headline, named: 2 }, [360]),
  of('leaders', leaders, { ...f.ranking2023, headline, first: 12 }, [360, 560]),
  of('values-held', valuesHeld, f.sipas2023),
  of('coverage-matrix', coverageMatrix, f.syntheticCoverage, [360, 720, 1120]),
  of('share-bars', shareBars, f.shares2026),
  of('component-bars', componentBars, f.components2026),
  of('compared', compared, u.comparedThree),
  of('distribution', distribution, u.procedures, [360, 720, 1120]),
  of('distribution-own', distribution, { ...u.procedures, highlight: 'vn63:22' }),
  of('dumbbell', dumbbell, u.totalPairs, [360, 720, 1120]),
  of('dumbbell-counted', dumbbell, { ...u.syntheticPairs, highlight: 'vn34:01' }),
  of('profile', profile, u.profile2018, [360, 720, 1120]),
  of('lines', lines, u.linesOfFive, [360, 720, 1120]),
  of('lines-median', lines, { ...u.linesOfFive, series: u.linesOfFive.series.slice(0, 3), medians: u.procedureMultiples.medians, medianOf: 63, highlight: 'vn63:01' }),
  of('small-multiples', smallMultiples, u.procedureMultiples, [360, 720, 1120]),
  of('small-multiples-value', smallMultiples, { ...u.procedureMultiples, order: 'value', highlight: 'vn63:01' }, [360]),
  of('choropleth', choropleth, m.lateMap2026),
  of('choropleth-absent', choropleth, { ...m.lateMapAbsent, highlight: 'vn34:01' }, [720]),
  of('map-thumb', mapThumb, m.lateMap2026, [160]),
  of('tile-grid', tileGrid, m.lateMapAbsent),
  of('tile-grid-volume', tileGrid, m.overdueTiles2026, [360]),
  of('result-bars', resultChart, { kind: 'bars', columns: ['province', 'late'], rows: [['Sample A', 12500], ['Sample B', 8040.5], ['Sample C', null], ['Sample D', -310]], name: 0, x: 0, y: 1 }),
  of('result-line', resultChart, { kind: 'line', columns: ['province', 'period', 'score'], rows: [['Sample A', '2021', 7.1], ['Sample A', '2022', 7.4], ['Sample A', '2023', 7.05], ['Sample B', '2021', 6.2], ['Sample B', '2023', 6.9]], name: 0, x: 1, y: 2 }),
  of('result-dots', resultChart, { kind: 'dots', columns: ['a', 'b'], rows: [[1, 2.5], [2, 3.1], [3, 2.2], [null, 4], [4, 5.75]], name: null, x: 0, y: 1 }),
  of('heat-map-years', heatMap, { ...m.heatYears, highlight: 'vn63:01' }),
  of('heat-map-items', heatMap, m.syntheticHeatItems),
  of('scatter', scatter, m.scatter2023),
  of('scatter-own', scatter, { ...m.scatter2023, highlight: 'vn63:01', named: ['vn63:79', 'vn63:48'], medians: false }, [360]),
  of('dossier-chart', dossierChart, m.dossiers2026, [360, 720, 1120]),
  of('dossier-chart-own', dossierChart, { ...m.dossiers2026, highlight: 'vn34:01' }, [360]),
];
