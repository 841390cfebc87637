type Child = Node | string;

/** Makes an element. A function among the attributes listens to the event of that name; an empty child is left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | (() => void)>> = {},
  ...children: readonly (Child | false | null | undefined)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'string') made.setAttribute(name, value);
    else made.addEventListener(name, value);
  }
  made.append(...children.filter((child): child is Child => Boolean(child)));
  return made;
}
