/**
 * Moves dots of radius `r` sideways until none covers another: for every place along the axis, in pixels, the distance from the
 * axis, in pixels. Dots are set from the first place to the last, each as near to the axis as the earlier ones leave room, ties to
 * the side with fewer dots; so the same places give the same picture. Where the swarm is wider than `room` to either side, the
 * distances shrink to fit it and dots may touch.
 */
export function dodge(places: readonly number[], r: number, room: number): number[] {
  const apart = 2 * r;
  const set: { readonly at: number; readonly off: number }[] = [];
  const found = new Array<number>(places.length).fill(0);
  let balance = 0;
  for (const { at, i } of places.map((at, i) => ({ at, i })).toSorted((a, b) => a.at - b.at || a.i - b.i)) {
    const near = set.filter((s) => at - s.at < apart - 1e-6);
    const touching = near.flatMap((s) => {
      const reach = Math.sqrt(apart ** 2 - (at - s.at) ** 2);
      return [s.off - reach, s.off + reach];
    });
    const free = (off: number): boolean => near.every((s) => Math.hypot(at - s.at, off - s.off) >= apart - 1e-6);
    const side = balance > 0 ? -1 : 1;
    const [off = 0] = [0, ...touching].filter(free).toSorted((a, b) => Math.abs(a) - Math.abs(b) || side * (b - a));
    balance += Math.sign(off);
    set.push({ at, off });
    found[i] = off;
  }
  const widest = Math.max(0, ...found.map(Math.abs));
  const fit = widest > room - r ? Math.max(0, room - r) / widest : 1;
  return found.map((off) => off * fit || 0);
}
