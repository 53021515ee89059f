import type { Markish } from '@observablehq/plot';

/** A piece of a drawing with pieces inside it, for drawings that Plot has no marks for; attributes as SVG has them. */
export interface Branch {
  readonly name: 'g' | 'path' | 'rect' | 'circle' | 'text' | 'tspan' | 'line' | 'title' | 'svg';
  readonly at?: Readonly<Record<string, string | number>>;
  readonly text?: string;
  readonly inside?: readonly Branch[];
}

const svg = 'http://www.w3.org/2000/svg';

function grown(branch: Branch, document: Document): Element {
  const node = document.createElementNS(svg, branch.name);
  for (const [key, value] of Object.entries(branch.at ?? {})) node.setAttribute(key, String(value));
  if (branch.text !== undefined) node.textContent = branch.text;
  for (const child of branch.inside ?? []) node.appendChild(grown(child, document));
  return node;
}

/** A mark that draws branches as they stand, in pixels and em. */
export function tree(branches: readonly Branch[]): Markish {
  return (_index, _scales, _values, _dimensions, { document }) => grown({ name: 'g', inside: branches }, document) as SVGGElement;
}

/** A group of branches that share their look; none where it would be empty. */
export function group(at: Branch['at'], inside: readonly Branch[]): Branch[] {
  return inside.length ? [{ name: 'g', at, inside }] : [];
}
