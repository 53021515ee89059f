import { display } from '../domain/coverage.ts';
import { quartiles, type Quartiles } from '../domain/derive/quartiles.ts';
import type { Cell } from '../domain/published.ts';
import { isPresent } from '../domain/status.ts';
import type { Coverage, Indicator, Measure, PeriodId, Text, Unit } from '../domain/types.ts';
import { measureIn } from './measured.ts';

export interface ProfileInput {
  readonly unit: Unit;
  readonly period: PeriodId;
  /** What the dimensions belong to: "PAPI". */
  readonly name: Text;
  /** In the publisher's order; all on one scale with both ends declared. */
  readonly dimensions: readonly {
    readonly indicator: Indicator;
    /** Cells of all units of the vintage in the period. */
    readonly cells: readonly Cell[];
    /** Coverage of the vintage in the period; quartiles need the full set. */
    readonly coverage: Coverage | null;
  }[];
  /** Units to compare with, a small mark each. */
  readonly peers?: readonly Unit[];
}

/** One dimension of the drawing. */
export interface ProfileRow {
  readonly indicator: Indicator;
  /** The unit's own cell; null where the store holds none. */
  readonly own: Cell | null;
  readonly value: number | null;
  /** Of all units in the period; null where only some are held. */
  readonly quartiles: Quartiles | null;
  /** Where the value stands among all units; the quartile itself belongs to the outer group. Null where that is not known. */
  readonly group: 'top' | 'middle' | 'bottom' | null;
  /** Present cells of the peers in their order. */
  readonly peers: readonly { readonly unit: Unit; readonly cell: Cell }[];
}

export interface Profile {
  readonly measure: Measure & { readonly min: number; readonly max: number };
  readonly rows: readonly ProfileRow[];
}

const present = (c: Cell | undefined): c is Cell => c !== undefined && isPresent(c.status) && c.value !== null;

/** The dimensions of one unit against all units. Throws without dimensions, or where they are not on one scale with both ends. */
export function profileRows({ unit, period, dimensions, peers = [] }: ProfileInput): Profile {
  const measures = dimensions.map((d) => measureIn(d.indicator, period));
  const [measure] = measures;
  if (!measure || measure.min === null || measure.max === null || measures.some((m) => m.unit !== measure.unit || m.min !== measure.min || m.max !== measure.max)) {
    throw new Error(`profile of ${unit.id} in ${period}: dimensions on one scale with both ends are expected`);
  }
  const rows = dimensions.map(({ indicator, cells, coverage }): ProfileRow => {
    const of = (u: Unit): Cell | undefined => cells.find((c) => c.unit === u.id && c.period === period);
    const own = of(unit) ?? null;
    const value = present(own ?? undefined) ? own!.value : null;
    const all = cells.filter((c) => c.period === period && present(c)).map((c) => c.value!);
    const five = display(indicator, coverage) === 'ranking' && all.length > 0 ? quartiles(all) : null;
    const group = value === null || !five ? null : value >= five.upper ? 'top' : value <= five.lower ? 'bottom' : 'middle';
    return { indicator, own, value, quartiles: five, group, peers: peers.flatMap((p) => (present(of(p)) ? [{ unit: p, cell: of(p)! }] : [])) };
  });
  return { measure: { ...measure, min: measure.min, max: measure.max }, rows };
}
