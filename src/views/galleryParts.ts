import { display } from '../domain/coverage.ts';
import { vintages } from '../domain/unit.ts';
import { statuses } from '../domain/status.ts';
import type { Locale } from '../i18n/locale.ts';
import { t } from '../i18n/t.ts';
import { coverageRows } from '../site/coverageRows.ts';
import { filesOfDataset } from '../site/files.ts';
import { byLetter } from '../site/glossary.ts';
import { gridOf } from '../site/grid.ts';
import { medians } from '../site/statistics.ts';
import type { Store } from '../site/store.ts';

/** What a component is given in the gallery besides the language, and the text of its slot. */
export interface Part {
  readonly props: Readonly<Record<string, unknown>>;
  readonly slot?: string;
}

/** Examples of components by file name, with published figures; `[]` says that the page itself or another example shows it. */
export function galleryParts(s: Store, locale: Locale): Readonly<Record<string, readonly Part[]>> {
  const of = (...props: Record<string, unknown>[]): readonly Part[] => props.map((p) => ({ props: p }));
  const [today, former] = [s.unit('vn34:01'), s.unit('vn63:24')];
  const [papi, total, late] = [s.indicator('papi.d5'), s.indicator('papi.total'), s.indicator('dossiers.overdue_all_rate')];
  const full = s.latestFull(papi.id)!;
  const portal = s.latestFull(late.id)!;
  const sipas = s.latestHeld('sipas.total')!;
  const series = s.series(total.id, former.id);
  const absent = series.find((c) => c.value === null)!;
  const uncertain = series.find((c) => c.interval) ?? series[0]!;
  const grid = gridOf(series);
  const ruling = s.rulings[0]!;
  const finding = s.findings[0]!;
  const local = s.units.find((u) => u.kind === 'local');
  const overall = s.cells('par.total').filter((c) => ['nation', 'group'].includes(s.unit(c.unit).kind));
  const multiples = { indicator: papi, units: s.provinces('vn63'), cells: s.cells(papi.id), medians: medians(papi.id, 'vn63'), medianOf: 63 };
  return {
    Layout: [],
    Section: [],
    ChartFigure: [],
    Stamp: of({ period: '2024' }, { period: portal.period }, { text: 'papi.d5' }),
    StatusMark: of(...statuses.map((status) => ({ status }))),
    StatusLegend: of({ shown: statuses }),
    Num: of({ cell: uncertain, unit: true }),
    Observed: of({ cell: uncertain }, { cell: absent }, { cell: null }),
    Term: of({ id: s.terms[0]!.id }),
    Termed: of({ text: s.terms[0]!.term[locale], terms: [s.terms[0]!.id] }),
    ErrorKinds: of({ kinds: s.terms.slice(0, 2).map((x) => ({ name: x.term[locale], text: x.definition[locale] })), terms: [] }),
    SourceLine: of({ cells: series }, { cells: series, short: true }),
    SourceEntry: of({ source: s.sources[0]! }),
    CaveatList: of({ caveats: s.caveats.slice(0, 2) }),
    RulingNotice: of({ ruling }),
    PartialNotice: of({ coverage: sipas }),
    VintageNotice: of({ unit: today }, { unit: former }),
    PageContents: of({ sections: [{ id: 'bieu-do', text: 'A' }, { id: 'thanh-phan', text: 'B' }] }),
    SearchBox: of({ id: 'tim-trong-phong' }, { id: 'tim-lon', large: true }),
    HeadlineChart: s.headlines.slice(0, 1).flatMap((headline) => of({ headline })),
    NotablePoints: s.headlines.flatMap((h) => h.about).slice(0, 1).flatMap((unit) => of({ on: { unit } })),
    FindingItem: of({ finding }),
    PlaceFindings: of({ findings: s.findings.slice(0, 4) }),
    ThemeList: of({ most: 4 }),
    PlaceHead: of({ unit: today, period: portal.period }),
    Locator: of({ unit: former }),
    PrintImprint: of({ page: { kind: 'formerProvince', id: former.slug }, datasets: s.datasets.slice(0, 2) }),
    YearNav: of({ indicator: papi.id, current: '2023' }),
    Predecessors: of({ units: today.predecessors.map((id) => s.unit(id)) }),
    DataTable: of({ id: 'mau-bang', caption: papi.name[locale], columns: [{ label: '1' }, { label: '2', numeric: true }], rows: series.slice(-3).map((cell) => ({ entries: [cell.period, { cell }] })) }),
    ValueGrid: of({ id: 'mau-luoi', caption: total.name[locale], grid, head: t(locale).places.indicator, name: () => ({ text: total.short[locale] }) }),
    ValueList: of({ id: 'mau-danh-sach', caption: total.name[locale], cells: series.slice(-4) }),
    HeldScores: of({ id: 'mau-diem', caption: former.name[locale], cells: s.cellsOf(former.id).filter((c) => c.indicator.startsWith('sipas.')).slice(0, 6) }),
    CoverageTable: of({ id: 'mau-do-phu', caption: papi.name[locale], rows: coverageRows(s, papi) }),
    FileTable: of({ id: 'mau-tep', caption: 'PAPI', files: filesOfDataset(s.manifest, 'papi') }),
    IndicatorTable: of({ id: 'mau-chi-so', indicators: s.indicatorsOf('papi').slice(0, 4) }),
    BreakTable: of({ id: 'mau-moc', indicators: [papi, total] }),
    GlossaryLetter: byLetter(s.terms, locale).slice(0, 1).flatMap((group) => of({ group, heading: 'h3' })),
    OverallValues: of({ indicator: s.indicator('par.total'), cells: overall, id: 'mau-chung', caption: s.indicator('par.total').name[locale], drawn: true }),
    RankingFigure: of({ indicator: papi, coverage: full, id: 'mau-xep-hang', mapped: true }),
    IndicatorNewest: of({ indicator: s.indicator('sipas.total'), coverage: sipas, display: display(s.indicator('sipas.total'), sipas), id: 'mau-moi-nhat' }),
    IndicatorFacts: of({ indicator: papi }),
    IndicatorSources: of({ indicator: papi, cells: s.cells(papi.id) }),
    IndicatorChoice: of({ ids: [papi.id, late.id] }),
    UnitMultiples: of({ input: multiples, id: 'mau-duong-nho' }, { input: { ...multiples, order: 'value', highlight: 'vn63:01' }, id: 'mau-duong-nho-theo-so', tableAt: '#mau-duong-nho' }),
    PapiTotal: of({ unit: former, id: 'mau-papi' }),
    PapiTrends: of({ units: [former], id: 'mau-papi-noi-dung' }),
    PapiProfile: of({ unit: former, id: 'mau-ho-so-papi' }),
    PapiNewest: of({ units: [former], id: 'mau-papi-moi' }),
    ServiceIndex: of({ unit: today }),
    ProvinceDossiers: of({ unit: today, period: portal.period }),
    LateMap: of({ period: portal.period }),
    DossierVolume: of({ period: portal.period, id: 'mau-khoi-luong' }),
    LocalDossiers: local ? of({ units: s.localUnits(local.parent!).slice(0, 5), period: portal.period }) : [],
    LocalReports: of({ unit: today, id: 'mau-bao-cao' }),
    PlaceCoverage: of({ units: [former], id: 'mau-do-phu-tinh' }),
    PlaceDownloads: of({ units: [former] }),
    RegionList: of(...vintages.map((vintage) => ({ vintage }))),
    CoverageMatrix: of({ id: 'mau-ma-tran' }),
    DatasetTable: of({ id: 'mau-bo-so-lieu' }),
    DossierTable: of({ period: portal.period }),
    CountTable: of({}),
    OfficialsCitizens: of({}),
    OnePercent: of({}),
    RateKinds: of({}),
    ScatteredReports: of({}),
    Snippets: of({}),
    UnitTable: [],
    Multiples: [],
  };
}

