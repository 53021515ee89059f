import type { Question } from '../../src/domain/explore/question.ts';
import type { UnitId } from '../../src/domain/types.ts';

const plain: Question = {
  view: 'table',
  indicators: ['dossiers.overdue_all_rate'],
  vintage: 'vn34',
  units: { kind: 'provinces' },
  periods: { kind: 'newest' },
  across: 'periods',
  columns: ['interval', 'rank', 'change', 'status', 'source'],
  statuses: [],
  min: null,
  max: null,
  sort: { by: 'unit', descending: false },
};
const ask = (more: Partial<Question>): Question => ({ ...plain, ...more });
const was = (more: Partial<Question>): Question => ask({ vintage: 'vn63', ...more });
const all = { kind: 'all' } as const;
const years = (...ids: string[]) => ({ kind: 'periods', ids }) as const;
const units = (...ids: UnitId[]) => ({ kind: 'units', ids }) as const;
const papi = ['papi.d1', 'papi.d2', 'papi.d3', 'papi.d4', 'papi.d5', 'papi.d6', 'papi.d7', 'papi.d8'];

/** Questions about the published figures, by what each is about; answered alike by the domain, by DuckDB and in the browser. */
export const questions: Readonly<Record<string, Question>> = {
  'map: late dossiers, newest, today': ask({ view: 'map' }),
  'map: PAPI of a full year with absences': was({ view: 'map', indicators: ['papi.total'], periods: years('2023') }),
  'map: a partial index': was({ view: 'map', indicators: ['par.total'] }),
  'map: provinces of one region': ask({ view: 'map', units: { kind: 'region', of: 'vn34:r.mrd' } }),
  'ranking: late dossiers by value, best last': ask({ view: 'ranking', sort: { by: 'value', descending: true } }),
  'ranking: a volume without direction': ask({ view: 'ranking', indicators: ['dossiers.received'], sort: { by: 'value', descending: true } }),
  'ranking: PAPI 2023 with intervals': was({ view: 'ranking', indicators: ['papi.total'], periods: years('2023'), sort: { by: 'value', descending: true } }),
  'ranking: ranks its publisher printed': was({ view: 'ranking', indicators: ['par.total-rank'], sort: { by: 'value', descending: false } }),
  'ranking: regions in official order': was({ view: 'ranking', indicators: ['par.total'], units: { kind: 'regions' }, sort: { by: 'region', descending: false } }),
  'ranking: ministries': was({ view: 'ranking', indicators: ['par.total'], units: { kind: 'ministries' }, periods: years('2023'), sort: { by: 'value', descending: true } }),
  'line: PAPI total across its breaks and scales': was({ view: 'line', indicators: ['papi.total'], units: units('vn63:48', 'vn63:01', 'vn63:46'), periods: all }),
  'line: a dimension that begins in 2018': was({ view: 'line', indicators: ['papi.d7'], units: units('vn63:22', 'vn63:87'), periods: all }),
  'line: periods of several kinds': ask({ view: 'line', indicators: ['dossiers.received'], units: units('vn34:01', 'vn34:79', 'vn34:25'), periods: all }),
  'line: months': ask({ view: 'line', units: units('vn34:01', 'vn34:79', 'vn34:48'), periods: years('2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08') }),
  'line: the nation beside a province': ask({ view: 'line', indicators: ['dossiers.received_total'], units: units('vn', 'vn34:01'), periods: all }),
  'line: satisfaction of the nation across 2022': ask({ view: 'line', indicators: ['sipas.total'], units: units('vn'), periods: all }),
  'line: a province and its peers': was({ view: 'line', indicators: ['papi.d5'], units: { kind: 'peers', of: 'vn63:48' }, periods: all }),
  'line: population, which is no trend': was({ view: 'line', indicators: ['population.average'], units: units('vn63:01', 'vn63:79'), periods: all }),
  'heat: one dimension over all years': was({ view: 'heat', indicators: ['papi.d1'], periods: all }),
  'heat: eight dimensions of one year': was({ view: 'heat', indicators: papi, periods: years('2024'), across: 'indicators' }),
  'heat: rolled up to the provinces of today': ask({ view: 'heat', indicators: ['population.average'], periods: all }),
  'heat: the service index by component': ask({ view: 'heat', indicators: ['service-index.ckmb', 'service-index.tdgq', 'service-index.clgq'], across: 'indicators' }),
  'scatter: two indices in a year they share': was({ view: 'scatter', indicators: ['papi.total', 'par.total'], periods: years('2023') }),
  'scatter: newest period shared': was({ view: 'scatter', indicators: ['papi.total', 'sipas.total'] }),
  'scatter: late dossiers and processing days': ask({ view: 'scatter', indicators: ['dossiers.overdue_all_rate', 'dossiers.avg_processing_days'] }),
  'scatter: on-time rates of different denominators': ask({ view: 'scatter', indicators: ['dossiers.on_time_rate', 'dossiers.on_time_or_within_rate'], periods: all }),
  'pivot: unit by period with gaps': was({ view: 'pivot', indicators: ['sipas.total'], periods: all }),
  'pivot: unit by indicator': was({ view: 'pivot', indicators: ['papi.total', ...papi], periods: years('2022'), across: 'indicators' }),
  'pivot: ministries over the years': was({ view: 'pivot', indicators: ['par.total'], units: { kind: 'ministries' }, periods: all, sort: { by: 'code', descending: false } }),
  'pivot: regions of today, of which nothing is held': ask({ view: 'pivot', indicators: ['par.total'], units: { kind: 'regions' }, periods: years('2023', '2024') }),
  'pivot: maxima of the index of reform': was({ view: 'pivot', indicators: ['par.c1-max', 'par.c2-max', 'par.c3-max'], units: units('vn63:48', 'vn63:22', 'min:all', 'vn63:all'), periods: all, across: 'indicators' }),
  'table: every number of a province': was({ indicators: ['papi.total', 'par.total', 'par.total-rank', 'sipas.total', 'service-index.total', 'population.average', 'dossiers.received', 'dossiers.on_time_rate'], units: units('vn63:79'), periods: all }),
  'table: every number of a province of today': ask({ indicators: ['dossiers.received_total', 'dossiers.overdue_all', 'dossiers.overdue_all_rate', 'service-index.total', 'population.average', 'population.administrative', 'population.area'], units: units('vn34:79', 'vn34:48'), periods: all }),
  'table: withheld and not published': was({ indicators: ['par.total', 'papi.total'], periods: all, statuses: ['withheld', 'not-published'] }),
  'table: disputed values with their sources': was({ indicators: ['par.total', 'sipas.total', 'par.c1', 'par.c4'], units: units('vn63:22', 'vn63:48', 'vn63:77', 'vn63:89', 'min:all', 'vn63:all', 'vn'), periods: all }),
  'table: provisional population': was({ indicators: ['population.average'], periods: all, statuses: ['provisional'], sort: { by: 'value', descending: true } }),
  'table: values between two bounds': was({ indicators: ['papi.total'], periods: all, min: 40, max: 42.5, sort: { by: 'value', descending: false } }),
  'table: a lower bound alone, by change': was({ indicators: ['papi.d4'], periods: years('2022', '2023', '2024'), min: 7, sort: { by: 'change', descending: true } }),
  'table: largest falls first': was({ indicators: ['papi.d6', 'papi.d5'], periods: years('2023'), sort: { by: 'change', descending: false } }),
  'table: by code, downwards': was({ indicators: ['papi.d2'], periods: years('2018', '2019'), sort: { by: 'code', descending: true } }),
  'table: by region, then name': was({ indicators: ['papi.d3'], periods: years('2021'), sort: { by: 'region', descending: false } }),
  'table: by region downwards, regions and provinces': was({ indicators: ['par.total'], units: units('vn63:r.nmm', 'vn63:r.rrd', 'vn63:01', 'vn63:22', 'vn63:79', 'vn', 'min:moj'), periods: all, sort: { by: 'region', descending: true } }),
  'table: newest first': was({ indicators: ['papi.d2.1', 'papi.d3.1'], units: { kind: 'region', of: 'vn63:r.ch' }, periods: all, sort: { by: 'period', descending: true } }),
  'table: names downwards, Đ after D': ask({ sort: { by: 'unit', descending: true } }),
  'table: year to date and months together': ask({ indicators: ['dossiers.overdue_all', 'dossiers.overdue_all_rate'], units: units('vn34:25', 'vn34:68'), periods: all, sort: { by: 'period', descending: false } }),
  'table: the service index in both systems, former': was({ indicators: ['service-index.total', 'service-index.total-rank'], periods: all }),
  'table: the service index in both systems, today': ask({ indicators: ['service-index.total', 'service-index.total-rank'], periods: all }),
  'table: undated and spanning periods': was({ indicators: ['dossiers.received_total', 'dossiers.resolved', 'dossiers.resolved_level12'], periods: all }),
  'table: nothing held': ask({ indicators: ['papi.total'], periods: years('2023') }),
  'table: no unit chosen': ask({ units: units() }),
  'table: units of the other system are left out': ask({ units: units('vn63:48', 'vn34:48', 'vn34:00') }),
  'pivot: a year without any measure': was({ view: 'pivot', indicators: ['papi.d7', 'papi.d2.1'], units: units('vn63:01'), periods: years('2015', '2018', '2019'), across: 'periods' }),
  'map: newest of an indicator nobody holds': ask({ view: 'map', indicators: ['papi.total'] }),
};
