import fc from 'fast-check';
import type { Catalogue } from '../../src/domain/explore/catalogue.ts';
import { sortKeys, viewKinds, type PeriodChoice, type Question, type UnitChoice } from '../../src/domain/explore/question.ts';
import { statuses } from '../../src/domain/status.ts';

/** Any question about the units and figures of a catalogue, sensible or not. */
export function anyQuestion(catalogue: Catalogue): fc.Arbitrary<Question> {
  const idsOf = (vintage: string, kind: string): string[] => catalogue.units.filter((u) => u.vintage === vintage && u.kind === kind).map((u) => u.id);
  const some = <T>(list: readonly T[], maxLength: number): fc.Arbitrary<T[]> => fc.uniqueArray(fc.constantFrom(...list), { maxLength });
  const units = (vintage: 'vn63' | 'vn34'): fc.Arbitrary<UnitChoice> =>
    fc.oneof(
      fc.constantFrom<UnitChoice>({ kind: 'provinces' }, { kind: 'regions' }, { kind: 'ministries' }),
      fc.constantFrom(...idsOf(vintage, 'region')).map((of): UnitChoice => ({ kind: 'region', of })),
      fc.constantFrom(...idsOf(vintage, 'province')).map((of): UnitChoice => ({ kind: 'peers', of })),
      some(catalogue.units.map((u) => u.id), 20).map((ids): UnitChoice => ({ kind: 'units', ids })),
    );
  const periods: fc.Arbitrary<PeriodChoice> = fc.oneof(fc.constantFrom<PeriodChoice>({ kind: 'newest' }, { kind: 'all' }), some(catalogue.periods, 6).map((ids): PeriodChoice => ({ kind: 'periods', ids })));
  const bound = fc.option(fc.constantFrom(0, 1, 5.5, 40, 80.21, 1000), { freq: 2 });
  return fc.constantFrom('vn63' as const, 'vn34' as const).chain((vintage) =>
    fc.record<Question>({
      view: fc.constantFrom(...viewKinds),
      indicators: some(catalogue.indicators.map((i) => i.id), 5),
      vintage: fc.constant(vintage),
      units: units(vintage),
      periods,
      across: fc.constantFrom('periods', 'indicators'),
      columns: fc.constant([]),
      statuses: fc.oneof(fc.constant([]), some(statuses, 3)),
      min: bound,
      max: bound,
      sort: fc.record({ by: fc.constantFrom(...sortKeys), descending: fc.boolean() }),
    }),
  );
}
