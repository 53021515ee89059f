type Child = Node | string | null | undefined | false;

/**
 * An element with properties, attributes and children; texts become text nodes, so nothing of them is ever markup. Properties in
 * `attributes` that are null or false are left out.
 */
export function el<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Readonly<Record<string, string | number | boolean | null | undefined>> = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.filter((c): c is Node | string => Boolean(c)));
  return element;
}

/** Gives the page a turn, so that long work never holds it up. */
export const breath = (): Promise<void> => new Promise((done) => setTimeout(done));

/** A button that does something. */
export function button(text: string, act: () => void, attributes: Readonly<Record<string, string>> = {}): HTMLButtonElement {
  const made = el('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', act);
  return made;
}

/** The only element below `root` that fits; throws where the page lacks it, which is a fault of ours. */
export function part<E extends Element = HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}
