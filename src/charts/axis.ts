import { tickStep, ticks } from 'd3';
import type { Measure } from '../domain/types.ts';
import { compact, number } from '../i18n/format.ts';
import type { ChartContext } from './contract.ts';

const volumes: ReadonlySet<string> = new Set(['dossiers', 'petitions', 'people', 'thousand-people', 'km2']);

/** Whether a measure counts things, so that its scale starts at zero. */
export const isVolume = (measure: Measure): boolean => volumes.has(measure.unit);

export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  tick(value: number): string;
}

/**
 * A linear axis over values in the unit of the measure: about `count` round ticks, a little air at both ends, never beyond
 * the limits of the measure; from zero where it counts things or `zero` is set. Throws without values.
 */
export function axis(values: readonly number[], measure: Measure, count: number, ctx: ChartContext, zero = false): Axis {
  if (values.length === 0) throw new Error('axis: there is no value to draw');
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const fromZero = zero || isVolume(measure);
  const air = (max - min || Math.abs(max) * 0.1 || 1) * 0.06;
  const low = fromZero ? Math.min(0, min) : Math.max(min - air, measure.min ?? -Infinity);
  const high = fromZero ? max || 1 : Math.min(max + air, measure.max ?? Infinity);
  const domain = [Math.min(low, min), Math.max(high, max)] as const;
  const step = tickStep(domain[0], domain[1], count);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const percent = measure.unit === 'percent' ? '%' : '';
  const tick = (v: number): string => (Math.abs(v) >= 1000 && step >= 1000 ? compact(v, ctx.locale) : `${number(v, decimals, ctx.locale)}${percent}`);
  return { domain, ticks: ticks(domain[0], domain[1], count), tick };
}
