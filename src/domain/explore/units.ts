import type { Unit, UnitId, Vintage } from '../types.ts';
import type { Catalogue } from './catalogue.ts';
import type { Question, UnitChoice } from './question.ts';

/** Provinces and cities of a vintage in Vietnamese order. */
export function provincesOf(catalogue: Catalogue, vintage: Vintage): readonly Unit[] {
  return inOrder(catalogue.units.filter((u) => u.kind === 'province' && u.vintage === vintage));
}

const inOrder = (units: readonly Unit[]): Unit[] => units.toSorted((a, b) => a.sort - b.sort);

/** Regions of a vintage in their official order. */
export function regionsOf(catalogue: Catalogue, vintage: Vintage): readonly Unit[] {
  return catalogue.units.filter((u) => u.kind === 'region' && u.vintage === vintage);
}

/** Whether a unit may be asked for beside provinces of a vintage: units of the other vintage may not. */
export function fits(unit: Unit, vintage: Vintage): boolean {
  return unit.vintage === null || unit.vintage === vintage;
}

const chosen = (catalogue: Catalogue, vintage: Vintage, ids: readonly UnitId[]): Unit[] =>
  [...new Set(ids)].flatMap((id) => catalogue.unitById.get(id) ?? []).filter((u) => fits(u, vintage));

function wanted(catalogue: Catalogue, vintage: Vintage, choice: UnitChoice): readonly Unit[] {
  switch (choice.kind) {
    case 'provinces':
      return provincesOf(catalogue, vintage);
    case 'regions':
      return regionsOf(catalogue, vintage);
    case 'ministries':
      return catalogue.units.filter((u) => u.kind === 'ministry');
    case 'region':
      return provincesOf(catalogue, vintage).filter((u) => u.parent === choice.of);
    case 'peers':
      return chosen(catalogue, vintage, [choice.of, ...(catalogue.peers.get(choice.of) ?? [])]);
    case 'units':
      return chosen(catalogue, vintage, choice.ids);
  }
}

/** The units a question asks for, in Vietnamese order; unknown ones and those of the other vintage are left out. */
export function unitsOf(question: Pick<Question, 'vintage' | 'units'>, catalogue: Catalogue): readonly Unit[] {
  return inOrder(wanted(catalogue, question.vintage, question.units));
}
