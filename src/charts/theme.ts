/** Colours of the charts; their values in light, dark and high contrast are in charts.css and the site's tokens. */
export const ink = 'var(--ink)';
export const soft = 'var(--ink-soft)';
export const rule = 'var(--rule)';
export const paper = 'var(--paper)';
export const brand = 'var(--brand)';
export const attention = 'var(--attention)';
export const neutral = 'var(--neutral)';
export const interval = 'var(--chart-3)';
export const track = 'var(--chart-1)';
export const hatchInk = 'var(--hatch)';
/** Stepped sequential scale, from least to most. */
export const steps = ['var(--chart-1)', 'var(--chart-2)', 'var(--chart-3)', 'var(--chart-4)'] as const;

/** Text on the steps of the scale. */
export const onSteps = ['var(--on-chart-1)', 'var(--on-chart-2)', 'var(--on-chart-3)', 'var(--on-chart-4)'] as const;

/** Sizes of text in CSS pixels; a drawing for 360 pixels is shown at 0.9 or more of its size on phones of 360 pixels. */
export const fontSize = 13;
export const lineHeight = 18;

/** Below this width a drawing is laid out for a phone. */
export const wideFrom = 560;
export const isWide = (width: number): boolean => width >= wideFrom;
