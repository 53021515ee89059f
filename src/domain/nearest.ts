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

/** The candidates within a third of the name's length (at least two edits), nearest first, the first found before its equals. */
export function nearestFew(name: string, candidates: Iterable<string>, most: number, key: (s: string) => string = (s) => s): string[] {
  const wanted = key(name);
  const reach = Math.max(2, Math.floor(wanted.length / 3));
  return [...candidates]
    .flatMap((candidate) => {
      const keyed = key(candidate);
      const edits = Math.abs(keyed.length - wanted.length) > reach ? reach + 1 : distance(wanted, keyed);
      return edits <= reach ? [{ candidate, edits }] : [];
    })
    .sort((a, b) => a.edits - b.edits)
    .slice(0, most)
    .map((found) => found.candidate);
}

/** The candidate closest to the name, or null where none is within a third of its length (at least two edits). */
export function nearest(name: string, candidates: Iterable<string>, key?: (s: string) => string): string | null {
  return nearestFew(name, candidates, 1, key)[0] ?? null;
}
