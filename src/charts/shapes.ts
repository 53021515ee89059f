import type { Markish } from '@observablehq/plot';
import { fontSize } from './theme.ts';

/** A piece of furniture of a drawing, in its pixels: frames, keys, hatches, labels outside the data. */
export interface Shape {
  readonly name: 'path' | 'rect' | 'circle' | 'text' | 'line';
  readonly at: Readonly<Record<string, string | number>>;
  readonly text?: string;
}

const svg = 'http://www.w3.org/2000/svg';

const places: ReadonlySet<string> = new Set(['x', 'y', 'transform']);

/** Shapes with texts of one look next to each other, so that a group can carry the look once. */
function byLook(list: readonly Shape[]): Map<string, Shape[]> {
  const look = ({ name, at }: Shape, i: number): string => (name === 'text' ? JSON.stringify(Object.entries(at).filter(([key]) => !places.has(key))) : String(i));
  return Map.groupBy(list.toSorted((a, b) => Number(a.name === 'text') - Number(b.name === 'text')), look);
}

/** A mark that draws shapes in pixels, texts last. */
export function shapes(list: readonly Shape[]): Markish {
  return (_index, _scales, _values, _dimensions, { document }) => {
    const root = document.createElementNS(svg, 'g');
    for (const alike of byLook(list).values()) {
      const group = alike[0]!.name === 'text' ? root.appendChild(document.createElementNS(svg, 'g')) : root;
      for (const { name, at, text } of alike) {
        const node = document.createElementNS(svg, name);
        for (const [key, value] of Object.entries(at)) (name !== 'text' || places.has(key) ? node : group).setAttribute(key, String(value));
        if (text !== undefined) node.textContent = text;
        group.appendChild(node);
      }
    }
    return root as SVGGElement;
  };
}

/** A line of text with the middle of its letters at `y`. */
export function label(x: number, y: number, text: string, options: Readonly<Record<string, string | number>> = {}): Shape {
  return { name: 'text', at: { x, y: y + 0.35 * fontSize, ...options }, text };
}

/** Outlines text in the colour of the paper, so that it can be read over lines and hatches. */
export const halo = { stroke: 'var(--paper)', 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } as const;
