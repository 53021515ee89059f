import type { Catalogue } from '../domain/explore/catalogue.ts';
import type { Question } from '../domain/explore/question.ts';
import { defaultComparison, defaultQuestion, formatQuestion } from '../domain/explore/urlState.ts';
import { neighboursOf } from '../domain/neighbours.ts';
import type { Unit, UnitId, Vintage } from '../domain/types.ts';
import { catalogueOfStore } from './catalogue.ts';
import { store } from './store.ts';

let made: Catalogue | undefined;
const neighbours = new Map<Vintage, ReadonlyMap<UnitId, readonly UnitId[]>>();

/** What can be asked of the data of this build, put together once. */
export function catalogue(): Catalogue {
  made ??= catalogueOfStore(store());
  return made;
}

/** The indicators that provinces of before July 2025 are compared in; those of today in the ones the comparison opens with. */
const before: readonly string[] = ['papi.total', 'papi.d5', 'papi.d6', 'papi.d7'];

/** Parameters of the address that compares a unit with others in the usual indicators of its vintage. */
export function comparisonOf(units: readonly Unit[]): URLSearchParams {
  const base = defaultComparison(catalogue());
  const vintage = units[0]!.vintage!;
  const question: Question = { ...base, vintage, units: { kind: 'units', ids: units.map((u) => u.id) }, indicators: vintage === 'vn63' ? before : base.indicators };
  return formatQuestion(question, catalogue(), base);
}

/** The provinces that border on one, in Vietnamese order. */
export function bordering(unit: Unit): readonly Unit[] {
  const s = store();
  const vintage = unit.vintage!;
  if (!neighbours.has(vintage)) neighbours.set(vintage, neighboursOf(s.map(vintage)));
  return (neighbours.get(vintage)!.get(unit.id) ?? []).map((id) => s.unit(id)).toSorted((a, b) => a.sort - b.sort);
}

/** The five provinces most like one, nearest first. */
export const alike = (unit: Unit): readonly Unit[] => (catalogue().peers.get(unit.id) ?? []).map((id) => store().unit(id));

/** Parameters of the address that asks the explorer for every value of an indicator of one vintage, as a table. */
export function questionOf(indicator: string, vintage: Vintage): URLSearchParams {
  const base = defaultQuestion(catalogue());
  return formatQuestion({ ...base, view: 'pivot', indicators: [indicator], vintage, periods: { kind: 'all' } }, catalogue());
}
