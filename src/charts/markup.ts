import { fontSize } from './theme.ts';

/** Attributes that Plot writes for a stand-alone picture and that role="img" or the shared stylesheet make needless. */
const dropped = new Set(['aria-label', 'aria-description', 'aria-hidden', 'font-variant', 'font-family', 'stroke-miterlimit']);
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text safe in an element or in an attribute in double quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (c) => escapes[c]!);
}

const tenth = (n: number): string => String(Math.round(n * 10) / 10 || 0);
const short = (text: string): string => text.replace(/-?\d*\.\d+(?:e-?\d+)?/g, (n) => tenth(Number(n)));

const lengths = /^(?:x|y|x1|x2|y1|y2|dx|dy|cx|cy|r|rx|ry|width|height|d|transform|points)$/;

/** `translate(a,b)` of a text and its `y` in em become x and y in pixels. */
function placed(node: Element, attributes: Map<string, string>): void {
  const place = /^translate\(([^,()]+),([^,()]+)\)$/.exec(attributes.get('transform') ?? '');
  if (node.localName !== 'text' || !place || [...node.childNodes].some((c) => c.nodeType === 1)) return;
  const em = attributes.get('y');
  attributes.delete('transform');
  attributes.set('x', short(place[1]!));
  attributes.set('y', tenth(Number(place[2]) + parseFloat(em ?? '0') * fontSize));
}

function written(node: Element): string {
  const attributes = new Map<string, string>();
  for (const name of node.getAttributeNames()) {
    const value = node.getAttribute(name)!;
    if (!dropped.has(name)) attributes.set(name, lengths.test(name) && !value.endsWith('em') ? short(value) : value);
  }
  placed(node, attributes);
  return [...attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
}

function inner(node: Element): string {
  let text = '';
  for (const child of node.childNodes) text += child.nodeType === 3 ? escaped(child.textContent ?? '') : markup(child as Element);
  return text;
}

/**
 * The markup of a drawn element: lengths to a tenth of a pixel, attributes without use and empty groups left out,
 * style blocks left to the shared stylesheet. `root` replaces the attributes of the element itself.
 */
export function markup(node: Element, root?: Readonly<Record<string, string>>): string {
  const name = node.localName;
  if (name === 'style') return '';
  const content = inner(node);
  if (name === 'g' && content === '') return '';
  const attributes = root ? Object.entries(root).map(([key, value]) => ` ${key}="${escaped(value)}"`).join('') : written(node);
  return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
}
