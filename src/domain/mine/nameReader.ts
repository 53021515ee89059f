import { fold } from '../fold.ts';
import type { PeriodId, UnitId, Vintage } from '../types.ts';
import { vintageOfNames, vintageOfPeriod, type UnitMatcher } from './matchUnit.ts';
import type { LooseName, MineNotice, UnmatchedName } from './report.ts';
import type { VintageChoice } from './settings.ts';

/** Most unmatched names that are listed with near names. */
const listed = 100;

export interface NameReader {
  /** The unit that a written name means in a period, or null. */
  read(written: string, period: PeriodId | null): UnitId | null;
  /** What was not found, the most frequent first, and what fits only loosely. */
  done(): { readonly unmatched: readonly UnmatchedName[]; readonly loose: readonly LooseName[]; readonly matchedRows: number; readonly notices: readonly MineNotice[] };
}

interface Seen {
  readonly written: string;
  readonly vintage: Vintage;
  readonly unit: UnitId | null;
  readonly loose: boolean;
  readonly refused: boolean;
  rows: number;
}

const cityWord = /^(?:\d+ )?(?:ubnd )?(?:thanh pho|tp|t p) /;

/** Reads the names of units row by row, each name and vintage looked up once. `written` gives all names of the file. */
export function nameReader(input: { readonly matcher: UnitMatcher; readonly names: Readonly<Record<string, UnitId | null>>; readonly vintage: VintageChoice; readonly written: () => Iterable<string> }): NameReader {
  const { matcher, names, vintage } = input;
  const chosen = vintage === 'by-period' ? null : vintage;
  let openVintage: Vintage | null = null;
  let openRows = 0;
  let codeRows = 0;
  let matchedRows = 0;
  const seen = new Map<string, Seen>();
  const vintages = new Map<PeriodId | null, Vintage | null>();
  const vintageIn = (period: PeriodId | null): Vintage | null => {
    let found = vintages.get(period);
    if (found === undefined) {
      found = vintageOfPeriod(period);
      vintages.set(period, found);
    }
    return found;
  };

  const look = (written: string, within: Vintage): Seen => {
    const told = names[fold(written)];
    const fresh = { written, vintage: within, rows: 0 };
    if (told !== undefined) return { ...fresh, unit: told === null ? null : (matcher.byId(told)?.id ?? null), loose: false, refused: told === null };
    const match = matcher.match(written, within, chosen !== null);
    const loose = match?.how === 'stripped' && cityWord.test(fold(written)) && !fold(match.unit.full.vi).startsWith('thanh pho');
    return { ...fresh, unit: match?.unit.id ?? null, loose, refused: false };
  };

  return {
    read(written, period) {
      if (written === '') return null;
      let within = chosen ?? vintageIn(period);
      if (within === null) {
        within = openVintage ??= vintageOfNames(matcher, input.written());
        openRows++;
      }
      const key = `${within}|${written}`;
      let found = seen.get(key);
      if (!found) {
        found = look(written, within);
        seen.set(key, found);
      }
      found.rows++;
      if (found.unit !== null) matchedRows++;
      else if (chosen === null && /^\d{1,2}$/.test(written)) codeRows++;
      return found.unit;
    },
    done() {
      const spellings = Map.groupBy([...seen.values()].filter((s) => s.unit === null && !s.refused), (s) => `${s.vintage}|${fold(s.written) || s.written}`);
      const missing = [...spellings.values()].map((of) => ({ ...of[0]!, rows: of.reduce((n, s) => n + s.rows, 0) })).sort((a, b) => b.rows - a.rows);
      const unmatched = missing.slice(0, listed).map((s): UnmatchedName => {
        const other = matcher.match(s.written, s.vintage === 'vn63' ? 'vn34' : 'vn63');
        return { written: s.written, key: fold(s.written), rows: s.rows, vintage: s.vintage, nearest: matcher.near(s.written, s.vintage, 3).map((u) => u.id), elsewhere: other?.unit.id ?? null };
      });
      const loose = [...seen.values()].filter((s) => s.loose && s.unit !== null).map((s): LooseName => ({ written: s.written, key: fold(s.written), rows: s.rows, unit: s.unit! }));
      const rows = missing.reduce((sum, s) => sum + s.rows, 0);
      const notices: MineNotice[] = [
        ...(openVintage !== null ? [{ kind: 'vintage-by-names', vintage: openVintage, rows: openRows } as const] : []),
        ...(codeRows ? [{ kind: 'codes-need-vintage', rows: codeRows } as const] : []),
        ...(missing.length ? [{ kind: 'unmatched-units', rows, names: missing.length } as const] : []),
      ];
      return { unmatched, loose, matchedRows, notices };
    },
  };
}
