import type { CoverageFile, IndicatorFile, IndicatorsFile } from '../../src/domain/published.ts';
import type { Coverage, Indicator } from '../../src/domain/types.ts';
import { attribute, below, closest, hasClass, textOf, type Element } from './html.ts';
import type { DistFiles, DistPage } from './site.ts';

/** What the published files beside the pages say, as checks ask for it. */
export interface Published {
  indicator(id: string): Indicator | undefined;
  /** Indicators whose name or short name in a language is this text. */
  named(text: string, lang: string): readonly Indicator[];
  /** Ids of the indicators of a dataset. */
  indicatorsOf(dataset: string): readonly string[];
  coverage(indicator: string): readonly Coverage[];
  /** Ids of datasets with their short names. */
  readonly datasets: readonly { readonly id: string; readonly short: { readonly vi: string; readonly en: string } }[];
  /** Whether a source prints a value of the indicator for the whole country or for all units together. */
  overall(indicator: string): boolean;
}

const known = new WeakMap<DistFiles, Published>();

function open(files: DistFiles): Published {
  const has = new Set(files.paths);
  const read = <T>(path: string, empty: T): T => (has.has(path) ? (JSON.parse(files.read(path).toString('utf8')) as T) : empty);
  const { indicators, datasets } = read<Pick<IndicatorsFile, 'indicators' | 'datasets'>>('data/indicators.json', { indicators: [], datasets: [] });
  const byId = new Map(indicators.map((i) => [i.id, i]));
  const byName = Map.groupBy(indicators.flatMap((indicator) => (['vi', 'en'] as const).flatMap((lang) => [...new Set([indicator.name[lang], indicator.short[lang]])].map((text) => ({ key: `${lang} ${text}`, indicator })))), (x) => x.key);
  const coverage = Map.groupBy(read<Pick<CoverageFile, 'coverage'>>('data/coverage.json', { coverage: [] }).coverage, (c) => c.indicator);
  const overall = new Map<string, boolean>();
  return {
    indicator: (id) => byId.get(id),
    named: (text, lang) => byName.get(`${lang} ${text}`)?.map((x) => x.indicator) ?? [],
    indicatorsOf: (dataset) => indicators.filter((i) => i.dataset === dataset).map((i) => i.id),
    coverage: (id) => coverage.get(id) ?? [],
    datasets,
    overall: (id) => {
      if (!overall.has(id)) {
        const { units, rows } = read<Pick<IndicatorFile, 'units' | 'rows'>>(`data/indicators/${id}.json`, { units: [], rows: [] });
        overall.set(id, rows.some((r) => r[2] !== null && (units[r[0]] === 'vn' || units[r[0]]!.endsWith(':all'))));
      }
      return overall.get(id)!;
    },
  };
}

/** The published files of a site, read once. */
export function publishedOf(files: DistFiles): Published {
  const found = known.get(files) ?? open(files);
  known.set(files, found);
  return found;
}

const indicatorAddress = /(?:^|\/)(?:chi-so|en\/indicators)\/([a-z0-9._-]+)\/(?:(\d{4})\/)?(?:#.*)?$/;

/** The indicator, and the year where it has one, that an address below or with the base leads to. */
export function addressed(address: string): { readonly indicator: string; readonly year: string | null } | null {
  const found = indicatorAddress.exec(address);
  return found ? { indicator: found[1]!, year: found[2] ?? null } : null;
}

const isLink = (e: Element): boolean => e.tagName === 'a';

/** The indicators a figure draws: those of the files it offers; else that of the page. */
export function drawnIndicators(figure: Element, page: DistPage): string[] {
  const offered = below(figure, isLink).flatMap((a) => /data\/indicators\/([^/]+)\.csv$/.exec(attribute(a, 'href') ?? '')?.[1] ?? []);
  const own = addressed(page.address)?.indicator;
  return offered.length > 0 ? [...new Set(offered)] : own ? [own] : [];
}

/** The figure with a chart around an element, or null. */
export const figureOf = (e: Element): Element | null => closest(e, (x) => x.tagName === 'figure' && hasClass(x, 'chart-figure'));

/** Heads of the tables of a figure: columns and rows. */
export const headsOf = (figure: Element): { readonly text: string; readonly href: string | null }[] =>
  below(figure, (e) => e.tagName === 'th').map((e) => ({ text: textOf(e), href: attribute(below(e, isLink)[0] ?? e, 'href') }));
