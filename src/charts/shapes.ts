import type { Markish, ScaleFunctions } from '@observablehq/plot';

/** A piece of furniture of a drawing, in its pixels: frames, keys, hatches, labels outside the data. */
export interface Shape {
  readonly name: 'path' | 'rect' | 'circle' | 'text' | 'line';
  readonly at: Readonly<Record<string, string | number>>;
  readonly text?: string;
}

const svg = 'http://www.w3.org/2000/svg';

/** A mark that draws shapes in pixels; a function of the scales where they depend on the data. */
export function shapes(list: readonly Shape[] | ((scales: ScaleFunctions) => readonly Shape[])): Markish {
  return (_index, scales, _values, _dimensions, context) => {
    const group = context.document.createElementNS(svg, 'g');
    for (const { name, at, text } of typeof list === 'function' ? list(scales) : list) {
      const node = context.document.createElementNS(svg, name);
      for (const [key, value] of Object.entries(at)) node.setAttribute(key, String(value));
      if (text !== undefined) node.textContent = text;
      group.appendChild(node);
    }
    return group as SVGGElement;
  };
}

/** A line of text with its baseline in the middle of `y`. */
export function label(x: number, y: number, text: string, options: Readonly<Record<string, string | number>> = {}): Shape {
  return { name: 'text', at: { x, y, dy: '0.35em', ...options }, text };
}

/** Outlines text in the colour of the paper, so that it can be read over lines and hatches. */
export const halo = { stroke: 'var(--paper)', 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } as const;
