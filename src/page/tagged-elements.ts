/** Everything a tag may say about when and as what an element may act. No other file spells these attributes. */
export const tag = {
  category: 'data-category',
  service: 'data-service',
  type: 'data-type',
  after: 'data-after',
  timeout: 'data-timeout',
} as const;

/** The attributes that make an element fetch. While it is withheld they are parked under the same name with `data-` before it. */
export const parkedAttributes = ['src', 'srcset', 'href', 'poster'] as const;

/** The name under which such an attribute is parked. */
export const parkedAs = (name: (typeof parkedAttributes)[number]) => `data-${name}` as const;

const tagged = `:is([${tag.category}],[${tag.service}])`;
const parked = `:is(${parkedAttributes.map((name) => `[${parkedAs(name)}]`)})`;

/** Media may carry their addresses in the sources inside. A frame without a parked one is a mistake: it is found so that it can be named. */
const SELECTOR = `script[type="text/plain"]${tagged},${tagged}:is(${parked},video,audio,picture,iframe,embed,object):not(script)`;

/** Finds the tagged elements at and below a node, in document order. */
export type FindTagged = (root: ParentNode) => readonly Element[];

/** The tagged elements at and below a node, in document order. */
export function taggedElements(root: ParentNode): readonly Element[] {
  const below = [...root.querySelectorAll(SELECTOR)];
  return root instanceof Element && root.matches(SELECTOR) ? [root, ...below] : below;
}

/** A script that waits or has waited, by its id. It may stand anywhere in the same tree as the one that names it. */
export function taggedScript(id: string, beside: Element): Element | null {
  return (beside.getRootNode() as ParentNode).querySelector(`script${tagged}[id=${JSON.stringify(id)}]`);
}

/** The words of a tag's attribute; none where it is absent. */
export function wordsOf(element: Element, attribute: string): readonly string[] {
  return element.getAttribute(attribute)?.match(/\S+/g) ?? [];
}
