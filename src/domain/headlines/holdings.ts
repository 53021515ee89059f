import { period as parse } from '../period.ts';
import { isPresent } from '../status.ts';
import { isProvince, provinceCount, vintageOf } from '../unit.ts';
import { keysOf, keyOf, type Held } from './facts.ts';
import type { Kind, Telling } from './kind.ts';

/** The theme in which inspection papers name most shortcomings; silent on a tie. */
export const findingsTheme: Kind = {
  kind: 'findings-theme',
  ordered: false,
  tell(facts) {
    const short = facts.findings.filter((f) => f.polarity === 'shortcoming');
    const groups = [...Map.groupBy(short, (f) => f.theme)].sort((a, b) => b[1].length - a[1].length);
    const [first, second] = groups;
    const indicator = facts.themes.find((t) => t.id === first?.[0])?.indicators[0];
    if (!first || !indicator || first[1].length === second?.[1].length) return [];
    const years = short.flatMap((f) => f.year ?? []);
    return [{
      indicator,
      values: { period: years.length > 0 ? String(Math.max(...years)) : 'undated.findings', theme: first[0], count: first[1].length, all: short.length, sources: new Set(facts.findings.map((f) => f.source)).size },
      evidence: [],
      findings: first[1].map((f) => f.id),
    }];
  },
};

/** Provinces without a published PAPI score in the newest year. */
export const neverPublished: Kind = {
  kind: 'never-published',
  ordered: true,
  tell(facts) {
    const id = 'papi.total';
    const newest = facts.fullYears(id, 'vn63').at(-1);
    const absent = newest ? facts.cells(id).filter((c) => c.period === newest.period && isProvince(c.unit) && vintageOf(c.unit) === 'vn63' && c.status === 'not-published') : [];
    if (!newest || absent.length === 0) return [];
    return [{
      indicator: id,
      values: { period: newest.period, named: absent.map((c) => c.unit).join(' '), count: absent.length, held: newest.cells.length, all: provinceCount.vn63 },
      evidence: keysOf(absent, newest.cells),
      about: absent.map((c) => c.unit),
    }];
  },
};

/** Years after which the newest value of a province is called old. */
const old = 5;

/** Provinces whose newest value of a partial index is old beside the newest year held of anyone. */
export const newestIsOld: Kind = {
  kind: 'newest-is-old',
  ordered: false,
  tell: (facts) =>
    ['par.total', 'sipas.total'].flatMap((id): Telling[] => {
      const held = facts.cells(id).filter((c): c is Held => c.value !== null && isPresent(c.status) && isProvince(c.unit) && vintageOf(c.unit) === 'vn63' && parse(c.period).kind === 'year');
      const newest = [...Map.groupBy(held, (c) => c.unit).values()].map((of) => of.reduce((a, b) => (Number(b.period) > Number(a.period) ? b : a)));
      const last = Math.max(...newest.map((c) => Number(c.period)));
      const behind = newest.filter((c) => Number(c.period) <= last - old).sort((a, b) => Number(a.period) - Number(b.period));
      const oldest = behind.filter((c) => c.period === behind[0]!.period);
      if (behind.length === 0) return [];
      return [{
        of: id,
        indicator: id,
        values: { period: String(last), index: id === 'par.total' ? 'par' : 'sipas', count: behind.length, years: old, named: oldest.map((c) => c.unit).join(' '), oldest: oldest[0]!.period, held: newest.length, all: provinceCount.vn63 },
        evidence: keysOf(behind),
      }];
    }),
};

/** Where sources disagree, and what became of it. */
export const sourcesDisagree: Kind = {
  kind: 'sources-disagree',
  ordered: false,
  tell(facts) {
    const touching = facts.rulings.filter((r) => r.cells.length > 0);
    const cells = touching.flatMap((r) => r.cells.flatMap((key) => facts.cells(key.split('|')[0]!).filter((c) => keyOf(c) === key)));
    const most = [...Map.groupBy(cells, (c) => c.indicator)].sort((a, b) => b[1].length - a[1].length)[0];
    if (!most) return [];
    const count = (status: string): number => touching.filter((r) => r.status === status).length;
    const newest = cells.map((c) => c.period).filter((p) => parse(p).kind === 'year').sort().at(-1);
    return newest === undefined ? [] : [{
      indicator: most[0],
      values: { period: newest, count: touching.length, chosen: count('published'), disputed: count('disputed'), withheld: count('withheld'), datasets: new Set(touching.map((r) => r.dataset)).size },
      evidence: keysOf(most[1], cells),
    }];
  },
};
