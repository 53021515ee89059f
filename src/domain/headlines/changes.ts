import { supported } from '../derive/supported.ts';
import { supportedAmong } from '../derive/supportedAmong.ts';
import { brokenBetween } from '../series.ts';
import { keysOf, type Facts, type Held } from './facts.ts';
import type { Kind, Telling } from './kind.ts';

interface Change {
  readonly before: Held;
  readonly after: Held;
  readonly size: number;
}

const id = 'papi.total';

/** The changes of all provinces with an interval in both of two years that follow one another without a break: the newest such years. */
function changes(facts: Facts): readonly Change[] {
  const indicator = facts.indicator(id);
  const sets = facts.fullYears(id, 'vn63');
  const found = sets.flatMap((after): Change[][] => {
    const before = sets.find((s) => Number(s.period) === Number(after.period) - 1);
    if (!indicator || !before || brokenBetween(indicator, Number(before.period), Number(after.period))) return [];
    const pairs = after.cells.flatMap((a): Change[] => {
      const b = before.cells.find((c) => c.unit === a.unit);
      return b?.interval && a.interval ? [{ before: b, after: a, size: a.value - b.value }] : [];
    });
    return pairs.length > 0 ? [pairs] : [];
  });
  return found.at(-1) ?? [];
}

const beyond = (all: readonly Change[]): Change[] =>
  all.filter((c) => supportedAmong(c.before, c.after, all.length) === true).sort((a, b) => Math.abs(b.size) - Math.abs(a.size));

/** How many of the changes of one year go beyond the margin of error: province by province, and for all of them together. */
export const changesSupported: Kind = {
  kind: 'changes-supported',
  ordered: true,
  tell(facts) {
    const all = changes(facts);
    if (all.length === 0) return [];
    const [rose, fell] = [all.filter((c) => c.size > 0).length, all.filter((c) => c.size < 0).length];
    return [{
      indicator: id,
      values: {
        period: all[0]!.after.period, from: all[0]!.before.period, to: all[0]!.after.period, rose, fell, units: all.length,
        supported: all.filter((c) => supported(c.before, c.after) === true).length, together: beyond(all).length,
      },
      evidence: keysOf(all.flatMap((c) => [c.after, c.before])),
    }];
  },
};

const single = (all: readonly Change[], { before, after, size }: Change): Telling => ({
  of: after.unit,
  indicator: id,
  values: { period: after.period, unit: after.unit, from: before.period, to: after.period, before: before.value, after: after.value, change: size, units: all.length },
  evidence: keysOf([after, before]),
  about: [after.unit],
});

/** Provinces whose rise is beyond the margin of error even though all changes were looked at together, largest first. */
export const riseSupported: Kind = {
  kind: 'rise-supported',
  ordered: true,
  tell(facts) {
    const all = changes(facts);
    return beyond(all).filter((c) => c.size > 0).map((c) => single(all, c));
  },
};

/** The same for falls. */
export const fallSupported: Kind = {
  kind: 'fall-supported',
  ordered: true,
  tell(facts) {
    const all = changes(facts);
    return beyond(all).filter((c) => c.size < 0).map((c) => single(all, c));
  },
};
