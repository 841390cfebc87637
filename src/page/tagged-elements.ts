/** Everything a tag may say about when and as what an element may act. No other file spells these attributes. */
export const tag = { category: 'data-category', service: 'data-service', type: 'data-type' } as const;

/** The attributes under which an element that would fetch keeps its addresses, and the ones that make it fetch. */
export const parkedAttributes = { 'data-src': 'src', 'data-srcset': 'srcset', 'data-href': 'href', 'data-poster': 'poster' } as const;

const tagged = `:is([${tag.category}],[${tag.service}])`;
const parked = `:is(${Object.keys(parkedAttributes).map((name) => `[${name}]`)})`;

const SELECTOR = `script[type="text/plain"]${tagged},${tagged}${parked}:not(script)`;

/** The tagged elements at and below a node, in document order. */
export function taggedElements(root: ParentNode): Element[] {
  const below = [...root.querySelectorAll(SELECTOR)];
  return root instanceof Element && root.matches(SELECTOR) ? [root, ...below] : below;
}

/** The words of a tag's attribute; none where it is absent. */
export function wordsOf(element: Element, attribute: string): readonly string[] {
  return element.getAttribute(attribute)?.split(/\s+/).filter(Boolean) ?? [];
}
