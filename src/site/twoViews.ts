import { association, fewestPairs, type Association } from '../domain/derive/spearman.ts';
import type { Cell } from '../domain/published.ts';
import type { Indicator, PeriodId, Unit } from '../domain/types.ts';
import { store } from './store.ts';

/** An official score against what citizens say of the same provinces in one year. */
export interface TwoViews {
  readonly official: Indicator;
  readonly citizens: Indicator;
  readonly period: PeriodId;
  /** Provinces with a value of the official score and a cell of the other, in Vietnamese order. */
  readonly rows: readonly { readonly unit: Unit; readonly x: Cell; readonly y: Cell }[];
  /** Number of provinces of the vintage. */
  readonly total: number;
  readonly association: Association;
  /** The provinces held are those that reports and the press named, mostly at the ends of a list. */
  readonly chosen: boolean;
}

/** Which official scores are set against which views of citizens; SIPAS, PAR Index: known for provinces that someone chose to name. */
const set = [
  { official: 'service-index.total', citizens: ['papi.d5', 'papi.d8', 'papi.total', 'sipas.total'] },
  { official: 'par.total', citizens: ['papi.total', 'papi.d5', 'papi.d8', 'sipas.total'] },
] as const;
const namedByPress = ['par', 'sipas'];

function compared(official: Indicator, citizens: Indicator): TwoViews[] {
  const s = store();
  const provinces = s.provinces('vn63');
  return s.coverageOf(official.id).filter((c) => c.vintage === 'vn63' && /^\d{4}$/.test(c.period)).flatMap(({ period }) => {
    const rows = provinces.flatMap((unit) => {
      const [x, y] = [s.cell(`${official.id}|${unit.id}|${period}`), s.cell(`${citizens.id}|${unit.id}|${period}`)];
      return x?.value != null && y ? [{ unit, x, y }] : [];
    });
    const pairs = rows.flatMap((r) => (r.y.value === null ? [] : [[r.x.value!, r.y.value] as const]));
    if (pairs.length < fewestPairs) return [];
    const found = association(pairs.map((p) => p[0]), pairs.map((p) => p[1]));
    return found ? [{ official, citizens, period, rows, total: provinces.length, association: found, chosen: [official, citizens].some((i) => namedByPress.includes(i.dataset)) }] : [];
  });
}

let known: readonly TwoViews[] | undefined;

/** Every pair of scores and year with at least ten provinces, in order of pairs and time; with an indicator those that hold it. */
export function twoViews(indicator?: string): readonly TwoViews[] {
  const s = store();
  const held = (id: string) => s.indicators.find((i) => i.id === id);
  known ??= set.flatMap(({ official, citizens }) => {
    const x = held(official);
    return x ? citizens.flatMap((id) => (held(id) ? compared(x, held(id)!) : [])) : [];
  });
  return indicator === undefined ? known : known.filter((v) => v.official.id === indicator || v.citizens.id === indicator);
}
