import { nearest } from '../src/domain/nearest.ts';

/** A hint "did you mean …?" or null. */
export function didYouMean(name: string, candidates: Iterable<string>, key?: (s: string) => string): string | null {
  const found = nearest(name, candidates, key);
  return found === null ? null : `did you mean "${found}"?`;
}
