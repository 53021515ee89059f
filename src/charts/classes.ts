/** Values cut into classes at round thresholds; a class holds its lower threshold and not its upper one. */
export interface Classes {
  /** Thresholds between the classes, ascending: one less than there are classes. */
  readonly cuts: readonly number[];
  /** Number of values in each class. */
  readonly counts: readonly number[];
  /** Class of a value, from 0; the value is rounded as it is printed first. */
  of(value: number): number;
}

const most = 5;
const clean = (n: number): number => Number(n.toPrecision(12));

/** Steps people count in between two sizes, from the coarsest, that a number printed to `finest` can show. */
function* niceSteps(largest: number, smallest: number, finest: number): Generator<number> {
  for (let e = Math.ceil(Math.log10(largest)); e >= Math.floor(Math.log10(smallest)); e--) {
    for (const m of [5, 2.5, 2, 1]) {
      const step = clean(m * 10 ** e);
      if (step <= largest && step >= smallest && Number.isInteger(clean(step / finest))) yield step;
    }
  }
}

function countsOf(values: readonly number[], cuts: readonly number[]): number[] {
  const counts = Array.from({ length: cuts.length + 1 }, () => 0);
  for (const v of values) counts[cuts.filter((c) => v >= c).length]!++;
  return counts;
}

/** Evenness of a division: its entropy as a part of the largest possible, 0…1. */
function evenness(counts: readonly number[], total: number): number {
  return -counts.reduce((sum, n) => sum + (n ? (n / total) * Math.log(n / total) : 0), 0) / Math.log(counts.length);
}

/**
 * Thresholds at equal steps, the outer classes open: of all positions of all round steps the most even one. Null where one
 * class would hold more than half of the values, one would be empty, or an outer class would span more than three steps.
 */
function evenCuts(sorted: readonly number[], classes: number, finest: number): number[] | null {
  const [min, max] = [sorted[0]!, sorted.at(-1)!];
  let best: { readonly cuts: number[]; readonly score: number } | null = null;
  for (const step of niceSteps((max - min) / (classes - 2), Math.max(finest, (max - min) / (classes + 4)), finest)) {
    for (let first = Math.floor(min / step) + 1; first * step + (classes - 2) * step <= max; first++) {
      const cuts = Array.from({ length: classes - 1 }, (_, i) => clean((first + i) * step));
      const counts = countsOf(sorted, cuts);
      const open = cuts[0]! - min > 3 * step || max - cuts.at(-1)! > 3 * step;
      if (open || counts.includes(0) || Math.max(...counts) > sorted.length / 2) continue;
      const score = evenness(counts, sorted.length);
      if (!best || score > best.score + 0.02) best = { cuts, score };
    }
  }
  return best?.cuts ?? null;
}

/** The roundest number above `low` and not above `high`; of equally round ones the nearest to `wanted`. */
function roundest(low: number, high: number, wanted: number, finest: number): number | null {
  for (const step of niceSteps(Math.max(Math.abs(high), high - low), finest, finest)) {
    const candidates = [Math.floor(wanted / step), Math.ceil(wanted / step), Math.floor(high / step)].map((n) => clean(n * step)).filter((n) => n > low && n <= high);
    if (candidates.length) return candidates.reduce((a, b) => (Math.abs(b - wanted) < Math.abs(a - wanted) ? b : a));
  }
  return null;
}

/** Thresholds near the quantiles: each the roundest number that moves less than half of a class across it. */
function quantileCuts(sorted: readonly number[], classes: number, finest: number): number[] {
  const size = sorted.length / classes;
  const cuts: number[] = [];
  for (let i = 1; i < classes; i++) {
    const at = Math.round(i * size);
    const slack = Math.max(1, Math.floor(size * 0.4));
    const low = sorted[Math.max(0, at - slack)]!;
    const high = sorted[Math.min(sorted.length - 1, at + slack - 1)]!;
    const cut = roundest(low, Math.max(high, sorted[at]!), sorted[at]!, finest);
    if (cut !== null && cut > (cuts.at(-1) ?? sorted[0]!)) cuts.push(cut);
  }
  return cuts.filter((_, i) => countsOf(sorted, cuts)[i + 1] !== 0);
}

const printed = (value: number, decimals: number): number => clean((Math.sign(value) * Math.round(Number(`${Math.abs(value)}e${decimals}`))) / 10 ** decimals);

/** The classes of values at thresholds given, as a map that moves through years needs them; a class may be empty. */
export function classesAt(cuts: readonly number[], values: readonly number[], decimals: number): Classes {
  const of = (value: number): number => cuts.filter((c) => printed(value, decimals) >= c).length;
  return { cuts, counts: countsOf(values.map((v) => printed(v, decimals)), cuts), of };
}

/**
 * Cuts values into at most five classes at round thresholds: equal steps where they divide the values well, otherwise round
 * numbers near the quantiles, as for counts that differ by orders of size. `decimals` are those the values are printed with.
 * Throws without values.
 */
export function classesOf(values: readonly number[], decimals: number): Classes {
  if (values.length === 0) throw new Error('classes: there is no value to divide');
  const finest = 10 ** -decimals;
  const sorted = values.map((v) => printed(v, decimals)).toSorted((a, b) => a - b);
  const classes = Math.min(most, new Set(sorted).size);
  const cuts = classes === 1 ? [] : ((classes > 3 ? evenCuts(sorted, classes, finest) : null) ?? quantileCuts(sorted, classes, finest));
  return classesAt(cuts, sorted, decimals);
}
