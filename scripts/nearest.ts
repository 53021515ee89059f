/** Levenshtein distance between two strings, in edits. */
export function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      current[j] = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}

/** The candidate closest to the name, or null where none is within a third of its length (at least two edits). */
export function nearest(name: string, candidates: Iterable<string>, key: (s: string) => string = (s) => s): string | null {
  const wanted = key(name);
  let best: string | null = null;
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const d = distance(wanted, key(candidate));
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}

/** A hint "did you mean …?" or null. */
export function didYouMean(name: string, candidates: Iterable<string>, key?: (s: string) => string): string | null {
  const found = nearest(name, candidates, key);
  return found === null ? null : `did you mean "${found}"?`;
}
