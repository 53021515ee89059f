import { display, type Display } from '../domain/coverage.ts';
import { period as parse } from '../domain/period.ts';
import type { Cell } from '../domain/published.ts';
import { isPresent } from '../domain/status.ts';
import type { Coverage, Indicator, Unit, Vintage } from '../domain/types.ts';
import { vintages } from '../domain/unit.ts';
import { store } from './store.ts';

/** The provinces of one vintage on the page of an indicator. */
export interface VintagePart {
  readonly vintage: Vintage;
  /** The newest period that may be ranked, otherwise the newest one held; with how it is shown. */
  readonly newest: { readonly coverage: Coverage; readonly display: Display } | null;
  /** Yearly values for a table of provinces and years; empty where a list says it better. */
  readonly yearly: readonly Cell[];
  /** Every other value, one a line. */
  readonly listed: readonly Cell[];
  /** Provinces without any value, where the set was never full. */
  readonly missing: readonly Unit[];
  /** The newest full period with intervals, where the newest one has none. */
  readonly uncertain: Coverage | null;
}

export interface IndicatorParts {
  /** By vintage, today's first. */
  readonly provinces: readonly VintagePart[];
  readonly overall: readonly Cell[];
  readonly regions: readonly Cell[];
  readonly ministries: readonly Cell[];
  readonly local: readonly Cell[];
}

/** Fewest values of a period worth a drawing. */
const worthDrawing = 3;

function provincePart(indicator: Indicator, vintage: Vintage, cells: readonly Cell[]): VintagePart {
  const s = store();
  const coverage = s.coverageOf(indicator.id).filter((c) => c.vintage === vintage && c.held > 0);
  const full = coverage.findLast((c) => display(indicator, c) === 'ranking');
  const last = full ?? coverage.findLast((c) => parse(c.period).kind !== 'undated');
  const newest = last && last.held >= worthDrawing ? { coverage: last, display: display(indicator, last) } : null;
  const inYears = cells.filter((c) => parse(c.period).kind === 'year');
  const present = inYears.filter((c) => isPresent(c.status));
  const holders = new Set(cells.filter((c) => isPresent(c.status)).map((c) => c.unit));
  const held = new Set(present.map((c) => c.unit)).size;
  const withInterval = new Set(inYears.filter((c) => c.interval).map((c) => c.period));
  const uncertain = newest && !withInterval.has(newest.coverage.period) ? coverage.findLast((c) => withInterval.has(c.period) && display(indicator, c) === 'ranking') : undefined;
  const asGrid = new Set(present.map((c) => c.period)).size > 1 && held >= 8;
  const rest = asGrid ? cells.filter((c) => !inYears.includes(c)) : cells;
  return {
    vintage,
    newest,
    yearly: asGrid ? inYears : [],
    listed: rest.filter((c) => !(newest && c.period === newest.coverage.period)),
    missing: full || !last ? [] : s.provinces(vintage).filter((u) => !holders.has(u.id)),
    uncertain: uncertain ?? null,
  };
}

/** The values of an indicator sorted into the parts of its page. */
export function indicatorParts(indicator: Indicator): IndicatorParts {
  const s = store();
  const kinds = Map.groupBy(s.cells(indicator.id), (c) => s.unit(c.unit).kind);
  const of = (...kind: Unit['kind'][]): Cell[] => kind.flatMap((k) => kinds.get(k) ?? []);
  const provinces = Map.groupBy(of('province'), (c) => s.unit(c.unit).vintage!);
  const ministryGroup = of('group').filter((c) => s.unit(c.unit).vintage === null);
  return {
    provinces: vintages.toReversed().flatMap((v) => (provinces.has(v) ? [provincePart(indicator, v, provinces.get(v)!)] : [])),
    overall: of('nation', 'group').filter((c) => !ministryGroup.includes(c)),
    regions: of('region'),
    ministries: [...ministryGroup, ...of('ministry')],
    local: of('local'),
  };
}
