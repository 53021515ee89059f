import type { Observation, Ruling, Status } from '../../src/domain/types.ts';
import { isPresent } from '../../src/domain/status.ts';
import type { DraftClaim, Model } from './model.ts';
import { keyOf } from './model.ts';
import { error, type Problem } from '../problem.ts';

export interface Resolved {
  readonly observations: readonly Observation[];
  readonly rulings: readonly Ruling[];
}

/** Whether two printed numbers are the same within the rounding of the coarser one. */
export function equalWithinRounding(a: number, aDecimals: number, b: number, bDecimals: number): boolean {
  const unit = 10 ** -Math.min(aDecimals, bDecimals);
  return Math.abs(a - b) <= unit / 2 + 1e-9 * Math.max(1, Math.abs(a));
}

const sameClaim = (a: DraftClaim, b: DraftClaim): boolean =>
  a.claim.value === null || b.claim.value === null ? a.claim.value === b.claim.value : equalWithinRounding(a.claim.value, a.decimals, b.claim.value, b.decimals);

const show = (d: DraftClaim): string => `${d.claim.value === null ? d.status : d.claim.raw} (${d.claim.source}, ${d.claim.file}:${d.claim.line})`;

const rawSource = (d: DraftClaim): string => d.claim.source.slice(d.dataset.length + 1);

const precedence: readonly Status[] = ['published', 'provisional', 'derived', 'disputed'];

const alphabetical = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Best first: status, then precision. The rest only makes the order independent of the order of rows in a file. */
function byWeight(a: DraftClaim, b: DraftClaim): number {
  return (
    precedence.indexOf(a.status) - precedence.indexOf(b.status) ||
    b.decimals - a.decimals ||
    alphabetical(a.claim.file, b.claim.file) ||
    alphabetical(a.claim.source, b.claim.source) ||
    alphabetical(a.claim.raw, b.claim.raw) ||
    a.claim.line - b.claim.line
  );
}

type Declared = Model['conflicts'][number];

/** Claims of one cell, best first, as an observation. */
function observe(drafts: readonly DraftClaim[], value: number | null, status: Status, ruling: string | null): Observation {
  const { indicator, unit, period } = drafts[0]!;
  return { indicator, unit, period, value, status, interval: null, claims: drafts.map((d) => d.claim), ruling, caveats: [], annotations: [] };
}

/**
 * Joins claims of one cell that agree within their rounding into one observation and applies the declared rulings to those
 * that do not. A disagreement without a ruling, or a ruling that meets no disagreement, is an error.
 */
export function resolve(model: Model): { output: Resolved; problems: Problem[] } {
  const problems: Problem[] = [];
  const cells = new Map<string, DraftClaim[]>();
  for (const draft of model.claims) {
    const key = keyOf(draft);
    const list = cells.get(key);
    if (list) list.push(draft);
    else cells.set(key, [draft]);
  }
  const numeric = new Map<string, Declared>();
  const attached = new Map<string, Declared>();
  const rulings: Ruling[] = [];
  const open = new Set<string>();
  for (const c of model.conflicts) {
    const place = { file: c.file, line: c.line };
    if (c.chosen === undefined || c.reason === undefined) {
      c.cells.forEach((cell) => open.add(cell));
      problems.push(error('conflict', place, `the conflict ${c.id} about ${c.cells.join(', ')} has no ruling: ${c.versions.map((v) => `${v.value ?? v.says?.en} (${v.sources.join(', ')})`).join(' against ')}`, 'add chosen, status and reason'));
      continue;
    }
    const status = c.status ?? (c.chosen === 'none' ? 'withheld' : c.chosen === 'each' ? 'disputed' : 'published');
    if ((c.chosen === 'none') !== (status === 'withheld')) problems.push(error('ruling', place, `the ruling ${c.id} keeps ${c.chosen}, but its status is ${status}`, 'withheld goes with chosen: none, and only with it'));
    rulings.push({
      id: c.id,
      dataset: c.dataset,
      cells: c.cells,
      versions: c.versions.map((v) => ({ value: v.value ?? null, says: v.says ?? null, sources: v.sources.map((s) => `${c.dataset}.${s}`) })),
      chosen: c.chosen === 'none' ? null : c.chosen === 'each' || c.chosen === 'statement' ? 'statement' : (c.chosen ?? null),
      status,
      reason: c.reason!,
    });
    for (const cell of c.cells) {
      const kind = c.chosen === 'statement' || c.chosen === 'each' ? attached : numeric;
      const other = numeric.get(cell) ?? (kind === numeric ? undefined : attached.get(cell));
      if (other && other.id !== c.id) problems.push(error('ruling', place, `the rulings ${c.id} and ${other.id} are both about ${cell}, expected one`, 'join them'));
      else kind.set(cell, c);
      if (c.chosen !== 'statement' && !cells.has(cell) && !model.damaged.has(c.dataset)) problems.push(error('ruling', place, `the ruling ${c.id} has no effect: no row makes a claim about ${cell}`, 'remove the ruling, or add the rows of the sources that disagree'));
    }
  }
  const observations: Observation[] = [];
  const unfit = new Set<Declared>();
  for (const c of new Set(numeric.values())) {
    const found = model.damaged.has(c.dataset) ? [] : misfits(c, c.cells.flatMap((cell) => (numeric.get(cell) === c ? (cells.get(cell) ?? []) : [])));
    if (found.length || model.damaged.has(c.dataset)) unfit.add(c);
    problems.push(...found);
  }
  for (const [key, unsorted] of cells) {
    const drafts = [...unsorted].sort(byWeight);
    const first = drafts[0]!;
    const twins = unsorted.flatMap((d, i) => {
      const twin = unsorted.slice(0, i).find((e) => e.claim.source === d.claim.source && e.claim.file === d.claim.file && (sameClaim(d, e) || !numeric.has(key)));
      return twin ? [{ d, twin }] : [];
    });
    for (const { d, twin } of twins) problems.push(error('unique-key', d.claim, `${key} stands twice in the file from the same source (also line ${twin.claim.line}), expected once`, 'remove one of the rows'));
    const ruling = numeric.get(key);
    const side = attached.get(key);
    if (ruling) {
      observations.push(rule(ruling, drafts, unfit.has(ruling) ? [] : problems));
      continue;
    }
    const odd = drafts.find((d) => !sameClaim(first, d));
    if (odd) {
      if (!twins.length && !open.has(key) && !model.unruled.has(first.dataset)) problems.push(error('conflict', odd.claim, `${key}: two sources disagree: ${show(first)} against ${show(odd)}`, `decide in datasets/${first.dataset}/conflicts.yaml, with a reason`));
      continue;
    }
    const disputed = side !== undefined && (side.chosen === 'each' || side.status === 'disputed');
    const status: Status = disputed && isPresent(first.status) ? 'disputed' : first.status;
    observations.push(observe(drafts, first.claim.value, status, side?.id ?? null));
  }
  return { output: { observations, rulings }, problems };
}

/** Where a ruling and the rows of its cells do not fit: claims it does not know, otherwise versions that no row claims. */
function misfits(c: Declared, drafts: readonly DraftClaim[]): Problem[] {
  if (drafts.length === 0) return [];
  const unknown = drafts.filter((d) => !c.versions.some((v) => v.value === d.claim.value));
  if (unknown.length) return unknown.map((d) => error('ruling', d.claim, `the ruling ${c.id} does not know the version ${show(d)} of ${keyOf(d)}`, 'mend the cell, or add the version to the ruling'));
  return c.versions.flatMap((v) =>
    v.value === undefined
      ? []
      : v.sources
          .filter((s) => !drafts.some((d) => d.claim.value === v.value && (rawSource(d) === s || d.claim.also.includes(`${c.dataset}.${s}`))))
          .map((s) => error('ruling', { file: c.file, line: c.line }, `the ruling ${c.id} names ${v.value} of ${s}, but no row of ${s} claims it for ${c.cells.join(', ')}`, `the rows claim ${drafts.map(show).join(', ')}`)),
  );
}

/** The observation a ruling makes of the claims of one cell. */
function rule(c: Declared, drafts: readonly DraftClaim[], problems: Problem[]): Observation {
  const place = { file: c.file, line: c.line };
  const key = keyOf(drafts[0]!);
  if (c.chosen === 'none') return observe(drafts, null, 'withheld', c.id);
  const kept = drafts.filter((d) => d.claim.value === c.chosen);
  if (!kept.length) {
    problems.push(error('ruling', place, `the ruling ${c.id} keeps ${c.chosen} for ${key}, which no source claims`, `the rows claim ${drafts.map(show).join(', ')}`));
    return observe(drafts, null, 'withheld', c.id);
  }
  if (kept.length === drafts.length && c.versions.length === 1 && (c.status ?? 'published') === 'published') problems.push(error('ruling', place, `the ruling ${c.id} has no effect: every source claims ${c.chosen} for ${key}`, 'remove the ruling'));
  const rest = drafts.filter((d) => d.claim.value !== c.chosen);
  return observe([...kept, ...rest], c.chosen as number, c.status === 'disputed' ? 'disputed' : kept[0]!.status, c.id);
}
