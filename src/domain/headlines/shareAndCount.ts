import { rank } from '../derive/rank.ts';
import { keysOf, type Facts, type Held } from './facts.ts';
import type { Kind, Telling } from './kind.ts';
import { lateAndReceived } from './late.ts';

/** Units whose late share stands on the other side of the common share than their late count would let expect. */
function against(facts: Facts, chosen: (place: { readonly rank: number; readonly units: number; readonly share: number; readonly common: number }) => boolean): Telling[] {
  const found = lateAndReceived(facts);
  if (!found) return [];
  const { late, received, share: common } = found;
  const units = late.cells.length;
  return rank(late.cells, (c) => c.value, 'higher').flatMap(({ item, value, rank: place }): Telling[] => {
    const share: Held | null = facts.cell('dossiers.overdue_all_rate', item.unit, late.period);
    if (!share || !chosen({ rank: place, units, share: share.value, common })) return [];
    return [{
      of: item.unit,
      indicator: 'dossiers.overdue_all',
      values: { period: late.period, unit: item.unit, share: share.value, common, late: value, rank: place, units },
      evidence: keysOf([item, share], late.cells, received.cells),
      about: [item.unit],
    }];
  });
}

/** A share below the common one, yet a count within the largest quarter: few in a hundred of very many are many. */
export const smallShareManyLate: Kind = {
  kind: 'small-share-many-late',
  ordered: true,
  tell: (facts) => against(facts, ({ rank: place, units, share, common }) => share < common && place <= units / 4),
};

/** A share above the common one, yet a count within the smaller half. */
export const largeShareFewLate: Kind = {
  kind: 'large-share-few-late',
  ordered: true,
  tell: (facts) => against(facts, ({ rank: place, units, share, common }) => share > common && place > units / 2),
};
