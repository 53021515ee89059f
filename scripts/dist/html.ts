import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** One parsed page: the whole tree and its elements in document order. */
export interface Tree {
  readonly root: Parent;
  readonly elements: readonly Element[];
}

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

export const isElement = (node: Node): node is Element => 'tagName' in node;

/** Parses HTML as a browser does. */
export function parseHtml(html: string): Tree {
  const root = parse(html);
  const elements: Element[] = [];
  const walk = (node: Node): void => {
    if (isElement(node)) elements.push(node);
    for (const child of childrenOf(node)) walk(child);
  };
  walk(root);
  return { root, elements };
}

/** Value of an attribute, or null where the element does not carry it. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((a) => a.name === name)?.value ?? null;
}

/** The words of a space-separated attribute, such as class or rel. */
export const words = (element: Element, name: string): readonly string[] => attribute(element, name)?.split(/\s+/).filter(Boolean) ?? [];

export const hasClass = (element: Element, name: string): boolean => words(element, 'class').includes(name);

/** The elements below one, itself not counted, that pass a test. */
export function below(element: Element, test: (e: Element) => boolean): Element[] {
  return childrenOf(element).flatMap((child) => (isElement(child) ? [...(test(child) ? [child] : []), ...below(child, test)] : []));
}

/** Whether any element below one passes a test. */
export function holds(element: Element, test: (e: Element) => boolean): boolean {
  return childrenOf(element).some((child) => isElement(child) && (test(child) || holds(child, test)));
}

/** The nearest element that passes a test: the element itself or one around it; null where none does. */
export function closest(element: Element, test: (e: Element) => boolean): Element | null {
  let at: Parent | null = element;
  while (at && isElement(at)) {
    if (test(at)) return at;
    at = at.parentNode;
  }
  return null;
}

/** The text of an element and everything below it, white space collapsed. */
export function textOf(node: Node): string {
  const raw = (at: Node): string => ('value' in at ? at.value : childrenOf(at).map(raw).join(''));
  return raw(node).replace(/\s+/g, ' ').trim();
}

/** Elements whose text is no sentence of the page: programs, and words quoted from a machine. */
export const unsaidTags = ['script', 'style', 'code', 'pre', 'kbd', 'samp', 'template', 'noscript'] as const;

/** One run of text and the element that holds it. */
export interface TextRun {
  readonly text: string;
  readonly element: Element;
  /** Language in force, from the nearest lang attribute. */
  readonly lang: string;
}

/** The runs of text a reader meets; text inside the named tags is left out. */
export function textRuns(tree: Tree, without: readonly string[]): TextRun[] {
  const runs: TextRun[] = [];
  const walk = (node: Node, holder: Element | null, lang: string): void => {
    if ('value' in node && holder) {
      if (node.value.trim()) runs.push({ text: node.value, element: holder, lang });
      return;
    }
    const element = isElement(node) ? node : null;
    if (element && without.includes(element.tagName)) return;
    const own = element ? (attribute(element, 'lang') ?? lang) : lang;
    for (const child of childrenOf(node)) walk(child, element ?? holder, own);
  };
  walk(tree.root, null, '');
  return runs;
}

/** A short name of an element for messages: `<td class="num">`. */
export function tagOf(element: Element): string {
  const marks = ['id', 'class'].flatMap((name) => (attribute(element, name) ? [` ${name}="${attribute(element, name)}"`] : []));
  return `<${element.tagName}${marks.join('')}>`;
}
