/** Creates HTML elements. Strings become text nodes, so the browser never reads received content as HTML. */

type Child = Node | string;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function button(label: string, onClick: () => unknown): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', () => void onClick());
  return made;
}

/**
 * Fills the values into a sentence: `{name}` becomes the value of `name`. Text between backticks becomes a `code`
 * element.
 */
export function sentence(text: string, values: Record<string, string | number> = {}): Child[] {
  return text.split('`').map((part, index) => {
    const filled = part.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
    return index % 2 === 0 ? filled : element('code', {}, filled);
  });
}

export function labelled(text: string, field: HTMLElement): HTMLLabelElement {
  return element('label', {}, text, field);
}
