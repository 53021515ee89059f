import type { Claim, Coverage, Indicator, Observation, ObservationKey, Ruling } from '../../src/domain/types.ts';
import type { Cell, Headline } from '../../src/domain/published.ts';
import { comparePeriods, period } from '../../src/domain/period.ts';
import { peerIndicator, peersFile, type PeersFile } from '../../src/domain/derive/peers.ts';
import { interval95 } from '../../src/domain/derive/interval.ts';
import { coverageOf } from '../../src/domain/derive/coverage.ts';
import { perPeople, yearOf } from '../../src/domain/derive/perPeople.ts';
import { ratio } from '../../src/domain/derive/ratio.ts';
import { rollUp } from '../../src/domain/derive/rollup.ts';
import { rank } from '../../src/domain/derive/rank.ts';
import { rankRanges } from '../../src/domain/derive/rankRange.ts';
import { display } from '../../src/domain/coverage.ts';
import { headlines } from '../../src/domain/headlines/headlines.ts';
import { isProvince, vintageOf } from '../../src/domain/unit.ts';
import type { CaveatRule, Model } from './model.ts';
import { keyOf } from './model.ts';

/** A rank computed from a full set, with the best and worst one its intervals leave open; null where the value has none. */
export interface ComputedRank {
  readonly rank: number;
  readonly of: number;
  readonly open: readonly [best: number, worst: number] | null;
}

export interface Derived {
  readonly observations: readonly Observation[];
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
  readonly coverage: readonly Coverage[];
  readonly ranks: ReadonlyMap<ObservationKey, ComputedRank>;
  readonly headlines: readonly Headline[];
  readonly peers: PeersFile;
}

const derivedClaim = (of: readonly Observation[], value: number): Claim => {
  const first = of[0]!.claims[0]!;
  return { ...first, value, raw: '', basis: 'derived', also: [...new Set(of.flatMap((o) => o.claims.map((c) => c.source)))].filter((s) => s !== first.source), note: null, standardError: null, publishedLower: null, publishedUpper: null, respondents: null, correction: null, from: of.map(keyOf) };
};

const derivedFrom = (indicator: string, unit: string, period: string, value: number, of: readonly Observation[]): Observation => ({
  indicator, unit, period, value, status: 'derived', interval: null, claims: [derivedClaim(of, value)], ruling: null, caveats: [], annotations: [],
});

function ratios(indicators: readonly Indicator[], only: ReadonlyMap<string, readonly string[]>, byKey: ReadonlyMap<string, Observation>): Observation[] {
  return indicators.flatMap((i) => {
    const rule = i.ratio;
    if (!rule) return [];
    const sources = only.get(i.id);
    return [...byKey.values()].filter((o) => o.indicator === rule.of).flatMap((of) => {
      const by = byKey.get(`${rule.by}|${of.unit}|${of.period}`);
      const source = of.claims[0]!.source;
      if (!by || by.claims[0]!.source !== source || (sources && !sources.includes(source)) || byKey.has(`${i.id}|${of.unit}|${of.period}`)) return [];
      const value = ratio(of.value, by.value, rule.scale);
      return value === null ? [] : [derivedFrom(i.id, of.unit, of.period, value, [of, by])];
    });
  });
}

/** Counts set against the people of the same unit and year; nothing where no such population is held. */
function forPeople(model: Model, byKey: ReadonlyMap<string, Observation>): Observation[] {
  return model.indicators.flatMap(({ id, perPeople: rule }) => {
    if (!rule) return [];
    return [...byKey.values()].filter((o) => o.indicator === rule.of && o.value !== null).flatMap((count) => {
      const year = yearOf(count.period);
      const counted = rule.people.map((i) => byKey.get(`${i}|${count.unit}|${year}`)).find((o) => o !== undefined && o.value !== null);
      const value = counted ? perPeople(count.value!, counted.value!, model.indicatorById.get(counted.indicator)!, year!, rule.each) : null;
      return value === null ? [] : [derivedFrom(id, count.unit, count.period, value, [count, counted!])];
    });
  });
}

function rolledUp(model: Model, byKey: ReadonlyMap<string, Observation>): Observation[] {
  const sums = new Set(model.indicators.filter((i) => i.rollup.how === 'sum').map((i) => i.id));
  const fresh = model.units.units.filter((u) => u.kind === 'province' && u.vintage === 'vn34');
  const periods = new Map<string, Set<string>>();
  for (const o of byKey.values()) {
    if (!sums.has(o.indicator) || !isProvince(o.unit) || vintageOf(o.unit) !== 'vn63' || period(o.period).kind === 'undated') continue;
    const set = periods.get(o.indicator) ?? new Set<string>();
    periods.set(o.indicator, set.add(o.period));
  }
  return [...periods].flatMap(([id, set]) => {
    const indicator = model.indicatorById.get(id)!;
    return [...set].flatMap((period) =>
      fresh.flatMap((unit) => {
        if (byKey.has(`${id}|${unit.id}|${period}`)) return [];
        const at = (u: string): Observation | undefined => byKey.get(`${id}|${u}|${period}`);
        const value = rollUp(indicator.rollup, unit.predecessors, (u) => at(u)?.value ?? null);
        return value === null ? [] : [derivedFrom(id, unit.id, period, Number(value.toPrecision(12)), unit.predecessors.map((u) => at(u)!))];
      }),
    );
  });
}

/** Whether a caveat speaks of an observation: of its own dataset only, whatever else it names. */
function applies(rule: CaveatRule, o: Observation): boolean {
  const { source, indicator, unit, period, basis } = rule.applies;
  return (
    o.indicator.startsWith(`${rule.dataset}.`) &&
    (!indicator || indicator.includes(o.indicator)) &&
    (!unit || unit.includes(o.unit)) &&
    (!period || period.includes(o.period)) &&
    (!basis || o.claims.some((c) => basis.includes(c.basis))) &&
    (!source || o.claims.some((c) => source.includes(c.source)))
  );
}

/** One observation as pages read it. */
export function cellOf(o: Observation): Cell {
  const carrier = o.claims.find((c) => c.value === o.value) ?? o.claims[0]!;
  const uncertain = o.claims.find((c) => c.standardError !== null);
  const printed = o.claims.find((c) => c.publishedLower !== null);
  const sources = [...new Set(o.claims.filter((c) => o.value === null || c.value === o.value || c.basis === 'derived' || o.ruling === null).flatMap((c) => [c.source, ...(c.basis === 'derived' ? c.also : [])]))];
  return {
    indicator: o.indicator,
    unit: o.unit,
    period: o.period,
    value: o.value,
    status: o.status,
    interval: o.interval,
    sources,
    copy: carrier.basis === 'copy',
    standardError: uncertain?.standardError ?? null,
    publishedLower: printed?.publishedLower ?? null,
    publishedUpper: printed?.publishedUpper ?? null,
    respondents: o.claims.find((c) => c.respondents !== null)?.respondents ?? null,
    ruling: o.ruling,
    correction: o.claims.find((c) => c.correction !== null)?.correction ?? null,
    caveats: o.caveats,
    notes: [...o.claims.flatMap((c) => (c.note ? [c.note] : [])), ...o.annotations],
    from: carrier.from,
  };
}

/** Ranks of full sets by value, for indicators with a direction; published ranks are left as they are. */
function ranksOf(model: Model, observations: readonly Observation[], coverage: readonly Coverage[]): Map<ObservationKey, ComputedRank> {
  const groups = new Map<string, Observation[]>();
  for (const o of observations) {
    if (!isProvince(o.unit)) continue;
    const key = `${o.indicator}|${vintageOf(o.unit)}|${o.period}`;
    const list = groups.get(key);
    if (list) list.push(o);
    else groups.set(key, [o]);
  }
  const result = new Map<ObservationKey, ComputedRank>();
  for (const c of coverage) {
    const indicator = model.indicatorById.get(c.indicator)!;
    if (indicator.better === 'neither' || display(indicator, c) !== 'ranking') continue;
    const set = groups.get(`${c.indicator}|${c.vintage}|${c.period}`) ?? [];
    const ranked = rank(set, (o) => o.value, indicator.better);
    const ranges = rankRanges(set, indicator.better);
    for (const r of ranked) result.set(keyOf(r.item), { rank: r.rank, of: ranked.length, open: ranges.get(r.item.unit) ?? null });
  }
  return result;
}

/** Everything computed from the resolved observations; each derived value is an observation that names its inputs. */
export function derive(model: Model, resolved: readonly Observation[], ratioSources: ReadonlyMap<string, readonly string[]>, rulings: readonly Ruling[]): Derived {
  const byKey = new Map(resolved.map((o) => [keyOf(o), o]));
  const made = ratios(model.indicators, ratioSources, byKey);
  const all = [...resolved, ...made, ...forPeople(model, byKey), ...rolledUp(model, byKey)];
  const order = new Map(model.indicators.map((i, n) => [i.id, n]));
  const unitOrder = new Map(model.units.units.map((u, n) => [u.id, n]));
  const observations = all
    .map((o): Observation => {
      const standardError = o.claims.find((c) => c.standardError !== null)?.standardError ?? null;
      return { ...o, interval: o.value === null ? null : interval95(o.value, standardError), caveats: model.caveats.filter((c) => applies(c, o)).map((c) => c.id) };
    })
    .sort((a, b) => order.get(a.indicator)! - order.get(b.indicator)! || unitOrder.get(a.unit)! - unitOrder.get(b.unit)! || comparePeriods(a.period, b.period));
  const coverage = coverageOf(observations);
  const cells = new Map<string, Cell[]>();
  for (const i of model.indicators) cells.set(i.id, []);
  for (const o of observations) cells.get(o.indicator)!.push(cellOf(o));
  return {
    observations,
    cells,
    coverage,
    ranks: ranksOf(model, observations, coverage),
    headlines: headlines({ indicators: model.indicators, units: model.units.units, coverage, cells: (id) => cells.get(id) ?? [], themes: model.themes, findings: model.findings, rulings }),
    peers: peersFile(model.units.units, cells.get(peerIndicator) ?? []),
  };
}
