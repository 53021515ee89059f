/**
 * Uniform numbers in (0, 1) from a seed, the same on every machine: the generator "mulberry32" (Tommy Ettinger 2017, public domain),
 * 32 bits of state, one addition and two multiplications a number. For simulations only.
 */
export function uniforms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
}

/**
 * Standard normal numbers from a seed, two for every two uniform ones (Box & Muller 1958, A note on the generation of random normal
 * deviates, Annals of Mathematical Statistics 29(2)).
 */
export function normals(seed: number): () => number {
  const next = uniforms(seed);
  let kept: number | null = null;
  return () => {
    if (kept !== null) {
      const other = kept;
      kept = null;
      return other;
    }
    const [radius, angle] = [Math.sqrt(-2 * Math.log(next())), 2 * Math.PI * next()];
    kept = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}
