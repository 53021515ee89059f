const base = 36;

/** Rising numbers as text, neighbours joined: 0, 1, 2, 5 gives `0-2.5`; in base 36. */
export function packRuns(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([from, to]) => (from === to ? from.toString(base) : `${from.toString(base)}-${to.toString(base)}`)).join('.');
}

/** The inverse of packRuns. */
export function unpackRuns(text: string): number[] {
  return text.split('.').filter(Boolean).flatMap((run) => {
    const [from = 0, to = from] = run.split('-').map((part) => parseInt(part, base));
    return Array.from({ length: to - from + 1 }, (_, n) => from + n);
  });
}
