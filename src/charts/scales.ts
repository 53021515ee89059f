/**
 * Scales of areas in classes; charts.css holds their values in light and dark. Every class stands out from the outline by
 * 3 to 1 and carries its text at 4.5 to 1; neighbours differ for all kinds of sight and in grey (palette.test.ts).
 */
const five = (name: string): readonly string[] => [1, 2, 3, 4, 5].map((n) => `var(--${name}-${n})`);

/** Teal, from least to most. */
export const sequential = five('seq');
/** Text on the classes of the sequential scale. */
export const onSequential = five('on-seq');
/** Orange below the middle, blue above it. */
export const diverging = five('div');
/** Text on the classes of the diverging scale. */
export const onDiverging = five('on-div');
/** Line around an area. */
export const outline = 'var(--map-line)';

/** As many classes of a scale as are wanted, at most five, spread from its first to its last. Throws beyond five. */
export function spread(scale: readonly string[], classes: number): readonly string[] {
  if (classes > scale.length) throw new Error(`scale: ${classes} classes are wanted, it has ${scale.length}`);
  if (classes === 1) return [scale[Math.floor(scale.length / 2)]!];
  return Array.from({ length: classes }, (_, i) => scale[Math.round((i * (scale.length - 1)) / (classes - 1))]!);
}
