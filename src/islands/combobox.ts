/** One thing a combobox offers. */
export interface Choice {
  readonly title: string;
  /** A few soft words behind it. */
  readonly hint: string;
}

export interface ComboboxParts {
  /** Holds the other parts; when the focus leaves it, the list closes. */
  readonly frame: HTMLElement;
  readonly input: HTMLInputElement;
  /** Element with the role listbox and an id. */
  readonly list: HTMLElement;
  /** Live region that says how many choices there are. */
  readonly status: HTMLElement;
}

export interface Combobox {
  /** Asks again for what is typed. */
  update(): void;
  close(): void;
  /** Number of the choice marked, -1 for none. */
  marked(): number;
}

/**
 * Makes an input a combobox by the pattern of WAI-ARIA: choices come while typing, arrow keys mark one, Esc closes, leaving closes.
 * `find` gives the choices of a text, `say` what the live region says of them, `item` the element of one, to which role and id are
 * added. What Enter and a click do is the caller's.
 */
export function combobox<T extends Choice>({ frame, input, list, status }: ComboboxParts, find: (text: string) => readonly T[], say: (text: string, found: readonly T[]) => string, item: (choice: T) => HTMLElement): Combobox {
  let chosen = -1;
  const mark = (n: number): void => {
    chosen = n;
    [...list.children].forEach((element, i) => element.setAttribute('aria-selected', String(i === n)));
    const element = list.children[n];
    if (element) {
      input.setAttribute('aria-activedescendant', element.id);
      element.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };
  const close = (): void => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    mark(-1);
  };
  const option = (choice: T, n: number): HTMLElement => {
    const element = item(choice);
    element.id = `${list.id}-${n}`;
    element.setAttribute('role', 'option');
    element.tabIndex = -1;
    const hint = document.createElement('span');
    hint.textContent = choice.hint;
    element.append(choice.title, ' ', hint);
    return element;
  };
  const update = (): void => {
    const text = input.value.trim();
    const found = find(text);
    list.replaceChildren(...found.map(option));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    status.textContent = say(text, found);
    mark(-1);
  };

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  input.addEventListener('input', update);
  input.addEventListener('keydown', (event) => {
    const count = list.children.length;
    if (event.key === 'Escape') close();
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count) {
      event.preventDefault();
      mark((chosen + (event.key === 'ArrowDown' ? 1 : -1) + count + (chosen < 0 && event.key === 'ArrowUp' ? 1 : 0)) % count);
    }
  });
  frame.addEventListener('focusout', (event) => {
    if (!frame.contains(event.relatedTarget as Node | null)) close();
  });
  return { update, close, marked: () => chosen };
}
